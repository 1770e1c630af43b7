import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cityPriceInWords, compareSeason, comparisonOnFile } from '../compare/index.ts';
import { keepComparison, recordsMark, seasonFolder } from '../folder/index.ts';
import { speak } from '../messages/index.ts';
import { solve } from '../schedule/index.ts';
import { runCommandLine } from './run-command-line.ts';
import { fakeHost } from './testing/fake-host.ts';

const SEASON = `format: onyva-season/1
title: Quay
currency: EUR
calendar: { start: 2027-04-12, end: 2027-04-30 }
bases:
  - { id: paris, crew day: 20000 }
places:
  - { id: quay, base: paris, fee per day: 9000 }
  - { id: studio, base: paris, fee per day: 500 }
sets:
  QUAY:
    is the city: true
    ways:
      - { id: real, way: real place, place: quay }
      - { id: plate, way: plate, place: studio }
people:
  - { id: anna, name: Anna, characters: [ANNA] }
episodes:
  - { id: "101", title: One, script: 101.fountain }
`;

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'onyva-city-'));
  writeFileSync(join(cwd, 'season.yaml'), SEASON);
  writeFileSync(join(cwd, '101.fountain'), 'EXT. QUAY - DAY #1#\n\nANNA\nHere.\n');
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

async function printedBy(words: string): Promise<string> {
  const host = fakeHost({ cwd });
  expect(await runCommandLine(words.split(' '), host), host.remarked()).toBe(0);
  return host.printed();
}

it('plan says of the city what the comparison of the same records says', async () => {
  const season = seasonFolder(cwd, '').season().season!;
  const found = await compareSeason(season, (problem, options) => solve(problem, options), {
    seed: 1,
    iterations: 20,
    pages: 0,
    kinds: ['mix', 'free'],
  });
  await keepComparison(cwd, comparisonOnFile(season, found, recordsMark(season)));
  const price = speak('en').say(cityPriceInWords(season, found.cityPrices[0]!));
  expect(price).toContain('8,500');
  expect(await printedBy('plan . --iterations 20')).toContain(`City lock on QUAY, by comparison.json: ${price}`);
});
