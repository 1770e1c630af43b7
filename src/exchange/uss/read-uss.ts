/**
 * Reads a Universal Schedule Standard file, version 1.0, as its page describes it and as its own samples are: `strip`
 * for `scene`, `breakdownArrays` for `breakdownIds`, `doodDayCount` for `dropDayCount`, `time` for `duration`, elements
 * listed by their categories. What cannot be read is left out and said.
 */
import type { CalendarDay, Eighths, Weekday } from '../../foundation/index.ts';
import {
  categoryOf,
  DAY_NIGHT,
  INT_EXT,
  isSceneField,
  LOCATION,
  SCRIPT_DAY,
  SEQUENCE,
  SET,
  UNIT,
} from '../categories.ts';
import { MOST_BOARDS, MOST_EIGHTHS, MOST_ELEMENTS, MOST_SHEETS } from '../limits.ts';
import { Report } from '../report.ts';
import type {
  BoardLine,
  FileBanner,
  FileBoard,
  FileCalendar,
  FileElement,
  FileEvent,
  ScheduleFile,
  ScheduleReading,
  Sheet,
} from '../schedule-file.ts';
import { readUssDate } from './uss-dates.ts';
import { fieldOf, type JsonObject, listOf, objectOf, objectsOf, placeAt, placesOfIds, textOf } from './uss-json.ts';

/** @param file name of the file for diagnostics, as the user knows it */
export function readUss(source: string, file: string): ScheduleReading {
  const json = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const report = new Report();
  const start = { file, line: 1, column: 1 };
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    const fault = String(error).replace(/^SyntaxError: /, '');
    const position = /position (\d+)/.exec(fault)?.[1];
    const at = position === undefined ? start : placeAt(json, Number(position), file);
    report.say('error', 'not-json', { fault }, at);
    return { schedule: null, diagnostics: report.all(start) };
  }
  const outer = objectOf(data);
  const root = outer === null ? null : objectOf(fieldOf(outer, 'universalScheduleStandard'));
  if (root === null) {
    report.say('error', 'not-uss', {}, start);
    return { schedule: null, diagnostics: report.all(start) };
  }
  const schedule = new UssReader(json, file, report).read(root);
  if (schedule.sheets.length === 0) report.say('error', 'no-sheets', {}, start);
  const diagnostics = report.all(start);
  return { schedule: schedule.sheets.length === 0 ? null : schedule, diagnostics };
}

class UssReader {
  readonly #report: Report;
  readonly #placeOf: ReturnType<typeof placesOfIds>;
  readonly #file: string;
  readonly #elements = new Map<string, FileElement>();
  readonly #lines = new Map<string, BoardLine>();

  constructor(json: string, file: string, report: Report) {
    this.#report = report;
    this.#file = file;
    this.#placeOf = placesOfIds(json, file);
  }

