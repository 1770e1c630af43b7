import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seasonFolder } from './season-folder.ts';

const SEASON = `format: onyva-season/1
title: Two keys
currency: EUR
calendar: { start: 2027-04-12, end: 2027-04-30 }
bases:
  - { id: paris, crew day: 20000 }
episodes:
  - { id: "101", title: One, script: scripts/101.fountain }
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onyva-folder-'));
  mkdirSync(join(folder, 'scripts'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a season folder', () => {
  it('is read with its scripts, and names files as it is told to', () => {
    writeFileSync(join(folder, 'season.yaml'), SEASON);
    writeFileSync(join(folder, 'scripts', '101.fountain'), 'INT. FLAT - DAY #1#\n\nANNA\nMine.\n');
    const { season, screenplays, diagnostics } = seasonFolder(folder, 'show').season();
    expect(season?.scenes.map(({ id }) => id)).toEqual(['101-1']);
    expect(screenplays.get('101')?.file).toBe('show/scripts/101.fountain');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('without a script it names says so once, where it names it', () => {
    writeFileSync(join(folder, 'season.yaml'), SEASON);
    const { season, diagnostics } = seasonFolder(folder, 'show').season();
    expect(season).toBeNull();
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'episode-without-script', place: { file: 'show/season.yaml', line: 8 } },
    ]);
  });

  it('without a season or a plan says how to make one', () => {
    const files = seasonFolder(folder, 'show');
    expect(files.season().diagnostics).toMatchObject([
      { code: 'file-missing', action: { code: 'folder.file-missing.season', fields: { folder: 'show' } } },
    ]);
    expect(files.plan().diagnostics).toMatchObject([
      { code: 'file-missing', action: { code: 'folder.file-missing.plan', fields: { folder: 'show' } } },
    ]);
  });
});
