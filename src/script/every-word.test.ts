/**
 * Every word of every real script is in a node, on the title page, or in what is named as left out. They are counted.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeScript } from './decode-script.ts';
import { isLeftOut } from './fdx/element-names.ts';
import { readScript } from './read-script.ts';
import type { Screenplay } from './screenplay.ts';

const SCRIPTS = '../shared/data/scripts';
const absent = !existsSync(SCRIPTS);
const files = absent
  ? []
  : readdirSync(SCRIPTS, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(fdx|fountain)$/.test(file))
      .sort();

/** How often each word stands in a text. */
function counted(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.toUpperCase().matchAll(/[\p{L}\p{N}]+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

function everything({ nodes, titlePage }: Screenplay): string {
  return [
    ...titlePage.flatMap(({ key, values }) => [key, ...values]),
    ...nodes.flatMap((node) => [
      node.text,
      ...(node.type === 'dialogue' ? node.parts.map(({ text }) => text) : []),
      ...(node.type === 'heading' ? [node.number ?? ''] : []),
    ]),
  ].join('\n');
}

/** Texts of the elements that are read, by nothing but the tags. */
function textsOfFdx(xml: string): string {
  const path: string[] = [];
  const texts: string[] = [];
  for (const [, end, name, closed, text] of xml.matchAll(
    /<\?[^>]*>|<!--[\s\S]*?-->|<(\/?)(\w+)(?:"[^"]*"|[^>"])*?(\/?)>|([^<]+)/g,
  )) {
    if (text !== undefined) {
      if (path.at(-1) === 'Text' && !path.some(isLeftOut)) texts.push(text);
    } else if (name === undefined || closed === '/') continue;
    else if (end === '/') {
      if (path.pop() === 'Paragraph') texts.push('\n');
    } else path.push(name);
  }
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return texts.join('').replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => entities[entity]!);
}

describe.skipIf(absent)(`every real script${absent ? ` [SKIPPED: ${SCRIPTS} is not there]` : ''}`, () => {
  it.each(files)('%s has no word that is nowhere', (file) => {
    const bytes = readFileSync(`${SCRIPTS}/${file}`);
    const screenplay = readScript(bytes, file);
    // Accents that were encoded twice are mended and named; a word is there as it was mended.
    const source = decodeScript(bytes, file).text;
    const read = counted(everything(screenplay));
    const lost = [...counted(screenplay.format === 'fdx' ? textsOfFdx(source) : source)].filter(
      ([word, times]) => (read.get(word) ?? 0) < times,
    );
    expect(lost).toEqual([]);
  });
});
