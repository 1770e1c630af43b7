import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { KeyPath } from './read/format-version.ts';
import { canEdit, SeasonDocument } from './season-document.ts';

const PAGE = readFileSync(new URL('../../docs/season-format.md', import.meta.url), 'utf8');
const EXAMPLE_SEASON = /```yaml\n([\s\S]*?)```/.exec(PAGE)![1]!;

/** Lines of `after` that differ from `before`, with how many lines they took the place of. */
function changedLines(
  before: string,
  after: string,
): { readonly removed: readonly string[]; readonly added: readonly string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { removed: a.slice(start, a.length - end), added: b.slice(start, b.length - end) };
}

function edited(text: string, edit: (document: SeasonDocument) => void): string {
  const document = new SeasonDocument(text);
  edit(document);
  return document.toString();
}

/** Every path of the data, groups and lists included. */
function pathsOf(data: unknown, path: KeyPath = []): KeyPath[] {
  if (typeof data !== 'object' || data === null) return [path];
  const keys: (string | number)[] = Array.isArray(data) ? data.map((_, index) => index) : Object.keys(data);
  const inner = keys.flatMap((key) => pathsOf((data as Record<string | number, unknown>)[key], [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

/** The same data with `x` at that path. */
function withX(data: unknown, path: KeyPath): unknown {
  let inner = data as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) inner = inner[key] as typeof inner;
  inner[path.at(-1)!] = 'x';
  return data;
}

const PATHS = pathsOf(parse(EXAMPLE_SEASON));
const anyPath = fc.constantFrom(...PATHS);
const plainText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '',
    'yes',
    '101',
    '0.92',
    '2027-04-12',
    'a: b',
    '- x',
    '[a]',
    '# no',
    "it's",
    '"q"',
    'a\nb',
    '\t',
    ' x ',
    '*a',
    '!t',
    '~',
    'null',
    'a, b',
    '<<',
    'é\u2028',
    '{',
    '>',
    '%',
  ),
);
const plainValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    plainText,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      plainText.filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 3 },
    ),
  ),
})).value;

