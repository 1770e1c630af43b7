/**
 * A board as the browser shows it: strips with their times, days with sun and money, broken rules with one sentence
 * each.
 */
import type { BoardDayView, BoardSummary, BoardView, EntryView, StripView } from '../../api/index.ts';
import { type BoardEvaluation, boardConflicts, dayCosts } from '../../explain/index.ts';
import { lightWindows, utcOffsetAtNoon } from '../../facts/index.ts';
import { COST_CODES, formatClock } from '../../foundation/index.ts';
import {
  type Board,
  type BoardConflict,
  type BoardDay,
  type BoardEntry,
  dayKey,
  sortedDays,
  wayKey,
} from '../../live/index.ts';
import { boundMethod, gapTo } from '../../planning/index.ts';
import type { ClockedDay, Evaluation } from '../../schedule/index.ts';
import { type Pin, type Scene, type StripRef, stripKey } from '../../season/index.ts';
import type { SeasonModel } from '../season/season-model.ts';
import { betweenStrips } from './between-strips.ts';

export function boardView(board: Board, model: SeasonModel, revision: number): BoardView {
  const evaluated = model.evaluator.evaluate(board);
  const context = contextOf(board, model, evaluated);
  const unitRank = new Map(model.facts.named.units.map(({ id }, i) => [id, i]));
  const numbers = new Map<string, number>();
  const days = sortedDays(board)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : unitRank.get(a.unit)! - unitRank.get(b.unit)!))
    .map((day) => dayView(day, context, numbers));
  return {
    id: board.id,
    name: board.name,
    revision,
    days,
    boneyard: board.boneyard.flatMap((entry) => entryView(entry, null, context)),
    cost: evaluated === null ? null : { total: evaluated.evaluation.cost, byCode: byCode(evaluated.evaluation) },
    legal: evaluated?.evaluation.legal ?? false,
    conflicts: context.conflicts,
    bound: evaluated === null ? null : boundView(model, evaluated.evaluation),
    ways: Object.fromEntries(
      model.evaluator.waysOf(board).flatMap((way, group) => {
        const { set, scene } = model.built.index.groups[group]!;
        return way < 0 ? [] : [[wayKey(set, scene), model.built.index.ways[way]!.way]];
      }),
    ),
  };
}

export function boardSummary(board: Board, model: SeasonModel): BoardSummary {
  const evaluated = model.evaluator.evaluate(board);
  const shot = sortedDays(board).filter((day) => day.entries.some(({ kind }) => kind === 'strip'));
  return {
    id: board.id,
    name: board.name,
    shootingDays: shot.length,
    boneyard: board.boneyard.filter(({ kind }) => kind === 'strip').length,
    cost: evaluated?.evaluation.cost ?? null,
    conflicts: evaluated?.evaluation.violations.length ?? 0,
    first: shot[0]?.date ?? null,
    last: shot.at(-1)?.date ?? null,
    origin: board.origin ?? null,
  };
}

export function byCode(evaluation: Evaluation): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const code of COST_CODES) {
    const sum = evaluation.lines.reduce((total, line) => (line.code === code ? total + line.amount : total), 0);
    if (sum !== 0) sums[code] = sum;
  }
  return sums;
}

function boundView(model: SeasonModel, evaluation: Evaluation): BoardView['bound'] {
  const bound = model.knownBound();
  return bound === null
    ? null
    : { total: bound.total, method: boundMethod(bound), gap: gapTo(bound.total, evaluation) };
}

interface Context {
  readonly model: SeasonModel;
  readonly conflicts: readonly BoardConflict[];
  readonly conflictsAt: ReadonlyMap<string, readonly number[]>;
  readonly scenes: ReadonlyMap<string, Scene>;
  readonly clocked: ReadonlyMap<string, ClockedDay>;
  readonly costs: ReadonlyMap<string, number>;
  readonly ways: readonly number[];
  /** Of banners that take time, by id. */
  readonly bannerTimes: ReadonlyMap<string, { readonly start: string; readonly end: string }>;
}

const scenesById = new WeakMap<SeasonModel, ReadonlyMap<string, Scene>>();

