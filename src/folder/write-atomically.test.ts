import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepBeside } from './keep-beside.ts';
import { whyUnwritable, writeAtomically } from './write-atomically.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onyva-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('writes a new file and leaves nothing beside it', async () => {
  await writeAtomically(join(folder, 'plan.json'), '{}');
  expect(readFileSync(join(folder, 'plan.json'), 'utf8')).toBe('{}');
  expect(readdirSync(folder)).toEqual(['plan.json']);
});

it('makes folders only when it is told to', async () => {
  const path = join(folder, 'scripts', '101.fountain');
  await expect(writeAtomically(path, 'x')).rejects.toMatchObject({ code: 'ENOENT' });
  await writeAtomically(path, new Uint8Array([120]), { makesFolders: true });
  expect(readFileSync(path, 'utf8')).toBe('x');
});

it('keeps the permissions of a file that is there', async () => {
  const path = join(folder, 'season.yaml');
  writeFileSync(path, 'old');
  chmodSync(path, 0o640);
  await writeAtomically(path, 'new');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readFileSync(path, 'utf8')).toBe('new');
});

it('writes what a symbolic link leads to, and leaves the link', async () => {
  mkdirSync(join(folder, 'shared'));
  const [link, target] = [join(folder, 'season.yaml'), join(folder, 'shared', 'season.yaml')];
  writeFileSync(target, 'old');
  symlinkSync(target, link);
  await writeAtomically(link, 'new');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(target, 'utf8')).toBe('new');
});

it('leaves the old file, and nothing half-written, when it fails', async () => {
  const path = join(folder, 'plan.json');
  mkdirSync(path);
  writeFileSync(join(path, 'in the way'), '');
  await expect(writeAtomically(path, '{}')).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['plan.json']);
});

it('leaves a file that somebody saves while it is being written over', async () => {
  const path = join(folder, 'season.yaml');
  writeFileSync(path, 'ours');
  const mayReplace = () => readFileSync(path, 'utf8') === 'ours';
  const writing = writeAtomically(path, 'ours, later', { mayReplace });
  writeFileSync(path, 'theirs');
  expect(await writing).toBe(false);
  expect(readFileSync(path, 'utf8')).toBe('theirs');
  expect(readdirSync(folder)).toEqual(['season.yaml']);
});

it('writes through a link to a file that is not there yet', async () => {
  mkdirSync(join(folder, 'shared'));
  symlinkSync('shared/plan.json', join(folder, 'plan.json'));
  await writeAtomically(join(folder, 'plan.json'), '{}');
  expect(lstatSync(join(folder, 'plan.json')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'shared', 'plan.json'), 'utf8')).toBe('{}');
});

it.skipIf(process.getuid?.() !== 0)('keeps the owner where the system lets us (NEEDS to run as root)', async () => {
  const path = join(folder, 'season.yaml');
  writeFileSync(path, 'old');
  chownSync(path, 1234, 2345);
  chmodSync(path, 0o600);
  await writeAtomically(path, 'new');
  expect(statSync(path)).toMatchObject({ uid: 1234, gid: 2345 });
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('keeps the byte order mark of a text', async () => {
  const path = join(folder, 'season.yaml');
  writeFileSync(path, '\ufeffold');
  await writeAtomically(path, 'new');
  await writeAtomically(path, 'newer');
  expect(readFileSync(path)).toEqual(Buffer.from('\ufeffnewer'));
  // A text that begins with one gets no second.
  await writeAtomically(path, '\ufeffnewest');
  expect(readFileSync(path)).toEqual(Buffer.from('\ufeffnewest'));
  await writeAtomically(path, new Uint8Array([120]));
  expect(readFileSync(path)).toEqual(Buffer.from('x'));
});

it('leaves a file beside it that someone else calls .part', async () => {
  writeFileSync(join(folder, 'plan.json.part'), 'mine');
  await writeAtomically(join(folder, 'plan.json'), '{}');
  expect(readFileSync(join(folder, 'plan.json.part'), 'utf8')).toBe('mine');
});

it.skipIf(process.platform !== 'linux')('is not written into a device (Linux)', async () => {
  symlinkSync('/dev/full', join(folder, 'plan.json'));
  await expect(writeAtomically(join(folder, 'plan.json'), '{}')).rejects.toMatchObject({ code: 'EISDIR' });
  expect(await whyUnwritable(join(folder, 'plan.json'), 'plan.json', 10)).toMatchObject({ code: 'file-unwritable' });
});

it('keeps each copy beside the file under a name of its own, with its permissions', async () => {
  const path = join(folder, 'season.yaml');
  writeFileSync(path, 'now');
  chmodSync(path, 0o600);
  for (const text of ['first', 'second', 'first', 'third']) await keepBeside(path, text);
  const kept = ['season.yaml.kept', 'season.yaml.kept-2', 'season.yaml.kept-3'].map((name) => join(folder, name));
  expect(kept.map((name) => readFileSync(name, 'utf8'))).toEqual(['first', 'second', 'third']);
  expect(kept.map((name) => statSync(name).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
  expect(readdirSync(folder)).toHaveLength(4);
});

it('a trial leaves nothing behind, and says why nothing can be written', async () => {
  expect(await whyUnwritable(join(folder, 'plan.json'), 'plan.json', 1000)).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
  expect(await whyUnwritable(join(folder, 'none', 'plan.json'), 'none/plan.json', 1000)).toMatchObject({
    code: 'file-unwritable',
    message: { fields: { file: 'none/plan.json', why: 'ENOENT: no such file or directory' } },
  });
});
