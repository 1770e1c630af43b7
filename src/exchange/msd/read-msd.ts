/**
 * Reads a schedule of Movie Magic Scheduling 5 or 6: sheets, elements, calendars, and every board with its days,
 * banners and boneyard. Layouts, colours and pictures are passed over.
 *
 * `NumScriptPages` is a number of eighths: in the one demo of which the values are public, 8, 9 and 18 occur, so its
 * last digit cannot be eighths beside pages, as one of the two readers takes it. `EstimateTimeB` are hours,
 * `EstimateTimeA` minutes. Days have no dates of their own: they follow the working days of the board's calendar.
 */
import { addDays, type CalendarDay, parseCalendarDay, type Weekday, weekdayOf } from '../../foundation/index.ts';
import { bareElement } from '../bare-element.ts';
import {
  CAST,
  categoryNamed,
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
import {
  type BoardLine,
  EMPTY_SCHEDULE,
  type FileBanner,
  type FileBoard,
  type FileCalendar,
  type FileElement,
  type FileEvent,
  type ScheduleReading,
  type Sheet,
} from '../schedule-file.ts';
import { textOf } from '../uss/uss-json.ts';
import { msdSections, type XmlNode } from './msd-sections.ts';

export function readMsd(bytes: Uint8Array, file: string): ScheduleReading {
  const report = new Report();
  const place = { file, line: 1, column: 1 };
  const sections = msdSections(bytes);
  const sheets = sections?.get('BreakdownSheetMgr');
  if (sections === null || sheets === undefined) {
    report.say('error', 'not-msd', { file }, place);
    return { schedule: null, diagnostics: report.all(place) };
  }
  const reader = new MsdReader(sections, file, report);
  const schedule = reader.read(sheets);
  if (schedule.sheets.length === 0) report.say('error', 'no-sheets', {}, place);
  return { schedule: schedule.sheets.length === 0 ? null : schedule, diagnostics: report.all(place) };
}

/** A calendar, and the days off that are worked all the same, which a `FileCalendar` has no room for. */
interface MsdCalendar {
  readonly calendar: FileCalendar;
  readonly worked: readonly CalendarDay[];
}

class MsdReader {
  readonly #sections: ReadonlyMap<string, XmlNode>;
  readonly #place: { readonly file: string; readonly line: number; readonly column: number };
  readonly #report: Report;
  readonly #elements = new Map<string, FileElement>();
  readonly #sheets = new Map<string, Sheet>();
  readonly #banners: FileBanner[] = [];

  constructor(sections: ReadonlyMap<string, XmlNode>, file: string, report: Report) {
    this.#sections = sections;
    this.#place = { file, line: 1, column: 1 };
    this.#report = report;
  }

  read(manager: XmlNode) {
    const events = this.#eventsOfElements();
    for (const node of this.#rows('ElementMgr', ['Elements', 'Element'], MOST_ELEMENTS)) this.#element(node, events);
    const rows = this.#taken(childrenAt(manager, ['BreakdownSheets', 'BreakdownSheet']), 'BreakdownSheet', MOST_SHEETS);
    const numbered = rows.map((node, index) => ({ node, number: wholeOf(node.attributes.SheetNumber) ?? index + 1 }));
    // Sheets are numbered in the order of the script.
    for (const { node } of numbered.sort((a, b) => a.number - b.number)) this.#sheet(node);
    const calendars = this.#rows('CalendarMgr', ['Calendars', 'Calendar'], MOST_BOARDS).map((node) =>
      this.#calendar(node),
    );
    const active = this.#property('StripBoardMgr', 'ActiveStripBoard');
    const boards = this.#rows('StripBoardMgr', ['StripBoards', 'StripBoard'], MOST_BOARDS).map((node, index) =>
      this.#board(node, index, calendars),
    );
    // Of boards that come in, the last one is the active one.
    const isActive = ({ name }: FileBoard): boolean => name === active;
    return {
      ...EMPTY_SCHEDULE,
      title: this.#property('ProductionInfo', 'PictureTitle'),
      company: this.#property('ProductionInfo', 'Company'),
      author: this.#property('ProductionInfo', 'PreparedBy'),
      sheets: [...this.#sheets.values()],
      banners: this.#banners,
      elements: [...this.#elements.values()],
      boards: [...boards.filter((board) => !isActive(board)), ...boards.filter(isActive)],
      calendars: calendars.map(({ calendar }) => calendar),
    };
  }

  #rows(section: string, path: readonly string[], most: number): readonly XmlNode[] {
    const root = this.#sections.get(section);
    return root === undefined ? [] : this.#taken(childrenAt(root, path), path.at(-1)!, most);
  }

  #taken(rows: readonly XmlNode[], list: string, most: number): readonly XmlNode[] {
    if (rows.length > most) this.#report.say('error', 'too-many', { list, most }, this.#place);
    return rows.slice(0, most);
  }

  #property(section: string, wanted: string): string | null {
    const root = this.#sections.get(section);
    const found = root === undefined ? undefined : firstOf(root, isProperty(wanted));
    return found === undefined ? null : textOf(found.attributes.Value ?? found.text);
  }

  /** Red flags: what is marked on a date of an element. */
  #eventsOfElements(): ReadonlyMap<string, readonly FileEvent[]> {
    const found = new Map<string, FileEvent[]>();
    for (const { attributes } of this.#rows('RedFlagMgr', ['RedFlagEntryList', 'RedFlagEntry'], MOST_ELEMENTS)) {
      const { Category: category = '', Element: element = '', Date: written = '' } = attributes;
      const name = textOf(attributes.Name ?? '') ?? textOf(attributes.Note ?? '') ?? '';
      const date = this.#date(written, name);
      if (date === null || element === '') continue;
      const id = elementId(category, element);
      found.set(id, [...(found.get(id) ?? []), { name, date }]);
    }
    return found;
  }

  #element({ attributes, children }: XmlNode, events: ReadonlyMap<string, readonly FileEvent[]>): void {
    const { CategoryName: label = '', Name: written = '', BoardID: number } = attributes;
    const id = elementId(label, written);
    const name = textOf(written);
    const category = categoryNamed(label);
    if (name === null || this.#elements.has(id) || isSceneField(category)) return;
    const linked = children
      .filter((child) => child.name === 'LinkedElements')
      .flatMap((list) => list.children)
      .map((link) => elementId(link.attributes.CategoryName ?? '', link.attributes.Name ?? ''));
    this.#elements.set(id, {
      ...bareElement(id, name, label),
      number: category === CAST && /^\d{1,4}[A-Z]?$/i.test(number ?? '') ? number! : null,
      linked,
      events: events.get(id) ?? [],
    });
  }

  #sheet({ attributes, children }: XmlNode): void {
    const id = attributes.BDSID ?? '';
    if (id === '') {
      this.#report.say('warning', 'row-without-id', { list: 'BreakdownSheet' }, this.#place);
      return;
    }
    if (this.#sheets.has(id)) {
      this.#report.say('warning', 'id-twice', { id }, this.#place);
      return;
    }
    const fields = new Map<number, string>();
    const elements = new Set<string>();
    for (const ref of children.filter((child) => child.name === 'ElementRefs').flatMap((list) => list.children)) {
      const { CategoryName: label = '', ElementName: written = '' } = ref.attributes;
      const name = textOf(written);
      const category = categoryNamed(label);
      if (name === null) continue;
      if (category !== null && isSceneField(category)) {
        fields.set(category, fields.get(category) ?? name);
        continue;
      }
      const element = elementId(label, written);
      if (!this.#elements.has(element)) {
        if (this.#elements.size >= MOST_ELEMENTS) continue;
        this.#elements.set(element, bareElement(element, name, label));
      }
      elements.add(element);
    }
    const field = (attribute: string, category?: number): string | null =>
      textOf(attributes[attribute] ?? '') ?? (category === undefined ? null : (fields.get(category) ?? null));
    const minutes = (wholeOf(attributes.EstimateTimeB) ?? 0) * 60 + (wholeOf(attributes.EstimateTimeA) ?? 0);
    this.#sheets.set(id, {
      id,
      scene: field('Scenes') ?? '',
      intExt: field('IE', INT_EXT) ?? '',
      set: field('Set', SET) ?? '',
      time: field('DN', DAY_NIGHT) ?? '',
      eighths: this.#eighths(attributes.NumScriptPages ?? ''),
      page: field('ScriptPageNumbers'),
      minutes: minutes > 0 && minutes <= 100_000 ? minutes : null,
      synopsis: field('Synopsis'),
      notes: field('Comments'),
      storyDay: field('ScriptDay', SCRIPT_DAY),
      location: field('Location', LOCATION),
      unit: field('Unit', UNIT),
      sequence: field('Sequence', SEQUENCE),
      elements: [...elements].map((element) => ({ element, amount: 1 })),
    });
  }

  #eighths(written: string): number {
    if (written.trim() === '') return 0;
    const eighths = wholeOf(written);
    if (eighths !== null && eighths <= MOST_EIGHTHS) return eighths;
    this.#report.say('warning', 'odd-length', { found: written, kept: { eighths: 0 } }, this.#place);
    return 0;
  }

  /** Dates are written month first. */
  #date(written: string, name: string): CalendarDay | null {
    const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written) ?? [];
    const date = parseCalendarDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (date === null && written !== '')
      this.#report.say('warning', 'date-not-read', { found: written, name }, this.#place);
    return date;
  }

  #calendar(node: XmlNode): MsdCalendar {
    const name = node.attributes.Name ?? '';
    const dates = childrenAt(node, ['ScheduleDates', 'ScheduleDate']);
    const first = dates.find(({ attributes }) => attributes.Name === 'ProductionStartDate')?.attributes.Date ?? '';
    const daysOff = node.children.find((child) => child.name === 'DaysOff')?.attributes ?? {};
    const closed: CalendarDay[] = [];
    const worked: CalendarDay[] = [];
    const events: FileEvent[] = [];
    for (const { attributes: day } of childrenAt(node, ['SpecialDays', 'SpecialDay'])) {
      const date = this.#date(day.Date ?? '', name);
      if (date === null) continue;
      if (day.ExceptionWorkday === '1') worked.push(date);
      else if (['Off', 'Holiday', 'CompanyTravel'].some((flag) => day[flag] === '1')) closed.push(date);
      if (day.CompanyTravel === '1') events.push({ name: 'Company travel', date });
    }
    const weekdaysOff = WEEKDAYS.flatMap((day, index) => (daysOff[day] === '1' ? [index as Weekday] : []));
    const start = this.#date(first, name);
    return { calendar: { id: name, name, start, weekdaysOff, closed: closed.sort(), events }, worked };
  }

  #board(node: XmlNode, index: number, calendars: readonly MsdCalendar[]): FileBoard {
    const name = textOf(node.attributes.Name ?? '') ?? String(index + 1);
    const placed = new Set<string>();
    const lines = (group: XmlNode): readonly BoardLine[] =>
      group.children.flatMap((line) => this.#line(line, name, placed));
    const groups = ['ScheduledStrips', 'UnscheduledStrips'].flatMap((part) =>
      node.children.filter((child) => child.name === part).flatMap(({ children }) => children),
    );
    const days: (readonly BoardLine[])[] = [];
    const boneyard: BoardLine[] = [];
    for (const group of groups) {
      if (group.name === 'ScheduleDay') days.push(lines(group));
      else if (group.children.length > 0) boneyard.push(...lines(group));
      else boneyard.push(...this.#line(group, name, placed));
    }
    const missing = [...this.#sheets.keys()].filter((id) => !placed.has(id));
    if (missing.length > 0) {
      this.#report.say('info', 'sheets-on-no-day', { board: name, count: missing.length }, this.#place);
      boneyard.push(...missing.map((sheet) => ({ sheet })));
    }
    const own = calendars.find(({ calendar }) => calendar.name === node.attributes.CalendarName);
    const dates = own === undefined || own.worked.length === 0 ? null : datesWithWorked(own, days.length);
    return { id: `board-${index + 1}`, name, days, dates, boneyard, calendar: own?.calendar.id ?? null };
  }

  #line({ name: kind, attributes }: XmlNode, board: string, placed: Set<string>): readonly BoardLine[] {
    if (kind === 'BannerStrip') {
      const id = `banner-${this.#banners.length + 1}`;
      this.#banners.push({ id, text: textOf(attributes.Text ?? '') ?? '' });
      return [{ banner: id }];
    }
    const sheet = kind === 'BDSStrip' ? (attributes.BDSID ?? '') : '';
    if (sheet === '') return [];
    if (!this.#sheets.has(sheet)) this.#report.say('warning', 'unknown-sheet', { id: sheet, board }, this.#place);
    else if (placed.has(sheet)) this.#report.say('warning', 'sheet-twice', { id: sheet, board }, this.#place);
    else {
      placed.add(sheet);
      return [{ sheet }];
    }
    return [];
  }
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** As many working days as the board has, where days off are worked; null without a first day, or in a week of none. */
function datesWithWorked({ calendar, worked }: MsdCalendar, count: number): readonly CalendarDay[] | null {
  const { start, weekdaysOff, closed } = calendar;
  if (start === null || weekdaysOff.length === WEEKDAYS.length) return null;
  const dates: CalendarDay[] = [];
  for (let day = start; dates.length < count; day = addDays(day, 1)) {
    const isOff = weekdaysOff.includes(weekdayOf(day)) || closed.includes(day);
    if (!isOff || worked.includes(day)) dates.push(day);
  }
  return dates;
}

function elementId(category: string, name: string): string {
  return `${category.trim().toLowerCase()}/${name.trim().toLowerCase()}`;
}

function childrenAt(node: XmlNode, path: readonly string[]): readonly XmlNode[] {
  return path.reduce<readonly XmlNode[]>(
    (nodes, name) => nodes.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [node],
  );
}

function isProperty(wanted: string): (node: XmlNode) => boolean {
  return ({ name, attributes }) => name === 'Property' && attributes.Name === wanted;
}

/** In the order of the file; properties stand a few levels deep. */
function firstOf(node: XmlNode, isWanted: (node: XmlNode) => boolean, depth = 6): XmlNode | undefined {
  if (isWanted(node)) return node;
  if (depth === 0) return undefined;
  for (const child of node.children) {
    const found = firstOf(child, isWanted, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function wholeOf(written: string | undefined): number | null {
  return /^\d{1,6}$/.test(written?.trim() ?? '') ? Number(written) : null;
}
