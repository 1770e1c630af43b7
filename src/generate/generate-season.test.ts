import { describe, expect, it } from 'vitest';
import { readSeasonFiles } from '../breakdown/index.ts';
import { isOpenDay } from '../facts/open-days.ts';
import { addDays } from '../foundation/index.ts';
import { said } from '../messages/testing/said.ts';
import { buildProblem } from '../planning/problem/build-problem.ts';
import { type Arrangement, evaluate, solve } from '../schedule/index.ts';
import { readScript } from '../script/index.ts';
import { CATALOG, readSeason, type Season } from '../season/index.ts';
import { fitted, generateSeason } from './generate-season.ts';
import { SEASON_SIZES, type SeasonSize, SIZES } from './sizes.ts';

function read(size: SeasonSize, seed: number): { season: Season; warnings: string[] } {
  const files = new Map(generateSeason({ size, seed }).map(({ path, text }) => [path, text]));
  expect(readSeason(files.get('season.yaml')!, 'season.yaml', CATALOG).diagnostics).toEqual([]);
  const { season, diagnostics } = readSeasonFiles(files.get('season.yaml')!, 'season.yaml', (path) =>
    readScript(new TextEncoder().encode(files.get(path)!), path),
  );
  if (season === null) throw new Error(diagnostics.map(({ message }) => said(message)).join('\n'));
  return { season, warnings: diagnostics.filter(({ severity }) => severity === 'warning').map((d) => said(d.message)) };
}

const ALL = SEASON_SIZES;

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
    // Children may work in Budapest, whose hours for them nobody gave us: that is said, whatever the season.
    const warned = season.bases.some(({ rules }) => rules.id === 'hu') ? ['children-hours-not-sourced'] : [];
    expect(diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code)).toEqual(warned);
    expect(problem.strips).toHaveLength(wanted.scenes);
  });
});

function plantedArrangement(size: SeasonSize, seed: number) {
  const { season } = read(size, seed);
  const { problem, index } = buildProblem(season);
  const { story, plan } = fitted(size, seed);
  const stripOf = new Map(index.strips.map(({ scene }, strip) => [scene, strip]));
  const arrangement: Arrangement = {
    wayOfGroup: problem.groups.map(({ ways }) => ways[0]!),
    days: plan.days.map(({ date, scenes }) => ({
      unit: 0,
      date: index.dates.indexOf(date),
      strips: scenes.map((scene) => stripOf.get(story.scenes[scene]!.id)!),
    })),
    unplaced: [],
  };
  return { problem, evaluation: evaluate(problem, arrangement) };
}

describe('the plan a season is built around', () => {
  const cases = ALL.flatMap((size) => [1, 2, 3].map((seed) => ({ size, seed })));

  it.each(cases)('$size, seed $seed, is legal', ({ size, seed }) => {
    const { evaluation } = plantedArrangement(size, seed);
    expect(evaluation.violations).toEqual([]);
  });
});

describe('what it promises', () => {
  it.each(ALL)('%s: the same seed gives the same bytes, another seed others', (size) => {
    const first = generateSeason({ size, seed: 7 });
    expect(generateSeason({ size, seed: 7 })).toEqual(first);
    expect(generateSeason({ size, seed: 8 })[0]!.text).not.toBe(first[0]!.text);
  });

  it.each(['S', 'M'] as const)(
    '%s: the solver finds a legal plan, cheaper than the one it was built around',
    (size) => {
      const { problem, evaluation } = plantedArrangement(size, 1);
      const result = solve(problem, { seed: 1, iterations: 2500 });
      expect(result.legal).toBe(true);
      expect(result.evaluation.cost).toBeLessThan(evaluation.cost);
    },
  );

  it('has scenes as long as they were drawn, within an eighth, and people in the shares they were drawn by', () => {
    const { season } = read('L', 1);
    const { story } = fitted('L', 1);
    const off = season.scenes.filter((scene, i) => Math.abs(scene.eighths - story.scenes[i]!.eighths) > 1);
    expect(off.length).toBeLessThan(10);
    const lead = season.scenes.filter(({ people }) => people.includes(season.people[0]!.id)).length;
    expect(lead / season.scenes.length).toBeGreaterThan(0.5);
    const ofOneScene = season.people.filter(
      ({ id }) => season.scenes.filter(({ people }) => people.includes(id)).length === 1,
    );
    expect(ofOneScene.length).toBeGreaterThan(20);
  });
});
