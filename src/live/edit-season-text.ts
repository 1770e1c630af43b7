/**
 * Commands on `season.yaml` as edits of its text (SPEC L-10). Whether the text can still be read is for the caller to
 * see.
 */
import { addDays, type CalendarDay, type DayRange, parseCalendarDay } from '../foundation/index.ts';
import { canEdit, SeasonDocument } from '../season/index.ts';
import type { SeasonCommand, SeasonPath, SeasonValue } from './command.ts';
import { hiresToElements, setSceneElement } from './edit-elements.ts';
import { acceptProposals, dismissProposals, samePerson } from './edit-proposals.ts';
import { editRecords } from './edit-records.ts';
import { idOfRow } from './records.ts';
import { overtaken, type Refusal, refusal } from './refusal.ts';
import { type IndexedPath, pathIn, rowWords, sameValue, valueAt } from './season-rows.ts';

type Row = Readonly<Record<string, unknown>>;

/** The text after these commands, one after the other, or why one of them cannot be done. */
export function editSeasonText(text: string, commands: readonly SeasonCommand[]): string | Refusal {
  if (!canEdit(text)) return refusal('cannot-edit.unreadable');
  const document = new SeasonDocument(text);
  for (const command of commands) {
    const refused = edit(document, command);
    if (refused !== null) return refused;
  }
  return document.toString();
}

function edit(document: SeasonDocument, command: SeasonCommand): Refusal | null {
  switch (command.kind) {
    case 'accept-proposals':
      return acceptProposals(document, command);
    case 'same-person':
      return samePerson(document, command);
    case 'dismiss-proposals':
      return dismissProposals(document, command);
    case 'set-scene-element':
      return setSceneElement(document, command);
    case 'edit-season':
      return editSeason(document, command);
    case 'add-row':
      return addRow(document, command.path, command.value);
    case 'rename-record':
    case 'merge-records':
    case 'delete-record':
      if (command.record === 'elements') hiresToElements(document);
      return editRecords(document, command);
    case 'pin-scene': {
      const { scene, part, date, unit, why, was } = command;
      const pin = {
        scene,
        ...(part === null ? {} : { part }),
        date,
        ...(unit === null ? {} : { unit }),
        ...(why === '' ? {} : { why }),
      };
      const pins = rowsAt(document, ['pins']);
      const index = pins.findIndex((row) => isPinOf(row, scene, part));
      const present = pins[index] ?? null;
      if (was !== undefined && !sameValue(present, was)) return overtaken(`pins / ${scene}`, present);
      document.set(['pins', index < 0 ? pins.length : index], pin);
      return null;
    }
    case 'unpin-scene': {
      const { scene, part, was } = command;
      const pins = rowsAt(document, ['pins']);
      const index = pins.findIndex((row) => isPinOf(row, scene, part));
      if (index < 0) return refusal('cannot-edit.pin', { scene });
      if (was !== undefined && !sameValue(pins[index], was)) return overtaken(`pins / ${scene}`, pins[index]);
      document.delete(['pins', index]);
      return null;
    }
    case 'split-scene':
      document.delete(['scenes', command.scene, 'minutes']);
      document.set(['scenes', command.scene, 'split'], command.parts);
      return null;
    case 'join-scene':
      if (!document.has(['scenes', command.scene, 'split'])) {
        return refusal('cannot-edit.split', { scene: command.scene });
      }
      document.delete(['scenes', command.scene, 'split']);
      return tidyScene(document, command.scene);
    case 'cast-character':
      return castCharacter(document, command.character, command.person);
    case 'set-availability':
      return setAvailability(document, command.person, command.range, command.state);
    case 'edit-scene':
      return editScene(document, command);
  }
}

function editSeason(
  document: SeasonDocument,
  { path, value, was }: Extract<SeasonCommand, { readonly kind: 'edit-season' }>,
): Refusal | null {
  if (path.length === 0) return refusal('cannot-edit.no-path');
  if (path[0] === 'elements') hiresToElements(document);
  const at = placeOf(document, path);
  if (!isPath(at)) return at;
  const present = document.get(at);
  if (was !== undefined && !sameValue(present, was)) return overtaken(pathWords(path), present);
  if (value !== undefined) document.set(at, value);
  else if (document.has(at)) document.delete(at);
  else return refusal('cannot-edit.nothing', { path: pathWords(path) });
  return null;
}

