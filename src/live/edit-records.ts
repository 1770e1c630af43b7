/** Records renamed, merged and deleted in the text of `season.yaml`, with all that names them (SPEC N). */
import type { SeasonDocument } from '../season/index.ts';
import { setKey } from '../season/index.ts';
import type { SeasonCommand } from './command.ts';
import type { RecordKind } from './record-kinds.ts';
import { isList, pathOf, type Reference, referencesTo, renamed } from './records.ts';
import { overtaken, type Refusal, refusal } from './refusal.ts';
import { type IndexedPath, sameValue } from './season-rows.ts';

export type RecordCommand = Extract<
  SeasonCommand,
  { readonly kind: 'rename-record' | 'merge-records' | 'delete-record' }
>;

export function isOnRecords(command: SeasonCommand): command is RecordCommand {
  return command.kind === 'rename-record' || command.kind === 'merge-records' || command.kind === 'delete-record';
}

export function editRecords(document: SeasonDocument, command: RecordCommand): Refusal | null {
  switch (command.kind) {
    case 'rename-record':
      return rename(document, command);
    case 'merge-records':
      return merge(document, command);
    case 'delete-record':
      return remove(document, command.record, command.id);
  }
}

function rename(
  document: SeasonDocument,
  { record, id, name, was }: Extract<RecordCommand, { readonly kind: 'rename-record' }>,
): Refusal | null {
  const at = pathOf(document.get([]), record, id);
  if (at === null) return refusal('cannot-edit.record', { id });
  const isById = record === 'sets' || record === 'episodes';
  if (!isById) {
    const present = document.get([...at, 'name']) ?? null;
    if (was !== undefined && !sameValue(present, was)) {
      return overtaken(id, present);
    }
    // An id made of the name stays what it was: everything else knows the record by it.
    if (!document.has([...at, 'id'])) document.set([...at, 'id'], id);
    document.set([...at, 'name'], name);
    return null;
  }
  const present = record === 'sets' ? String(at.at(-1)) : id;
  if (was !== undefined && was !== present) return overtaken(id, present);
  const other = pathOf(document.get([]), record, name);
  if (other !== null && String(other) !== String(at)) return refusal('record-exists', { id: name });
  nameAll(document, record, referencesTo(document.get([]), record, id), id, name);
  if (record === 'episodes') document.set([...at, 'id'], name);
  else {
    const known = String(at.at(-1));
    document.renameKey(at, name);
    // The headings of the scripts keep the old name.
    if (setKey(known) !== setKey(name)) join(document, ['sets', name], null, 'also', known);
  }
  return null;
}

/** What named the record names it by its new name; places that are keys are written anew. */
function nameAll(
  document: SeasonDocument,
  record: RecordKind,
  references: readonly Reference[],
  from: string,
  to: string,
): void {
  for (const { at, isKey, written } of references) {
    const name = renamed(record, written, from, to);
    if (!isKey) {
      document.set(at, name);
      continue;
    }
    const there = [...at.slice(0, -1), name];
    if (!document.has(there)) {
      document.renameKey(at, name);
      continue;
    }
    const [moved, present] = [document.get(at), document.get(there)];
    if (typeof moved === 'number' && typeof present === 'number') document.set(there, Math.max(moved, present));
    document.delete(at);
  }
}

function merge(
  document: SeasonDocument,
  { record, from, into }: Extract<RecordCommand, { readonly kind: 'merge-records' }>,
): Refusal | null {
  if (record === 'episodes') return refusal('cannot-merge', { id: into });
  for (const id of from) {
    if (id === into) continue;
    const [source, target] = [pathOf(document.get([]), record, id), pathOf(document.get([]), record, into)];
    if (source === null && record !== 'sets') return refusal('cannot-edit.record', { id });
    if (target === null) return refusal('cannot-edit.record', { id: into });
    if (record === 'places') keepWayIds(document, id);
    nameAll(document, record, referencesTo(document.get([]), record, id), id, into);
    if (record === 'places') dropTwins(document, into);
    if (record === 'sets') join(document, target, source, 'also', id);
    if (record === 'people') join(document, target, source, 'characters', null);
    if (record === 'prerequisites') join(document, target, source, 'scenes', null);
    if (source !== null) document.delete(source);
    dropLoops(document, record, into);
    onceEach(document, record, into);
  }
  return null;
}

