import type { ScriptNode } from '../../script/index.ts';

/** Someone whom the action introduces: a name in capitals with an age, `MADAME BOUDOT (60)`. */
export interface Introduction {
  readonly name: string;
  readonly age: number;
  readonly line: number;
}

/** A name of up to four words in capitals, and an age in brackets: `MARGO DIALLO-TREMBLAY (30)`, `LÉO (9 ans)`. */
const INTRODUCED = new RegExp(
  [
    "(?<![\\p{L}\\p{N}])(\\p{Lu}[\\p{Lu}'’.-]{1,30}(?: \\p{Lu}[\\p{Lu}'’.-]{0,30}){0,3}),? ",
    '\\((?:age |âgée? de )?(\\d{1,2})(?!\\d)',
  ].join(''),
  'gu',
);

export function introductionsIn(nodes: readonly ScriptNode[]): readonly Introduction[] {
  return nodes.flatMap(({ type, text, span }) => {
    if (type !== 'action') return [];
    let line = span.line;
    let counted = 0;
    return [...text.matchAll(INTRODUCED)].map(({ 1: name, 2: age, index }) => {
      for (let at = text.indexOf('\n', counted); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) {
        line++;
        counted = at + 1;
      }
      return { name: name!, age: Number(age), line };
    });
  });
}
