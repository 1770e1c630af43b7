/** Words and phrases of the dialogue that are misread between English and French, by `data/false-friends.json`. */
import { plainWords } from '../../foundation/index.ts';
import type { ScriptNode } from '../../script/index.ts';
import data from '../data/false-friends.json' with { type: 'json' };
import { countLanguages, speechLanguages } from './speech-languages.ts';

export interface MisreadWords {
  readonly kind: 'false-friend' | 'idiom';
  /** Of the line. */
  readonly language: 'en' | 'fr';
  readonly line: number;
  readonly words: string;
  /** What a reader of the other language takes it for, and what it means in that language. */
  readonly looksLike: string;
  readonly means: string;
}

type Row = Omit<MisreadWords, 'language' | 'line'> & { readonly plain: string };

const rowsOf = (language: 'en' | 'fr'): readonly Row[] =>
  [
    ...data[language].idioms.map((row) => ({ ...row, kind: 'idiom' as const })),
    ...data[language].falseFriends.map((row) => ({ ...row, kind: 'false-friend' as const })),
  ].map((row) => ({ ...row, plain: ` ${plainWords(row.words)} ` }));

const ROWS = { en: rowsOf('en'), fr: rowsOf('fr') };

/**
 * In the order of the script. Nothing where people speak one language alone: then nobody reads it in the other. An
 * idiom takes its words with it: `je suis plein` is not said again as `plein`.
 */
export function misreadWords(nodes: readonly ScriptNode[]): readonly MisreadWords[] {
  const speeches = speechLanguages(nodes);
  const spoken = new Set(countLanguages(speeches).map(({ language }) => language));
  if (!spoken.has('en') || !spoken.has('fr')) return [];
  const languageAt = new Map(speeches.map(({ line, language }) => [line, language]));
  return nodes.flatMap((node) => {
    if (node.type !== 'dialogue') return [];
    const language = languageAt.get(node.span.line);
    if (language !== 'en' && language !== 'fr') return [];
    return node.parts
      .filter(({ type }) => type !== 'parenthetical')
      .flatMap(({ text, span }) => {
        let rest = ` ${plainWords(text)} `;
        return ROWS[language].flatMap(({ plain, ...row }) => {
          if (!rest.includes(plain)) return [];
          rest = rest.replace(plain, ' ');
          return [{ ...row, language, line: span.line }];
        });
      });
  });
}
