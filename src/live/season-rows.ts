/**
 * Rows of the lists of `season.yaml`, named by what they have (SPEC L-11): a place in a list is another row as soon as
 * somebody writes one above it.
 */
import type { RowName, SeasonPath, SeasonValue } from './command.ts';

/** Keys that tell rows apart, those that do it best first. */
const TELLING: readonly (readonly string[])[] = [
  ['id'],
  ['name'],
  ['way', 'place'],
  ['scene', 'part'],
  ['scene'],
  ['between'],
  ['after'],
];

/** A path as the file has it: rows by their index. */
export type IndexedPath = readonly (string | number)[];

export type PathFound =
  | { readonly at: IndexedPath }
  /** Where it leads nowhere: `depth` of the key that its place cannot have; `rows`: how many have that name. */
  | { readonly depth: number; readonly rows: number };

/** Indexes of the rows that have all that `name` says. */
export function rowsNamed(list: readonly unknown[], name: RowName): readonly number[] {
  return list.flatMap((row, index) => (hasAll(row, name) ? [index] : []));
}

/** The shortest name that only this row has; null when there is none, because another row says just the same. */
export function nameOfRow(list: unknown, index: number): RowName | null {
  if (!Array.isArray(list) || !isGroup(list[index])) return null;
  const row = list[index];
  const told = TELLING.filter((keys) => keys.every((key) => Object.hasOwn(row, key))).map((keys) => pick(row, keys));
  return [...told, row as RowName].find((name) => rowsNamed(list, name).length === 1) ?? null;
}

/** Keys on the way that are not there yet are as they may be made: only a row must be there to be named. */
export function pathIn(data: unknown, path: SeasonPath): PathFound {
  const at: (string | number)[] = [];
  let place = data;
  for (const [depth, key] of path.entries()) {
    if (typeof key === 'string') {
      if (Array.isArray(place)) return { depth, rows: 0 };
      at.push(key);
    } else {
      const rows = Array.isArray(place) ? rowsNamed(place, key) : [];
      if (rows.length !== 1) return { depth, rows: rows.length };
      at.push(rows[0]!);
    }
    place = valueIn(place, at.at(-1)!);
  }
  return { at };
}

/** The value at a path of plain data; undefined when there is none. */
export function valueAt(data: unknown, path: SeasonPath): unknown {
  const found = pathIn(data, path);
  return 'at' in found ? found.at.reduce<unknown>(valueIn, data) : undefined;
}

/** The same value, whatever the order of its keys; a number and the same number as text are one. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  }
  if (!isGroup(a) || !isGroup(b)) {
    return !isGroup(a) && !isGroup(b) && !Array.isArray(b) && String(a ?? '') === String(b ?? '');
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
  );
}

/** In words: the id or name of the row, else all that it is named by. */
export function rowWords(name: RowName): string {
  return Object.values(name).map(wordsOf).join(' ');
}

function wordsOf(value: SeasonValue): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

function hasAll(row: unknown, name: RowName): boolean {
  return (
    isGroup(row) && Object.entries(name).every(([key, value]) => Object.hasOwn(row, key) && sameValue(row[key], value))
  );
}

function valueIn(place: unknown, key: string | number): unknown {
  if (typeof place !== 'object' || place === null || !Object.hasOwn(place, key)) return undefined;
  return (place as Readonly<Record<string | number, unknown>>)[key];
}

function pick(row: Readonly<Record<string, unknown>>, keys: readonly string[]): RowName {
  // What a file of the season holds is a season value.
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as RowName;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
