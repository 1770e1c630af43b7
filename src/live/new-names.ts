/** What a command on records makes of the names that boards use (SPEC N). */
import { setKey } from '../season/index.ts';
import { type Board, type BoardDay, type BoardEntry, dayKey } from './board.ts';
import type { RecordCommand } from './edit-records.ts';
import { idOfRow } from './records.ts';

/** What boards call by other names after the command. */
export interface NewNames {
  readonly unit: (id: string) => string;
  readonly set: (id: string) => string;
  readonly scene: (id: string) => string;
  readonly way: (set: string, way: string) => string;
}

/** @param data the season's text before the command, as plain data */
export function newNames(data: unknown, command: RecordCommand): NewNames | null {
  if (command.kind === 'delete-record') return null;
  const { record } = command;
  const from = command.kind === 'rename-record' ? [command.id] : command.from;
  const to = command.kind === 'rename-record' ? command.name : command.into;
  const same = (id: string): string => id;
  const none: NewNames = { unit: same, set: same, scene: same, way: (_set, way) => way };
  if (record === 'units' && command.kind === 'merge-records') {
    return { ...none, unit: (id) => (from.includes(id) ? to : id) };
  }
  if (record === 'sets') {
    const keys = new Set(from.map(setKey));
    return { ...none, set: (id) => (keys.has(setKey(id)) ? to : id) };
  }
  if (record === 'episodes' && command.kind === 'rename-record') {
    const [old = ''] = from;
    return { ...none, scene: (id) => (isOfEpisode(data, old, id) ? `${to}${id.slice(old.length)}` : id) };
  }
  if (record === 'places' && command.kind === 'merge-records') return { ...none, way: wayNames(data, from, to) };
  return null;
}

/** Whether a scene is of this episode and of no longer-named one. */
function isOfEpisode(data: unknown, episode: string, scene: string): boolean {
  if (!scene.startsWith(`${episode}-`)) return false;
  const ids = isGroup(data) && Array.isArray(data.episodes) ? data.episodes.map(idOfRow) : [];
  return !ids.some((other) => other.length > episode.length && scene.startsWith(`${other}-`));
}

/** A way that had its name of the place that goes is called by the one that stays, where it is the set's only one. */
function wayNames(data: unknown, from: readonly string[], to: string): (set: string, way: string) => string {
  const sets = isGroup(data) && isGroup(data.sets) ? data.sets : {};
  const twins = new Map<string, readonly string[]>();
  for (const [set, row] of Object.entries(sets)) {
    const ways = isGroup(row) && Array.isArray(row.ways) ? row.ways.filter(isGroup) : [];
    const stay = ways.find((way) => way.place === to);
    const gone = ways.filter((way) => from.includes(String(way.place)) && way.id === undefined);
    const isOne = ways.length === 1 && gone.length === 1;
    if (isOne) twins.set(setKey(set), [String(gone[0]!.place), to]);
    else if (stay !== undefined) {
      const twin = gone.find((way) => way.way === stay.way);
      if (twin !== undefined) twins.set(setKey(set), [String(twin.place), String(stay.id ?? to)]);
    }
  }
  return (set, way) => {
    const [old, now] = twins.get(setKey(set)) ?? [];
    return old === way && now !== undefined ? now : way;
  };
}

/** The board with the new names. Days of units that are one by now are one, strips of the merged ones last. */
export function withNewNames(board: Board, names: NewNames): Board {
  const named = (entry: BoardEntry): BoardEntry =>
    entry.kind === 'strip' ? { ...entry, scene: names.scene(entry.scene) } : entry;
  const days: Record<string, BoardDay> = {};
  // Days that keep their unit first: they are the ones that others join.
  const inOrder = Object.values(board.days).toSorted(
    (a, b) => Number(names.unit(a.unit) !== a.unit) - Number(names.unit(b.unit) !== b.unit),
  );
  for (const day of inOrder) {
    const moved = { ...day, unit: names.unit(day.unit), entries: day.entries.map(named) };
    const there = days[dayKey(moved)];
    days[dayKey(moved)] = there === undefined ? moved : { ...there, entries: [...there.entries, ...moved.entries] };
  }
  const ways = Object.entries(board.ways).map(([key, way]) => {
    const mark = key.lastIndexOf('#');
    const isWhole = mark < 0;
    const set = isWhole ? key : key.slice(0, mark);
    const scene = isWhole ? '' : `#${names.scene(key.slice(mark + 1))}`;
    return [`${names.set(set)}${scene}`, names.way(set, way)];
  });
  const boneyard = board.boneyard.map(named);
  const { former: old, ...rest } = board;
  const former = Object.entries(old ?? {}).map(([key, place]) => {
    const mark = key.lastIndexOf('/');
    return [`${names.scene(key.slice(0, mark))}${key.slice(mark)}`, { ...place, unit: names.unit(place.unit) }];
  });
  const kept = former.length === 0 ? {} : { former: Object.fromEntries(former) };
  return { ...rest, days, boneyard, ways: Object.fromEntries(ways), ...kept };
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
