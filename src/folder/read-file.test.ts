import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { said } from '../messages/testing/said.ts';
import { readFile, readText } from './read-file.ts';

const hasDevices = process.platform === 'linux';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onyva-read-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('a file of a user', () => {
  it('is read whole, and is nothing where there is none', () => {
    expect(readFile(put('a', 'text'), 'a', 10)).toEqual(new Uint8Array(Buffer.from('text')));
    expect(readFile(put('empty', ''), 'empty', 10)).toEqual(new Uint8Array());
    expect(readFile(join(folder, 'none'), 'none', 10)).toBeNull();
    expect(readFile(join(folder, 'a', 'none'), 'none', 10)).toBeNull();
  });

  it('too large is refused', () => {
    expect(readFile(put('a', 'x'.repeat(11)), 'a', 10)).toMatchObject({ code: 'file-too-large' });
  });

  it('that is a folder, a path with a NUL or a link to itself is said, not thrown', () => {
    mkdirSync(join(folder, 'scripts'));
    symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
    expect(readFile(join(folder, 'scripts'), 'scripts', 10)).toMatchObject({ code: 'no-plain-file' });
    expect(readFile(`${folder}/a\0b`, 'a\0b', 10)).toMatchObject({ code: 'file-unreadable' });
    expect(readFile(join(folder, 'loop'), 'loop', 10)).toMatchObject({ code: 'file-unreadable' });
  });

  it.skipIf(!hasDevices)('that is a device or a pipe is refused at once (Linux)', () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    for (const path of [join(folder, 'pipe'), '/dev/zero', '/dev/null']) {
      expect(readFile(path, path, 10)).toMatchObject({ code: 'no-plain-file' });
    }
  });
});

describe('a text that Onyva writes too', () => {
  const season = 'format: onyva-season/1\ntitle: Un été à Nîmes\n';

  it('is UTF-8, with or without a mark', () => {
    expect(readText(put('a', season), 'a', 1000)).toBe(season);
    expect(readText(put('b', `\ufeff${season}`), 'b', 1000)).toBe(season);
  });

  it.each([
    ['windows-1252', Buffer.from(season, 'latin1'), { line: 2, column: 11 }],
    ['UTF-16LE', Buffer.from(`\ufeff${season}`, 'utf16le'), { line: 1, column: 1 }],
    ['UTF-16LE', Buffer.from(season, 'utf16le'), { line: 1, column: 1 }],
    ['UTF-16BE', Buffer.from(`\ufeff${season}`, 'utf16le').swap16(), { line: 1, column: 1 }],
  ])('in %s is refused by that name, with what to do', (encoding, bytes, place) => {
    const found = readText(put('season.yaml', bytes), 'season.yaml', 1000);
    if (found === null || typeof found === 'string') throw new Error('it was read');
    expect(found).toMatchObject({ code: 'not-utf8', severity: 'error', place: { file: 'season.yaml', ...place } });
    expect(said(found.message)).toContain(`looks like ${encoding}`);
    expect(said(found.action)).toContain(`iconv -f ${encoding} -t UTF-8 season.yaml`);
  });
});