function addRow(document: SeasonDocument, path: SeasonPath, value: SeasonValue): Refusal | null {
  if (path.length === 0) return refusal('cannot-edit.no-path');
  if (path[0] === 'elements') hiresToElements(document);
  const at = placeOf(document, path);
  if (!isPath(at)) return at;
  const list = document.get(at);
  if (list !== undefined && list !== null && !Array.isArray(list)) {
    return refusal('cannot-edit.no-list', { path: pathWords(path) });
  }
  document.set([...at, Array.isArray(list) ? list.length : 0], value);
  return null;
}

/** The path as the text has it now, or why it leads nowhere. */
function placeOf(document: SeasonDocument, path: SeasonPath): IndexedPath | Refusal {
  const found = pathIn(document.get([]), path);
  if ('at' in found) return found.at;
  const { depth, rows } = found;
  const key = path[depth]!;
  const row = typeof key === 'string' ? key : rowWords(key);
  const fields = { row, path: pathWords(path.slice(0, depth)) };
  return rows > 1 ? refusal('cannot-edit.several-rows', fields) : refusal('cannot-edit.row', fields);
}

function isPath(found: IndexedPath | Refusal): found is IndexedPath {
  return Array.isArray(found);
}

function pathWords(path: SeasonPath): string {
  return path.map((key) => (typeof key === 'string' ? key : rowWords(key))).join(' / ');
}

function rowsAt(document: SeasonDocument, path: IndexedPath): readonly Row[] {
  const value = document.get(path);
  return Array.isArray(value) ? value.map((row) => (typeof row === 'object' && row !== null ? (row as Row) : {})) : [];
}

function isPinOf(row: Row, scene: string, part: number | null): boolean {
  return row.scene === scene && (row.part ?? null) === part;
}

const SCENE_KEYS = {
  minutes: 'minutes',
  light: 'light',
  storyDay: 'story day',
  heading: 'heading',
  eighths: 'eighths',
  synopsis: 'synopsis',
  notes: 'notes',
  units: 'units',
  omit: 'omit',
  elements: 'elements',
} as const;

function editScene(
  document: SeasonDocument,
  command: Extract<SeasonCommand, { readonly kind: 'edit-scene' }>,
): Refusal | null {
  const at = (...keys: readonly string[]): IndexedPath => ['scenes', command.scene, ...keys];
  const put = (path: IndexedPath, value: unknown): void => {
    if (value === null) document.delete(path);
    else if (value !== undefined) document.set(path, value);
  };
  const stale = Object.entries(SCENE_KEYS).find(([field, key]) => {
    if (command.was === undefined || command[field as keyof typeof SCENE_KEYS] === undefined) return false;
    return !sameValue(document.get(at(key)), valueAt(command.was, [key]));
  });
  if (stale !== undefined) return overtaken(pathWords(['scenes', command.scene, stale[1]]), document.get(at(stale[1])));
  if (command.elements !== undefined) hiresToElements(document);
  for (const [field, key] of Object.entries(SCENE_KEYS)) put(at(key), command[field as keyof typeof SCENE_KEYS]);
  changeCast(document, at('cast', 'add'), at('cast', 'remove'), command.castAdd);
  changeCast(document, at('cast', 'remove'), at('cast', 'add'), command.castRemove);
  if (isEmptyGroup(document.get(at('cast')))) document.delete(at('cast'));
  return tidyScene(document, command.scene);
}

/** Names more in one list; who is in the other is only taken out there. Null takes the list away. */
function changeCast(
  document: SeasonDocument,
  list: IndexedPath,
  other: IndexedPath,
  names: readonly string[] | null | undefined,
): void {
  if (names === null) document.delete(list);
  for (const name of names ?? []) {
    const [here, there] = [list, other].map((path) => namesAt(document, path));
    const left = there!.filter((known) => !isSameName(known, name));
    if (left.length === there!.length) {
      if (!here!.some((known) => isSameName(known, name))) document.set(list, [...here!, name]);
    } else if (left.length > 0) document.set(other, left);
    else document.delete(other);
  }
}