  read(root: JsonObject): ScheduleFile {
    this.#readElements(root);
    const sheets: Sheet[] = [];
    const banners: FileBanner[] = [];
    for (const row of this.#rows(root, 'breakdowns', MOST_SHEETS)) {
      const id = textOf(fieldOf(row, 'id'));
      if (id === null) {
        this.#report.say('warning', 'row-without-id', { list: 'breakdowns' }, this.#start);
        continue;
      }
      if (this.#lines.has(id)) {
        this.#report.say('warning', 'id-twice', { id }, this.#placeOf(id));
        continue;
      }
      const type = fieldOf(row, 'type');
      if (type === 'day') continue;
      if (type === 'banner') {
        const text = textOf(fieldOf(row, 'bannerText')) ?? textOf(fieldOf(row, 'description')) ?? '';
        banners.push({ id, text });
        this.#lines.set(id, { banner: id });
      } else {
        sheets.push(this.#sheet(id, row));
        this.#lines.set(id, { sheet: id });
      }
    }
    const text = (key: string): string | null => textOf(fieldOf(root, key));
    const day = (key: string): CalendarDay | null => readUssDate(fieldOf(root, key))?.day ?? null;
    return {
      title: text('project') ?? text('name'),
      company: text('company'),
      author: text('author'),
      episode: text('episode'),
      episodeTitle: text('episodeName'),
      script: { colour: text('scriptColor'), date: day('scriptDate') },
      schedule: { colour: text('schedColor'), date: day('schedDate') },
      sheets,
      banners,
      elements: [...this.#elements.values()].filter(({ category }) => !isSceneField(category)),
      boards: this.#rows(root, 'stripboards', MOST_BOARDS).map((row, index) => this.#board(row, index)),
      calendars: this.#rows(root, 'calendars', MOST_BOARDS).map((row, index) => this.#calendar(row, index)),
    };
  }

  get #start() {
    return { file: this.#file, line: 1, column: 1 };
  }

  #rows(root: JsonObject, key: string, most: number): readonly JsonObject[] {
    const found = listOf(fieldOf(root, key));
    if (found.length > most) this.#report.say('error', 'too-many', { list: key, most }, this.#start);
    return objectsOf(found.slice(0, most));
  }

  #readElements(root: JsonObject): void {
    const categories = new Map<string, { readonly id: number | null; readonly name: string }>();
    const listed = new Map<string, string>();
    for (const row of this.#rows(root, 'categories', MOST_ELEMENTS)) {
      const id = textOf(fieldOf(row, 'id'));
      const name = textOf(fieldOf(row, 'name')) ?? '';
      if (id === null) continue;
      categories.set(id, { id: categoryOf(name, fieldOf(row, 'ucid')), name });
      // Before version 1.0 a category listed its elements.
      for (const element of listOf(fieldOf(row, 'elements'))) {
        if (typeof element === 'string' && !listed.has(element)) listed.set(element, id);
      }
    }
    for (const row of this.#rows(root, 'elements', MOST_ELEMENTS)) {
      const id = textOf(fieldOf(row, 'id'));
      const name = textOf(fieldOf(row, 'name'));
      if (id === null || name === null || this.#elements.has(id)) continue;
      const category = categories.get(textOf(fieldOf(row, 'category')) ?? listed.get(id) ?? '');
      if (category === undefined) this.#report.say('warning', 'element-without-category', { name }, this.#placeOf(id));
      this.#elements.set(id, this.#element(id, name, category ?? { id: null, name: '' }, row));
    }
  }

  #element(
    id: string,
    name: string,
    category: { readonly id: number | null; readonly name: string },
    row: JsonObject,
  ): FileElement {
    const events = listOf(fieldOf(row, 'events')).flatMap((event) => this.#event(event, id));
    const off = events.filter((event) => isDayOff(event.name));
    const canDrop = fieldOf(row, 'isDrop', 'doodDropAllow') === true;
    return {
      id,
      name,
      category: category.id,
      categoryName: category.name,
      number: textOf(fieldOf(row, 'elementId')),
      daysOff: off.map(({ date }) => date),
      weekdaysOff: weekdaysOf(fieldOf(row, 'daysOff')),
      dropDays: canDrop ? wholeOf(fieldOf(row, 'dropDayCount', 'doodDayCount', 'doodDropDays'), 366) : null,
      linked: listOf(fieldOf(row, 'linkedElements')).filter((other) => typeof other === 'string'),
      events: events.filter((event) => !isDayOff(event.name)),
    };
  }

  #event(found: unknown, owner: string): readonly FileEvent[] {
    const row = objectOf(found);
    if (row === null) return [];
    const date = readUssDate(fieldOf(row, 'date'))?.day ?? null;
    const type = textOf(fieldOf(row, 'type')) ?? '';
    const name = textOf(fieldOf(row, 'name')) ?? type;
    if (date === null) {
      const written = textOf(fieldOf(row, 'date')) ?? '';
      this.#report.say('warning', 'date-not-read', { found: written, name }, this.#placeOf(owner));
      return [];
    }
    return [{ name: type === 'dayOff' ? 'dayOff' : name, date }];
  }

