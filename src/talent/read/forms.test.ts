import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { said } from '../../messages/testing/said.ts';
import { solveTalent } from '../solve-talent.ts';
import { readTalentInstance } from './read-instance.ts';

const folder = join(import.meta.dirname, '../../../../shared/data/talent/ddolib');
const INSTANCE = {
  scenes: 3,
  actors: 2,
  presence: [Uint8Array.from([1, 0, 1]), Uint8Array.from([0, 1, 1])],
  cost: [10, 4],
  duration: [1, 2, 1],
};
const SHOOT = '2\n3\n2\n1\n\n10 4\n0 7\n1 2 1\n0 1 0\n\n1 0 1\n0 1 1\n\n2 0\n';

const fault = (text: string): string => {
  const { instance, shoot, diagnostics } = readTalentInstance(text, 'a.txt');
  expect({ instance, shoot }).toEqual({ instance: null, shoot: null });
  const { place, message } = diagnostics[0]!;
  return `${place?.line}:${place?.column} ${said(message)}`;
};

describe('other forms of the same instance', () => {
  it.each([
    ['a name, sizes, rows with their cost, days', 'named', 'a film\n3\n2\n1 0 1 10\n0 1 1 4\n1 2 1\n'],
    [
      'JSON with lists of scenes',
      'json',
      '{"scenesLength": [1,2,1], "actorsCosts": [10,4], "actorsToScenes": [[0,2],[1,2]]}',
    ],
    [
      'JSON with lists from 1',
      'json',
      '{"scenesLength": [1,2,1], "actorsCosts": [10,4], "actorsToScenes": [[1,3],[2,3]]}',
    ],
    [
      'JSON with a table',
      'json',
      '{"actorsToScenes": [[1,0,1],[0,1,1]], "scenesLength": [1,2,1], "actorsCosts": [10,4]}',
    ],
    [
      'MiniZinc data with sets',
      'dzn',
      'num_scenes = 3; num_actors = 2; actor_cost = [10,4]; duration = [1,2,1]; actorsToScenes = [{1,3}, 2..3];',
    ],
    [
      'MiniZinc data without sizes, with array2d',
      'dzn',
      'scenesLength = [1,2,1];\nactorsCosts = [10,4];\nactorsToScenes = array2d(1..2, 1..3, [1,0,1, 0,1,1]);',
    ],
    [
      'MiniZinc data of the rehearsal model',
      'dzn',
      'numActors = 2; actorPay = [10, 4]; numScenes = 3;\nsceneDuration = [1,2,1];\nactorInScene = [|1,0,1|0,1,1|];',
    ],
  ])('%s', (_name, form, text) => {
    expect(readTalentInstance(text, 'a')).toEqual({ form, instance: INSTANCE, shoot: null, diagnostics: [] });
  });

  it('a movie shoot: costs, locations, presence and precedences', () => {
    expect(readTalentInstance(SHOOT, 'a.txt')).toEqual({
      form: 'mss',
      instance: null,
      shoot: { talent: INSTANCE, locationCost: [0, 7], locationOf: [0, 1, 0], before: [[2, 0]] },
      diagnostics: [],
    });
  });
});

describe('what is wrong with them is said with its place', () => {
  it.each([
    ['a film\n3\n2\n1 0 1 10\n0 1 1 4\n1 2\n', '6:3 13 numbers are expected for 3 scenes and 2 actors, found 12'],
    [
      '{"actorsToScenes": 1}',
      '1:1 this is not JSON with lists of numbers scenesLength, actorsCosts and actorsToScenes',
    ],
    [
      '{"scenesLength": [1,2], "actorsCosts": [10],\n"actorsToScenes": [[0,5]]}',
      '2:1 there is no scene 5: there are 2',
    ],
    [SHOOT.replace('0 1 0', '0 2 0'), '9:3 there is no location 2: locations go from 0, and there are 2'],
    [SHOOT.replace('2 0\n', '2 3\n'), '14:3 there is no scene 3: there are 3'],
    [SHOOT.replace('2 0\n', '2 2\n'), '14:1 scene 2, counted from 0, would have to come before itself'],
  ])('%s', (text, expected) => {
    expect(fault(text)).toBe(expected);
  });
});

describe.skipIf(!existsSync(folder))(
  'the literature’s own files (skipped LOUDLY: ../shared/data/talent/ddolib is absent)',
  () => {
    const optima = new Map(
      [
        ...(existsSync(folder) ? readFileSync(join(folder, 'optima.txt'), 'utf8') : '').matchAll(
          /^(\S+) .*optimum (\d+)/gm,
        ),
      ].map(([, name, optimum]) => [name!, Number(optimum)]),
    );
    const names: Readonly<Record<string, string>> = { 'film-12': 'film12', 'film105.dat': '' };
    const files = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'optima.txt') : [];
    it.each(files)('%s has the optimum of the original run', (file) => {
      const { instance, form } = readTalentInstance(readFileSync(join(folder, file), 'utf8'), file);
      expect(form).toBe('named');
      const found = solveTalent(instance!, { seed: 1 });
      expect(found.optimal).toBe(true);
      const optimum = optima.get(names[file] ?? file);
      if (optimum !== undefined) expect(found.totalCost).toBe(optimum);
    });
  },
);
