/** Small views of seasons and boards, as the server would send them. */
import type {
  BoardDayView,
  BoardView,
  CommandAnswer,
  SeasonView,
  SolveView,
  StripView,
  TryAnswer,
} from '../../api/index.ts';
import { patchBetween } from '../../api/index.ts';

export function strip(scene: string, more: Partial<StripView> = {}): StripView {
  const [episode = '', number = ''] = scene.split('-');
  return {
    ...{ kind: 'strip', scene, part: 1, parts: 1, episode, number, intExt: 'INT', set: 'KITCHEN', setId: 'KITCHEN' },
    ...{ time: 'DAY', light: 'any', eighths: 8, minutes: 60, synopsis: null, castNumbers: [], people: [] },
    ...{ storyDay: null, wayId: null, way: null, place: null, start: null, end: null },
    ...{ pinned: false, expected: false, conflicts: [] },
    ...more,
  } as StripView;
}

export function day(date: string, scenes: readonly string[] = [], more: Partial<BoardDayView> = {}): BoardDayView {
  return {
    ...{ date, unit: 'main', number: scenes.length === 0 ? null : 1, base: null, call: null, wrap: null },
    ...{
      callIsSet: false,
      sunrise: null,
      sunset: null,
      workMinutes: 0,
      meals: [],
      between: [],
      eighths: 8 * scenes.length,
    },
    ...{ type: null, note: null, conflicts: [] },
    ...{ cost: null, locked: false, entries: scenes.map((scene) => strip(scene)) },
    ...more,
  } as BoardDayView;
}

export function board(revision: number, more: Partial<BoardView> = {}): BoardView {
  return {
    ...{
      id: 'main',
      name: 'Main',
      revision,
      days: [],
      boneyard: [],
      legal: true,
      conflicts: [],
      bound: null,
      ways: {},
    },
    cost: { total: 1000 * revision, byCode: {} },
    ...more,
  } as BoardView;
}

export function season(revision: number, more: Partial<SeasonView> = {}): SeasonView {
  return {
    ...{
      revision,
      season: null,
      source: {},
      boards: [],
      activeBoard: 'main',
      diagnostics: [],
      calendar: [],
      holidays: {},
      folder: '',
    },
    history: { undo: revision === 0 ? null : `edit ${revision}`, redo: null },
    ...more,
  };
}

/** What the server answers when an edit has made `after` of the board; a patch where it knows what the page had. */
export function answer(after: BoardView, before: BoardView | null = null): CommandAnswer {
  return {
    ...{ revision: after.revision, label: `edit ${after.revision}`, seasonChanged: false, refused: [] },
    board: before === null ? after : null,
    patch: before === null ? null : patchBetween(before, after),
    delta: { cost: -100, conflicts: 0 },
    history: { undo: `edit ${after.revision}`, redo: null },
  };
}

/** What the server says when it is asked what an edit would make of `before`. */
export function trial(before: BoardView, after: BoardView): TryAnswer {
  const none = { count: 0, sentences: [] };
  return {
    ...{ revision: before.revision, delta: { cost: -100, conflicts: 0 }, breaks: none, mends: none, refused: [] },
    label: 'Move 101-1',
    patch: patchBetween(before, { ...after, revision: before.revision }),
  };
}

export function solve(preview: number, more: Partial<SolveView> = {}): SolveView {
  return {
    ...{ id: 'solve-1', boardId: 'main', state: 'running', seconds: 30, seed: 1, elapsedMs: 0, iterations: 0, preview },
    ...{ from: { cost: 5000, conflicts: 0 }, history: [], result: null, stale: false, message: null },
    ...more,
  } as SolveView;
}