function namesAt(document: SeasonDocument, path: IndexedPath): readonly string[] {
  const value = document.get(path);
  return (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).map(String);
}

function isSameName(a: string, b: string): boolean {
  return a.trim().toUpperCase() === b.trim().toUpperCase();
}

/** An override that says nothing is not kept. */
function tidyScene(document: SeasonDocument, scene: string): null {
  if (isEmptyGroup(document.get(['scenes', scene]))) document.delete(['scenes', scene]);
  return null;
}

function isEmptyGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function setAvailability(
  document: SeasonDocument,
  person: string,
  range: DayRange,
  state: 'away' | 'booked' | 'confirmed' | 'free',
): Refusal | null {
  const index = rowsAt(document, ['people']).findIndex((row) => idOfRow(row) === person);
  if (index < 0) return refusal('cannot-edit.person', { person });
  const dated = parseCalendarDay(range.from) !== null && parseCalendarDay(range.to) !== null && range.from <= range.to;
  if (!dated) return refusal('cannot-edit.range', { from: range.from, to: range.to });
  for (const [key, means] of [
    ['unavailable', 'away'],
    ['booked', 'booked'],
    ['confirmed', 'confirmed'],
  ] as const) {
    paint(document, ['people', index, key], range, state === means);
  }
  return null;
}

/** Adds the range to the days at `path`, or takes it out of them. */
function paint(document: SeasonDocument, path: IndexedPath, range: DayRange, isIn: boolean): void {
  const written = document.get(path);
  if (written === undefined && !isIn) return;
  const ranges = (Array.isArray(written) ? written : written === undefined ? [] : [written]).flatMap(rangeOf);
  const without = ranges.flatMap((other) => less(other, range));
  const next = joined(isIn ? [...without, range] : without);
  if (next.length > 0) document.set(path, next.map(rangeText));
  else if (document.has(path)) document.delete(path);
}

function castCharacter(document: SeasonDocument, character: string, person: string): Refusal | null {
  const rows = rowsAt(document, ['people']);
  if (!rows.some((row) => idOfRow(row) === person)) return refusal('cannot-edit.person', { person });
  for (const [index, row] of rows.entries()) {
    const path: IndexedPath = ['people', index, 'characters'];
    const played = namesAt(document, path);
    const others = played.filter((name) => !isSameName(name, character));
    if (idOfRow(row) === person) {
      if (others.length === played.length) document.set(path, [...played, character]);
    } else if (others.length < played.length) {
      if (others.length > 0) document.set(path, others);
      else document.delete(path);
    }
  }
  return null;
}

function rangeOf(value: unknown): readonly DayRange[] {
  const [first, last = first] = String(value).split('..');
  const [from, to] = [parseCalendarDay((first ?? '').trim()), parseCalendarDay((last ?? '').trim())];
  return from === null || to === null ? [] : [{ from, to }];
}

function rangeText({ from, to }: DayRange): string {
  return from === to ? from : `${from}..${to}`;
}

/** What of `range` is outside `hole`. */
function less(range: DayRange, hole: DayRange): readonly DayRange[] {
  if (range.to < hole.from || range.from > hole.to) return [range];
  const pieces: DayRange[] = [];
  if (range.from < hole.from) pieces.push({ from: range.from, to: before(hole.from) });
  if (range.to > hole.to) pieces.push({ from: addDays(hole.to, 1), to: range.to });
  return pieces;
}

function before(day: CalendarDay): CalendarDay {
  return addDays(day, -1);
}

/** In order, neighbours that touch as one. */
function joined(ranges: readonly DayRange[]): readonly DayRange[] {
  const result: DayRange[] = [];
  for (const range of ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result.at(-1);
    if (last !== undefined && range.from <= addDays(last.to, 1)) {
      if (range.to > last.to) result[result.length - 1] = { from: last.from, to: range.to };
    } else result.push(range);
  }
  return result;
}
