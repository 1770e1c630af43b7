/**
 * A season folder's first `season.yaml` from a file of another tool: scenes without a script, people, elements,
 * calendar and boards; and what of the file has no place in a season.
 */
import { numberScenes, sceneId } from '../../breakdown/index.ts';
import { type CalendarDay, type Message, storyName, WEEKDAY_NAMES, type Weekday } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import {
  ELEMENT_CATEGORIES,
  type InitialPart,
  type InitialScene,
  type InitialSeasonInput,
  idFromName,
} from '../../season/index.ts';
import { CAST } from '../categories.ts';
import { MOST_NAMED } from '../limits.ts';
import type { BoardLine, FileElement, ScheduleFile, Sheet } from '../schedule-file.ts';
import { calendarOf, datesOfBoard } from './board-dates.ts';
import { headingOfSheet } from './headings.ts';

export interface SeasonOfSchedule {
  /** What `initialSeasonYaml` writes. */
  readonly input: InitialSeasonInput;
  readonly boards: readonly BoardOfFile[];
  /** What the file has and a season cannot hold. */
  readonly lost: readonly Message[];
}

/** A board of the file, by scenes of the season. */
export interface BoardOfFile {
  readonly name: string;
  readonly days: readonly { readonly date: CalendarDay; readonly lines: readonly SceneLine[] }[];
  readonly boneyard: readonly SceneLine[];
}

export type SceneLine = { readonly scene: string } | { readonly banner: string };

export interface SeasonOptions {
  readonly title: string | null;
  /** A city of the catalogue. */
  readonly base: string;
  /** First shooting day where the file has none. */
  readonly start: CalendarDay;
}

export function seasonOfSchedule(file: ScheduleFile, options: SeasonOptions): SeasonOfSchedule {
  const episode = episodeId(file.episode);
  const numbers = numberScenes(file.sheets.map(({ scene }) => plainNumber(scene) || null));
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const [index, sheet] of file.sheets.entries()) {
    const { number } = numbers[index]!;
    let id = sceneId(episode, number);
    for (let again = 2; taken.has(id); again++) id = sceneId(episode, `${number}.${again}`);
    taken.add(id);
    ids.set(sheet.id, id);
  }
  const named = namesOf(file);
  const boards = boardsOf(file, ids, options.start);
  const worked = boards.flatMap(({ days }) => days.map(({ date }) => date)).sort();
  const starts = file.calendars.flatMap(({ start }) => start ?? []).sort();
  const [first = starts[0] ?? options.start] = worked;
  const last = worked.at(-1);
  return {
    input: {
      title: options.title ?? file.title ?? titleOf(file),
      base: options.base,
      start: first,
      ...(last === undefined ? {} : { atLeastUntil: last }),
      weekdays: weekdaysOf(file),
      closed: closedEverywhere(file),
      scripts: [
        {
          file: null,
          title: file.episodeTitle ?? file.title,
          episode,
          draft: file.script,
          scenes: file.sheets.map((sheet) => sceneOf(sheet, ids.get(sheet.id)!, named)),
        },
      ],
      cast: file.elements.filter(({ category }) => category === CAST).map((element) => partOf(element, named)),
      ...elementsOf(file, named),
    },
    boards,
    lost: lostOf(file),
  };
}

function titleOf(file: ScheduleFile): string {
  return file.boards[0]?.name ?? 'Untitled';
}

