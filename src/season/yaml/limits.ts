/**
 * How much a season file may be (ours). The largest season we generate (1,000 scenes, 140 people) has 400,000
 * characters and 20,000 keys and values. What is over a limit is no season but a mistake or an attack: it is refused in
 * words, before it costs minutes and gigabytes.
 */

/** UTF-16 units of the text. */
export const MOST_CHARACTERS = 5_000_000;
/** Line ends, commas and opening brackets: between any two keys or values stands one of them. */
export const MOST_VALUES = 200_000;
/** Keys and values with each alias counted as what it stands for. */
export const MOST_UNFOLDED = 1_000_000;
/** Aliases (`*name`). */
export const MOST_ALIASES = 5000;
/** Groups in one another; the YAML reader would run out of stack (yaml 2.9, ten thousand open brackets). */
export const DEEPEST = 200;
/** Syntax errors said one by one. */
export const FAULTS_REPORTED = 100;
