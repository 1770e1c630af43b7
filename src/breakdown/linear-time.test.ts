/**
 * Reading takes time in proportion to the input. Each case is so long that the square of its length would be minutes:
 * the general time limit of a test is the only clock here. With each, what it took before it was mended, at a tenth of
 * the size.
 */
import { describe, expect, it } from 'vitest';
import { readScript } from '../script/index.ts';
import { CATALOG, canEdit, readSeason } from '../season/index.ts';
import { importReport } from './import-report.ts';

const scenesOf = (text: string, file: string): number =>
  importReport([readScript(new TextEncoder().encode(text), file)], 'en').scripts[0]!.scenes.length;
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const MANY = 300_000;

describe('a script of 300,000', () => {
  it.each([
    ['blanks in a heading', `INT. A${' '.repeat(MANY)}B - DAY`],
    ['no-break spaces in a heading', `INT. A${'\u00a0'.repeat(MANY)}B`],
    ['dashes in a heading', `INT. A${'-'.repeat(MANY)}B`],
    ['points in a heading', `INT. A${'.,'.repeat(MANY / 2)}x`],
    ['times in a heading', `INT. A${' - DAY'.repeat(MANY / 5)}`],
    ['commas in a heading', `INT. ${'A, '.repeat(MANY / 5)}`],
    ['blanks before a scene number', `INT. A ${' '.repeat(MANY)}#1${' '.repeat(MANY)}#`],
    ['accents on one letter', `INT. A${'\u0301\u0323'.repeat(MANY / 2)}B`],
    ['extensions at a cue', `INT. A\n\nEMMA${' V.O.'.repeat(MANY / 5)}\nHello.`],
    ['notes in one line', `INT. A\n\n${'[[a]] b '.repeat(MANY / 5)}`],
    ['bare brackets of notes', `INT. A\n\n${'[['.repeat(MANY / 2)}`],
    ['lines in a speech', `INT. A\n\nEMMA\n${'Title: x\n'.repeat(MANY / 5)}`],
    ['marks of emphasis', `INT. A\n\n${'*a _b '.repeat(MANY / 5)}`],
  ])('%s is read', (_what, text) => {
    expect(scenesOf(`${text}\n\nHello.\n`, '101.fountain')).toBe(1);
  });

  it('scenes of one number, and one of many speakers named in each, is read', () => {
    const speakers = lines(10_000, (index) => `EMMA ${index}X\nHello.\n`);
    const scenes = lines(10_000, () => 'INT. SET - DAY #1#\n\nEmma 77X walks to Emma 78X.\n');
    expect(scenesOf(`INT. A #1#\n\n${speakers}\n${scenes}`, '101.fountain')).toBe(10_001);
  });
});

const fdx = (content: string, tail = ''): string => `<FinalDraft><Content>${content}</Content>${tail}</FinalDraft>`;
const heading = '<Paragraph Type="Scene Heading"><Text>INT. A</Text></Paragraph>';

describe('a Final Draft file', () => {
  it.each(['Paragraph', 'DualDialogue', 'OmittedScene', 'ScriptNote', 'Text', 'x'])(
    'with 200,000 <%s> in one another is read as far as anybody nests them, and says where it stopped',
    (name) => {
      const { nodes, diagnostics } = readScript(
        new TextEncoder().encode(fdx(`${heading}${`<${name}>`.repeat(200_000)}words`)),
        '101.fdx',
      );
      expect(nodes).toMatchObject([{ type: 'heading', text: 'INT. A' }]);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
        { code: 'fdx-too-deep', place: { line: 1 } },
      ]);
    },
  );

  it('of runs, revisions and tags of their own is read', () => {
    const runs = lines(50_000, (index) => `<Text RevisionID="z${index}" TagNumber="${index}">x</Text>`);
    const revisions = lines(50_000, (index) => `<Revision ID="r${index}" Name="Blue"/>`);
    const { nodes } = readScript(
      new TextEncoder().encode(
        fdx(`<Paragraph Type="Action">${runs}</Paragraph>`, `<Revisions>${revisions}</Revisions>`),
      ),
      '101.fdx',
    );
    expect(nodes[0]!.marks).toHaveLength(100_000);
  });

  it('of 150,000 notes on one paragraph is read', () => {
    const notes = '<ScriptNote><Paragraph><Text>x</Text></Paragraph></ScriptNote>'.repeat(150_000);
    expect(scenesOf(fdx(`${heading}<Paragraph>${notes}<Text>y</Text></Paragraph>`), '101.fdx')).toBe(1);
  });

  it('of nothing but faults is given up', () => {
    const { diagnostics } = readScript(new TextEncoder().encode(fdx('</x>'.repeat(1_000_000))), '101.fdx');
    expect(diagnostics.map(({ code }) => code)).toContain('fdx-malformed-xml');
    expect(diagnostics.length).toBeLessThan(30);
  });
});

