import { describe, expect, it } from 'vitest';
import { breakDownInto } from '../../breakdown/index.ts';
import { addDays, hasErrors } from '../../foundation/index.ts';
import { readScript } from '../../script/index.ts';
import { CATALOG, readSeason, type Season } from '../../season/index.ts';
import { isOpenDay } from '../facts/open-days.ts';
import { buildProblem } from '../problem/build-problem.ts';
import { generateSeason } from './generate-season.ts';
import { type SeasonSize, SIZES } from './sizes.ts';

function read(size: SeasonSize, seed: number): { season: Season; warnings: string[] } {
  const files = new Map(generateSeason({ size, seed }).map(({ path, text }) => [path, text]));
  const reading = readSeason(files.get('season.yaml')!, 'season.yaml', CATALOG);
  expect(reading.diagnostics).toEqual([]);
  const scripts = new Map(
    reading.season!.episodes.map(({ id, script }) => [
      id,
      readScript(new TextEncoder().encode(files.get(script!)!), script!),
    ]),
  );
  const { season, diagnostics } = breakDownInto(
    reading.season!,
    reading.sceneOverrides,
    scripts,
    reading.sceneReferences,
  );
  expect(hasErrors(diagnostics)).toBe(false);
  return { season, warnings: diagnostics.filter(({ severity }) => severity === 'warning').map((d) => d.message) };
}

const ALL: SeasonSize[] = ['S', 'M', 'L', 'XL'];

describe('generateSeason', () => {
  it.each(ALL)('%s is read without errors or warnings and is as large as it says', (size) => {
    const { season, warnings } = read(size, 1);
    const wanted = SIZES[size];
    expect(warnings).toEqual([]);
    expect(season.episodes).toHaveLength(wanted.episodes);
    expect(season.scenes).toHaveLength(wanted.scenes);
    expect(season.people).toHaveLength(wanted.people);
    expect(season.places).toHaveLength(wanted.places);
    let open = 0;
    for (let day = season.calendar.start; day <= season.calendar.end!; day = addDays(day, 1)) {
      if (isOpenDay(season, 'paris', day)) open++;
    }
    expect(open).toBe(wanted.days);
    const { problem, diagnostics } = buildProblem(season);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(problem.strips).toHaveLength(wanted.scenes);
  });
});
