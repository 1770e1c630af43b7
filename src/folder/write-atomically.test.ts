import {
  chmodSync,
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
import { writeAtomically } from './write-atomically.ts';

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
