/** The word lists of `data/element-words.*.json`, ready to be looked up word by word. */
import english from '../data/element-words.en.json' with { type: 'json' };
import french from '../data/element-words.fr.json' with { type: 'json' };
import type { ActionLanguage, Word } from './action-words.ts';

/** How a list's words are used: nouns, verbs in the present tense, words as they stand, people without a part. */
export type WordUse = 'sure' | 'verbs' | 'phrases' | 'people';

export interface LexiconEntry {
  /** As the list has it. */
  readonly lemma: string;
  readonly words: readonly string[];
  readonly category: string;
  readonly use: WordUse;
  /** More than one: its amount is unknown. */
  readonly isPlural: boolean;
}

export interface ElementLexicon {
  /** Entries by their first word, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly LexiconEntry[]>;
  readonly numbers: ReadonlyMap<string, number>;
  /** Words before a noun: articles, possessives, prepositions, numbers. */
  readonly before: ReadonlySet<string>;
  /** Verbs of what somebody does with a thing that they hold. */
  readonly handling: ReadonlySet<string>;
  /** Nouns that are verbs as well, in every form: taken only where an article or the like is before them. */
  readonly alsoVerbs: ReadonlySet<string>;
  /** Words that do not stand between an article and its noun: pronouns, auxiliaries. */
  readonly notWithin: ReadonlySet<string>;
  /** What begins a comparison: what follows is not there (`like a ship`). */
  readonly unreal: ReadonlySet<string>;
  /** `no hat`, `without a coat`. */
  readonly none: ReadonlySet<string>;
}

interface WordLists {
  readonly categories: Readonly<Record<string, Partial<Readonly<Record<WordUse, readonly string[]>>>>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly before: readonly string[];
  readonly handling: readonly string[];
  readonly alsoVerbs: readonly string[];
  readonly notWithin: readonly string[];
  readonly unreal: readonly string[];
  readonly none: readonly string[];
}

export const LEXICONS: Readonly<Record<ActionLanguage, ElementLexicon>> = {
  en: lexiconOf(english, englishForms),
  fr: lexiconOf(french, frenchForms),
};

type Forms = (lemma: string, use: WordUse) => readonly { readonly form: string; readonly isPlural: boolean }[];

function lexiconOf({ categories, numbers, ...lists }: WordLists, formsOf: Forms): ElementLexicon {
  const byFirst = new Map<string, LexiconEntry[]>();
  for (const [category, ofCategory] of Object.entries(categories))
    for (const [use, lemmas] of Object.entries(ofCategory) as [WordUse, readonly string[]][])
      for (const lemma of lemmas)
        for (const { form, isPlural } of formsOf(lemma, use)) {
          const words = form.split(' ');
          const entry = { lemma, words, category, use, isPlural };
          const same = byFirst.get(words[0]!);
          if (same === undefined) byFirst.set(words[0]!, [entry]);
          else if (!same.some((other) => other.category === category && other.words.join(' ') === form))
            same.push(entry);
        }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return {
    byFirst,
    numbers: new Map(Object.entries(numbers)),
    before: new Set(lists.before),
    handling: new Set(lists.handling),
    alsoVerbs: new Set(lists.alsoVerbs),
    notWithin: new Set(lists.notWithin),
    unreal: new Set(lists.unreal),
    none: new Set(lists.none),
  };
}

function englishForms(lemma: string, use: WordUse): ReturnType<Forms> {
  if (use === 'phrases') return [{ form: lemma, isPlural: false }];
  if (use === 'verbs') {
    const stem = lemma.replace(/e$/, '');
    const third = /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : lemma.replace(/([^aeiou])y$/, '$1ie').concat('s');
    return [lemma, third, `${stem}ing`, `${stem}${stem.at(-1)}ing`].map((form) => ({ form, isPlural: false }));
  }
  const plural = /(?:s|sh|ch|x|z)$/.test(lemma)
    ? `${lemma}es`
    : /man$/.test(lemma)
      ? lemma.replace(/man$/, 'men')
      : lemma
          .replace(/([^aeiou])y$/, '$1ie')
          .replace(/([^f])fe?$/, '$1ve')
          .concat('s');
  const looksPlural = /[^su']s$/.test(lemma);
  return [{ form: lemma, isPlural: looksPlural }, ...[plural, `${lemma}s`].map((form) => ({ form, isPlural: true }))];
}

/** French makes the plural of each word of a name that is not joined by a small word: the first one is enough here. */
function frenchForms(lemma: string, use: WordUse): ReturnType<Forms> {
  if (use === 'phrases' || use === 'verbs') return [{ form: lemma, isPlural: false }];
  const [first = '', ...rest] = lemma.split(' ');
  const plural = /(?:s|x|z)$/.test(first) ? first : /(?:eau|au|eu)$/.test(first) ? `${first}x` : `${first}s`;
  const whole = [plural, ...rest].join(' ');
  return [{ form: lemma, isPlural: false }, ...(whole === lemma ? [] : [{ form: whole, isPlural: true }])];
}

/** The entries that begin at a word, longest first; only the longest of each category. */
export function entriesAt(lexicon: ElementLexicon, words: readonly Word[], at: number): readonly LexiconEntry[] {
  const found: LexiconEntry[] = [];
  for (const entry of lexicon.byFirst.get(words[at]!.lower) ?? []) {
    if (found.some(({ category }) => category === entry.category)) continue;
    const isThere = entry.words.every((word, i) => {
      const next = words[at + i];
      return next !== undefined && next.lower === word && (i === 0 || !next.begins);
    });
    if (isThere) found.push(entry);
  }
  // `wooden head` is no `head`: what is shorter than the longest is another thing's word.
  const longest = Math.max(0, ...found.map((entry) => entry.words.length));
  return found.filter((entry) => entry.words.length === longest);
}
