/**
 * Whatever the input, each reader gives a tree or says what is wrong, in every language, and never throws. By seed:
 * every run reads the same 5,000 inputs a reader; `npm run bench -- fuzz` reads 100,000.
 */
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measured, times } from '../folder/testing/measured.ts';
import { type Diagnostic, seededRandom } from '../foundation/index.ts';
import { said } from '../messages/testing/said.ts';
import { readScript, type Screenplay } from '../script/index.ts';
import { CATALOG, canEdit, readPlan, readSeason, SeasonDocument } from '../season/index.ts';
import { importReport } from './import-report.ts';
import { readSeasonFiles } from './read-season-files.ts';
import { anyInput, type InputKind } from './testing/any-input.ts';

const CASES = times('FUZZ', 5000);
/** The first seed: large numbers are read in several runs. */
const FROM = times('FUZZ_FROM', 0);

/** How often each code was said: the first sentences of a code show what the hundredth would. */
const timesSaid = new Map<string, number>();

function isSaid(diagnostics: readonly Diagnostic[]): void {
  for (const { code, message, action, place } of diagnostics) {
    if (place && (place.line < 1 || place.column < 1)) throw new Error(`${code} at ${place.line}:${place.column}`);
    const before = timesSaid.get(code) ?? 0;
    timesSaid.set(code, before + 1);
    if (before > 50) continue;
    expect(said(message)).not.toBe('');
    said(action);
  }
}

function readAsScript(text: string, file: string, seed: number): void {
  checkScript(readScript(new TextEncoder().encode(text), file), seed);
}

/** Every eleventh archive is damaged besides. */
function readAsArchive(name: string, text: string, seed: number): void {
  const bytes = zipSync({ [name]: new TextEncoder().encode(text), 'other.txt': new Uint8Array(3) }, { level: 0 });
  if (seed % 11 === 0) bytes[(seed * 7919) % bytes.length] = seed % 256;
  checkScript(readScript(seed % 13 === 0 ? bytes.slice(0, seed % bytes.length) : bytes, '101'), seed);
}

/** The scenes of one script in five are worked out too: that takes longer than reading it. */
function checkScript(script: Screenplay, seed: number): void {
  isSaid(script.diagnostics);
  expect(script.nodes.length + script.diagnostics.length).toBeGreaterThan(0);
  if (seed % 5 > 0) return;
  const { scenes } = importReport([script], 'en').scripts[0]!;
  expect(scenes.length).toBe(script.nodes.filter(({ type }) => type === 'heading').length);
}

const READERS: Readonly<Record<InputKind, (text: string, seed: number) => void>> = {
  fountain: (text, seed) => readAsScript(text, '101.fountain', seed),
  fdx: (text, seed) => readAsScript(text, '101.fdx', seed),
  text: (text, seed) => readAsScript(text, '101.txt', seed),
  markdown: (text, seed) => readAsScript(text, '101.md', seed),
  trelby: (text, seed) => readAsScript(text, '101.trelby', seed),
  celtx: (text, seed) => readAsArchive('script-a.html', text, seed),
  fadein: (text, seed) => readAsArchive('document.xml', text, seed),
  docx: (text, seed) => readAsArchive('word/document.xml', text, seed),
  pages: (text, seed) => {
    const random = seededRandom(seed);
    const pages = text.split('\f').map((page) => ({
      texts: page.split('\n').map((line, row) => ({
        text: line.trim(),
        x: (line.length - line.trimStart().length) * 7.2 + random.below(3),
        y: row * 12 + random.below(2),
        width: line.trim().length * 7.2,
        size: random.below(20) === 0 ? 40 : 12,
        turned: random.below(30) === 0,
      })),
      hasPictures: null,
      fault: random.below(50) === 0 ? 'broken' : null,
    }));
    checkScript(
      readScript(new TextEncoder().encode('%PDF-1.7'), '101.pdf', () => ({ pages })),
      seed,
    );
  },
  'season.yaml': (text, seed) => {
    const reading = readSeason(text, 'season.yaml', CATALOG);
    isSaid(reading.diagnostics);
    if (reading.season === null) {
      expect(reading.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    }
    if (seed % 5 > 0) return;
    isSaid(readSeasonFiles(text, 'season.yaml', () => null).diagnostics);
    if (!canEdit(text)) return;
    const document = new SeasonDocument(text);
    document.set(['title'], 'Another');
    expect(canEdit(document.toString())).toBe(true);
  },
  'plan.json': (text) => {
    const { plan, diagnostics } = readPlan(text, 'plan.json');
    isSaid(diagnostics);
    if (plan === null) expect(diagnostics.length).toBeGreaterThan(0);
  },
};

/** Seeds of inputs that a reader once failed on. */
const KEPT: readonly (readonly [kind: InputKind, seed: number, what: string])[] = [
  ['season.yaml', 60, 'a text that is no group of keys was taken for one that can be edited'],
];

// Readers of YAML and XML make an error object for every fault: where in our code it arose takes longer than the fault.
const traces = Error.stackTraceLimit;
beforeAll(() => {
  Error.stackTraceLimit = 0;
});
afterAll(() => {
  Error.stackTraceLimit = traces;
});

describe('any input', () => {
  it.each(Object.keys(READERS) as InputKind[])(
    'to the reader of %s gives a tree or a diagnostic',
    { timeout: 3_600_000 },
    (kind) => {
      for (let seed = FROM; seed < FROM + CASES; seed++) {
        const text = anyInput(kind, seed);
        try {
          READERS[kind](text, seed);
        } catch (error) {
          throw new Error(`${kind}, seed ${seed}: ${JSON.stringify(text)}`, { cause: error });
        }
      }
      measured(`inputs that no writer meant, to the reader of ${kind}`, CASES.toLocaleString('en'), '0 crashes');
    },
  );

  it.each(KEPT)('%s, seed %i: %s', (kind, seed) => {
    READERS[kind](anyInput(kind, seed), seed);
  });
});
