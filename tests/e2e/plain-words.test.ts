import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program } from '../../scripts/program.mjs';

/** What a machine does to a program: every failure is said in words, with the right exit code and nothing of our code. */
const isPosix = process.platform !== 'win32';
const isLinux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;

const SCRIPT = 'Title: Two keys\n\nINT. FLAT - DAY #1#\n\nAnna reads.\n\nANNA\nWell.\n';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onyva-words-'));
  // Somebody who is not root must be able to come in and read.
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, '101.fountain'), SCRIPT);
  run(['init', 'show', '101.fountain']);
  run(['plan', 'show', '--iterations', '5']);
});
afterAll(() => {
  chmodSync(join(folder, 'show'), 0o755);
  rmSync(folder, { recursive: true, force: true });
});

interface How {
  readonly cwd?: string;
  /** As somebody who may read everything here and write nothing. */
  readonly asReader?: boolean;
  readonly stdout?: number;
}

function run(words: readonly string[], { cwd = folder, asReader = false, stdout }: How = {}) {
  const done = spawnSync(process.execPath, [program, ...words], {
    cwd,
    env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'C', HOME: tmpdir() },
    encoding: 'utf8',
    timeout: 60_000,
    ...(asReader && isRoot ? { uid: 65_534, gid: 65_534 } : {}),
    stdio: ['ignore', stdout ?? 'pipe', 'pipe'],
  });
  return { code: done.status, err: done.stderr, out: done.stdout };
}

function expectWords({ code, err }: ReturnType<typeof run>, words: RegExp, wanted = 1): void {
  expect(err).toMatch(words);
  expect(err).not.toMatch(/^ {4}at |node:internal|\bError: /m);
  expect(code).toBe(wanted);
}

describe.skipIf(!isPosix)('a folder that may only be read (NEEDS POSIX permissions)', () => {
  beforeAll(() => chmodSync(join(folder, 'show'), 0o555));
  afterAll(() => chmodSync(join(folder, 'show'), 0o755));

  it.each([
    ['open', ['open', 'show', '--no-browser'], /show cannot be written to.*\n {4}-> Open a copy/],
    ['plan', ['plan', 'show', '--iterations', '5'], /plan\.json cannot be written.*Nothing was planned\n {4}-> /],
    ['init', ['init', 'show/new', '101.fountain'], /^onyva init: (EACCES|EROFS)/],
    ['generate', ['generate', 'show/new', '--size', 'S'], /^onyva generate: (EACCES|EROFS)/],
    ['print', ['print', 'show', 'one-liner', '-o', 'show/one-liner.txt'], /^onyva print: (EACCES|EROFS)/],
  ])('onyva %s', (_, words, said) => {
    const before = readdirSync(join(folder, 'show'));
    expectWords(run(words, { asReader: true }), said);
    expect(readdirSync(join(folder, 'show'))).toEqual(before);
  });

  it('onyva check and print read it all the same', () => {
    expect(run(['check', 'show'], { asReader: true }).code).toBe(0);
    expect(run(['print', 'show', 'one-liner'], { asReader: true }).code).toBe(0);
  });
});

describe('a path that leads nowhere', () => {
  it.each([
    ['through a file', ['init', '101.fountain/show', '101.fountain'], /^onyva init: (ENOTDIR|EEXIST)/],
    ['too long', ['generate', 'x'.repeat(300)], /^onyva generate: ENAMETOOLONG/],
    ['empty', ['check', ''], /there is no file .*season\.yaml/],
    ['a season file for a folder', ['open', 'show/season.yaml', '--no-browser'], /there is no file/],
    ['a script that is a folder', ['import', 'show'], /no-plain-file|is a folder/],
  ])('%s', (_, words, said) => expectWords(run(words), said));

  it.skipIf(!isLinux)('in a place where nothing can be made (Linux)', () => {
    expectWords(run(['generate', '/proc/self/season', '--size', 'S']), /^onyva generate: (ENOENT|EACCES|EPERM)/);
    expectWords(run(['init', '/proc/self/season', '101.fountain']), /^onyva init: (ENOENT|EACCES|EPERM)/);
  });

  it.skipIf(!isPosix)('from a folder that was taken away', () => {
    mkdirSync(join(folder, 'gone'));
    const words = ['-c', 'rmdir "$PWD" && exec "$0" "$@"', process.execPath, program, 'check', 'show'];
    const done = spawnSync('sh', words, {
      cwd: join(folder, 'gone'),
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    expectWords({ code: done.status, err: done.stderr, out: done.stdout }, /folder .*is gone/);
  });
});

describe.skipIf(!isLinux)('a full disk (NEEDS /dev/full)', () => {
  it.each([
    ['print', ['print', 'show', 'one-liner']],
    ['check --json', ['check', 'show', '--json']],
    ['help', ['help']],
  ])('under what onyva %s prints', (_, words) => {
    expectWords(run(words, { stdout: openSync('/dev/full', 'w') }), /^onyva: .*ENOSPC/m);
  });
});
