import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../../foundation/index.ts';
import { randomTalentInstance } from '../random-instance.ts';
import { readTalentInstance } from '../read/read-instance.ts';
import { type MovieShoot, shootCost } from './movie-shoot.ts';
import { type ShootSolution, solveShoot } from './solve-shoot.ts';

const folder = join(import.meta.dirname, '../../../../shared/data/talent/mss');

function randomShoot(random: Random, scenes: number, actors: number, locations: number): MovieShoot {
  const talent = randomTalentInstance(random, { scenes, actors, density: [0.2, 0.8], maxCost: 20, maxDuration: 5 });
  return {
    talent,
    locationCost: Array.from({ length: locations }, () => random.below(40)),
    locationOf: Array.from({ length: scenes }, () => random.below(locations)),
    // Ordered by scene, so that no circle can come about.
    before: Array.from({ length: random.below(scenes) }, () => {
      const first = random.below(scenes - 1);
      return [first, first + 1 + random.below(scenes - first - 1)] as const;
    }),
  };
}

function allowed({ before }: MovieShoot, order: readonly number[]): boolean {
  return before.every(([first, then]) => order.indexOf(first) < order.indexOf(then));
}

function leastOfAll(shoot: MovieShoot): number {
  let least = Number.POSITIVE_INFINITY;
  const order = [...Array(shoot.talent.scenes).keys()];
  const permute = (at: number): void => {
    if (at === order.length) {
      if (allowed(shoot, order)) least = Math.min(least, shootCost(shoot, order));
      return;
    }
    for (let i = at; i < order.length; i++) {
      [order[at], order[i]] = [order[i]!, order[at]!];
      permute(at + 1);
      [order[at], order[i]] = [order[i]!, order[at]!];
    }
  };
  permute(0);
  return least;
}

function expectSound(shoot: MovieShoot, found: ShootSolution): void {
  expect([...found.order].sort((a, b) => a - b)).toEqual([...Array(shoot.talent.scenes).keys()]);
  expect(allowed(shoot, found.order)).toBe(true);
  expect(shootCost(shoot, found.order)).toBe(found.cost);
  expect(found.holdCost + found.returnCost).toBe(found.cost);
  expect(found.bound).toBeLessThanOrEqual(found.cost);
  expect(found.optimal).toBe(found.bound === found.cost);
}

describe('a movie shoot with locations and precedences', () => {
  it('costs as much as the best of all orders, on 150 tiny shoots', () => {
    for (let seed = 0; seed < 150; seed++) {
      const random = seededRandom(seed);
      const shoot = randomShoot(random, 2 + random.below(5), 1 + random.below(5), 1 + random.below(3));
      const found = solveShoot(shoot, { seed: 1 });
      expectSound(shoot, found);
      expect({ seed, cost: found.cost, optimal: found.optimal }).toEqual({
        seed,
        cost: leastOfAll(shoot),
        optimal: true,
      });
    }
  });

  it('gives an order and a bound where no proof is possible, the same for the same seed', () => {
    const shoot = randomShoot(seededRandom(3), 26, 6, 3);
    const found = solveShoot(shoot, { seed: 1 });
    expectSound(shoot, found);
    expect(found.method).toBe('annealing');
    expect(solveShoot(shoot, { seed: 1 })).toEqual(found);
  });

  it('asked to stop at once, it still gives an order that the precedences allow', () => {
    const shoot = randomShoot(seededRandom(4), 30, 10, 3);
    expectSound(shoot, solveShoot(shoot, { seed: 1, stop: () => true }));
  });

  it.each([
    ['no scene', { scenes: 0, actors: 2 }],
    ['no actor', { scenes: 5, actors: 0 }],
    ['one scene', { scenes: 1, actors: 2 }],
  ])('%s is proven', (_name, { scenes, actors }) => {
    const talent = randomTalentInstance(seededRandom(1), {
      scenes,
      actors,
      density: [1, 1],
      maxCost: 9,
      maxDuration: 2,
    });
    const shoot = { talent, locationCost: [3], locationOf: talent.duration.map(() => 0), before: [] };
    const found = solveShoot(shoot, { seed: 1 });
    expectSound(shoot, found);
    expect(found.optimal).toBe(true);
  });
});

describe.skipIf(!existsSync(folder))(
  'published movie shoots (skipped LOUDLY: ../shared/data/talent/mss is absent)',
  () => {
    const read = (scenes: number): MovieShoot => {
      const file = `movie${scenes}.txt`;
      return readTalentInstance(readFileSync(join(folder, file), 'utf8'), file).shoot!;
    };

    it.each([
      [5, 9],
      [10, 128],
      [12, 43],
      [15, 910],
      [20, 774],
    ])('%d scenes: %d is proven', (scenes, cost) => {
      const shoot = read(scenes);
      const found = solveShoot(shoot, { seed: 1 });
      expectSound(shoot, found);
      expect({ cost: found.cost, optimal: found.optimal }).toEqual({ cost, optimal: true });
    });

    it('30 scenes: no dearer than the best order published', () => {
      const shoot = read(30);
      const found = solveShoot(shoot, { seed: 1 });
      expectSound(shoot, found);
      expect(found.cost).toBeLessThanOrEqual(2761);
    });
  },
);
