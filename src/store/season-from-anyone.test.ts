/** A season came with a `.onyva` that holds something other than what Onyva puts there: nothing hangs or leaks. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderStore, keptIn } from './folder-store.ts';
import { holdFolder } from './hold-folder.ts';
import { StoreRefused } from './store.ts';

const SIGN = join('held', 'd7740c44e32b6b8a0444b148.json');
const FILES = ['edits.log', SIGN, '.gitignore'];

interface Put {
  readonly what: string;
  readonly put: (path: string, elsewhere: string) => void;
  readonly why: StoreRefused['why'];
}

const PIPE: Put = { what: 'a pipe', put: (path) => execFileSync('mkfifo', [path]), why: 'no-plain-file' };
const NO_FILES: readonly Put[] = [
  PIPE,
  { what: 'a folder', put: (path) => mkdirSync(path), why: 'no-plain-file' },
  { what: 'a link to a device', put: (path) => symlinkSync('/dev/zero', path), why: 'link' },
  { what: 'a link to a file', put: (path, elsewhere) => symlinkSync(join(elsewhere, 'mine'), path), why: 'link' },
  { what: 'a link to nothing yet', put: (path, elsewhere) => symlinkSync(join(elsewhere, 'new'), path), why: 'link' },
];
const NO_FOLDERS: readonly Put[] = [
  { ...PIPE, why: 'in-the-way' },
  { what: 'a file', put: (path) => writeFileSync(path, 'theirs'), why: 'in-the-way' },
  { what: 'a link to a folder', put: (path, elsewhere) => symlinkSync(elsewhere, path), why: 'link' },
];
const CASES = [
  ...FILES.flatMap((name) => NO_FILES.map((put) => ({ name, ...put }))),
  ...['held', 'database'].flatMap((name) => NO_FOLDERS.map((put) => ({ name, ...put }))),
];

function prepared({ name, put }: Put & { readonly name: string }): { readonly folder: string; elsewhere: string } {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'onyva-sent-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [folder, elsewhere] = [join(root, '.onyva'), join(root, 'elsewhere')];
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'mine'), 'mine');
  mkdirSync(join(folder, name, '..'), { recursive: true });
  put(join(folder, name), elsewhere);
  return { folder, elsewhere };
}

async function refusal(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => (error instanceof StoreRefused ? [error.why, error.said.fields.path] : error),
  );
}

describe.runIf(process.platform !== 'win32').each(CASES)('$name is $what', (sent) => {
  it('is refused at once by its path, and left as it is', async () => {
    const { folder, elsewhere } = prepared(sent);
    const path = join(folder, sent.name);
    const before = lstatSync(path);
    expect(await refusal(folderStore(folder))).toEqual([sent.why, path]);
    expect(lstatSync(path)).toMatchObject({ ino: before.ino, size: before.size });
    expect(readdirSync(elsewhere)).toEqual(['mine']);
    expect(readFileSync(join(elsewhere, 'mine'), 'utf8')).toBe('mine');
    // Nobody has it: with the thing gone it opens.
    rmSync(path, { recursive: true });
    await (await holdFolder(folder)).release();
  });
});

it.runIf(process.platform !== 'win32')('what is only read of a season is refused too', async () => {
  const { folder } = prepared({ name: 'edits.log', ...PIPE });
  expect(await refusal(keptIn(folder, 'season'))).toEqual(['no-plain-file', join(folder, 'edits.log')]);
});

it.runIf(process.platform !== 'win32')('a copy of a damaged log is kept past a link of its name', async () => {
  const { folder, elsewhere } = prepared({
    name: 'edits.log.damaged',
    ...NO_FILES.find(({ what }) => what === 'a link to nothing yet')!,
  });
  writeFileSync(join(folder, 'edits.log'), 'no log\nat all\n');
  await (await folderStore(folder)).close();
  expect(existsSync(join(elsewhere, 'new'))).toBe(false);
  expect(readFileSync(join(folder, 'edits.log.damaged-2'), 'utf8')).toContain('at all');
});
