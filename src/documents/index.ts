/** Documents: reports from a season and its plan, as page trees, printed as text or HTML in English, French or both. */
export { LANGUAGES, type Language } from './labels.ts';
export type { Page } from './page-tree.ts';
export { renderHtml } from './render/html.ts';
export { renderText, type TextOptions } from './render/text.ts';
export { type DayCodes, dayCodes, type IsOpen, type WorkedDate } from './reports/day-codes.ts';
export { type DayOutOfDaysOptions, dayOutOfDays } from './reports/day-out-of-days.ts';
export { type OneLinerOptions, oneLineSchedule } from './reports/one-liner.ts';
