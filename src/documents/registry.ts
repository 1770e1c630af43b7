/**
 * Every document there is: what the command line prints and the server offers. Another one is a report, a row here and
 * its golden files.
 */
import type { CodeBelow } from '../messages/index.ts';
import type { PlanFile, Season } from '../season/index.ts';
import { type PaperLanguage, wordsIn } from './labels.ts';
import type { Page } from './page-tree.ts';
import { usualPaper } from './paper-size.ts';
import { renderCsv } from './render/csv.ts';
import { type HtmlOptions, renderHtml } from './render/html.ts';
import { renderIcs } from './render/ics.ts';
import { renderText } from './render/text.ts';
import { type ReportOptions, type ReportSource, reportSource } from './report-source.ts';
import { breakdownSheets } from './reports/breakdown-sheets.ts';
import { type CalendarEvent, castEvents, placeEvents, unitEvents } from './reports/calendar-events.ts';
import { castCalendars, placeCalendars } from './reports/calendars.ts';
import { callSheets } from './reports/call-sheet.ts';
import { comparison } from './reports/comparison.ts';
import { costReport } from './reports/cost-report.ts';
import { productionReports, rapportsDeProduction, rapportsHoraires } from './reports/daily-reports.ts';
import { dayOutOfDays, dayOutOfDaysOfElements } from './reports/day-out-of-days.ts';
import { exhibitG } from './reports/exhibit-g.ts';
import { languageLists } from './reports/languages-spoken.ts';
import { lineNoteLists } from './reports/line-notes.ts';
import { lookLists } from './reports/look-lists.ts';
import { minutage } from './reports/minutage.ts';
import { movementOrders } from './reports/movement-order.ts';
import { oneLineSchedule } from './reports/one-liner.ts';
import { shootingSchedule } from './reports/shooting-schedule.ts';
import { sideBySide } from './reports/side-by-side.ts';
import { sides } from './reports/sides.ts';
import { songLists } from './reports/songs.ts';
import { storyDayLists } from './reports/story-days.ts';
import { storyEvents } from './reports/story-events.ts';
import { storyPrep } from './reports/story-prep.ts';
import { stripboard } from './reports/stripboard.ts';
import { subtitleFile, subtitleLists } from './reports/subtitles.ts';
import { thereOrFake } from './reports/there-or-fake.ts';
import { whereYouAre } from './reports/where-you-are.ts';
import { stampOf } from './stamp.ts';

/**
 * Who may hold the paper: `everyone` of cast and crew, or `production`, who sees money. What is for everyone has no
 * rate and no cost in it.
 */
export type Reader = 'everyone' | 'production';

interface DocumentRow {
  readonly id: string;
  /** Its name: `paper.<label>` of the catalogues. */
  readonly label: CodeBelow<'paper'>;
  readonly reader: Reader;
  /** Pages of what the source's options ask for; none when there is nothing to print. */
  pages(source: ReportSource): readonly Page[];
  /** The same as events, where a calendar can show it. */
  events?(source: ReportSource): readonly CalendarEvent[];
  /** The same as subtitles, where it is some. */
  subRip?(source: ReportSource): string;
}

const ROWS = [
  {
    id: 'one-liner',
    label: 'one-line-schedule',
    reader: 'everyone',
    pages: (source) => [oneLineSchedule(source)],
    events: unitEvents,
  },
  { id: 'shooting-schedule', label: 'shooting-schedule', reader: 'everyone', pages: shootingSchedule },
  { id: 'stripboard', label: 'stripboard', reader: 'everyone', pages: stripboard },
  { id: 'call-sheet', label: 'call-sheet', reader: 'everyone', pages: callSheets },
  { id: 'sides', label: 'sides', reader: 'everyone', pages: sides },
  { id: 'movement-order', label: 'movement-order', reader: 'everyone', pages: movementOrders },
  { id: 'dood', label: 'dood-title', reader: 'everyone', pages: (source) => [dayOutOfDays(source)] },
  {
    id: 'dood-elements',
    label: 'dood-elements',
    reader: 'everyone',
    pages: (source) => [dayOutOfDaysOfElements(source)],
  },
  { id: 'cast-calendar', label: 'cast-calendar', reader: 'everyone', pages: castCalendars, events: castEvents },
  { id: 'place-calendar', label: 'place-calendar', reader: 'everyone', pages: placeCalendars, events: placeEvents },
  { id: 'breakdown', label: 'breakdown-sheet', reader: 'everyone', pages: breakdownSheets },
  { id: 'minutage', label: 'minutage', reader: 'everyone', pages: minutage },
  { id: 'songs', label: 'songs', reader: 'everyone', pages: songLists },
  { id: 'languages', label: 'languages-list', reader: 'everyone', pages: languageLists },
  { id: 'subtitles', label: 'subtitles', reader: 'everyone', pages: subtitleLists, subRip: subtitleFile },
  { id: 'side-by-side', label: 'side-by-side', reader: 'everyone', pages: sideBySide },
  { id: 'line-notes', label: 'line-notes', reader: 'everyone', pages: lineNoteLists },
  { id: 'story-days', label: 'story-day-lists', reader: 'everyone', pages: storyDayLists },
  { id: 'where-you-are', label: 'where-you-are', reader: 'everyone', pages: whereYouAre },
  { id: 'looks', label: 'look-lists', reader: 'everyone', pages: lookLists },
  { id: 'story-prep', label: 'story-prep', reader: 'everyone', pages: storyPrep, events: storyEvents },
  { id: 'production-report', label: 'daily-production-report', reader: 'production', pages: productionReports },
  { id: 'rapport-de-production', label: 'rapport-de-production', reader: 'production', pages: rapportsDeProduction },
  { id: 'rapport-horaire', label: 'rapport-horaire', reader: 'production', pages: rapportsHoraires },
  { id: 'exhibit-g', label: 'exhibit-g', reader: 'production', pages: exhibitG },
  { id: 'cost-report', label: 'cost-report', reader: 'production', pages: costReport },
  { id: 'comparison', label: 'comparison', reader: 'production', pages: comparison },
  { id: 'there-or-fake-it', label: 'there-or-fake', reader: 'production', pages: thereOrFake },
] as const satisfies readonly DocumentRow[];

