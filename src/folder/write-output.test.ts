import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeNew } from './write-atomically.ts';
import { writeOutput } from './write-output.ts';

let root = '';
const at = (...path: readonly string[]): string => join(root, ...path);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'onyva-output-'));
  for (const season of ['show', 'other']) {
    for (const folder of ['scripts', 'issued', '.onyva', 'out']) mkdirSync(at(season, folder), { recursive: true });
    const files = [
      'season.yaml',
      'notes.md',
      'scripts/101.fountain',
      'issued/CS-1.json',
      '.onyva/edits.log',
      'out/a.pdf',
    ];
    for (const file of files) writeFileSync(at(season, file), 'as it was');
  }
  writeFileSync(at('elsewhere.pdf'), 'as it was');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function print(path: string): Promise<string | null> {
  return (await writeOutput(path, path, 'paper'))?.code ?? null;
}

it('is written over no file of a season, by whatever path, of whichever season, and into nothing that Onyva keeps', async () => {
  symlinkSync(at('show'), at('linked'));
  symlinkSync(at('other', 'season.yaml'), at('a-link.pdf'));
  symlinkSync(at('show', 'scripts', '102.fountain'), at('show', 'out', 'to-nothing.pdf'));
  symlinkSync(at('show', 'issued'), at('show', 'out', 'issued'));
  writeFileSync(at('show', 'scripts', '102.fountain'), 'as it was');
  const refused = [
    at('show', 'season.yaml'),
    at('show', 'out', '..', 'season.yaml'),
    at('show', 'scripts', '101.fountain'),
    at('show', 'notes.md'),
    at('show', 'plan.json'),
    at('show', 'issued', 'CS-1.json'),
    at('show', 'issued', 'new.pdf'),
    at('show', 'Issued', 'new.pdf'),
    at('show', '.onyva', 'edits.log'),
    at('show', '.onyva', 'new.pdf'),
    at('linked', 'scripts', '101.fountain'),
    at('linked', 'issued', 'deep', 'new.pdf'),
    at('a-link.pdf'),
    at('show', 'out', 'to-nothing.pdf'),
    at('show', 'out', 'issued', 'new.pdf'),
    at('other', 'scripts', '101.fountain'),
  ];
  for (const path of refused) {
    const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
    expect([path, await print(path)]).toEqual([path, 'output-of-season']);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : null).toBe(before);
  }
  rmSync(at('show', 'season.yaml'));
  expect(await print(at('show', '.onyva', 'edits.log'))).toBe('output-of-season');
});

it('is written anywhere else: as a new file, in out, and outside of seasons over what is there', async () => {
  for (const path of [
    at('show', 'dood.pdf'),
    at('show', 'paper', 'dood.pdf'),
    at('show', 'out', 'a.pdf'),
    at('show', 'out', 'new', 'b.pdf'),
    at('elsewhere.pdf'),
    at('new', 'folder', 'c.pdf'),
  ]) {
    expect([path, await print(path)]).toEqual([path, null]);
    expect(readFileSync(path, 'utf8')).toBe('paper');
  }
  // A second name of a season's file: the name is given to the paper, the file stays.
  linkSync(at('show', 'season.yaml'), at('hard.pdf'));
  expect(await print(at('hard.pdf'))).toBeNull();
  expect(readFileSync(at('show', 'season.yaml'), 'utf8')).toBe('as it was');
});

it('a new file is never written over another, also when two write it at once', async () => {
  const wrote = await Promise.all(
    ['a', 'b', 'c'].map((content) =>
      writeNew(at('new.txt'), content.repeat(100_000)).then(
        () => content,
        (error: NodeJS.ErrnoException) => error.code,
      ),
    ),
  );
  const [winner] = wrote.filter((one) => one !== 'EEXIST');
  expect(wrote.filter((one) => one === 'EEXIST')).toHaveLength(2);
  expect(readFileSync(at('new.txt'), 'utf8')).toBe(winner!.repeat(100_000));
  symlinkSync(at('nowhere'), at('dangling'));
  await expect(writeNew(at('dangling'), 'x')).rejects.toMatchObject({ code: 'EEXIST' });
});
