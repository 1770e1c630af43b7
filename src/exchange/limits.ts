/** What a file of another tool may have: far beyond any season, small enough to be read at once. */
export const MOST_SHEETS = 5000;
export const MOST_ELEMENTS = 50_000;
export const MOST_BOARDS = 200;
/** Letters of one text. */
export const LONGEST_TEXT = 10_000;
/** Of one scene: forty pages. */
export const MOST_EIGHTHS = 10_000;
/** Texts that are said in a list before it ends in "and more". */
export const MOST_NAMED = 12;
