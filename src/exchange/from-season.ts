/** A season with its boards as what a file of another tool holds, and what none of them can hold. */
import { addDays, type CalendarDay, dayNumber, type Message, weekdayOf } from '../foundation/index.ts';
import { type Board, type BoardEntry, sortedDays } from '../live/index.ts';
import { message } from '../messages/index.ts';
import { ELEMENT_CATEGORIES, type Person, type Scene, type Season, stripKey } from '../season/index.ts';
import { CAST } from './categories.ts';
import type { BoardLine, FileBoard, FileCalendar, FileElement, ScheduleFile, Sheet } from './schedule-file.ts';

export interface ScheduleOfSeason {
  readonly schedule: ScheduleFile;
  readonly lost: readonly Message[];
}

/** @param boards of the live season, or that of `plan.json` */
export function scheduleOfSeason(season: Season, boards: readonly Board[]): ScheduleOfSeason {
  const episodes = season.episodes.length;
  const scenes = season.scenes.filter(({ omitted }) => !omitted);
  const sheets = scenes.flatMap((scene) => sheetsOf(scene, season, episodes > 1));
  const banners = boards.flatMap((board) =>
    [...sortedDays(board).flatMap(({ entries }) => entries), ...board.boneyard].flatMap((entry) =>
      entry.kind === 'banner' ? [{ id: bannerId(board, entry.id), text: entry.text }] : [],
    ),
  );
  const only = episodes === 1 ? season.episodes[0] : undefined;
  return {
    schedule: {
      title: season.title,
      company: season.production?.company ?? null,
      author: null,
      episode: only?.id ?? null,
      episodeTitle: only?.title || null,
      script: only?.draft ?? { colour: null, date: null },
      schedule: { colour: null, date: null },
      sheets,
      banners,
      elements: [...season.people.map((person) => performer(person)), ...season.elements.map(elementOf(season))],
      boards: boards.map((board) => boardOf(board, season)),
      calendars: boards.map((board) => calendarOf(board, season)),
    },
    lost: lostOf(season, boards),
  };
}

/** Parts of a split scene are sheets of their own: no tool has another way. */
function sheetsOf(scene: Scene, season: Season, isSeries: boolean): readonly Sheet[] {
  const number = isSeries ? `${scene.episode}-${scene.number}` : scene.number;
  return scene.parts.map((part): Sheet => {
    const isSplit = scene.parts.length > 1;
    return {
      id: stripKey({ scene: scene.id, part: part.part }),
      scene: isSplit ? `${number}PT${part.part}` : number,
      intExt: scene.intExt,
      set: scene.set,
      time: scene.time === '' ? scene.resolvedTime : scene.time,
      eighths: part.eighths,
      page: String(scene.page),
      minutes: part.minutes,
      synopsis: scene.synopsis,
      notes: scene.notes ?? null,
      storyDay: scene.storyDay,
      location: null,
      unit: scene.units.length === 1 && season.units.length > 1 ? scene.units[0]! : null,
      sequence: null,
      elements: [
        ...part.people.map((person) => ({ element: person, amount: 1 })),
        ...scene.elements.filter(({ amount }) => amount > 0).map(({ element, amount }) => ({ element, amount })),
      ],
    };
  });
}

function performer(person: Person): FileElement {
  const { contract } = person;
  const drop = contract.kind === 'day' || contract.kind === 'weekly' ? contract.drop : null;
  return {
    id: person.id,
    name: person.characters.join(' / ') || person.name,
    category: CAST,
    categoryName: 'Cast Members',
    number: String(person.castNumber),
    daysOff: daysOf(person.unavailable),
    weekdaysOff: ([0, 1, 2, 3, 4, 5, 6] as const).filter(
      (day) => person.freeWeekdays.length > 0 && !person.freeWeekdays.includes(day),
    ),
    dropDays: drop?.minCalendarDays ?? null,
    linked: [],
    events: [],
  };
}

const LONGEST_ABSENCE = 366;