function episodeId(written: string | null): string {
  const digits = (written ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  return digits === '' ? '1' : digits;
}

/** `11 A` is `11A`, `12, 13` is `12-13`: a scene is named in one word. */
function plainNumber(written: string): string {
  return written
    .replace(/(\d)\s+(\p{L})(?!\p{L})/gu, '$1$2')
    .replace(/[\s,;&+/]+/g, '-')
    .replace(/[^\p{L}\p{N}\-_.]/gu, '')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
}

/** What each element of the file is called in the season. */
interface Names {
  /** Character of a performer, by the element's id. */
  readonly character: ReadonlyMap<string, string>;
  /** Id of any other element. */
  readonly element: ReadonlyMap<string, string>;
}

function namesOf(file: ScheduleFile): Names {
  const character = new Map<string, string>();
  const element = new Map<string, string>();
  const taken = new Set<string>();
  const ids = new Set(['main']);
  for (const { id, name, category, number } of file.elements) {
    if (category === CAST) {
      let called = storyName(name);
      // Two parts of one name (`GUARD` 12 and `GUARD` 13) are told apart by their numbers.
      for (let again = 2; taken.has(called); again++) {
        called = storyName(`${name} ${again === 2 && number !== null ? `(${number})` : `(${again})`}`);
      }
      taken.add(called);
      character.set(id, called);
    } else {
      const plain = idFromName(name) || 'element';
      let called = plain;
      for (let again = 2; ids.has(called); again++) called = `${plain}-${again}`;
      ids.add(called);
      element.set(id, called);
    }
  }
  return { character, element };
}

function sceneOf(sheet: Sheet, id: string, names: Names): InitialScene {
  const heading = headingOfSheet(sheet);
  const cast = [...new Set(sheet.elements.flatMap(({ element }) => names.character.get(element) ?? []))];
  const page = /^\d{1,4}/.exec(sheet.page ?? '')?.[0];
  return {
    id,
    set: heading.set,
    intExt: heading.intExt,
    eighths: Math.max(1, sheet.eighths),
    cast,
    light: heading.light,
    byHand: {
      heading: heading.text,
      page: page === undefined || Number(page) === 0 ? null : Number(page),
      synopsis: sheet.synopsis,
      notes: sheet.notes,
      minutes: sheet.minutes,
      storyDay: sheet.storyDay,
      light: heading.lightOverride,
      elements: amountsOf(sheet, names),
    },
  };
}

/** Each once: a table may have two columns of one category. */
function amountsOf(sheet: Sheet, names: Names): NonNullable<InitialScene['byHand']>['elements'] {
  const amounts = new Map<string, number>();
  for (const { element, amount } of sheet.elements) {
    const known = names.element.get(element);
    if (known !== undefined) amounts.set(known, Math.max(amount, amounts.get(known) ?? 0));
  }
  return [...amounts].map(([element, amount]) => ({ element, amount }));
}

function partOf(element: FileElement, names: Names): InitialPart {
  const number = /^\d{1,5}$/.test(element.number ?? '') ? Number(element.number) : 0;
  const free = ([0, 1, 2, 3, 4, 5, 6] as const).filter((day) => !element.weekdaysOff.includes(day));
  return {
    character: names.character.get(element.id)!,
    castNumber: number > 0 ? number : null,
    unavailable: element.daysOff,
    freeWeekdays: free.length === 7 || free.length === 0 ? [] : free,
    dropDays: element.dropDays,
  };
}

function elementsOf(file: ScheduleFile, names: Names): Pick<InitialSeasonInput, 'elements' | 'categories'> {
  const byUci = new Map(
    ELEMENT_CATEGORIES.flatMap(({ id, uci, records }) =>
      uci !== null && records === 'elements' ? [[uci, id]] : [],
    ) as [number, string][],
  );
  const own = new Map<string, string>();
  const elements = file.elements.flatMap((element) => {
    const id = names.element.get(element.id);
    if (id === undefined) return [];
    const known = element.category === null ? undefined : byUci.get(element.category);
    const category = known ?? ownCategory(element.categoryName, own);
    const needs = element.linked.flatMap((other) => names.element.get(other) ?? []);
    return [{ id, name: element.name, category, needs, unavailable: element.daysOff }];
  });
  return { elements, categories: [...own].map(([id, name]) => ({ id, name })) };
}

/** A category that the trade's list does not have is the season's own. */
function ownCategory(name: string, own: Map<string, string>): string {
  const plain = idFromName(name) || 'other';
  if (plain === 'other') return plain;
  const trade: ReadonlySet<string> = new Set(ELEMENT_CATEGORIES.map(({ id }) => id));
  const id = trade.has(plain) ? `${plain}-2` : plain;
  own.set(id, name);
  return id;
}

function boardsOf(file: ScheduleFile, ids: ReadonlyMap<string, string>, start: CalendarDay): readonly BoardOfFile[] {
  const banners = new Map(file.banners.map(({ id, text }) => [id, text]));
  const lineOf = (line: BoardLine): SceneLine =>
    'sheet' in line ? { scene: ids.get(line.sheet)! } : { banner: banners.get(line.banner) ?? '' };
  return file.boards.map((board) => {
    const dates = datesOfBoard(board, calendarOf(board, file.calendars), start);
    return {
      name: board.name,
      days: board.days.map((lines, day) => ({ date: dates[day]!, lines: lines.map(lineOf) })),
      boneyard: board.boneyard.map(lineOf),
    };
  });
}

/** Calendars of boards with days; of all where no board has any. */
function calendarsInUse(file: ScheduleFile): ScheduleFile['calendars'] {
  const used = file.boards.filter(({ days }) => days.length > 0).map(({ calendar }) => calendar);
  const found = file.calendars.filter(({ id }) => used.includes(id));
  return found.length > 0 ? found : file.calendars;
}

/** Weekdays that any board works; none: as everywhere. */
function weekdaysOf(file: ScheduleFile): readonly Weekday[] {
  const calendars = calendarsInUse(file);
  if (calendars.length === 0) return [];
  const open = ([0, 1, 2, 3, 4, 5, 6] as const).filter((day) =>
    calendars.some(({ weekdaysOff }) => !weekdaysOff.includes(day)),
  );
  return open.length === 0 ? [] : open;
}

/** Dates on which no board works: days off of all the calendars. */
function closedEverywhere(file: ScheduleFile): readonly CalendarDay[] {
  const [first, ...others] = calendarsInUse(file);
  if (first === undefined) return [];
  return first.closed.filter((day) => others.every(({ closed }) => closed.includes(day)));
}

function lostOf(file: ScheduleFile): readonly Message[] {
  const lost: Message[] = [];
  const say = (
    kind: 'events' | 'locations' | 'units' | 'sequences' | 'closed' | 'weekdays',
    names: readonly string[],
  ) => {
    const once = [...new Set(names)];
    if (once.length === 0) return;
    lost.push(message(`exchange.lost.${kind}`, { count: once.length, names: once.slice(0, MOST_NAMED) }));
  };
  say('events', [
    ...file.elements.flatMap(({ name, events }) => events.map((event) => `${name}: ${event.name} ${event.date}`)),
    ...file.calendars.flatMap(({ events }) => events.map((event) => `${event.name} ${event.date}`)),
  ]);
  say(
    'locations',
    file.sheets.flatMap(({ location }) => location ?? []),
  );
  const units = [...new Set(file.sheets.flatMap(({ unit }) => unit ?? []))];
  say('units', units.length > 1 || (units[0] !== undefined && !/^(1|first|main)\b/i.test(units[0])) ? units : []);
  say(
    'sequences',
    file.sheets.flatMap(({ sequence }) => sequence ?? []),
  );
  const everywhere = new Set(closedEverywhere(file));
  say(
    'closed',
    calendarsInUse(file).flatMap(({ closed }) => closed.filter((day) => !everywhere.has(day))),
  );
  const weekdays = calendarsInUse(file).map(({ weekdaysOff }) =>
    weekdaysOff.map((day) => WEEKDAY_NAMES[day]).join(' '),
  );
  say('weekdays', new Set(weekdays).size > 1 ? weekdays : []);
  return lost;
}
