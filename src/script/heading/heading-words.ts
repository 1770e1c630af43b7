/** The words of scene headings in all languages we read, from `words/`: one file a language, with sources. */
import { plainWords } from '../../foundation/index.ts';
import de from './words/de.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import es from './words/es.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };
import it from './words/it.json' with { type: 'json' };
import nl from './words/nl.json' with { type: 'json' };
import pt from './words/pt.json' with { type: 'json' };
import ru from './words/ru.json' with { type: 'json' };

/** `whole`: a word of the language (INTERIOR); `short`: INT; `pointed`: a heading only with its full stop (INN.). */
interface SideWord {
  readonly word: string;
  readonly form: string;
}

/** One language's file. */
export interface HeadingWords {
  readonly language: string;
  readonly interior: readonly SideWord[];
  readonly exterior: readonly SideWord[];
  /** Both sides in one: `I/E`. */
  readonly sides: readonly string[];
  /** What an episode of a file of several is called: EPISODE, FOLGE. */
  readonly episode: readonly string[];
  /** What a number in front may be called: SCENE, SÉQ. */
  readonly scene: readonly string[];
  readonly omitted: readonly string[];
  readonly times: readonly { readonly word: string; readonly light: string }[];
  /** Times that may end a heading without a dash before them: `INT. KITCHEN DAY`. */
  readonly endsWithoutDash: readonly string[];
  /** Times that may stand before the set with nothing between: `EXT NUIT RUE DE RIVOLI`. */
  readonly standsFirstWithoutDash: readonly string[];
  readonly relative: readonly { readonly word: string }[];
  /** Stand where a time stands and say nothing of the light: FLASHBACK, RAIN, MOVING. */
  readonly markers: readonly string[];
  /** May stand beside a time without changing its light. */
  readonly besideTimes: readonly string[];
  /** A time after one of these belongs to a name: BOÎTE DE NUIT. */
  readonly beforeTimesInNames: readonly string[];
  readonly shots?: {
    readonly starts: readonly string[];
    readonly ends: readonly string[];
    readonly alone: readonly string[];
    /** What stands before the colon of a title on the picture: SUPER. */
    readonly titles?: readonly string[];
  };
}

export const LANGUAGES: readonly HeadingWords[] = [en, fr, de, es, pt, it, nl, ru];
/** Words with a full stop that ends no part of a set: CAPT., BLVD. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(en.abbreviations);

/** Every word of a list in all languages, as it is compared. */
export function allWords(list: (words: HeadingWords) => readonly string[]): ReadonlySet<string> {
  return new Set(LANGUAGES.flatMap((words) => list(words).map(plainWords)));
}

/**
 * Words as alternatives of a regular expression with the flag `i`, longest first: accents may be missing, and `ß` may
 * be written `SS`.
 */
export function alternatives(words: Iterable<string>): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map((word) => [...word].map(letter).join('').replaceAll('SS', '(?:SS|ß|ẞ)'))
    .join('|');
}

function letter(written: string): string {
  if (written === ' ') return String.raw`\s+`;
  const [bare = written] = written.normalize('NFD');
  if (bare !== written) return `[${written}${bare}]`;
  return /[\\^$.*+?()[\]{}|/]/.test(written) ? `\\${written}` : written;
}

/**
 * The letters that a text begins with, capitals; empty where it begins with none. Marks before them are passed over.
 */
export function firstWord(text: string): string {
  let from = 0;
  while (from < text.length && !isLetter(text.charCodeAt(from))) from++;
  let until = from;
  while (until < text.length && until - from < LONGEST_WORD && isLetter(text.charCodeAt(until))) until++;
  return text.slice(from, until).toUpperCase();
}

const LONGEST_WORD = 20;

/** Good enough to cut words by: every letter of the alphabets we read. */
function isLetter(code: number): boolean {
  if (code < 128) return (code > 64 && code < 91) || (code > 96 && code < 123);
  return code >= 192 && code < 8192 && code !== 215 && code !== 247;
}

/** Not in the middle of a word. */
export const WORD_ENDS = String.raw`(?![\p{L}\p{N}])`;
