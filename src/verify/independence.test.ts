import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const HERE = dirname(fileURLToPath(import.meta.url));
const SRC = normalize(join(HERE, '..'));

/** The only rooms the verifier may share with what it checks; the compiler holds this too. */
const SHARED = [
  /^foundation\/index\.ts$/,
  /^messages\/index\.ts$/,
  /^season\/index\.ts$/,
  /^facts\/index\.ts$/,
  /^verify\//,
];
/** Tests and their builders may use the small season and its types as well. */
const FOR_TESTS = [
  /^messages\/testing\/said\.ts$/,
  /^season\/testing\/small-season\.ts$/,
  /^season\/(season|strip|plan-file)\.ts$/,
];
/** What it takes from there beside types: lists of codes, the name of a strip, and facts of nature and of the state. */
const TAKEN = {
  messages: ['message'],
  season: ['stripKey'],
  facts: ['lightWindows', 'listedHolidayOn', 'publicHolidayOn', 'utcOffsetAtNoon'],
};

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const found = source.matchAll(/\bfrom '([^']+)';$|^import '([^']+)';$|\bimport\('([^']+)'\)/gm);
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

test('the verifier shares no code with the solver or with what builds its problem', () => {
  const files = readdirSync(HERE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(30);
  const strangers = files.flatMap((file) => {
    const isTest = file.endsWith('.test.ts') || file.startsWith('testing');
    const allowed = isTest ? [...SHARED, ...FOR_TESTS] : SHARED;
    return importsOf(join(HERE, file))
      .filter((name) => !(isTest && (name.startsWith('node:') || name === 'vitest' || name === 'fast-check')))
      .map((name) => (name.startsWith('.') ? relative(SRC, join(HERE, dirname(file), name)) : name))
      .filter((target) => !allowed.some((pattern) => pattern.test(target)))
      .map((target) => `${file} imports ${target}`);
  });
  expect(strangers).toEqual([]);
});

test('it takes no reckoning from the rooms it shares', () => {
  const files = readdirSync(HERE, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing'),
  );
  for (const [room, allowed] of Object.entries(TAKEN)) {
    const taken = new Set<string>();
    for (const file of files) {
      const source = readFileSync(join(HERE, file), 'utf8');
      for (const [, names] of source.matchAll(new RegExp(`import \\{([^}]*)\\} from '[./]+${room}/index\\.ts'`, 'g'))) {
        for (const name of names?.split(',') ?? []) if (!name.trim().startsWith('type ')) taken.add(name.trim());
      }
    }
    expect([...taken].filter(Boolean).toSorted()).toEqual(allowed);
  }
});

test('nor do the facts it takes rest on anything else', () => {
  for (const fact of ['sun', 'holidays', 'time-zone']) {
    const names = importsOf(join(SRC, 'facts', `${fact}.ts`));
    expect(names.filter((name) => name.startsWith('.') && !name.startsWith('../foundation/'))).toEqual([]);
  }
});
