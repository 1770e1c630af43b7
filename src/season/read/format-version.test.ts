import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOG } from '../catalog.ts';
import { upgradedText } from '../season-document.ts';
import { FORMAT_VERSION, UPGRADES } from './format-version.ts';
import { readSeason } from './read-season.ts';

const golden = (name: string): URL => new URL(`../goldens/${name}.golden.yaml`, import.meta.url);
const read = (name: string): string => readFileSync(golden(name), 'utf8');
const VERSIONS = UPGRADES.map((_, version) => version);

describe('older versions of season.yaml', () => {
  it('have one step each to the next, and a golden file each', () => {
    expect(UPGRADES).toHaveLength(FORMAT_VERSION);
    for (const version of VERSIONS) expect(existsSync(golden(`season-${version}`)), `season-${version}`).toBe(true);
  });

  it.each(VERSIONS)('version %i becomes the text of this version, comments and unknown keys kept', (version) => {
    expect(upgradedText(read(`season-${version}`))).toBe(read(`season-${version}-upgraded`));
  });

  it.each(VERSIONS)('version %i is read as its upgraded text is', (version) => {
    const older = readSeason(read(`season-${version}`), 's', CATALOG);
    const upgraded = readSeason(read(`season-${version}-upgraded`), 's', CATALOG);
    expect(older.season).not.toBeNull();
    expect(older.season).toEqual(upgraded.season);
    expect(older.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['format-missing', 'info'],
      ['unknown-key', 'warning'],
    ]);
    expect(upgraded.diagnostics.map(({ code }) => code)).toEqual(['unknown-key']);
  });

  it('are told apart by their format line, wherever it stands', () => {
    const old = read('season-0').replace('currency: EUR', 'currency: EUR\nformat: onyva-season/0');
    const { season, diagnostics } = readSeason(old, 's', CATALOG);
    expect(season).not.toBeNull();
    expect(diagnostics[0]).toMatchObject({ code: 'format-older', severity: 'info', place: { line: 4, column: 9 } });
    expect(upgradedText(old)).toContain('currency: EUR\nformat: onyva-season/1\n');
  });

  it('keep their places in diagnostics', () => {
    const { diagnostics } = readSeason(read('season-0').replace('42000.50', 'lots'), 's', CATALOG);
    expect(diagnostics.find(({ code }) => code === 'bad-amount')?.place).toEqual({ file: 's', line: 9, column: 13 });
  });

  it('are not made of what is newer, or of no season', () => {
    expect(upgradedText('format: onyva-season/2\n')).toBeNull();
    expect(upgradedText('format: something\n')).toBeNull();
    expect(upgradedText('a: [')).toBeNull();
    expect(upgradedText(read('season-0-upgraded'))).toBe(read('season-0-upgraded'));
  });
});