describe('a script over a limit', () => {
  it.each([
    ['of more than 20 MB', '101.fountain', 'a'.repeat(20_000_001), 'script-too-large'],
    ['of more than 20 MB, in Final Draft', '101.fdx', `<FinalDraft>${' '.repeat(20_000_001)}`, 'script-too-large'],
    ['of more than 200,000 lines', '101.fountain', 'a\n\n'.repeat(100_001), 'script-too-long'],
  ])('%s is refused in words', (_what, file, text, code) => {
    const { nodes, diagnostics } = readScript(new TextEncoder().encode(text), file);
    expect(nodes).toEqual([]);
    expect(diagnostics).toMatchObject([{ code, severity: 'error', place: { file } }]);
  });

  it('of paragraphs keeps what came before', () => {
    const paragraphs = '<Paragraph Type="Action"><Text>x</Text></Paragraph>'.repeat(200_001);
    const { nodes, diagnostics } = readScript(new TextEncoder().encode(fdx(heading + paragraphs)), '101.fdx');
    expect(nodes[0]).toMatchObject({ type: 'heading', text: 'INT. A' });
    expect(diagnostics).toMatchObject([{ code: 'script-too-long', severity: 'error' }]);
  });
});

const SEASON =
  'format: onyva-season/1\ntitle: T\ncurrency: EUR\ncalendar: { start: 2027-04-12 }\nbases: [{ id: paris }]\n';
const EPISODES = 'episodes: [{ id: "101", script: 101.fountain }]\n';
const read = (text: string) => readSeason(text, 'season.yaml', CATALOG);
const scenes = (count: number, letter: string): string =>
  Array.from({ length: count }, (_, index) => `101-${letter}${index}`).join(', ');
const codesOf = (text: string): string[] => [...new Set(read(text).diagnostics.map(({ code }) => code))];

describe('a season file', () => {
  it('of 100,000 keys is read, and a repeated one found', () => {
    const text = `${SEASON}${EPISODES}extensions:\n${lines(100_000, (index) => `  key${index}: 1`)}\n  key5: 2\n`;
    expect(read(text).diagnostics).toMatchObject([{ code: 'duplicate-key', place: { line: 100_008 } }]);
  });

  it.each([
    [
      'episodes and scenes',
      `${SEASON}episodes:\n${lines(20_000, (i) => `  - { id: "e${i}", script: a }`)}\nscenes:\n${lines(20_000, (i) => `  "e${i}-1": { minutes: 10 }`)}`,
      [],
    ],
    [
      'unknown places',
      `${SEASON}${EPISODES}places:\n${lines(15_000, (i) => `  - { id: p${i} }`)}\nsets:\n${lines(15_000, (i) => `  S${i}: { ways: [{ way: real place, place: q${i} }] }`)}`,
      ['unknown-reference'],
    ],
    [
      'ways at one place',
      `${SEASON}${EPISODES}places: [{ id: p }]\nsets:\n  S:\n    ways:\n${lines(25_000, () => '      - { way: real place, place: p }')}`,
      [],
    ],
    [
      'scenes before others',
      `${SEASON}${EPISODES}order:\n  - before: [${scenes(50_000, '')}]\n    after: [${scenes(50_000, 'x')}]`,
      [],
    ],
    ['pins of one day', `${SEASON}${EPISODES}pins:\n  - day: 2027-04-12\n    strips: [${scenes(90_000, '')}]`, []],
    ['aliases', `${SEASON}${EPISODES}extensions:\n  a: &a 1\n  b: [${'*a, '.repeat(5000)}]`, []],
  ] as const)('of many %s is read', (_what, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  it.each([
    ['blanks in an amount', `hires: [{ id: a, kind: equipment, rate: "1${' '.repeat(MANY)}x" }]`],
    ['blanks in a range of days', `people: [{ name: A, available: ["2027-04-12${' '.repeat(MANY)}x"] }]`],
    ['blanks in a set', `sets: { "A${' '.repeat(MANY)}B": { ways: [{ place: q }] } }`],
    ['letters in an id', `people: [{ name: A, home: "${'a'.repeat(MANY)}" }]`],
  ])('of 300,000 %s is read', (_what, line) => {
    expect(read(`${SEASON}${EPISODES}${line}\n`).season).toBeNull();
  });

  it('of hundreds of bases names the first hundred pairs without travel', () => {
    const bases = lines(
      400,
      (i) => `  - { id: b${i}, country: FR, time zone: Europe/Paris, at: [1, 2], rules: france }`,
    );
    const text = `${SEASON.replace('bases: [{ id: paris }]', `bases:\n${bases}`)}${EPISODES}places:\n${lines(400, (i) => `  - { id: p${i}, base: b${i} }`)}\n`;
    const missing = read(text).diagnostics.filter(({ code }) => code === 'missing-base-travel');
    expect(missing).toHaveLength(101);
  });

  it.each([
    ['5 MB', `# ${'x'.repeat(5_000_000)}\n`],
    ['200,000 values', `extensions: [${'1,'.repeat(200_001)}]\n`],
    [
      'a million values with its aliases written out',
      `extensions:\n  a: &a [${'1, '.repeat(2000)}]\n  b: &b [${'*a, '.repeat(100)}]\n  c: [${'*b, '.repeat(100)}]\n`,
    ],
  ])('of more than %s is refused in words, and not edited', (_what, text) => {
    const whole = `${SEASON}${EPISODES}${text}`;
    expect(read(whole)).toMatchObject({ season: null, diagnostics: [{ code: 'season-too-large', severity: 'error' }] });
    expect(canEdit(whole)).toBe(false);
  });
});