export type DocumentId = (typeof ROWS)[number]['id'];

export const DOCUMENT_IDS: readonly DocumentId[] = ROWS.map(({ id }) => id);

export function documentTitle(id: DocumentId, lang: PaperLanguage): string {
  return wordsIn(lang).label(rowOf(id).label);
}

/** What a document can be of one of, for those who choose. */
export function documentAsks(id: DocumentId): readonly ('day' | 'person' | 'scenario')[] {
  const ofDay = OF_DAYS.includes(id) ? (['day'] as const) : [];
  if (id === OF_TWO) return ['scenario'];
  return OF_PEOPLE.includes(id) ? [...ofDay, 'person'] : ofDay;
}

/** Compares two plans of a season. */
const OF_TWO: DocumentId = 'comparison';
/** Not a part of the set of one plan. */
export const OF_SEVERAL_PLANS: readonly DocumentId[] = [OF_TWO, 'there-or-fake-it'];

const OF_DAYS: readonly DocumentId[] = [
  'call-sheet',
  'sides',
  'side-by-side',
  'movement-order',
  'production-report',
  'rapport-de-production',
  'rapport-horaire',
  'exhibit-g',
];
const OF_PEOPLE: readonly DocumentId[] = ['sides', 'cast-calendar', 'story-days', 'where-you-are', 'looks'];

export function documentReader(id: DocumentId): Reader {
  return rowOf(id).reader;
}

/** The document as page trees, which every format is made from. */
export function documentPages(id: DocumentId, season: Season, plan: PlanFile, options: ReportOptions): readonly Page[] {
  const source = reportSource(season, plan, options);
  const stamp = stampOf(source);
  return rowOf(id)
    .pages(source)
    .map((page) => ({ ...page, ...stamp }));
}

/**
 * `txt` is for the terminal; `html` is one self-contained page, made to be printed; `csv` has the tables for a
 * spreadsheet.
 */
export const TEXT_FORMATS = ['txt', 'html', 'csv'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** Documents that a calendar can show. */
export const CALENDAR_IDS: readonly DocumentId[] = ROWS.filter((row) => 'events' in row).map(({ id }) => id);

/** Documents that are subtitles too. */
export const SUBTITLE_IDS: readonly DocumentId[] = ROWS.filter((row) => 'subRip' in row).map(({ id }) => id);

/** The document as a SubRip file; only of those in `SUBTITLE_IDS`. */
export function printSubtitles(id: DocumentId, season: Season, plan: PlanFile, options: ReportOptions): string {
  const row: DocumentRow = rowOf(id);
  return row.subRip?.(reportSource(season, plan, options)) ?? '';
}

/** The document as an iCalendar file; only of those in `CALENDAR_IDS`. */
export function printCalendar(
  id: DocumentId,
  season: Season,
  plan: PlanFile,
  options: ReportOptions & {
    /** The file as it was, so that what changed is numbered and what is gone is cancelled. */
    readonly before?: string;
  },
): string {
  const source = reportSource(season, plan, options);
  const row: DocumentRow = rowOf(id);
  const { before } = options;
  return renderIcs(row.events?.(source) ?? [], {
    name: `${season.title} · ${source.words.label(row.label)}`,
    season: season.title,
    date: options.draft?.date ?? season.calendar.prepStart,
    ...(before === undefined ? {} : { before }),
  });
}

/** Pages as a file's text. */
export function renderPages(pages: readonly Page[], format: TextFormat, options: HtmlOptions = {}): string {
  if (format === 'csv') return renderCsv(pages);
  return format === 'html' ? renderHtml(pages, options) : renderText(pages);
}

/** The document as text. The room `paper` prints it in every other format too. */
export function printDocument(
  id: DocumentId,
  season: Season,
  plan: PlanFile,
  options: ReportOptions & { readonly format: TextFormat },
): string {
  const weeks = options.format === 'txt' ? { weeksPerBlock: WEEKS_IN_TEXT } : {};
  const pages = documentPages(id, season, plan, { ...weeks, ...options });
  return renderPages(pages, options.format, { paper: usualPaper(season) });
}

/** A terminal has room for two weeks of a day-out-of-days. */
export const WEEKS_IN_TEXT = 2;

function rowOf(id: DocumentId): DocumentRow {
  return ROWS.find((row) => row.id === id)!;
}