  #sheet(id: string, row: JsonObject): Sheet {
    const fields = new Map<number, string>();
    const elements: { readonly element: string; readonly amount: number }[] = [];
    const amounts = objectOf(fieldOf(objectOf(fieldOf(row, '_onyva')) ?? {}, 'amounts'));
    for (const found of listOf(fieldOf(row, 'elements'))) {
      const element = typeof found === 'string' ? this.#elements.get(found) : undefined;
      if (element === undefined) {
        this.#report.say('warning', 'unknown-element', { id: textOf(found) ?? '' }, this.#placeOf(id));
        continue;
      }
      const { category } = element;
      if (category !== null && isSceneField(category)) {
        const before = fields.get(category);
        // Two sets on one sheet: a scene that goes from one to the other.
        const both = category === SET && before !== undefined ? `${before} / ${element.name}` : null;
        if (before !== undefined && both === null) {
          this.#report.say('warning', 'field-twice', { name: element.name, kept: before }, this.#placeOf(id));
        } else fields.set(category, both ?? element.name);
      } else if (!elements.some((other) => other.element === element.id)) {
        const amount = amounts === null ? null : wholeOf(fieldOf(amounts, element.id), 1_000_000);
        elements.push({ element: element.id, amount: amount ?? 1 });
      }
    }
    const duration = fieldOf(row, 'duration', 'time');
    const minutes = typeof duration === 'number' && duration > 0 ? Math.round(duration / 60_000) : 0;
    return {
      id,
      scene: textOf(fieldOf(row, 'scene')) ?? '',
      intExt: fields.get(INT_EXT) ?? '',
      set: fields.get(SET) ?? '',
      time: fields.get(DAY_NIGHT) ?? '',
      eighths: this.#eighths(fieldOf(row, 'pages'), id),
      page: textOf(fieldOf(row, 'scriptPage')),
      minutes: minutes > 0 && minutes <= 100_000 ? minutes : null,
      synopsis: textOf(fieldOf(row, 'description')),
      notes: textOf(fieldOf(row, 'comments')),
      storyDay: fields.get(SCRIPT_DAY) ?? null,
      location: fields.get(LOCATION) ?? null,
      unit: fields.get(UNIT) ?? null,
      sequence: fields.get(SEQUENCE) ?? null,
      elements,
    };
  }

  /** Pages are decimal: 0.125 is an eighth. */
  #eighths(pages: unknown, id: string): Eighths {
    if (pages === null || pages === undefined) return 0;
    const eighths = typeof pages === 'number' ? Math.round(pages * 8) : Number.NaN;
    const isRead = Number.isFinite(eighths) && eighths >= 0 && eighths <= MOST_EIGHTHS;
    if (!isRead || Math.abs((pages as number) * 8 - eighths) > 0.01) {
      const kept = isRead ? eighths : 0;
      const found = textOf(pages) ?? typeof pages;
      this.#report.say('warning', 'odd-length', { found, kept: { eighths: kept } }, this.#placeOf(id));
      return kept;
    }
    return eighths;
  }

  #board(row: JsonObject, index: number): FileBoard {
    const id = textOf(fieldOf(row, 'id')) ?? `board-${index + 1}`;
    const name = textOf(fieldOf(row, 'name')) ?? String(index + 1);
    const days: BoardLine[][] = [];
    const boneyard: BoardLine[] = [];
    const placed = new Set<string>();
    for (const part of objectsOf(fieldOf(row, 'boards'))) {
      const order = listOf(fieldOf(part, 'breakdownIds', 'breakdownArrays'));
      const isBoneyard = /bone\s*yard/i.test(textOf(fieldOf(part, 'name')) ?? '');
      const hasDays = !isBoneyard && order.some(Array.isArray);
      let waiting: BoardLine[] = [];
      for (const entry of order) {
        const lines = this.#linesOf(Array.isArray(entry) ? entry : [entry], name, id, placed);
        if (!hasDays) {
          boneyard.push(...lines);
          continue;
        }
        // A strip that stands between the days is a day by itself; a banner there heads the next day.
        const isBanner = !Array.isArray(entry) && lines.every((line) => 'banner' in line);
        if (isBanner) waiting.push(...lines);
        else if (lines.length > 0) {
          days.push([...waiting, ...lines]);
          waiting = [];
        }
      }
      boneyard.push(...waiting);
    }
    const missing = [...this.#lines].filter(([line, entry]) => 'sheet' in entry && !placed.has(line));
    if (missing.length > 0) {
      const count = missing.length;
      this.#report.say('info', 'sheets-on-no-day', { board: name, count }, this.#placeOf(id));
      boneyard.push(...missing.map(([, entry]) => entry));
    }
    const own = objectOf(fieldOf(row, '_onyva'));
    const dates = own === null ? [] : listOf(fieldOf(own, 'dates')).flatMap((date) => readUssDate(date)?.day ?? []);
    return {
      id,
      name,
      days,
      dates: dates.length === days.length && days.length > 0 ? dates : null,
      boneyard,
      calendar: textOf(fieldOf(row, 'calendar')),
    };
  }

  #linesOf(ids: readonly unknown[], board: string, boardId: string, placed: Set<string>): BoardLine[] {
    const lines: BoardLine[] = [];
    for (const found of ids) {
      const id = textOf(found) ?? '';
      const line = this.#lines.get(id);
      if (line === undefined) {
        if (id !== '') this.#report.say('warning', 'unknown-sheet', { id, board }, this.#placeOf(boardId));
      } else if (placed.has(id)) this.#report.say('warning', 'sheet-twice', { id, board }, this.#placeOf(boardId));
      else {
        placed.add(id);
        lines.push(line);
      }
    }
    return lines;
  }

  #calendar(row: JsonObject, index: number): FileCalendar {
    const id = textOf(fieldOf(row, 'id')) ?? `calendar-${index + 1}`;
    const events: FileEvent[] = [];
    const closed: CalendarDay[] = [];
    let start: CalendarDay | null = null;
    for (const found of listOf(fieldOf(row, 'events'))) {
      const isStart = fieldOf(objectOf(found) ?? {}, 'type') === 'start';
      for (const event of this.#event(found, id)) {
        if (isStart) start = event.date;
        else if (isDayOff(event.name) || /^holiday$/i.test(event.name)) closed.push(event.date);
        else events.push(event);
      }
    }
    return {
      id,
      name: textOf(fieldOf(row, 'name')) ?? '',
      start,
      weekdaysOff: weekdaysOf(fieldOf(row, 'daysOff')),
      closed: [...new Set(closed)].sort(),
      events,
    };
  }
}

function isDayOff(name: string): boolean {
  return /^(day\s?off|dood\s?day\s?off)$/i.test(name);
}

/** 0 is Sunday there; 0 is Monday here. */
function weekdaysOf(found: unknown): readonly Weekday[] {
  const days = listOf(found).filter((day) => typeof day === 'number' && Number.isInteger(day) && day >= 0 && day <= 6);
  return [...new Set(days.map((day) => (((day as number) + 6) % 7) as Weekday))].sort();
}

function wholeOf(found: unknown, most: number): number | null {
  return typeof found === 'number' && Number.isInteger(found) && found >= 0 && found <= most ? found : null;
}
