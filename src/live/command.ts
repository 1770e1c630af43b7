/**
 * Everything a person can do to a live season, as plain JSON: drag, menu, keyboard, the command line and a change on
 * disk issue the same commands (SPEC L-1). Their types are derived from the schemas that commands from outside are read
 * by; what a command names is looked up when it is done. Numbered rules: `SPEC.md` beside this file.
 */
import * as v from 'valibot';
import {
  byKey,
  DAY_TYPES,
  date,
  dayTypeSchema,
  either,
  expected,
  integer,
  isSafeKey,
  kindOf,
  LIGHT_NEEDS,
  list,
  maybe,
  name,
  object,
  orNull,
  type Schema,
  said,
  stripRefSchema,
  text,
  truth,
  type ValueOf,
  value,
  word,
} from '../season/index.ts';
import { RECORD_KINDS } from './record-kinds.ts';

/** What a move takes hold of. */
const entryRef = either('banner', object({ banner: name }), stripRefSchema);
export type EntryRef = ValueOf<typeof entryRef>;

/** What a person calls a record: one line with something on it. */
const recordName = value(expected('json-name'), (found): found is string => {
  return typeof found === 'string' && found.trim() !== '' && found.length <= 200 && !/[\0\r\n]/.test(found);
});

const dayRef = object({ date, unit: name });
export type DayRef = ValueOf<typeof dayRef>;

/**
 * Where among the entries of the day that stay (those moved are taken out first): behind the entry `after`, else in
 * front of the entry `before`, where either is named; one that is elsewhere by now is no place (SPEC L-17). `position`
 * counts, and is for who has just read the board. The end when nothing is said.
 */
const place = { after: maybe(entryRef), before: maybe(entryRef), position: maybe(integer(0)) };
const destination = either(
  'boneyard',
  object({ boneyard: value(expected('json-true'), (found) => found === true), ...place }),
  object({ date, unit: name, ...place }),
);
export type Destination = ValueOf<typeof destination>;

/** A day at most. */
const bannerMinutes = value(expected('one-of', { words: '1 – 1440' }), (found): found is number => {
  return typeof found === 'number' && Number.isInteger(found) && found >= 1 && found <= 1440;
});

/** Commands on one board; `board` is the id of the board meant. */
export const BOARD_COMMANDS = [
  kindOf({ kind: v.literal('move-entries'), board: name, entries: list(entryRef), to: destination }),
  /** All entries of a day, its call and its lock go to a date and unit that has no entries. */
  kindOf({ kind: v.literal('move-day'), board: name, from: dayRef, to: dayRef }),
  kindOf({ kind: v.literal('swap-days'), board: name, a: dayRef, b: dayRef }),
  /** Several whole days at once, each to where it is told: days pushed on, or pulled up. */
  kindOf({
    kind: v.literal('move-days'),
    board: name,
    moves: list(object({ from: dayRef, to: dayRef })),
    why: said,
  }),
  /** The entries named, in this order, take the places that they have now among them. */
  kindOf({ kind: v.literal('order-entries'), board: name, entries: list(entryRef) }),
  kindOf({
    kind: v.literal('add-banner'),
    board: name,
    id: name,
    text,
    minutes: maybe(bannerMinutes),
    to: destination,
  }),
  /** `minutes` left out: as they are; null: none. `was`: the banner that was seen (SPEC L-12). */
  kindOf({
    kind: v.literal('edit-banner'),
    board: name,
    id: name,
    text,
    minutes: maybe(orNull(bannerMinutes)),
    was: maybe(object({ text, minutes: orNull(bannerMinutes) })),
  }),
  kindOf({ kind: v.literal('remove-banner'), board: name, id: name }),
  /** `was`, here and below: what was seen; another is not written over (SPEC L-12). */
  kindOf({ kind: v.literal('set-call'), board: name, day: dayRef, call: orNull(text), was: maybe(orNull(text)) }),
  kindOf({ kind: v.literal('lock-day'), board: name, day: dayRef, locked: truth, was: maybe(truth) }),
  /** What a day is for, and a note; what is left out stays, null takes it away. */
  kindOf({
    kind: v.literal('describe-day'),
    board: name,
    day: dayRef,
    type: maybe(orNull(word(DAY_TYPES))),
    note: maybe(orNull(text)),
  }),
  /** `scene` only for sets whose ways may be mixed. */
  kindOf({ kind: v.literal('choose-way'), board: name, set: name, scene: orNull(name), way: name, was: maybe(name) }),
  /**
   * A whole arrangement at once: a solved plan taken, a plan.json that changed on disk. Locks stay, and banners, calls
   * and day types of which nothing is said; `banners` are all of a day, `dayTypes` all of the board.
   */
  kindOf({
    kind: v.literal('arrange'),
    board: name,
    days: list(
      object({
        date,
        unit: name,
        strips: list(stripRefSchema),
        banners: maybe(list(object({ text, after: integer(0), minutes: integer(0) }))),
        call: maybe(orNull(text)),
      }),
    ),
    ways: byKey(text, expected('json-ids')),
    dayTypes: maybe(list(dayTypeSchema)),
    why: said,
  }),
] as const;
export type BoardCommand = ValueOf<(typeof BOARD_COMMANDS)[number]>;

