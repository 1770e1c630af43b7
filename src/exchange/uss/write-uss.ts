/**
 * Writes Universal Schedule Standard 1.0 as its page describes it, every key there. What the standard has no key for
 * (dates of days, amounts, banners' own) goes into `_onyva` keys, which other programs pass over.
 */
import type { CalendarDay, Weekday } from '../../foundation/index.ts';
import { DAY_NIGHT, INT_EXT, SCRIPT_DAY, SET, UNIT } from '../categories.ts';
import type { BoardLine, FileBoard, FileElement, ScheduleFile, Sheet } from '../schedule-file.ts';
import { writeUssDate } from './uss-dates.ts';

/** Categories of a program's own begin here. */
const FIRST_OWN = 500;

export function writeUss(schedule: ScheduleFile, created: CalendarDay): string {
  const moment = writeUssDate(created);
  const fields = new FieldElements(schedule.sheets);
  const categories = categoriesOf(schedule.elements);
  const date = (day: CalendarDay | null): string | null => (day === null ? null : writeUssDate(day));
  const document = {
    universalScheduleStandard: {
      id: objectId('schedule', schedule.title ?? ''),
      author: schedule.author,
      company: schedule.company,
      created: moment,
      description: null,
      episode: schedule.episode,
      episodeName: schedule.episodeTitle,
      name: schedule.title,
      project: schedule.title,
      schedColor: schedule.schedule.colour,
      schedDate: date(schedule.schedule.date),
      scriptColor: schedule.script.colour,
      scriptDate: date(schedule.script.date),
      season: null,
      source: 'Onyva',
      ussVersion: '1.0.0',
      breakdowns: [
        ...schedule.sheets.map((sheet) => ({
          id: objectId('sheet', sheet.id),
          bannerText: null,
          comments: sheet.notes,
          created: moment,
          description: sheet.synopsis,
          elements: [...fields.of(sheet), ...sheet.elements.map(({ element }) => objectId('element', element))],
          pages: sheet.eighths / 8,
          scene: sheet.scene,
          scriptPage: sheet.page,
          duration: sheet.minutes === null ? null : sheet.minutes * 60_000,
          type: 'scene',
          ...amountsOf(sheet),
        })),
        ...schedule.banners.map(({ id, text }) => ({
          id: objectId('banner', id),
          bannerText: text,
          comments: null,
          created: moment,
          description: null,
          elements: [],
          pages: null,
          scene: null,
          scriptPage: null,
          duration: null,
          type: 'banner',
        })),
      ],
      categories: [...fields.categories(), ...categories.rows].map((row) => ({ ...row, created: moment })),
      elements: [
        ...fields.elements().map((row) => ({ ...plainElement(row.id, row.category, row.name), created: moment })),
        ...schedule.elements.map((element) => ({
          ...plainElement(objectId('element', element.id), categories.idOf(element), element.name),
          created: moment,
          daysOff: element.weekdaysOff.map(sundayFirst),
          isDrop: element.dropDays !== null,
          dropDayCount: element.dropDays ?? 10,
          isHold: true,
          isDood: true,
          elementId: element.number ?? '',
          linkedElements: element.linked.map((other) => objectId('element', other)),
          events: [
            ...element.daysOff.map((day) => event(element.id, 'dayOff', 'dayOff', day)),
            ...element.events.map(({ name, date: day }) => event(element.id, 'event', name, day)),
          ],
        })),
      ],
      stripboards: schedule.boards.map(boardOf),
      calendars: schedule.calendars.map((calendar) => ({
        id: objectId('calendar', calendar.id),
        events: [
          ...(calendar.start === null ? [] : [event(calendar.id, 'start', null, calendar.start)]),
          ...calendar.closed.map((day) => event(calendar.id, 'event', 'holiday', day)),
          ...calendar.events.map(({ name, date: day }) => event(calendar.id, 'event', name, day)),
        ],
        daysOff: calendar.weekdaysOff.map(sundayFirst),
        name: calendar.name,
      })),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function boardOf(board: FileBoard) {
  const idOf = (line: BoardLine): string =>
    'sheet' in line ? objectId('sheet', line.sheet) : objectId('banner', line.banner);
  return {
    id: objectId('board', board.id),
    boards: [
      { id: objectId('days', board.id), name: 'stripboard', breakdownIds: board.days.map((day) => day.map(idOf)) },
      { id: objectId('boneyard', board.id), name: 'boneyard', breakdownIds: board.boneyard.map(idOf) },
    ],
    calendar: board.calendar === null ? null : objectId('calendar', board.calendar),
    name: board.name,
    ...(board.dates === null ? {} : { _onyva: { dates: board.dates } }),
  };
}

/** Amounts other than one: the standard knows only that an element is there. */
function amountsOf(sheet: Sheet): object {
  const amounts = sheet.elements.filter(({ amount }) => amount !== 1);
  if (amounts.length === 0) return {};
  const byId = amounts.map(({ element, amount }) => [objectId('element', element), amount] as const);
  return { _onyva: { amounts: Object.fromEntries(byId) } };
}

function event(owner: string, type: string, name: string | null, day: CalendarDay) {
  return { id: objectId('event', `${owner}/${name}/${day}`), type, name, date: writeUssDate(day) };
}

function plainElement(id: string, category: string, name: string) {
  return {
    id,
    category,
    daysOff: [] as readonly number[],
    isDrop: false,
    dropDayCount: 10,
    isHold: false,
    isDood: false,
    elementId: '',
    isIdLock: false,
    linkedElements: [] as readonly string[],
    events: [] as readonly object[],
    name,
  };
}

/** 0 is Monday here; 0 is Sunday there. */
function sundayFirst(day: Weekday): number {
  return (day + 1) % 7;
}

function categoriesOf(elements: readonly FileElement[]) {
  const names = [...new Set(elements.map(({ categoryName }) => categoryName))];
  const numbers = new Map(
    elements.flatMap(({ categoryName, category }) => (category === null ? [] : [[categoryName, category]])),
  ) as ReadonlyMap<string, number>;
  const own = names.filter((name) => !numbers.has(name));
  return {
    rows: names.map((name) => ({
      id: objectId('category', name),
      ucid: numbers.get(name) ?? FIRST_OWN + own.indexOf(name),
      name,
    })),
    idOf: ({ categoryName }: FileElement): string => objectId('category', categoryName),
  };
}

const FIELDS = [
  { id: SET, name: 'Set', of: ({ set }: Sheet) => set },
  { id: INT_EXT, name: 'INT/EXT', of: ({ intExt }: Sheet) => intExt },
  { id: DAY_NIGHT, name: 'Day/Night', of: ({ time }: Sheet) => time },
  { id: SCRIPT_DAY, name: 'Script Day', of: ({ storyDay }: Sheet) => storyDay ?? '' },
  { id: UNIT, name: 'Unit', of: ({ unit }: Sheet) => unit ?? '' },
] as const;

/** Fields of scenes, which the standard keeps as elements: each value once. */
class FieldElements {
  readonly #sheets: readonly Sheet[];

  constructor(sheets: readonly Sheet[]) {
    this.#sheets = sheets;
  }

  of(sheet: Sheet): readonly string[] {
    return FIELDS.flatMap(({ id, of }) => (of(sheet) === '' ? [] : [objectId(`field-${id}`, of(sheet))]));
  }

  categories() {
    return FIELDS.map(({ id, name }) => ({ id: objectId('field', String(id)), ucid: id, name }));
  }

  elements() {
    return FIELDS.flatMap(({ id, of }) =>
      [...new Set(this.#sheets.map(of))]
        .filter((name) => name !== '')
        .map((name) => ({ id: objectId(`field-${id}`, name), category: objectId('field', String(id)), name })),
    );
  }
}

/**
 * Twelve bytes as the standard wishes them, the same for the same thing each time: a program that has read the file
 * before finds its records again. FNV-1a (Fowler, Noll, Vo), 32 bits three times.
 */
function objectId(kind: string, name: string): string {
  return [0x811c9dc5, 0x01234567, 0x89abcdef]
    .map((start) => {
      let hash = start;
      for (const unit of `${kind}\n${name}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
