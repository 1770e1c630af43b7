import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, onyva } from './command-line.ts';

/** Two scenes of Anna that one day would hold, pinned a day apart. */
function plannedFolder(): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'scripts'));
  writeFileSync(
    join(folder, 'scripts', '101.fountain'),
    'INT. FLAT - DAY #1#\n\nANNA\nHere.\n\nINT. FLAT - DAY #2#\n\nANNA\nThere.\n',
  );
  writeFileSync(
    join(folder, 'season.yaml'),
    `format: onyva-season/1
title: Two Keys
currency: EUR
calendar: { start: 2027-04-12, end: 2027-04-16 }
bases: [{ id: paris, crew day: 20000 }]
places: [{ id: flat, base: paris }]
sets: { FLAT: { ways: [{ way: real place, place: flat }] } }
people: [{ id: anna-k, name: Anna K, characters: [ANNA], contract: { kind: day, rate: 500, hold percent: 0 } }]
episodes: [{ id: "101", title: Two Keys, script: scripts/101.fountain }]
pins:
  - { scene: "101-1", date: 2027-04-13, why: press }
  - { scene: "101-2", date: 2027-04-14, why: boat }
`,
  );
  expect(onyva(['plan', folder, '--iterations', '50']).code).toBe(0);
  return folder;
}

describe('onyva explain DIR season', () => {
  it('prices the pins in words and as one JSON document, the same each time', () => {
    const folder = plannedFolder();
    const words = onyva(['explain', folder, 'season', '--iterations', '20']);
    expect(words.code).toBe(0);
    expect(words.out).toContain('EUR 20,500.00  the pin of scene 101-1 to Tue 13 April (press)');
    expect(words.out).toContain('2 shooting days from Tue 13 April to Wed 14 April');
    const asked = ['explain', folder, 'season', '--iterations', '20', '--json'];
    const json = onyva(asked).out;
    expect(JSON.parse(json)).toMatchObject({ kind: 'season', legal: true, prices: [{ costs: 2_050_000 }, {}] });
    expect(onyva(asked).out).toBe(json);
  });

  it('takes one limit, not two', () => {
    const { code, err } = onyva(['explain', plannedFolder(), 'season', '--iterations', '5', '--seconds', '1']);
    expect(code).toBe(1);
    expect(err).toContain('give --seconds or --iterations, not both');
  });
});
