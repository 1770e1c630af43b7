/**
 * How much a script may be (ours). A long feature has 250 pages: half a million characters, 12,000 lines; Final Draft
 * writes six times as many characters for the same script, and nests a dozen elements. What is over a limit is no
 * script but a mistake or an attack: it is refused in words, before it costs minutes and gigabytes.
 */

/** Bytes of a file, and UTF-16 units of its text. */
export const MOST_CHARACTERS = 20_000_000;
/** Lines of a Fountain text, paragraphs of a Final Draft file. */
export const MOST_LINES = 200_000;
/** Elements of a Final Draft file that stand in one another. */
export const DEEPEST_ELEMENT = 500;
/** Faults after which a Final Draft file is no XML worth reading on. */
export const MOST_FAULTS = 5000;