function daysOf(ranges: readonly { readonly from: CalendarDay; readonly to: CalendarDay }[]): readonly CalendarDay[] {
  return ranges.flatMap(({ from, to }) => datesBetween(from, to).slice(0, LONGEST_ABSENCE));
}

function datesBetween(from: CalendarDay, to: CalendarDay): readonly CalendarDay[] {
  const dates: CalendarDay[] = [];
  for (let day = from; day <= to && dates.length <= LONGEST_ABSENCE; day = addDays(day, 1)) dates.push(day);
  return dates;
}

function elementOf({ elementCategories }: Season): (element: Season['elements'][number]) => FileElement {
  return (element) => {
    const trade = ELEMENT_CATEGORIES.find(({ id }) => id === element.category);
    const own = elementCategories.find(({ id }) => id === element.category);
    return {
      id: element.id,
      name: element.name,
      category: trade?.uci ?? null,
      categoryName: trade?.exchangeName ?? trade?.en ?? own?.name ?? element.category,
      number: null,
      daysOff: daysOf(element.unavailable),
      weekdaysOff: [],
      dropDays: null,
      linked: element.needs,
      events: [],
    };
  };
}

function bannerId(board: Board, banner: string): string {
  return `${board.id}/${banner}`;
}

function boardOf(board: Board, season: Season): FileBoard {
  const lineOf = (entry: BoardEntry): BoardLine =>
    entry.kind === 'strip' ? { sheet: stripKey(entry) } : { banner: bannerId(board, entry.id) };
  const days = sortedDays(board).filter(({ unit }) => unit === season.units[0]!.id);
  const others = sortedDays(board).filter(({ unit }) => unit !== season.units[0]!.id);
  return {
    id: board.id,
    name: board.name,
    days: days.map(({ entries }) => entries.map(lineOf)),
    dates: days.length === 0 ? null : days.map(({ date }) => date),
    boneyard: [...others.flatMap(({ entries }) => entries), ...board.boneyard].map(lineOf),
    calendar: board.id,
  };
}

/** Days of the week on which the board shoots, and every other such day on which it does not, as a holiday. */
function calendarOf(board: Board, season: Season): FileCalendar {
  const dates = sortedDays(board)
    .filter(({ unit }) => unit === season.units[0]!.id)
    .map(({ date }) => date);
  const [first] = dates;
  const last = dates.at(-1);
  const worked = new Set(dates.map(weekdayOf));
  const shot = new Set(dates);
  const open = worked.size > 0 ? worked : new Set(season.calendar.weekdays);
  const between = first === undefined || last === undefined ? [] : datesWithin(first, last);
  return {
    id: board.id,
    name: board.name,
    start: first ?? season.calendar.start,
    weekdaysOff: ([0, 1, 2, 3, 4, 5, 6] as const).filter((day) => !open.has(day)),
    closed: between.filter((day) => open.has(weekdayOf(day)) && !shot.has(day)),
    events: [],
  };
}

function datesWithin(first: CalendarDay, last: CalendarDay): readonly CalendarDay[] {
  return Array.from({ length: dayNumber(last) - dayNumber(first) + 1 }, (_, day) => addDays(first, day));
}

function lostOf(season: Season, boards: readonly Board[]): readonly Message[] {
  const lost: Message[] = [];
  const others = season.units
    .slice(1)
    .filter(({ id }) => boards.some((board) => sortedDays(board).some(({ unit }) => unit === id)));
  if (others.length > 0) lost.push(message('exchange.cannot-hold.units', { names: others.map(({ name }) => name) }));
  if (season.scenes.some(({ parts }) => parts.length > 1)) lost.push(message('exchange.cannot-hold.parts'));
  if (season.places.some(({ toFind }) => toFind !== true)) lost.push(message('exchange.cannot-hold.places'));
  const hasCalls = boards.some((board) => sortedDays(board).some(({ call, locked }) => call !== null || locked));
  if (hasCalls) lost.push(message('exchange.cannot-hold.calls'));
  if (season.order.length + season.prerequisites.length + season.pins.length > 0) {
    lost.push(message('exchange.cannot-hold.order'));
  }
  lost.push(message('exchange.cannot-hold.money'));
  return lost;
}
