/**
 * Documents: reports from a season and its plan, as page trees, in English, French or both; printed as text or HTML.
 * The room `paper` makes the other formats of the same trees.
 */
export {
  type IssuedEarlier,
  type IssueOrder,
  issuedFileName,
  issuedPages,
  issuedPaper,
  issuedTitle,
  missingBeforeIssue,
} from './issued/issue-paper.ts';
export { PAPER_LANGUAGES, type PaperLanguage, type Words, wordsIn } from './labels.ts';
export type {
  Block,
  Cell,
  CellValue,
  Chart,
  ChartPoint,
  Form,
  FormBox,
  Page,
  PaperSize,
  Row,
  RowGroup,
  ScriptText,
  SidesLine,
  Table,
  Tone,
} from './page-tree.ts';
export { usualPaper } from './paper-size.ts';
export {
  CALENDAR_IDS,
  DOCUMENT_IDS,
  type DocumentId,
  documentAsks,
  documentPages,
  documentReader,
  documentTitle,
  OF_SEVERAL_PLANS,
  printCalendar,
  printDocument,
  printSubtitles,
  type Reader,
  renderPages,
  SUBTITLE_IDS,
  TEXT_FORMATS,
  type TextFormat,
  WEEKS_IN_TEXT,
} from './registry.ts';
export { type DataCell, type DataSheet, dataSheets } from './render/data-sheets.ts';
export type { HtmlOptions } from './render/html.ts';
export { BREAKS } from './render/text-width.ts';
export { stripHexes } from './render/tones.ts';
export type { DraftStamp, PaperScope, ReportOptions } from './report-source.ts';
export { type DayCodes, dayCodes, type IsOpen, type WorkedDate } from './reports/day-codes.ts';
