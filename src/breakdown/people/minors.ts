/** Characters who may be under age, with the words that say so. Proposed: nothing takes it for granted. */
import { plainWords } from '../../foundation/index.ts';
import type { ScriptNode } from '../../script/index.ts';
import { characterKey } from '../cue-names.ts';
import data from '../data/minor-words.json' with { type: 'json' };

export interface PerhapsMinor {
  readonly character: string;
  /** As the script says it, else by the word (ours). */
  readonly age: number;
  readonly isStated: boolean;
  /** `LILY, 8`, `LITTLE TIM`, `8-year-old daughter LILY`. */
  readonly words: string;
}

/** Of age from here on. */
const OF_AGE = 18;
const NAMES = data.names.flatMap(({ age, words }) => words.map((word) => [` ${plainWords(word)} `, age] as const));
const BEFORE = data.before.flatMap(({ age, words }) => words.map((word) => [`${plainWords(word)} `, age] as const));
const GROWN_UP = data.grownUp.map((word) => ` ${plainWords(word)} `);

/** By the name alone: LITTLE TIM, BOY #2, YOUNG EDWARD; not YOUNG MAN, CALL GIRL. */
function ageOfName(character: string): number | null {
  const plain = ` ${plainWords(character).replace(/#?\d+/g, '').trim()} `;
  if (GROWN_UP.some((word) => plain.includes(word))) return null;
  const ages = NAMES.filter(([word]) => plain.includes(word)).map(([, age]) => age);
  if (ages.length > 0) return Math.min(...ages);
  return BEFORE.find(([word]) => plain.startsWith(` ${word}`) && plain.length > word.length + 1)?.[1] ?? null;
}

const NAME = "\\p{L}[\\p{L}'’.-]{0,30}(?: \\p{Lu}[\\p{L}'’.-]{0,30}){0,2}";
const KIN = data.kin.join('|');
const YEARS = '(?:years? old|year-old|yo|y/o|ans)';
/** A name with an age behind it: `LILY (8)`, `LILY, 8,`, `Lily, aged 9`, `LÉO, 9 ans`, `LÉO, âgé de 9 ans`. */
const AGE_BEHIND = new RegExp(
  `(?<![\\p{L}\\p{N}])(${NAME})(?: ?\\(|, )(?:aged? |age of |âgée? de )?(\\d{1,2})(?:[ -]${YEARS})?(?=[,.;)]| ans|$)`,
  'gu',
);
/** An age before a name: `8-year-old daughter LILY`, `sa fille de 8 ans, LILY`. */
const AGE_BEFORE = new RegExp(
  `(\\d{1,2})(?:-| )${YEARS}(?:[ ,]+(?:${KIN}))?[ ,]+(${NAME})|(?:${KIN}) de (\\d{1,2}) ans[ ,]+(${NAME})`,
  'giu',
);
/** `their young son TIM`, `his little sister, Lily`. */
const SMALL_KIN = new RegExp(`(?<!\\p{L})(?:${data.small.join('|')}) (?:${KIN})[ ,]+(\\p{Lu}${NAME.slice(5)})`, 'giu');
/** Longer paragraphs introduce nobody. */
const LONGEST = 4000;

/** `characters`: all of the script; each is proposed once, by the surest words. */
export function perhapsMinors(characters: readonly string[], nodes: readonly ScriptNode[]): readonly PerhapsMinor[] {
  const byKey = new Map(characters.map((name) => [characterKey(name), name]));
  const found = new Map<string, PerhapsMinor>();
  const grownUp = new Set<string>();
  const stated = (name: string, written: string, words: string): void => {
    const character = characterIn(name, byKey);
    if (character === null) return;
    const age = Number(written);
    if (age >= OF_AGE) grownUp.add(character);
    else if (found.get(character)?.isStated !== true)
      found.set(character, { character, age, isStated: true, words: closed(words) });
  };
  const texts = nodes.filter(({ type, text }) => type === 'action' && text.length <= LONGEST).map(({ text }) => text);
  for (const text of texts) {
    for (const [words, name, age] of text.matchAll(AGE_BEHIND)) stated(name!, age!, words);
    for (const [words, age, name, ageAfter, nameAfter] of text.matchAll(AGE_BEFORE))
      stated((name ?? nameAfter)!, (age ?? ageAfter)!, words);
    for (const [words, name] of text.matchAll(SMALL_KIN)) {
      const character = characterIn(name!, byKey);
      if (character !== null && !found.has(character))
        found.set(character, { character, age: AGE_OF_KIN, isStated: false, words });
    }
  }
  for (const character of characters) {
    const age = found.has(character) ? null : ageOfName(character);
    if (age !== null) found.set(character, { character, age, isStated: false, words: character });
  }
  return [...found.values()].filter(({ character }) => !grownUp.has(character));
}

/** `LILY (8` with its bracket. */
function closed(words: string): string {
  return words.includes('(') && !words.includes(')') ? `${words})` : words;
}

/** Ours: of a young son or little sister whose age nobody says. */
const AGE_OF_KIN = 8;

/** The longest end or beginning of the words that is a character: `Young LILY` is LILY. */
function characterIn(written: string, byKey: ReadonlyMap<string, string>): string | null {
  const words = plainWords(written).split(' ');
  for (let length = words.length; length > 0; length--) {
    const known = byKey.get(words.slice(-length).join(' ')) ?? byKey.get(words.slice(0, length).join(' '));
    if (known !== undefined) return known;
  }
  return null;
}