function contextOf(board: Board, model: SeasonModel, evaluated: BoardEvaluation | null): Context {
  const { index } = model.built;
  let scenes = scenesById.get(model);
  if (scenes === undefined) {
    scenes = new Map(model.season.scenes.map((scene) => [scene.id, scene]));
    scenesById.set(model, scenes);
  }
  const clocked = new Map<string, ClockedDay>();
  for (const day of evaluated?.evaluation.days ?? []) {
    clocked.set(dayKey({ date: index.dates[day.date]!, unit: index.units[day.unit]! }), day);
  }
  const conflicts =
    evaluated === null ? [] : boardConflicts(model.season, model.built.index, evaluated.evaluation.violations);
  return {
    model,
    conflicts,
    conflictsAt: placesOfConflicts(conflicts),
    scenes,
    clocked,
    costs: evaluated === null ? new Map() : dayCosts(model.built, evaluated.evaluation),
    ways: model.evaluator.waysOf(board),
    bannerTimes: new Map(
      (evaluated?.evaluation.days ?? []).flatMap((day) =>
        day.banners.map(({ banner, start, end }) => [
          evaluated!.banners[banner]!.id,
          { start: formatClock(start), end: formatClock(end) },
        ]),
      ),
    ),
  };
}

function dayView(day: BoardDay, context: Context, numbers: Map<string, number>): BoardDayView {
  const key = dayKey(day);
  const clocked = context.clocked.get(key);
  const { index } = context.model.built;
  const hasStrips = day.entries.some(({ kind }) => kind === 'strip');
  if (hasStrips) numbers.set(day.unit, (numbers.get(day.unit) ?? 0) + 1);
  const meals = clocked?.meals ?? [];
  const mealMinutes = meals.reduce((sum, { start, end }) => sum + end - start, 0);
  const entries = day.entries.flatMap((entry) => entryView(entry, day, context));
  return {
    date: day.date,
    unit: day.unit,
    number: hasStrips ? numbers.get(day.unit)! : null,
    base: clocked === undefined ? null : index.bases[clocked.base]!,
    call: clocked === undefined ? day.call : formatClock(clocked.call),
    wrap: clocked === undefined ? null : formatClock(clocked.wrap),
    callIsSet: day.call !== null,
    ...sunOf(day, clocked, context.model),
    workMinutes: clocked === undefined ? 0 : clocked.wrap - clocked.call - mealMinutes,
    meals: meals.map(({ start, end }) => ({ start: formatClock(start), end: formatClock(end) })),
    between:
      clocked === undefined
        ? []
        : betweenStrips(context.model.built.problem, context.ways, clocked, context.model.built.index.strips),
    eighths: entries.reduce((sum, entry) => sum + (entry.kind === 'strip' ? entry.eighths : 0), 0),
    cost: clocked === undefined ? null : (context.costs.get(key) ?? 0),
    locked: day.locked,
    type: day.type ?? null,
    note: day.note ?? null,
    conflicts: conflictsOfDay(day, entries, context.conflicts),
    entries,
  };
}

function entryView(entry: BoardEntry, day: BoardDay | null, context: Context): readonly EntryView[] {
  if (entry.kind === 'banner') {
    const times = context.bannerTimes.get(entry.id);
    return [{ ...entry, start: times?.start ?? null, end: times?.end ?? null }];
  }
  const { model } = context;
  const { index, problem } = model.built;
  const scene = context.scenes.get(entry.scene);
  const strip = model.evaluator.stripIndex(entry);
  const part = scene?.parts.find((candidate) => candidate.part === entry.part);
  if (scene === undefined || strip < 0 || part === undefined) return [];
  const group = problem.strips[strip]!.group;
  const way = context.ways[group]!;
  const wayName = way < 0 ? null : index.ways[way]!;
  const times = day === null ? null : context.clocked.get(dayKey(day))?.strips.find((slot) => slot.strip === strip);
  const people = part.people
    .flatMap((id) => model.season.people.find((person) => person.id === id) ?? [])
    .toSorted((a, b) => a.castNumber - b.castNumber);
  const view: StripView = {
    kind: 'strip',
    scene: entry.scene,
    part: entry.part,
    parts: scene.parts.length,
    episode: scene.episode,
    number: scene.number,
    intExt: scene.intExt,
    ...(scene.intExtGuessed === true ? { intExtGuessed: true } : {}),
    set: scene.set,
    setId: scene.setId,
    time: scene.time,
    light: scene.light,
    ...(scene.lightGuessed === true ? { lightGuessed: true } : {}),
    eighths: part.eighths,
    minutes: problem.strips[strip]!.minutes[Math.max(0, problem.groups[group]!.ways.indexOf(way))] ?? 0,
    synopsis: scene.synopsis,
    castNumbers: people.map((person) => person.castNumber),
    people: people.map((person) => person.id),
    storyDay: scene.storyDay,
    wayId: wayName?.way ?? null,
    way: wayName?.kind ?? null,
    place: wayName?.place ?? null,
    start: times ? formatClock(times.start) : null,
    end: times ? formatClock(times.end) : null,
    pinned: model.season.pins.some((pin) => pins(pin, entry)),
    expected: scene.expected,
    conflicts: conflictsOf(entry, part.people, day, context),
  };
  return [view];
}

