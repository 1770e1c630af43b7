/**
 * Whatever is done to a season file, reading it answers with a season or with diagnostics that have places; it never
 * throws.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasErrors, type Random, seededRandom } from '../../foundation/index.ts';
import { said } from '../../messages/testing/said.ts';
import { CATALOG } from '../catalog.ts';
import { canEdit, SeasonDocument } from '../season-document.ts';
import { readSeason } from './read-season.ts';

const PAGE = readFileSync(new URL('../../../docs/season-format.md', import.meta.url), 'utf8');
const SEASON = /```yaml\n([\s\S]*?)```/.exec(PAGE)![1]!;
const LINES = SEASON.split('\n');

const BITS = [
  '[',
  ']',
  '{',
  '}',
  ': ',
  '- ',
  '"',
  "'",
  '\t',
  '#',
  ',',
  '&a ',
  '*a',
  '!x ',
  '|',
  '>',
  '<<: ',
  '---\n',
  '\u0000',
  '\uFEFF',
  '..',
  '-',
  '0',
  '999999999999999999999',
  'null',
  '~',
  'é',
  '\ud800',
  '2027-02-30',
  '\r',
  '%',
];

const DAMAGES: Readonly<Record<string, (random: Random) => string>> = {
  'a bit put in': (random) => {
    const at = random.below(SEASON.length);
    return SEASON.slice(0, at) + BITS[random.below(BITS.length)]! + SEASON.slice(at);
  },
  'some characters taken out': (random) => {
    const at = random.below(SEASON.length);
    return SEASON.slice(0, at) + SEASON.slice(at + 1 + random.below(12));
  },
  'cut off': (random) => SEASON.slice(0, random.below(SEASON.length)),
  'a line moved': (random) => {
    const lines = [...LINES];
    const [line] = lines.splice(random.below(lines.length), 1);
    lines.splice(random.below(lines.length), 0, line!);
    return lines.join('\n');
  },
  'a line twice, indented otherwise': (random) => {
    const at = random.below(LINES.length);
    return [...LINES.slice(0, at), ' '.repeat(random.below(4)) + LINES[at]!, ...LINES.slice(at)].join('\n');
  },
  'a value swapped for another': (random) => {
    const values = [...SEASON.matchAll(/: ([^\s{[][^,}#\n]*)/g)];
    const [one, other] = [values[random.below(values.length)]!, values[random.below(values.length)]!];
    return SEASON.slice(0, one.index + 2) + other[1]! + SEASON.slice(one.index + one[0].length);
  },
};

describe('a damaged season.yaml', () => {
  it.each(Object.entries(DAMAGES))('never throws: %s', (_, damage) => {
    const random = seededRandom(20270412);
    const lastLine = (text: string): number => text.split('\n').length;
    for (let run = 0; run < 40; run++) {
      const text = damage(random);
      const { season, diagnostics } = readSeason(text, 'season.yaml', CATALOG);
      expect(season === null).toBe(hasErrors(diagnostics));
      for (const { place, message, action } of diagnostics) {
        expect(place!.line).toBeGreaterThanOrEqual(1);
        expect(place!.line).toBeLessThanOrEqual(lastLine(text));
        expect(place!.column).toBeGreaterThanOrEqual(1);
        expect(said(message)).not.toMatch(/undefined|\[object|NaN/);
        expect(said(action)).not.toMatch(/undefined|\[object|NaN/);
      }
      if (run % 8 === 0 && canEdit(text)) expect(new SeasonDocument(text).toString()).toBe(text);
    }
  });

  it.each([
    ['nothing', ''],
    ['a comment', '# season\n'],
    ['a list', '- a\n- b\n'],
    ['a word', 'season'],
    ['very deep brackets', '['.repeat(20_000)],
    ['very deep dashes', '- '.repeat(20_000)],
    ['an alias of itself', 'format: onyva-season/1\ntitle: X\ncurrency: EUR\nbases: &b [*b]\nplaces: *b\n'],
    [
      'aliases of aliases',
      `a: &a [x, x, x, x, x, x, x, x]\n${'bcdefgh'.replace(/./g, (n) => `${n}: &${n} [*${String.fromCharCode(n.charCodeAt(0) - 1)}, *${String.fromCharCode(n.charCodeAt(0) - 1)}]\n`)}bases: *h\n`,
    ],
    ['another file', '<?xml version="1.0"?>\n<FinalDraft/>'],
    ['binary', '\u0000\u0001\u0002\ufffd'],
  ])('answers with diagnostics to %s', (_, text) => {
    const { season, diagnostics } = readSeason(text, 'season.yaml', CATALOG);
    expect(season).toBeNull();
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});
