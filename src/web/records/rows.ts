/** Small things that declarations of records say again and again. Pure. */
import { nameOfRow, type RecordKind, type SeasonPath, valueAt } from '../../live/index.ts';
import { idFromName, type Season, storyOf } from '../../season/index.ts';
import type { Choice, FormField } from '../forms/season-fields.ts';
import type { Book } from './record-kind.ts';

/** Where a record with an id stands, or would stand. */
export function recordPath(list: string, id: string, { source }: Pick<Book, 'source'>): SeasonPath {
  const rows = valueAt(source, [list]);
  if (!Array.isArray(rows)) return [list, { id }];
  const index = rows.findIndex((row) => idOf(row) === id);
  return [list, (index < 0 ? null : nameOfRow(rows, index)) ?? { id }];
}

function idOf(row: unknown): string {
  if (typeof row !== 'object' || row === null) return '';
  const { id, name } = row as Readonly<Record<string, unknown>>;
  return id === undefined || id === null ? idFromName(String(name ?? '')) : String(id);
}

/** The rows of a list whose records have no id; while they are looked at, their place in the list tells them apart. */
export function plainRows(
  list: string,
  { source }: Book,
): readonly { readonly id: string; readonly path: SeasonPath; readonly row: Group }[] {
  const rows = valueAt(source, [list]);
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row, index) => {
    const name = nameOfRow(rows, index);
    return name === null ? [] : [{ id: String(index), path: [list, name], row: row as Group }];
  });
}

export type Group = Readonly<Record<string, unknown>>;

/** Where such a row stands: what is written to it leads there wherever it is by then. */
export function pathOfId(list: string, id: string, { source }: Book): SeasonPath {
  const rows = valueAt(source, [list]);
  return [list, nameOfRow(rows, Number(id)) ?? { id }];
}

/** Texts of a list that may be written without brackets. */
export function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).map(String);
}

/** An id that no record of the kind has yet, made of a name. */
export function freshId(
  name: string,
  kind: Exclude<RecordKind, 'sets' | 'episodes' | 'element categories'>,
  season: Season,
): string {
  const taken = new Set(
    [
      ...[season.bases, season.units, season.places, season.people, season.elements, season.prerequisites],
      ...[storyOf(season).threads, storyOf(season).rehearsals, storyOf(season).looks, storyOf(season).deliveries],
    ].flatMap((rows) => rows.map(({ id }) => id)),
  );
  const slug = idFromName(name) || kind;
  let id = slug;
  for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`;
  return id;
}

/** The field of a record's name: it is changed wherever it is used. */
export function nameField(record: RecordKind, id: string, path: SeasonPath, label: string, now = id): FormField {
  return {
    // A set has its name as its key: the row is no text to show.
    ...(record === 'sets' ? { shown: id } : {}),
    fallback: now,
    path,
    label,
    kind: 'text',
    command: (value, was) => ({
      kind: 'rename-record',
      record,
      id,
      name: String(value ?? ''),
      was: was === null ? null : String(was),
    }),
  };
}

export function choicesOf(records: readonly { readonly id: string; readonly name: string }[]): readonly Choice[] {
  return records.map(({ id, name }) => ({ value: id, label: name }));
}

export function sceneChoices({ season }: Book): readonly Choice[] {
  return season.scenes.map(({ id, set }) => ({ value: id, label: `${id} ${set}` }));
}

/** Every character of the scripts and of the season's people, by name. */
export function charactersOf(season: Season): readonly string[] {
  const all = [
    ...season.scenes.flatMap(({ characters }) => characters),
    ...season.people.flatMap(({ characters }) => characters),
  ];
  return [...new Set(all)].toSorted((a, b) => (a < b ? -1 : 1));
}

/** Eighths of the scenes that are shot. */
export function eighthsOf(scenes: Season['scenes']): number {
  return scenes.reduce((sum, { eighths, omitted }) => sum + (omitted ? 0 : eighths), 0);
}