function pins(pin: Pin, entry: StripRef): boolean {
  if (pin.kind === 'scene') return pin.scene === entry.scene && (pin.part === null || pin.part === entry.part);
  return pin.strips.some((strip) => stripKey(strip) === stripKey(entry));
}

/** What names the day itself, or one of its strips. */
function conflictsOfDay(
  { date, unit }: BoardDay,
  entries: readonly EntryView[],
  conflicts: readonly BoardConflict[],
): readonly string[] {
  if (conflicts.length === 0) return [];
  const ids = new Set(entries.flatMap((entry) => (entry.kind === 'strip' ? entry.conflicts : [])));
  for (const { id, where } of conflicts) {
    const isHere = where.date === date && (where.unit ?? unit) === unit && where.scene === undefined;
    if (isHere && where.person === undefined) ids.add(id);
  }
  return [...ids];
}

/**
 * A conflict concerns a strip that it names, or whose person it names on that date. Ids in the order of the conflicts.
 */
function conflictsOf(
  entry: StripRef,
  people: readonly string[],
  day: BoardDay | null,
  { conflicts, conflictsAt }: Context,
): readonly string[] {
  if (conflicts.length === 0) return [];
  const own = (conflictsAt.get(entry.scene) ?? []).filter((at) => {
    const { part } = conflicts[at]!;
    return part === null || part === entry.part;
  });
  const theirs = day === null ? [] : people.flatMap((person) => conflictsAt.get(`${day.date} ${person}`) ?? []);
  return [...own, ...theirs].sort((a, b) => a - b).map((at) => conflicts[at]!.id);
}

/** Where each conflict is to be shown: under the scene it names, else under the person and date. */
function placesOfConflicts(conflicts: readonly BoardConflict[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [at, { where }] of conflicts.entries()) {
    const key = where.scene ?? (where.person === undefined ? null : `${where.date} ${where.person}`);
    if (key === null) continue;
    const here = found.get(key);
    if (here === undefined) found.set(key, [at]);
    else here.push(at);
  }
  return found;
}

/** Sunrise and sunset where the day's first strip is shot. */
function sunOf(
  day: BoardDay,
  clocked: ClockedDay | undefined,
  model: SeasonModel,
): { readonly sunrise: string | null; readonly sunset: string | null } {
  const none = { sunrise: null, sunset: null };
  if (clocked === undefined) return none;
  const base = model.season.bases[clocked.base]!;
  const key = `${base.id} ${day.date}`;
  let suns = sunsOf.get(model);
  if (suns === undefined) {
    suns = new Map();
    sunsOf.set(model, suns);
  }
  let known = suns.get(key);
  if (known === undefined) {
    const offset = utcOffsetAtNoon(base.timeZone, day.date);
    const { from, to } = lightWindows(day.date, base.latitude, base.longitude, offset, 0).day;
    known = from > to ? none : { sunrise: formatClock(from), sunset: formatClock(to) };
    suns.set(key, known);
  }
  return known;
}

type Sun = { readonly sunrise: string | null; readonly sunset: string | null };
const sunsOf = new WeakMap<SeasonModel, Map<string, Sun>>();
