/** The words of a line of action, with where they stand, and which language they are in. */
import english from '../data/element-words.en.json' with { type: 'json' };
import french from '../data/element-words.fr.json' with { type: 'json' };

export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly from: number;
  readonly to: number;
  /** Something between it and the word before that ends a phrase: a comma, a full stop, a dash. */
  readonly begins: boolean;
  /** An article is written to it: `l'orchidée`. */
  readonly hasArticle: boolean;
  /** First of its sentence. */
  readonly starts: boolean;
}

/** Letters and digits, with hyphens and apostrophes inside; French `l'` and `d'` are words of their own. */
const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
/** `l'orchidée`: the article is no part of the word. */
const ELIDED = /^(?:[ldnsjmtcLDNSJMTC]|qu|Qu)['’]/u;
const ENDS_PHRASE = /[,.;:!?()[\]"«»“”–—]/;
const ENDS_SENTENCE = /[.!?:…]/;

export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(WORD)) {
    const between = text.slice(end, index);
    const elided = ELIDED.exec(match)?.[0].length ?? 0;
    const shown = match.slice(elided);
    words.push({
      text: shown,
      lower: shown.toLowerCase().replaceAll('’', "'").replace(/'s$/, ''),
      from: index + elided,
      to: index + match.length,
      hasArticle: /^(?:[ld]|un)['’]/iu.test(match),
      begins: words.length === 0 || ENDS_PHRASE.test(between),
      starts: words.length === 0 || ENDS_SENTENCE.test(between),
    });
    end = index + match.length;
  }
  return words;
}

export type ActionLanguage = 'en' | 'fr';

const STOP_WORDS: Readonly<Record<ActionLanguage, ReadonlySet<string>>> = {
  en: new Set(english.stopWords),
  fr: new Set(french.stopWords),
};

/** By its small words; where they do not say, `otherwise`. */
export function languageOf(words: readonly Word[], otherwise: ActionLanguage): ActionLanguage {
  let en = 0;
  let fr = 0;
  for (const { lower } of words) {
    if (STOP_WORDS.en.has(lower)) en++;
    if (STOP_WORDS.fr.has(lower)) fr++;
  }
  return en === fr ? otherwise : en > fr ? 'en' : 'fr';
}
