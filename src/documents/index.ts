/** Documents: reports from a season and its plan, as page trees, printed as text or HTML in English, French or both. */
export { PAPER_LANGUAGES, type PaperLanguage } from './labels.ts';
export {
  DOCUMENT_IDS,
  type DocumentId,
  documentTitle,
  PRINT_FORMATS,
  type PrintFormat,
  type PrintOptions,
  printDocument,
} from './registry.ts';
export { type DayCodes, dayCodes, type IsOpen, type WorkedDate } from './reports/day-codes.ts';