describe('season.yaml as a document', () => {
  it('is byte for byte what was read when nothing is edited', () => {
    for (const text of [
      EXAMPLE_SEASON,
      '',
      '# only a comment\n',
      'a:   1   # odd\r\n"b" :  [ 1,2 ]',
      '\uFEFFtitle: x\n\n\n',
    ]) {
      expect(new SeasonDocument(text).toString()).toBe(text);
    }
  });

  it('changes one line when one value on it changes, and keeps its comment', () => {
    const after = edited(EXAMPLE_SEASON, (document) => document.set(['bases', 0, 'crew stay'], 175));
    expect(changedLines(EXAMPLE_SEASON, after)).toEqual({
      removed: [expect.stringContaining('crew stay: 150 ')],
      added: [expect.stringMatching(/^ {4}crew stay: 175 +# hotel and allowance/)],
    });
  });

  it('adds a record on a line of its own in the style of the page', () => {
    const after = edited(EXAMPLE_SEASON, (document) =>
      document.set(['pins', 3], { scene: '101-5', date: '2027-04-13', why: 'moved: rain' }),
    );
    expect(changedLines(EXAMPLE_SEASON, after)).toEqual({
      removed: [],
      added: ['  - { scene: 101-5, date: 2027-04-13, why: "moved: rain" }'],
    });
  });

  it('adds a key inside brackets', () => {
    expect(
      edited('units:\n  - { id: main } # one\n', (document) => document.set(['units', 0, 'crew percent'], 80)),
    ).toBe('units:\n  - { id: main, crew percent: 80 } # one\n');
  });

  it('adds a part of the file where the format page has it, comments staying with what they are about', () => {
    const text = 'title: X\n\n# who is in it\npeople: []\n# when\ntiming: {}\n';
    expect(edited(text, (document) => document.set(['scenes', '101-1', 'minutes'], 60))).toBe(
      'title: X\n\n# who is in it\npeople: []\nscenes: { 101-1: { minutes: 60 } }\n# when\ntiming: {}\n',
    );
    expect(edited('title: X\n', (document) => document.set(['format'], 'onyva-season/1'))).toBe(
      'format: onyva-season/1\ntitle: X\n',
    );
  });

  it('takes out a record with its line only', () => {
    const after = edited(EXAMPLE_SEASON, (document) => document.delete(['pins', 1]));
    expect(changedLines(EXAMPLE_SEASON, after)).toEqual({
      removed: [expect.stringContaining('theatre dark')],
      added: [],
    });
  });

  it('leaves an empty list when the last record goes, and fills it again', () => {
    const text = 'pins:   # fixed\n- scene: 101-1 # a\n  date: 2027-04-12\n\ntiming: {}\n';
    const emptied = edited(text, (document) => document.delete(['pins', 0]));
    expect(emptied).toBe('pins: []   # fixed\n\ntiming: {}\n');
    expect(edited(emptied, (document) => document.set(['pins', 0], { scene: '101-2' }))).toBe(
      'pins: [{ scene: 101-2 }]   # fixed\n\ntiming: {}\n',
    );
  });

  it('takes out the first key of a record written with a dash', () => {
    expect(edited('people:\n  - id: a # x\n    name: A\n', (document) => document.delete(['people', 0, 'id']))).toBe(
      'people:\n  - name: A\n',
    );
  });

  it('keeps Windows line ends', () => {
    expect(
      edited('title: X\r\nunits:\r\n  - { id: a }\r\n', (document) => document.set(['units', 1], { id: 'b' })),
    ).toBe('title: X\r\nunits:\r\n  - { id: a }\r\n  - { id: b }\r\n');
  });

  it('refuses to edit what is no YAML', () => {
    expect(canEdit('a: [1')).toBe(false);
    expect(canEdit('a: 1\na: 2\n')).toBe(false);
    expect(() => new SeasonDocument('a: [1')).toThrow();
  });

  it('says the value just written, whatever it is, and leaves all other data alone', () => {
    fc.assert(
      fc.property(anyPath, plainValue, (path, value) => {
        const document = new SeasonDocument(EXAMPLE_SEASON);
        document.set(path, value);
        expect(document.get(path)).toEqual(value);
        expect(withX(parse(document.toString()), path)).toEqual(withX(parse(EXAMPLE_SEASON), path));
      }),
      { seed: 20270412, numRuns: 60 },
    );
  });

  it('changes no line outside the value that is edited', () => {
    fc.assert(
      fc.property(anyPath, plainValue, (path, value) => {
        const comments = EXAMPLE_SEASON.match(/#.*$/gm)!.length;
        const document = new SeasonDocument(EXAMPLE_SEASON);
        const lines = JSON.stringify(document.get(path)).length;
        document.set(path, value);
        const { removed, added } = changedLines(EXAMPLE_SEASON, document.toString());
        expect(added.length).toBeLessThanOrEqual(1);
        expect(removed.join('\n').length).toBeLessThan(lines * 4 + 300);
        const kept = (document.toString().match(/#.*$/gm) ?? []).length + (removed.join('\n').match(/#/g) ?? []).length;
        expect(kept).toBeGreaterThanOrEqual(comments);
      }),
      { seed: 20270413, numRuns: 60 },
    );
  });

  it('deletes what is asked and nothing else', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        const document = new SeasonDocument(EXAMPLE_SEASON);
        document.delete(path);
        const { added } = changedLines(EXAMPLE_SEASON, document.toString());
        expect(added.length).toBeLessThanOrEqual(1);
        const expected = parse(EXAMPLE_SEASON) as Record<string, unknown>;
        let holder: Record<string | number, unknown> = expected;
        for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
        if (Array.isArray(holder)) holder.splice(Number(path.at(-1)), 1);
        else delete holder[path.at(-1)!];
        expect(parse(document.toString())).toEqual(expected);
      }),
      { seed: 20270414, numRuns: 100 },
    );
  });
});
