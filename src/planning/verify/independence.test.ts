import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const HERE = dirname(fileURLToPath(import.meta.url));
const SRC = normalize(join(HERE, '../..'));

/** The only code the verifier may share with what it checks, by its place in `src/`. */
const SHARED = [
  /^foundation\/index\.ts$/,
  /^season\/(season|plan-file)\.ts$/,
  /^planning\/facts\/(sun|holidays|time-zone)\.ts$/,
  /^planning\/verify\//,
];
/** Tests and their builders may use the small season as well. */
const FOR_TESTS = [/^planning\/testing\/small-season\.ts$/];

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

test('nor do the facts it takes from planning', () => {
  for (const fact of ['sun', 'holidays', 'time-zone']) {
    const names = importsOf(join(SRC, 'planning/facts', `${fact}.ts`));
    expect(names.filter((name) => name.startsWith('.') && !name.startsWith('../../foundation/'))).toEqual([]);
  }
});
