/** Words and phrases of the dialogue that are misread between English and French, by `data/false-friends.json`. */
import { plainWords } from '../../foundation/index.ts';
import type { ScriptNode } from '../../script/index.ts';
import data from '../data/false-friends.json' with { type: 'json' };
import { countLanguages, type SpeechInLanguage, speechLanguages } from './speech-languages.ts';

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

interface Row {
  readonly plain: string;
  /** Of its list: idioms go before single words. */
  readonly order: number;
  readonly said: Omit<MisreadWords, 'language' | 'line'>;
}

const rowsOf = (language: 'en' | 'fr'): readonly Row[] =>
  [
    ...data[language].idioms.map((row) => ({ ...row, kind: 'idiom' as const })),
    ...data[language].falseFriends.map((row) => ({ ...row, kind: 'false-friend' as const })),
  ].map((said, order) => ({ said, order, plain: ` ${plainWords(said.words)} ` }));

/** By the first word, so that a line is asked only about what it may hold. */
function byFirstWord(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const [first = ''] = row.plain.trim().split(' ', 1);
    const same = found.get(first);
    if (same === undefined) found.set(first, [row]);
    else same.push(row);
  }
  return found;
}

const ROWS = { en: byFirstWord(rowsOf('en')), fr: byFirstWord(rowsOf('fr')) };

/**
 * In the order of the script. Nothing where people speak one language alone: then nobody reads it in the other. An
 * idiom takes its words with it: `je suis plein` is not said again as `plein`.
 */
export function misreadWords(
  nodes: readonly ScriptNode[],
  speeches: readonly SpeechInLanguage[] = speechLanguages(nodes),
): readonly MisreadWords[] {
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
        const rows = [...new Set(rest.split(' '))].flatMap((word) => ROWS[language].get(word) ?? []);
        return rows
          .toSorted((a, b) => a.order - b.order)
          .flatMap(({ plain, said }) => {
            if (!rest.includes(plain)) return [];
            rest = rest.replace(plain, ' ');
            return [{ ...said, language, line: span.line }];
          });
      });
  });
}
