import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, onyva } from './command-line.ts';

const SCRIPT = 'Title: Two keys\n\nINT. FLAT - DAY #1#\n\nANNA\nThis one is mine.\n';

describe('onyva init', () => {
  it('never overwrites a script of another content', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'show', 'scripts'), { recursive: true });
    writeFileSync(join(folder, '101.fountain'), SCRIPT);
    writeFileSync(join(folder, 'show', 'scripts', '101.fountain'), `${SCRIPT}\nBEN\nThe only copy of this line.\n`);
    const { code, err } = onyva(['init', 'show', '101.fountain'], folder);
    expect(code).toBe(1);
    expect(err).toMatch(/file-in-the-way: show\/scripts\/101\.fountain is there already, with another content/);
    expect(readFileSync(join(folder, 'show', 'scripts', '101.fountain'), 'utf8')).toContain('The only copy');
  });

  it('takes scripts that are in the folder already', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'scripts'));
    writeFileSync(join(folder, 'scripts', '101.fountain'), SCRIPT);
    expect(onyva(['init', '.', 'scripts/101.fountain'], folder)).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'season.yaml'), 'utf8')).toContain('scripts/101.fountain');
  });
});
