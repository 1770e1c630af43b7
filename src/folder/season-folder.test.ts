import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

  it('whose files are not UTF-8 says so and reads nothing', () => {
    writeFileSync(join(folder, 'season.yaml'), Buffer.from(SEASON.replace('Two keys', 'Deux clés'), 'latin1'));
    writeFileSync(join(folder, 'plan.json'), Buffer.from('{"title":"Deux clés"}', 'latin1'));
    const files = seasonFolder(folder, 'show');
    expect(files.season()).toMatchObject({ season: null, diagnostics: [{ code: 'not-utf8', place: { line: 2 } }] });
    expect(files.plan()).toMatchObject({ plan: null, diagnostics: [{ code: 'not-utf8' }] });
  });

  it.each([
    '/etc/passwd',
    '../secret.fountain',
    'scripts/../../secret.fountain',
    'scripts/link.fountain',
    'scripts/link/secret.fountain',
    '..',
    '.',
  ])('reads no script from outside: %s', (script) => {
    const outside = mkdtempSync(join(tmpdir(), 'onyva-outside-'));
    try {
      writeFileSync(join(outside, 'secret.fountain'), 'INT. VAULT - DAY\n');
      writeFileSync(join(folder, '..', 'secret.fountain'), 'INT. VAULT - DAY\n');
      symlinkSync(join(outside, 'secret.fountain'), join(folder, 'scripts', 'link.fountain'));
      symlinkSync(outside, join(folder, 'scripts', 'link'));
      writeFileSync(join(folder, 'season.yaml'), SEASON.replace('scripts/101.fountain', script));
      const { season, diagnostics } = seasonFolder(folder, 'show').season();
      expect(season).toBeNull();
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
        { code: 'script-outside', place: { file: 'show/season.yaml', line: 8 } },
      ]);
    } finally {
      rmSync(join(folder, '..', 'secret.fountain'));
      rmSync(outside, { recursive: true });
    }
  });

  it('reads a script through a link that stays inside, and says where a folder is named as a script', () => {
    mkdirSync(join(folder, 'drafts'));
    writeFileSync(join(folder, 'drafts', 'blue.fountain'), 'INT. FLAT - DAY #1#\n\nANNA\nMine.\n');
    symlinkSync('../drafts/blue.fountain', join(folder, 'scripts', '101.fountain'));
    writeFileSync(join(folder, 'season.yaml'), SEASON);
    expect(seasonFolder(folder, 'show').season().season?.scenes).toHaveLength(1);
    writeFileSync(join(folder, 'season.yaml'), SEASON.replace('scripts/101.fountain', 'scripts'));
    expect(seasonFolder(folder, 'show').season().diagnostics.at(-1)).toMatchObject({
      code: 'no-plain-file',
      place: { file: 'show/season.yaml', line: 8 },
    });
  });

  it('gives the season it read before while no file has changed, and another as soon as one has', () => {
    writeFileSync(join(folder, 'season.yaml'), SEASON);
    const script = join(folder, 'scripts', '101.fountain');
    writeFileSync(script, 'INT. FLAT - DAY #1#\n\nANNA\nMine.\n');
    const files = seasonFolder(folder, 'show');
    const first = files.season();
    expect(files.season()).toBe(first);
    writeFileSync(script, 'INT. FLAT - DAY #1#\n\nANNA\nMine.\n\nINT. FLAT - DAY #2#\n\nANNA\nAlso.\n');
    expect(files.season().season?.scenes).toHaveLength(2);
    writeFileSync(join(folder, 'season.yaml'), `${SEASON}# another day\n`);
    const third = files.season();
    expect(third.season?.scenes).toHaveLength(2);
    rmSync(script);
    expect(files.season().season).toBeNull();
  });
});
