/**
 * The kinds of records of `season.yaml` that have a name others use, and every place in the file that uses it: what a
 * new name must be written to, and what is lost with a record that goes (SPEC N).
 */
import { plainWords } from '../foundation/index.ts';
import { idFromName, setKey } from '../season/index.ts';
import type { RecordKind } from './record-kinds.ts';
import type { IndexedPath } from './season-rows.ts';

/** A place in the file that names a record of a kind. */
interface ReferencePattern {
  /** `*`: every row of a list, or every key of a group; a last `@`: the keys of the group themselves. */
  readonly at: readonly string[];
  /** So many keys of the way lead to what goes with the record; none: the reference stays, for the reader to judge. */
  readonly goes: number | null;
  /** What goes instead when fewer than `least` (1) others would be left in the list or group: so many keys. */
  readonly emptied?: number;
  readonly least?: number;
}

const SCENE_LISTS: readonly ReferencePattern[] = [
  { at: ['order', '*', 'before', '*'], goes: 4, emptied: 2 },
  { at: ['order', '*', 'after', '*'], goes: 4, emptied: 2 },
  { at: ['order', '*', 'same day', '*'], goes: 4, emptied: 2, least: 2 },
  { at: ['order', '*', 'not same day', '*'], goes: 4, emptied: 2, least: 2 },
  { at: ['prerequisites', '*', 'scenes', '*'], goes: 4, emptied: 2 },
  { at: ['notes', '*', 'scene'], goes: 2 },
  { at: ['threads', '*', 'scenes', '*'], goes: 4, emptied: 3 },
  { at: ['moments', '*', 'scene'], goes: 2 },
  { at: ['rehearsals', '*', 'before', '*'], goes: 4, emptied: 3 },
  { at: ['looks', '*', 'scenes', '*'], goes: 4, emptied: 3 },
  { at: ['looks', '*', 'states', '@'], goes: 4, emptied: 3 },
  { at: ['looks', '*', 'begins in'], goes: 3 },
  { at: ['looks', '*', 'ends in'], goes: 3 },
  { at: ['deliveries', '*', 'scenes', '*'], goes: 4, emptied: 3 },
];

const REFERENCES: Readonly<Record<RecordKind, readonly ReferencePattern[]>> = {
  bases: [
    { at: ['base travel', '*', 'between', '*'], goes: 2 },
    { at: ['units', '*', 'home'], goes: 3 },
    { at: ['places', '*', 'base'], goes: null },
    { at: ['people', '*', 'home'], goes: 3 },
    { at: ['people', '*', 'contract', 'qualifies at'], goes: 4 },
    { at: ['prerequisites', '*', 'base'], goes: 3 },
    { at: ['rehearsals', '*', 'base'], goes: 3 },
    { at: ['looks', '*', 'fitting', 'base'], goes: 4 },
  ],
  units: [
    { at: ['scenes', '*', 'units', '*'], goes: 4, emptied: 3 },
    { at: ['pins', '*', 'unit'], goes: 2 },
  ],
  places: [
    { at: ['place travel', '*', 'between', '*'], goes: 2 },
    { at: ['sets', '*', 'ways', '*', 'place'], goes: 4 },
  ],
  sets: [{ at: ['episodes', '*', 'expected', 'set'], goes: null }],
  people: [
    { at: ['threads', '*', 'people', '*'], goes: 4, emptied: 3 },
    { at: ['moments', '*', 'people', '*'], goes: 4, emptied: 2 },
    { at: ['rehearsals', '*', 'people', '*'], goes: 4, emptied: 2 },
    { at: ['looks', '*', 'person'], goes: 2 },
    { at: ['deliveries', '*', 'people', '*'], goes: 4, emptied: 3 },
  ],
  episodes: [
    { at: ['scenes', '@'], goes: 2 },
    { at: ['pins', '*', 'scene'], goes: 2 },
    { at: ['pins', '*', 'strips', '*'], goes: 4, emptied: 2 },
    ...SCENE_LISTS,
  ],
  elements: [
    { at: ['scenes', '*', 'elements', '@'], goes: 4, emptied: 3 },
    { at: ['elements', '*', 'needs', '*'], goes: 4, emptied: 3 },
  ],
  'element categories': [{ at: ['elements', '*', 'category'], goes: null }],
  prerequisites: [],
  threads: [{ at: ['moments', '*', 'thread'], goes: 3 }],
  rehearsals: [],
  looks: [{ at: ['rehearsals', '*', 'before fittings', '*'], goes: 4, emptied: 3 }],
  deliveries: [],
};

/** One place of a file that names a record. */
export interface Reference {
  readonly at: IndexedPath;
  /** The name is the last key of the way, not the value there. */
  readonly isKey: boolean;
  readonly written: string;
  /** What goes with the record. */
  readonly goes: IndexedPath | null;
}