/** Commands on the list of boards. */
export const BOARDS_COMMANDS = [
  /** `origin`: when it is made, by its maker's clock, and what for. */
  kindOf({
    kind: v.literal('duplicate-board'),
    board: name,
    id: name,
    name: text,
    origin: maybe(object({ at: text, why: text })),
  }),
  kindOf({ kind: v.literal('rename-board'), board: name, name: text }),
  kindOf({ kind: v.literal('delete-board'), board: name }),
  /** The active board is the one that `plan.json` is written from. */
  kindOf({ kind: v.literal('activate-board'), board: name }),
] as const;
export type BoardsCommand = ValueOf<(typeof BOARDS_COMMANDS)[number]>;

/** What `season.yaml` can hold: text, numbers, truths, lists and groups of them. */
export type SeasonValue =
  | string
  | number
  | boolean
  | null
  | readonly SeasonValue[]
  | { readonly [key: string]: SeasonValue };

/** Nobody writes groups in groups deeper than this; what reads them further on calls itself for each. */
const DEEPEST = 50;

const seasonValue: Schema<SeasonValue> = value(expected('json-value'), (found): found is SeasonValue =>
  isSeasonValue(found, 0),
);

function isSeasonValue(found: unknown, depth: number): boolean {
  if (typeof found === 'string') return !found.includes('\0');
  if (typeof found === 'number') return Number.isFinite(found);
  if (found === null || typeof found === 'boolean') return true;
  if (typeof found !== 'object' || depth === DEEPEST) return false;
  if (Array.isArray(found)) return found.every((item) => isSeasonValue(item, depth + 1));
  return Object.entries(found).every(([key, inner]) => isSafeKey(key) && isSeasonValue(inner, depth + 1));
}

/**
 * A row of a list by what only it has: `{ id: 'emma' }`, `{ way: 'stage', place: 'studio' }`. Where it stands is
 * nothing to name it by: somebody may have written a row above it (SPEC L-11).
 */
export type RowName = { readonly [key: string]: SeasonValue };

const rowName: Schema<RowName> = value(expected('json-key'), (found): found is RowName => {
  return (
    isSeasonValue(found, 0) && typeof found === 'object' && !Array.isArray(found) && Object.keys(found ?? {}).length > 0
  );
});

/** YAML keeps a key on its line up to 1,024 letters. */
const LONGEST_KEY = 1000;
const key = value(expected('json-key'), (found): found is string => {
  return typeof found === 'string' && found.length <= LONGEST_KEY && isSafeKey(found);
});

/** Way into `season.yaml`, as its text has it: `['people', { id: 'emma' }, 'available']`. */
const seasonPath: Schema<readonly (string | RowName)[]> = list(
  v.lazy((found): Schema<string | RowName> => (typeof found === 'object' ? rowName : key)),
);
export type SeasonPath = ValueOf<typeof seasonPath>;

const words = list(text);