/** The names that the source has under `key`, and its own, become the target's too. */
function join(
  document: SeasonDocument,
  target: IndexedPath,
  source: IndexedPath | null,
  key: 'also' | 'characters' | 'scenes',
  own: string | null,
): void {
  const present = namesIn(document.get([...target, key]));
  const more = [...(own === null ? [] : [own]), ...(source === null ? [] : namesIn(document.get([...source, key])))];
  const known = new Set(present.map((name) => name.toUpperCase()));
  const fresh = more.filter((name) => !known.has(name.toUpperCase()));
  if (fresh.length > 0) document.set([...target, key], [...present, ...fresh]);
}

function namesIn(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).map(String);
}

/** A way called by its place keeps that name where its set has others, so that boards still know which they chose. */
function keepWayIds(document: SeasonDocument, place: string): void {
  for (const { at } of referencesTo(document.get([]), 'places', place)) {
    if (at[0] !== 'sets') continue;
    const ways = document.get(at.slice(0, 3));
    if (!Array.isArray(ways) || ways.length < 2 || document.has([...at.slice(0, 4), 'id'])) continue;
    const isFirst = ways.findIndex((way) => isGroup(way) && way.place === place) === at[3];
    if (isFirst) document.set([...at.slice(0, 4), 'id'], place);
  }
}

/** Two ways of one set, of one kind and now at one place, are one. */
function dropTwins(document: SeasonDocument, place: string): void {
  const sets = document.get(['sets']);
  if (!isGroup(sets)) return;
  for (const [set, row] of Object.entries(sets)) {
    const ways = isGroup(row) && Array.isArray(row.ways) ? row.ways : [];
    const kinds = ways.map((way) => (isGroup(way) && way.place === place ? String(way.way) : null));
    const twins = kinds.flatMap((kind, index) => (kind !== null && kinds.indexOf(kind) < index ? [index] : []));
    for (const index of twins.toReversed()) document.delete(['sets', set, 'ways', index]);
  }
}

/** No road leads from a base or place to itself. */
function dropLoops(document: SeasonDocument, record: RecordKind, id: string): void {
  const section = record === 'bases' ? 'base travel' : record === 'places' ? 'place travel' : null;
  const rows = section === null ? null : document.get([section]);
  if (section === null || !Array.isArray(rows)) return;
  const pairs = rows.map((row) => (isGroup(row) ? namesIn(row.between).toSorted().join('\n') : ''));
  for (const [index, pair] of [...pairs.entries()].toReversed()) {
    if (pair === `${id}\n${id}` || (pair.includes(id) && pairs.indexOf(pair) < index))
      document.delete([section, index]);
  }
}

/** A list that names the record twice by now names it once. */
function onceEach(document: SeasonDocument, record: RecordKind, id: string): void {
  const seen = new Set<string>();
  const again = referencesTo(document.get([]), record, id).filter(({ at }) => {
    if (typeof at.at(-1) !== 'number') return false;
    const list = JSON.stringify(at.slice(0, -1));
    if (seen.has(list)) return true;
    seen.add(list);
    return false;
  });
  for (const { at } of again.toReversed()) document.delete(at);
}

function remove(document: SeasonDocument, record: RecordKind, id: string): Refusal | null {
  const own = pathOf(document.get([]), record, id);
  if (own === null) return refusal('cannot-edit.record', { id });
  const references = referencesTo(document.get([]), record, id);
  takeOut(
    document,
    references.flatMap(({ goes }) => (goes === null ? [] : [goes])),
  );
  for (const { at } of references) if (at[0] === 'scenes') tidy(document, at.slice(0, 2));
  // Rows above it may have gone with it.
  const at = pathOf(document.get([]), record, id);
  if (at !== null) document.delete(at);
  if (isList(record) && isEmpty(document.get([record]))) document.delete([record]);
  return null;
}

/** A scene of which nothing is said any more is not kept, nor a list of such scenes. */
function tidy(document: SeasonDocument, scene: IndexedPath): void {
  if (!isEmpty(document.get(scene))) return;
  document.delete(scene);
  if (isEmpty(document.get(['scenes']))) document.delete(['scenes']);
}

/** From the end, so that the places of those that remain stay true. */
function takeOut(document: SeasonDocument, paths: readonly IndexedPath[]): void {
  const distinct = new Map(paths.map((path) => [JSON.stringify(path), path]));
  for (const path of [...distinct.values()].toSorted(laterFirst)) document.delete(path);
}

function laterFirst(a: IndexedPath, b: IndexedPath): number {
  for (let depth = 0; depth < Math.max(a.length, b.length); depth++) {
    const [x, y] = [a[depth], b[depth]];
    if (x === y) continue;
    if (x === undefined) return 1;
    if (y === undefined) return -1;
    if (typeof x === 'number' && typeof y === 'number') return y - x;
    return String(x) < String(y) ? 1 : -1;
  }
  return 0;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
