/**
 * A season folder made of a schedule or breakdown of another tool: `season.yaml` with its scenes, its boards where
 * `onyva open` finds them, the active one as `plan.json`, the others as files in `plans/`. Nothing is written over.
 */
import { join } from 'node:path';
import { readSeasonFiles } from '../../breakdown/index.ts';
import { cityOfMidnights, liveSeasonOfBoards, type ScheduleFile, seasonOfSchedule } from '../../exchange/index.ts';
import { BoardEvaluator, boardFacts, boardPlan } from '../../explain/index.ts';
import { filesInTheWay, makeFiles } from '../../folder/index.ts';
import { type CalendarDay, type Diagnostic, hasErrors, type Message } from '../../foundation/index.ts';
import { type Board, type LiveSeason, sortedDays } from '../../live/index.ts';
import { type BuiltProblem, buildProblem } from '../../planning/index.ts';
import { lowerBound } from '../../schedule/index.ts';
import { type Season, writePlan } from '../../season/index.ts';
import { plannableSeason } from './plannable-season.ts';

export interface ScheduleOrder {
  readonly schedule: ScheduleFile;
  /** The file as text, where it is one: its dates say where it was written. */
  readonly text: string;
  /** Whole path of the folder, and how it is called where something is in the way. */
  readonly folder: string;
  readonly shownAs: string;
  readonly title: string | null;
  /** Null: where the file was written, else `defaultBase`. */
  readonly base: string | null;
  readonly defaultBase: string;
  readonly start: CalendarDay;
}

/** Keeps the boards with the season; throws when it cannot. */
export type KeepBoards = (live: LiveSeason, season: Season, folder: string) => Promise<void>;

export type Evaluated = NonNullable<ReturnType<BoardEvaluator['evaluate']>>;

export interface FromSchedule {
  readonly season: Season;
  readonly base: string;
  readonly boards: readonly { readonly board: Board; readonly isActive: boolean; readonly found: Evaluated | null }[];
  /** What a season has no place for. */
  readonly lost: readonly Message[];
  /** About what was made. */
  readonly diagnostics: readonly Diagnostic[];
}

export async function makeFromSchedule(
  order: ScheduleOrder,
  keep: KeepBoards,
): Promise<FromSchedule | { readonly refused: readonly Diagnostic[] }> {
  const { schedule, folder, shownAs, title, start } = order;
  const inTheWay = filesInTheWay(folder, shownAs, [{ path: 'plan.json', content: '' }]);
  if (hasErrors(inTheWay)) return { refused: inTheWay };
  const base = order.base ?? cityOfMidnights(order.text) ?? order.defaultBase;
  const { input, boards, lost } = seasonOfSchedule(schedule, { title, base, start });
  const { yaml } = plannableSeason(input, new Map());
  const { season, diagnostics } = readSeasonFiles(yaml, 'season.yaml', () => null);
  if (season === null) return { refused: diagnostics };
  const built = buildProblem(season);
  const live = liveSeasonOfBoards(yaml, boards, boardFacts(season, built), season.units[0]!.id);
  const taken = await makeFiles(folder, shownAs, [{ path: 'season.yaml', content: yaml }]);
  if (hasErrors(taken)) return { refused: taken };
  await keep(live, season, folder);
  const said = [...diagnostics, ...built.diagnostics].filter(({ severity }) => severity === 'error');
  const { evaluated, files } = evaluatedBoards(live, season, built);
  const written = await makeFiles(folder, shownAs, files);
  return { season, base, boards: evaluated, lost, diagnostics: [...inTheWay, ...taken, ...said, ...written] };
}

function evaluatedBoards(live: LiveSeason, season: Season, built: BuiltProblem) {
  const files: { readonly path: string; readonly content: string }[] = [];
  const boards = Object.values(live.boards);
  if (hasErrors(built.diagnostics)) return { evaluated: [], files };
  const evaluator = new BoardEvaluator(season, built);
  const bound = lowerBound(built.problem, 'quick', () => true);
  const names = new Set<string>();
  const evaluated = boards.map((board) => {
    const isActive = board.id === live.activeBoard;
    const plan = sortedDays(board).length === 0 ? null : boardPlan(board, evaluator, bound);
    if (plan !== null) {
      const path = isActive ? 'plan.json' : join('plans', `${fileName(board.name, names)}.json`);
      files.push({ path, content: writePlan(plan) });
    }
    return { board, isActive, found: evaluator.evaluate(board) };
  });
  return { evaluated, files };
}

/** A board's name as a file's: plain letters, each once. */
function fileName(name: string, taken: Set<string>): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const plain =
    letters
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'board';
  for (let number = 1; ; number++) {
    const found = number === 1 ? plain : `${plain}-${number}`;
    if (taken.has(found)) continue;
    taken.add(found);
    return found;
  }
}
