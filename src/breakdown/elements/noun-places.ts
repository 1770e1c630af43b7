/** Whether a word stands where the name of a thing stands, told from the words around it, without a grammar. */
import type { Word } from './action-words.ts';
import type { ElementLexicon, LexiconEntry } from './element-lexicon.ts';

/** Words that describe a thing and stand before it. */
const MOST_ADJECTIVES = 2;
/** So far back a comparison is looked for. */
const COMPARISON = 8;

export interface NounPlace {
  /** Where its phrase begins: at the first word that describes it. */
  readonly from: number;
  /** An article, a possessive or a number is before it; else only a small word or the beginning of a phrase. */
  readonly isCertain: boolean;
}

const ARTICLES: ReadonlySet<string> = new Set(
  [
    'a an the his her their its my your our this that these those another several some',
    'le la les l un une des son sa ses leur leurs ce cet cette ces',
  ].flatMap((words) => words.split(' ')),
);

/** Null where the word is a verb there, or a thing that is said not to be there. */
export function nounPlace(
  words: readonly Word[],
  at: number,
  entry: LexiconEntry,
  lexicon: ElementLexicon,
): NounPlace | null {
  const first = words[at]!;
  for (let from = at; at - from <= MOST_ADJECTIVES; from--) {
    const word = words[from]!;
    if (from < at && !describes(word, lexicon)) return null;
    // `tourists watch`: after a noun in the plural stands a verb.
    if (from < at && /s$/.test(word.lower) && isAlsoVerb(entry, lexicon)) return null;
    if (word.hasArticle) return { from, isCertain: true };
    const before = word.begins ? undefined : words[from - 1];
    if (before === undefined) return beginning(words, at, from, entry, lexicon);
    const beforeThat = before.begins ? undefined : words[from - 2];
    if (lexicon.none.has(before.lower) || lexicon.none.has(beforeThat?.lower ?? '')) return null;
    const article = ARTICLES.has(before.lower) || isNumber(before.lower, lexicon);
    if (article) return isCompared(words, from - 1, lexicon) ? null : { from, isCertain: true };
    if (lexicon.before.has(before.lower)) {
      if (isAlsoVerb(entry, lexicon) && from === at && before.lower !== 'of' && before.lower !== 'with') return null;
      return isCompared(words, from - 1, lexicon) ? null : { from, isCertain: false };
    }
  }
  // `weighing grapes`, `opens letters`: several of a thing need no article.
  const before = words[at - 1];
  const isObject = before !== undefined && (/ing$/.test(before.lower) || lexicon.handling.has(before.lower));
  const isMany = entry.isPlural && !isAlsoVerb(entry, lexicon);
  return !first.begins && isObject && isMany ? { from: at, isCertain: false } : null;
}

/** A phrase begins: `Copper, steam, a radio.` */
function beginning(
  words: readonly Word[],
  at: number,
  from: number,
  entry: LexiconEntry,
  lexicon: ElementLexicon,
): NounPlace | null {
  const next = words[at + entry.words.length];
  const isAlone = next === undefined || next.begins || WITH.has(next.lower);
  if (isAlsoVerb(entry, lexicon) && !isAlone) return null;
  return isCompared(words, from, lexicon) ? null : { from, isCertain: isAlone };
}

/** What a thing may be followed by where its phrase goes on: `knitted hat with a pompom`. */
const WITH: ReadonlySet<string> = new Set(['with', 'of', 'and', 'avec', 'de', 'et', 'à']);

export function isAlsoVerb({ lemma }: LexiconEntry, { alsoVerbs }: ElementLexicon): boolean {
  return alsoVerbs.has(lemma) || alsoVerbs.has(lemma.replace(/s$/, ''));
}

function describes(word: Word, lexicon: ElementLexicon): boolean {
  const isName = /^\p{Lu}\p{Ll}/u.test(word.text) && !word.starts;
  return !isName && !lexicon.notWithin.has(word.lower) && !lexicon.handling.has(word.lower);
}

/** `a desk like a ship`, `like a baby or a bomb`: what the comparison names is not there. */
function isCompared(words: readonly Word[], at: number, { unreal }: ElementLexicon): boolean {
  for (let i = at; i >= Math.max(0, at - COMPARISON); i--) {
    const { lower, begins } = words[i]!;
    const two = `${lower} ${words[i + 1]?.lower ?? ''}`;
    if (unreal.has(lower) || unreal.has(two)) return true;
    if (begins) return false;
  }
  return false;
}

export function isNumber(word: string, { numbers }: ElementLexicon): boolean {
  return numbers.has(word) || /^\d+$/.test(word);
}
