import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../foundation/index.ts';
import { build, NO_WISHES } from '../testing/hand-made-problem.ts';
import { randomProblem } from '../testing/random-problem.ts';
import { construct } from './construct/construct.ts';
import { Environment } from './environment.ts';
import { buildModel } from './model.ts';
import { polishOrders } from './polish-orders.ts';
import { selfCheck } from './self-check.ts';
import { State } from './state.ts';

describe('the last pass over a plan', () => {
  it('never makes it dearer or less legal, and keeps every number right', () => {
    let cheaper = 0;
    for (let seed = 0; seed < 4; seed++) {
      const problem = randomProblem({ seed, strips: 40, people: 10, places: 5, dates: 20, bases: 1, units: 1 });
      const env = new Environment(new State(buildModel(problem)), seededRandom(seed));
      construct(env);
      const [cost, broken] = [env.state.cost(), env.state.broken];
      polishOrders(env, () => false);
      expect(env.state.broken, `seed ${seed}`).toBeLessThanOrEqual(broken);
      if (env.state.broken === broken) expect(env.state.cost(), `seed ${seed}`).toBeLessThanOrEqual(cost);
      if (env.state.broken < broken || env.state.cost() < cost) cheaper++;
      selfCheck(env.state, `seed ${seed}`);
    }
    expect(cheaper).toBeGreaterThan(1);
  });

  it('finds the order in which nobody waits, and the day on which a scene belongs', () => {
    // Person 0 in strips 0 and 3, nobody in the two between; strip 4 goes on from strip 0, a day before.
    const nobody = { people: Int32Array.of() };
    const problem = build({
      strips: [{}, nobody, nobody, {}, nobody, nobody],
      problem: { wishes: { ...NO_WISHES, castWait: 6000, sequenceSplit: 500 }, storyNeighbours: [[0, 4, true]] },
    });
    const state = new State(buildModel(problem));
    for (let group = 0; group < problem.groups.length; group++) state.setWay(group, problem.groups[group].ways[0]);
    for (const [position, strip] of [0, 1, 2, 3].entries()) state.place(strip, 1, position);
    for (const [position, strip] of [4, 5].entries()) state.place(strip, 0, position);
    const env = new Environment(state, seededRandom(1));
    env.settle();
    expect(state.wishes).toBe(12_500);
    polishOrders(env, () => false);
    expect(state.wishes).toBe(0);
    expect(state.dayOf[4]).toBe(state.dayOf[0]);
  });
});
