/**
 * Commands on `season.yaml` as edits of its text (SPEC L-10). Whether the text can still be read is for the caller to
 * see.
 */
import { addDays, type CalendarDay, type DayRange, parseCalendarDay } from '../foundation/index.ts';
import { canEdit, SeasonDocument } from '../season/index.ts';
import type { SeasonCommand, SeasonPath } from './command.ts';
import { type Refusal, refusal } from './refusal.ts';

type Row = Readonly<Record<string, unknown>>;

/** The edited text, or why it cannot be edited so. */
export function editSeasonText(text: string, command: SeasonCommand): string | Refusal {
  if (command.kind === 'replace-season') return command.text;
  if (!canEdit(text)) return refusal('cannot-edit.unreadable');
  const document = new SeasonDocument(text);
  const refused = edit(document, command);
  return refused ?? document.toString();
}

function edit(document: SeasonDocument, command: Exclude<SeasonCommand, { kind: 'replace-season' }>): Refusal | null {
  switch (command.kind) {
    case 'edit-season':
      return editSeason(document, command.path, command.value);
    case 'pin-scene': {
      const { scene, part, date, unit, why } = command;
      const pin = {
        scene,
        ...(part === null ? {} : { part }),
        date,
        ...(unit === null ? {} : { unit }),
        ...(why === '' ? {} : { why }),
      };
      const pins = rowsAt(document, ['pins']);
      const index = pins.findIndex((row) => isPinOf(row, scene, part));
      document.set(['pins', index < 0 ? pins.length : index], pin);
      return null;
    }
    case 'unpin-scene': {
      const { scene, part } = command;
      const index = rowsAt(document, ['pins']).findIndex((row) => isPinOf(row, scene, part));
      if (index < 0) return refusal('cannot-edit.pin', { scene });
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
    case 'set-availability':
      return setAvailability(document, command.person, command.range, command.state);
    case 'edit-scene':
      return editScene(document, command);
  }
}

function editSeason(document: SeasonDocument, path: SeasonPath, value: unknown): Refusal | null {
  if (path.length === 0) return refusal('cannot-edit.no-path');
  if (value !== undefined) {
    const depth = firstMisfit(document, path);
    if (depth !== null) {
      return refusal('cannot-edit.row', { row: String(path[depth]), path: path.slice(0, depth).join('/') });
    }
    document.set(path, value);
    return null;
  }
  if (!document.has(path)) return refusal('cannot-edit.nothing', { path: path.join('/') });
  document.delete(path);
  return null;
}

/**
 * Depth of the first key of `path` that its place cannot have: a row too far in a list or named in it, a number where
 * there is no list.
 */
function firstMisfit(document: SeasonDocument, path: SeasonPath): number | null {
  let place = document.get([]);
  for (const [depth, key] of path.entries()) {
    if (Array.isArray(place) ? typeof key === 'string' || key > place.length : typeof key === 'number' && key !== 0) {
      return depth;
    }
    place = typeof place === 'object' && place !== null ? (place as Readonly<Record<string, unknown>>)[key] : undefined;
  }
  return null;
}

function rowsAt(document: SeasonDocument, path: SeasonPath): readonly Row[] {
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
  units: 'units',
  omit: 'omit',
  hires: 'hires',
} as const;

function editScene(
  document: SeasonDocument,
  command: Extract<SeasonCommand, { readonly kind: 'edit-scene' }>,
): Refusal | null {
  const at = (...keys: readonly string[]): SeasonPath => ['scenes', command.scene, ...keys];
  const put = (path: SeasonPath, value: unknown): void => {
    if (value === null) document.delete(path);
    else if (value !== undefined) document.set(path, value);
  };
  for (const [field, key] of Object.entries(SCENE_KEYS)) put(at(key), command[field as keyof typeof SCENE_KEYS]);
  put(at('cast', 'add'), command.castAdd);
  put(at('cast', 'remove'), command.castRemove);
  if (isEmptyGroup(document.get(at('cast')))) document.delete(at('cast'));
  return tidyScene(document, command.scene);
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
  state: 'away' | 'free',
): Refusal | null {
  const index = rowsAt(document, ['people']).findIndex((row) => row.id === person);
  if (index < 0) return refusal('cannot-edit.person', { person });
  const dated = parseCalendarDay(range.from) !== null && parseCalendarDay(range.to) !== null && range.from <= range.to;
  if (!dated) return refusal('cannot-edit.range', { from: range.from, to: range.to });
  const path: SeasonPath = ['people', index, 'unavailable'];
  const written = document.get(path);
  const ranges = (Array.isArray(written) ? written : written === undefined ? [] : [written]).flatMap(rangeOf);
  const without = ranges.flatMap((other) => less(other, range));
  const next = joined(state === 'away' ? [...without, range] : without);
  if (next.length > 0) document.set(path, next.map(rangeText));
  else if (document.has(path)) document.delete(path);
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
