import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../foundation/index.ts';
import { randomProblem } from '../testing/random-problem.ts';
import { construct } from './construct/construct.ts';
import { Environment } from './environment.ts';
import { swapDays } from './local/swap-days.ts';
import { buildModel } from './model.ts';
import { polishDays } from './polish-days.ts';
import { selfCheck } from './self-check.ts';
import { State } from './state.ts';

/** A first plan whose days were then shuffled. */
function shuffledPlan(seed: number): Environment {
  const state = new State(
    buildModel(randomProblem({ seed, strips: 60, people: 12, places: 10, dates: 40, bases: 1, units: 1 })),
  );
  const env = new Environment(state, seededRandom(seed));
  construct(env);
  for (let i = 0; i < 60; i++) swapDays.apply(env);
  return env;
}

describe('days in their best order (C-6)', () => {
  it('makes a plan with shuffled days cheaper, never dearer, and keeps every number right', () => {
    let cheaper = 0;
    for (let seed = 0; seed < 20; seed++) {
      const env = shuffledPlan(seed);
      const before = env.energy();
      polishDays(env, () => false);
      expect(env.energy(), `seed ${seed}`).toBeLessThanOrEqual(before);
      selfCheck(env.state, `seed ${seed}`);
      if (env.energy() < before) cheaper++;
    }
    expect(cheaper).toBeGreaterThan(5);
  });

  it('is left alone when asked to stop', () => {
    const env = shuffledPlan(1);
    const before = env.energy();
    polishDays(env, () => true);
    expect(env.energy()).toBe(before);
  });
});
