/**
 * What holds for every text whatever: splices of the format's own tokens, plain noise (fixed seeds), and every real
 * script we have.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeScript } from '../decode-script.ts';
import { paginate } from '../pagination.ts';
import type { Screenplay } from '../screenplay.ts';
import { escapeText, stripEmphasis } from './emphasis.ts';
import { parseFountain } from './read-fountain.ts';
import { writeFountain } from './write-fountain.ts';

const SHARED = join(process.cwd(), '../shared/data/scripts');

/** Source lines that are not blank and under no span and no diagnostic. */
function uncoveredLines(source: string, screenplay: Screenplay): string[] {
  const covered = new Set(screenplay.diagnostics.map((diagnostic) => diagnostic.place?.line));
  for (const { span } of [...screenplay.nodes, ...screenplay.titlePage]) {
    for (let line = span.line; line <= span.endLine; line++) covered.add(line);
  }
  return source
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text, line }) => text.trim() !== '' && !covered.has(line))
    .map(({ text, line }) => `${line}: ${text}`);
}

/** Spans that are empty, outside the text, begin before the one above, or do not lie on the line they name. */
function wrongSpans(source: string, screenplay: Screenplay): string[] {
  const wrong: string[] = [];
  const mark = source.startsWith('\uFEFF') ? 1 : 0;
  let before = mark;
  for (const { type, span } of screenplay.nodes) {
    const above = source.slice(mark, span.start).split(/\r\n|\r|\n/);
    const isPlaced = above.length === span.line && above.at(-1)!.length === span.column - 1;
    const isInside = span.start >= before && span.end > span.start && span.end <= source.length;
    if (!isInside || !isPlaced) wrong.push(`${type} ${JSON.stringify(span)}`);
    before = span.start;
  }
  return wrong;
}

/** The screenplay without what depends on where things stand in the file. */
function comparable({ title, titlePage, nodes }: Screenplay): unknown {
  return {
    title,
    titlePage: titlePage.map(({ key, values }) => ({ key, values })),
    nodes: nodes.map((node) => {
      const { span: _span, ...rest } = node;
      if (rest.type === 'dialogue') return { ...rest, parts: rest.parts.map(({ type, text }) => ({ type, text })) };
      // a mark that was not needed is not written, one that is needed is
      if (rest.type === 'action') return { ...rest, forced: null };
      return rest;
    }),
  };
}

function checkEverything(text: string): void {
  const first = parseFountain(text, 'any');
  expect(uncoveredLines(text, first)).toEqual([]);
  expect(wrongSpans(text, first)).toEqual([]);
  const written = writeFountain(first);
  const second = parseFountain(written, 'any');
  expect(comparable(second)).toEqual(comparable(first));
  expect(writeFountain(second)).toBe(written);
}

// biome-ignore format: one screen
const TOKENS = [
  'INT. HOUSE - DAY', 'EXT.', 'EST ', 'I/E. CAR', '.', '..', 'OMITTED', '#12A#', ' #1# ', '#', '##', '# ', '=', '= ', '===', '!', '@', '@Emma',
  '~', '~ la', '>', '<', '> x <', 'CUT TO:', 'TO:', 'FADE IN:', 'EMMA', 'ÉMILIE', '(V.O.)', "(CONT'D)", '^', ' ^', '(softly)', '(', ')', 'Title:', 'imdb:http://x',
  'Draft date: 1', ':', '//', 'hello', 'It rains. ', 'a', '1', '[[', ']]', '[', ']', '[[note]]', '/*', '*/', '/* x */', '/', '*', '**', '***', '_', '\\', '\\*',
  '\\\\', '\n', '\n', '\n\n', '\n\n', '\n  \n', '\r\n', '\r\n\r\n', '\r', '  ', ' ', '\t', '\u00a0', '\ufeff', '\u2028', '你好', '🎬',
];
const words = (maxLength: number) =>
  fc.array(fc.constantFrom(...TOKENS), { maxLength }).map((tokens) => tokens.join(''));
const lines = fc.array(words(4), { maxLength: 20 }).map((all) => all.join('\n'));
const noise = fc.string({ unit: 'binary', maxLength: 200 });
const anyText = fc.oneof(words(40), lines, noise);

describe('every text', () => {
  test('L-4 W-1 W-3 no line is lost, spans are right, and what is written is read back', () => {
    fc.assert(fc.property(anyText, checkEverything), { seed: 20270412, numRuns: 4000 });
  });

  test('G every heading has a page and at least an eighth; pages never go back', () => {
    const holds = (text: string): void => {
      const screenplay = parseFountain(text, 'any');
      const { pages, scenes } = paginate(screenplay);
      const headings = screenplay.nodes.flatMap((node, index) => (node.type === 'heading' ? [index] : []));
      expect(scenes.map((scene) => scene.nodeIndex)).toEqual(headings);
      const sorted = scenes.map((scene) => scene.page).sort((a, b) => a - b);
      expect(scenes.map((scene) => scene.page)).toEqual(sorted);
      for (const { page, eighths } of scenes) {
        expect(page >= 1 && page <= pages && Number.isInteger(eighths) && eighths >= 1).toBe(true);
      }
    };
    fc.assert(fc.property(anyText, holds), { seed: 20270413, numRuns: 1000 });
  });

  test('E-4 any printed text can be written so that it prints', () => {
    const marks = fc.array(fc.constantFrom('*', '**', '_', '\\', '[', '[[', '/*', 'a', ' ', 'b'));
    const holds = (pieces: string[]): void => {
      const text = pieces.join('');
      expect(stripEmphasis(escapeText(text))).toBe(text);
    };
    fc.assert(fc.property(marks, holds), { seed: 20270414, numRuns: 5000 });
  });
});

const corpus = existsSync(SHARED)
  ? readdirSync(SHARED, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.fountain'))
  : [];

describe.skipIf(corpus.length === 0)(`every real script (SKIPPED where ${SHARED} is absent)`, () => {
  test.each(corpus.sort())('%s', (name) => {
    const { text } = decodeScript(readFileSync(join(SHARED, name)), name);
    checkEverything(text);
  });

  test('a script cut off anywhere, or with pieces of others in it, is still all there', () => {
    const scripts = corpus.map((name) => decodeScript(readFileSync(join(SHARED, name)), name).text);
    const piece = fc
      .tuple(fc.nat(scripts.length - 1), fc.nat(100_000), fc.integer({ min: 1, max: 300 }))
      .map(([index, from, length]) => {
        const script = scripts[index]!;
        return script.slice(from % script.length, (from % script.length) + length);
      });
    const splice = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(splice, checkEverything), { seed: 20270415, numRuns: 1000 });
  });
});