/** Whether a section is a list of rows with ids; else a group of them by name. */
export function isList(record: RecordKind): boolean {
  return record !== 'sets';
}

/** Every place of `data` (a season's text as plain data) that names the record. */
export function referencesTo(data: unknown, record: RecordKind, id: string): readonly Reference[] {
  const isNamed = namesOf(data, record, id);
  return REFERENCES[record].flatMap((pattern) => {
    const named = spotsOf(data, pattern.at, []).filter(({ written }) => isNamed(written));
    return named.map((spot) => ({ ...spot, goes: goingWith(data, pattern, spot, named) }));
  });
}

function goingWith(data: unknown, pattern: ReferencePattern, { at }: Spot, named: readonly Spot[]): IndexedPath | null {
  if (pattern.goes === null) return null;
  const goes = at.slice(0, pattern.goes);
  if (pattern.emptied === undefined) return goes;
  // A list of one that is written without brackets has nobody left.
  const isAlone = at.length < pattern.at.length;
  const list = JSON.stringify(goes.slice(0, -1));
  const going = new Set(
    named.flatMap((other) => {
      const path = other.at.slice(0, pattern.goes!);
      return JSON.stringify(path.slice(0, -1)) === list ? [String(path.at(-1))] : [];
    }),
  );
  const left = isAlone ? 0 : sizeAt(data, goes.slice(0, -1)) - going.size;
  return left < (pattern.least ?? 1) ? at.slice(0, pattern.emptied) : goes;
}

function sizeAt(data: unknown, path: IndexedPath): number {
  const place = path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Group)[key] : undefined),
    data,
  );
  return typeof place === 'object' && place !== null ? Object.keys(place).length : 0;
}

/** Whether a text of the file means this record. */
function namesOf(data: unknown, record: RecordKind, id: string): (written: string) => boolean {
  if (record === 'sets') {
    const key = setKey(id);
    return (written) => setKey(written) === key;
  }
  if (record !== 'episodes') return (written) => written.trim() === id;
  // `101-1` is of episode `101` unless there is an episode `101-1` too.
  const longer = idsIn(data, 'episodes').filter((other) => other.startsWith(`${id}-`));
  return (written) => written.startsWith(`${id}-`) && !longer.some((other) => written.startsWith(`${other}-`));
}

/** The text that names the record by its new name where `written` names it by the old one. */
export function renamed(record: RecordKind, written: string, from: string, to: string): string {
  return record === 'episodes' ? `${to}${written.slice(from.length)}` : to;
}

interface Spot {
  readonly at: IndexedPath;
  readonly isKey: boolean;
  readonly written: string;
}

function spotsOf(place: unknown, pattern: readonly string[], at: IndexedPath): readonly Spot[] {
  const [key, ...rest] = pattern;
  if (key === undefined) return isText(place) ? [{ at, isKey: false, written: String(place) }] : [];
  // A list of one may be written without brackets.
  if (key === '*' && rest.length === 0 && isText(place)) return [{ at, isKey: false, written: String(place) }];
  if (typeof place !== 'object' || place === null) return [];
  if (key === '@') return Object.keys(place).map((name) => ({ at: [...at, name], isKey: true, written: name }));
  if (key !== '*') {
    return Object.hasOwn(place, key) ? spotsOf((place as Group)[key], rest, [...at, key]) : [];
  }
  const inner: readonly (readonly [string | number, unknown])[] = Array.isArray(place)
    ? [...place.entries()]
    : Object.entries(place);
  return inner.flatMap(([name, value]) => spotsOf(value, rest, [...at, name]));
}

type Group = Readonly<Record<string, unknown>>;

function isText(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

/** Where the record stands in the file; null when it has no row there. */
export function pathOf(data: unknown, record: RecordKind, id: string): IndexedPath | null {
  const section = sectionOf(data, record);
  if (Array.isArray(section)) {
    const index = section.findIndex((row) => idOfRow(row) === id);
    return index < 0 ? null : [record, index];
  }
  if (typeof section !== 'object' || section === null || isList(record)) return null;
  const key = setKey(id) || plainWords(id);
  const name = Object.keys(section).find((known) => (setKey(known) || plainWords(known)) === key);
  return name === undefined ? null : [record, name];
}

function idsIn(data: unknown, record: RecordKind): readonly string[] {
  const section = sectionOf(data, record);
  return Array.isArray(section) ? section.map(idOfRow) : [];
}

function sectionOf(data: unknown, record: RecordKind): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, record) ? (data as Group)[record] : undefined;
}

/** As the reader has it: what is written, else made of the name. */
export function idOfRow(row: unknown): string {
  if (typeof row !== 'object' || row === null) return '';
  const { id, name } = row as Group;
  return isText(id) ? String(id) : isText(name) ? idFromName(String(name)) : '';
}
