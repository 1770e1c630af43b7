import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, onyva } from './command-line.ts';

const SCRIPT = `INT. FLAT - DAY #1#

ANNA
This one is mine.

EXT. BRIDGE - DAY #2#

ANNA
Here.

BEN
And this one?

INT. FLAT - DAY #3#

ANNA
Wrong door.
`;

function season(ben: string, rest = ''): string {
  return `format: onyva-season/1
title: Two Keys
currency: EUR
calendar:
  start: 2027-04-12
  end: 2027-04-16
bases: [{ id: paris, crew day: 20000 }]
places: [{ id: flat, base: paris }, { id: bridge, base: paris }]
sets:
  FLAT: { ways: [{ way: real place, place: flat }] }
  BRIDGE: { ways: [{ way: real place, place: bridge }] }
people:
  - { id: anna-k, name: Anna K, characters: [ANNA], contract: { kind: day, rate: 500, hold percent: 0 } }
  - { id: ben-o, name: Ben O, characters: [BEN], contract: { kind: day, rate: 500, hold percent: 0 }, ${ben} }
episodes: [{ id: "101", title: Two Keys, script: scripts/101.fountain }]
${rest}`;
}

function folderWith(text: string): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'scripts'));
  writeFileSync(join(folder, 'season.yaml'), text);
  writeFileSync(join(folder, 'scripts', '101.fountain'), SCRIPT);
  return folder;
}

interface Plan {
  readonly legal: boolean;
  readonly days: readonly { readonly strips: readonly { readonly scene: string }[] }[];
  readonly boneyard: readonly unknown[];
  readonly conflicts: readonly { readonly rule: string; readonly message: string }[];
}

describe('asked for the impossible', () => {
  it('a needed actor who is free on no open day: exit 2, the least-broken plan, and the rules that cannot hold together', () => {
    const folder = folderWith(season('available: [2027-04-17..2027-04-18]'));
    const { code, out } = onyva(['plan', folder, '--iterations', '100']);
    expect(code).toBe(2);
    const plan = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')) as Plan;
    expect(plan.legal).toBe(false);
    // Least broken: everything that can be shot legally is.
    expect(plan.days.flatMap((day) => day.strips.map((strip) => strip.scene))).toEqual(
      expect.arrayContaining(['101-1', '101-3']),
    );
    expect(out).toContain('cannot hold together');
    expect(out).toMatch(/cast availability: Ben O/);
    expect(out).toContain('Ben O');
    expect(onyva(['check', folder]).code).toBe(2);
  });

  it('two pins that contradict each other are named, and nothing else', () => {
    const pins = `pins:
  - { scene: "101-1", date: 2027-04-13, why: press }
  - { scene: "101-2", date: 2027-04-14, why: boat }
order:
  - { same day: ["101-1", "101-2"], why: one light }
`;
    const folder = folderWith(season('rest: 11 h', pins));
    const { code, out } = onyva(['plan', folder, '--iterations', '100']);
    expect(code).toBe(2);
    expect(out).toContain('cannot hold together');
    expect(out).toMatch(/pins: /);
    expect(out).toMatch(/order of scenes: /);
    expect(out).not.toMatch(/light:/);
  });

  it('an empty season has nothing to plan and says so', () => {
    const folder = folderWith(season('rest: 11 h').replace(/episodes:.*\n/, 'episodes: []\n'));
    const { code, err, out } = onyva(['plan', folder, '--iterations', '10']);
    expect([0, 1]).toContain(code);
    expect(`${err}${out}`).toMatch(/0 strips|nothing|episode/);
  });
});