/** Commands on `season.yaml`; they hold for all boards. */
export const SEASON_COMMANDS = [
  /**
   * `value` left out: the key or row is taken away. `was`: the value that was seen there (null: none); another is not
   * written over.
   */
  kindOf({
    kind: v.literal('edit-season'),
    path: seasonPath,
    value: maybe(seasonValue),
    was: maybe(seasonValue),
  }),
  /** A row more at the end of the list at `path`, which is made where it is missing. */
  kindOf({ kind: v.literal('add-row'), path: seasonPath, value: seasonValue }),
  kindOf({
    kind: v.literal('pin-scene'),
    scene: name,
    part: orNull(integer(1)),
    date,
    unit: orNull(name),
    why: text,
    /** The pin that was seen, as `season.yaml` has it (null: none). */
    was: maybe(seasonValue),
  }),
  kindOf({ kind: v.literal('unpin-scene'), scene: name, part: orNull(integer(1)), was: maybe(seasonValue) }),
  /**
   * A record's name, everywhere (SPEC N-1). `name`: of sets the name itself, of episodes the id, else what it is
   * called; its id stays. `was`: the name that was seen.
   */
  kindOf({
    kind: v.literal('rename-record'),
    record: word(RECORD_KINDS),
    id: name,
    name: recordName,
    was: maybe(orNull(text)),
  }),
  /** These become one record: what named one of `from` names `into` (SPEC N-2). */
  kindOf({ kind: v.literal('merge-records'), record: word(RECORD_KINDS), from: list(name), into: name }),
  /** A record goes, and with it what cannot be without it (SPEC N-3). */
  kindOf({ kind: v.literal('delete-record'), record: word(RECORD_KINDS), id: name }),
  /** Two parts or more; eighths add up to the scene's. New parts stand behind the first, on every board. */
  kindOf({
    kind: v.literal('split-scene'),
    scene: name,
    parts: list(object({ eighths: integer(1), minutes: maybe(integer(1)), cast: maybe(words) })),
  }),
  kindOf({ kind: v.literal('join-scene'), scene: name }),
  /** The character is played by this person from now on, and by nobody else. */
  kindOf({ kind: v.literal('cast-character'), character: name, person: name }),
  /**
   * Paints a range of a person's availability: `away` adds it to `unavailable`, `booked` and `confirmed` to the keys of
   * these names; out of the others, and out of all of them for `free`, it is taken.
   */
  kindOf({
    kind: v.literal('set-availability'),
    person: name,
    range: object({ from: date, to: date }),
    state: word(['away', 'booked', 'confirmed', 'free']),
  }),
  /** A scene's override; a field that is left out stays, null takes the override away (the script counts again). */
  kindOf({
    kind: v.literal('edit-scene'),
    scene: name,
    minutes: maybe(orNull(integer(1))),
    light: maybe(orNull(word(LIGHT_NEEDS))),
    storyDay: maybe(orNull(text)),
    /** As a script has it: `INT. KITCHEN - DAY`; INT or EXT, set and time go by it. */
    heading: maybe(orNull(text)),
    eighths: maybe(orNull(integer(1))),
    synopsis: maybe(orNull(text)),
    notes: maybe(orNull(text)),
    units: maybe(orNull(list(name))),
    omit: maybe(orNull(truth)),
    /**
     * Characters, as cues have them: more in the scene, or fewer, than the script and the override say so far. Null
     * takes back all that the override adds, or removes.
     */
    castAdd: maybe(orNull(words)),
    castRemove: maybe(orNull(words)),
    /** All its elements: amounts by id. One of them: `set-scene-element`. */
    elements: maybe(orNull(byKey(integer(0), expected('json-amounts')))),
    /** The scene's row as it was seen (null: none); what of it this command changes must be there still. */
    was: maybe(seasonValue),
  }),
  /** One element of a scene; `amount` null: no longer in it. A note that is left out stays. */
  kindOf({
    kind: v.literal('set-scene-element'),
    scene: name,
    element: name,
    amount: orNull(integer(0)),
    note: maybe(orNull(text)),
  }),
  /**
   * Proposals of the breakdown that become elements, as they are or corrected. `element`: one that the season has;
   * null: the one of that category and name, a new one where there is none.
   */
  kindOf({
    kind: v.literal('accept-proposals'),
    proposals: list(
      object({ scene: name, key: name, element: orNull(name), category: name, name: text, amount: integer(1) }),
    ),
  }),
  /** Two names in the scripts are one person's: whoever plays one of them plays the other too. */
  kindOf({ kind: v.literal('same-person'), keep: name, also: name }),
  /** Proposals that are not made again. */
  kindOf({ kind: v.literal('dismiss-proposals'), proposals: list(object({ scene: name, key: name })) }),
] as const;
export type SeasonCommand = ValueOf<(typeof SEASON_COMMANDS)[number]>;

const singleCommands = [...BOARD_COMMANDS, ...BOARDS_COMMANDS, ...SEASON_COMMANDS] as const;
export type SingleCommand = ValueOf<(typeof singleCommands)[number]>;

/** Several at once, undone as one: accepted proposals, a repair. */
const batchCommand = kindOf({
  kind: v.literal('batch'),
  label: said,
  commands: list(v.variant('kind', singleCommands, expected('json-command'))),
});
export type BatchCommand = ValueOf<typeof batchCommand>;

export const commandSchema: Schema<SingleCommand | BatchCommand> = v.variant(
  'kind',
  [...singleCommands, batchCommand],
  expected('json-command'),
);
export type Command = ValueOf<typeof commandSchema>;
