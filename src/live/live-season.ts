/** The state that commands change, and what has to be known of the season to keep boards true (SPEC L-1, L-3). */
import type { CalendarDay, Diagnostic } from '../foundation/index.ts';
import { type StripRef, stripKey } from '../season/index.ts';
import { type Board, type BoardDay, type BoardEntry, dayKey, type FormerPlace, wayKey } from './board.ts';
import { FIRST_BOARD_NAME } from './board-name.ts';

/** A type, not an interface: that is how the compiler sees that it is plain JSON, which diffs are made of. */
export type LiveSeason = {
  /** `season.yaml`, as it stands. */
  readonly text: string;
  readonly activeBoard: string;
  readonly boards: Readonly<Record<string, Board>>;
};

/** The board of that id; null when there is none, be it called `constructor`. */
export function boardById({ boards }: LiveSeason, id: string): Board | null {
  return Object.hasOwn(boards, id) ? boards[id]! : null;
}

/** What the boards of a season are made of; read from its text and its scripts. */
export interface SeasonFacts {
  /** In story order, parts of a scene behind one another. */
  readonly strips: readonly StripRef[];
  /** By section of the file, in its order. */
  readonly named: Readonly<Record<'bases' | 'units' | 'places' | 'people' | 'elements', readonly Named[]>>;
  readonly firstDate: CalendarDay;
  /** Null: no last day. */
  readonly lastDate: CalendarDay | null;
  readonly sets: readonly SetFacts[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface SetFacts {
  readonly id: string;
  readonly mixWays: boolean;
  /** Ways that may be chosen, in the season's order, called by their places. */
  readonly ways: readonly Named[];
}

export type FactsReading =
  | { readonly facts: SeasonFacts }
  /** The text cannot be read; why. */
  | { readonly diagnostics: readonly Diagnostic[] };

/** Reads a text of `season.yaml` together with the scripts as they are now; given by the host. */
export type ReadFacts = (text: string) => FactsReading;

export function emptyBoard(id: string, name: string, facts: SeasonFacts): Board {
  return { id, name, days: {}, boneyard: facts.strips.map((strip) => ({ kind: 'strip', ...strip })), ways: {} };
}

/** A live season with one board that has everything in the boneyard. */
export function newLiveSeason(text: string, facts: SeasonFacts): LiveSeason {
  return { text, activeBoard: 'main', boards: { main: emptyBoard('main', FIRST_BOARD_NAME, facts) } };
}

/**
 * Every board made true to the season's strips and ways (L-3, L-7); a board that is true already stays the same object.
 */
export function followFacts(season: LiveSeason, facts: SeasonFacts): LiveSeason {
  const boards = Object.entries(season.boards).map(([id, board]) => [id, followed(board, facts)] as const);
  if (boards.every(([id, board]) => board === season.boards[id])) return season;
  return { ...season, boards: Object.fromEntries(boards) };
}

function followed(board: Board, facts: SeasonFacts): Board {
  const wanted = new Set(facts.strips.map(stripKey));
  const present = new Set<string>();
  const stays = (entry: BoardEntry): boolean => {
    if (entry.kind === 'banner') return true;
    const key = stripKey(entry);
    if (!wanted.has(key) || present.has(key)) return false;
    present.add(key);
    return true;
  };
  const units = new Set(facts.named.units.map(({ id }) => id));
  const dropped: BoardEntry[] = [];
  let days = mapDays(board.days, (day) => {
    const entries = filtered(day.entries, stays);
    if (units.has(day.unit)) return entries === day.entries ? day : { ...day, entries };
    // The unit is gone: its entries wait in the boneyard.
    dropped.push(...entries);
    return { date: day.date, unit: day.unit, entries: [], locked: false, call: null };
  });
  let boneyard = filtered(board.boneyard, stays);
  if (dropped.length > 0) boneyard = [...boneyard, ...dropped];
  const former = formerPlaces(board, facts);
  days = withReturned(days, former, facts, present);
  for (const strip of facts.strips) {
    if (present.has(stripKey(strip))) continue;
    present.add(stripKey(strip));
    const before = { scene: strip.scene, part: strip.part - 1 };
    const entry: BoardEntry = { kind: 'strip', ...strip };
    const host = Object.entries(days).find(([, day]) => day.entries.some((other) => isStrip(other, before)));
    if (host !== undefined) {
      const [key, day] = host;
      days = { ...days, [key]: { ...day, entries: behind(day.entries, before, entry) } };
    } else boneyard = behind(boneyard, before, entry);
  }
  const ways = filteredWays(board.ways, facts);
  const same = days === board.days && boneyard === board.boneyard && ways === board.ways;
  if (same) return board;
  const { former: _, ...rest } = board;
  const left = Object.entries(former).filter(([key]) => !present.has(key));
  const kept = left.length === 0 ? {} : { former: Object.fromEntries(left) };
  return { ...rest, days: keptDays(days), boneyard, ways, ...kept };
}

/** Where the strips stood whose scenes the season no longer has, those of before included. */
function formerPlaces(board: Board, facts: SeasonFacts): Readonly<Record<string, FormerPlace>> {
  const scenes = new Set(facts.strips.map(({ scene }) => scene));
  const places: Record<string, FormerPlace> = { ...board.former };
  for (const { date, unit, entries } of Object.values(board.days)) {
    for (const [position, entry] of entries.entries()) {
      if (entry.kind === 'strip' && !scenes.has(entry.scene)) places[stripKey(entry)] = { date, unit, position };
    }
  }
  return places;
}

/** The days with the strips whose scenes came back, in the order in which they stood; they are added to `present`. */
function withReturned(
  days: Readonly<Record<string, BoardDay>>,
  former: Readonly<Record<string, FormerPlace>>,
  facts: SeasonFacts,
  present: Set<string>,
): Readonly<Record<string, BoardDay>> {
  const units = new Set(facts.named.units.map(({ id }) => id));
  const back = facts.strips
    .map((strip) => ({ strip, place: former[stripKey(strip)] }))
    .filter(({ strip, place }) => place !== undefined && units.has(place.unit) && !present.has(stripKey(strip)))
    .toSorted((a, b) => a.place!.position - b.place!.position);
  const filled: Record<string, BoardDay> = { ...days };
  for (const { strip, place } of back) {
    const { date, unit, position } = place!;
    const key = dayKey({ date, unit });
    const day = filled[key] ?? { date, unit, entries: [], locked: false, call: null };
    filled[key] = { ...day, entries: day.entries.toSpliced(position, 0, { kind: 'strip', ...strip }) };
    present.add(stripKey(strip));
  }
  return back.length === 0 ? days : filled;
}

export function isStrip(entry: BoardEntry, strip: StripRef): boolean {
  return entry.kind === 'strip' && entry.scene === strip.scene && entry.part === strip.part;
}

/** Days worth keeping (L-4). */
export function keptDays(days: Readonly<Record<string, BoardDay>>): Readonly<Record<string, BoardDay>> {
  return Object.fromEntries(
    Object.entries(days).filter(
      ([, { entries, locked, call, type, note }]) =>
        entries.length > 0 || locked || call !== null || type !== undefined || note !== undefined,
    ),
  );
}

function behind(entries: readonly BoardEntry[], before: StripRef, entry: BoardEntry): readonly BoardEntry[] {
  const index = entries.findIndex((other) => isStrip(other, before));
  return index < 0 ? [...entries, entry] : entries.toSpliced(index + 1, 0, entry);
}

function filtered(entries: readonly BoardEntry[], stays: (entry: BoardEntry) => boolean): readonly BoardEntry[] {
  const left = entries.filter(stays);
  return left.length === entries.length ? entries : left;
}

function mapDays(
  days: Readonly<Record<string, BoardDay>>,
  change: (day: BoardDay) => BoardDay,
): Readonly<Record<string, BoardDay>> {
  const changed = Object.entries(days).map(([key, day]) => [key, change(day)] as const);
  return changed.every(([key, day]) => day === days[key]) ? days : Object.fromEntries(changed);
}

function filteredWays(ways: Readonly<Record<string, string>>, facts: SeasonFacts): Readonly<Record<string, string>> {
  const scenes = new Set(facts.strips.map((strip) => strip.scene));
  const open = new Map<string, readonly string[]>();
  for (const set of facts.sets) {
    const ids = set.ways.map(({ id }) => id);
    if (!set.mixWays) open.set(wayKey(set.id, null), ids);
    else for (const scene of scenes) open.set(wayKey(set.id, scene), ids);
  }
  const left = Object.entries(ways).filter(([key, way]) => open.get(key)?.includes(way) === true);
  return left.length === Object.keys(ways).length ? ways : Object.fromEntries(left);
}
