import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../foundation/index.ts';
import { build } from '../testing/hand-made-problem.ts';
import { randomProblem } from '../testing/random-problem.ts';
import { construct } from './construct/construct.ts';
import { Environment } from './environment.ts';
import { buildModel } from './model.ts';
import { polishDates } from './polish-dates.ts';
import { polishWays } from './polish-ways.ts';
import { selfCheck } from './self-check.ts';
import { State } from './state.ts';

const held = { crewHold: { percent: 50, restartPercent: 300, restartAfter: 14 } };

/** Single strips of a company that is paid half for waiting, on the dates given; where they are after the pass. */
function datesAfter(dates: readonly number[], strips: Parameters<typeof build>[0]['strips'] = dates.map(() => ({}))) {
  const state = new State(buildModel(build({ strips, people: [{}, {}], bases: [held, held] })));
  const { groups } = state.problem;
  for (let group = 0; group < groups.length; group++) state.setWay(group, groups[group].ways[0]);
  for (const [strip, date] of dates.entries()) state.place(strip, date, state.length[date]);
  const env = new Environment(state, seededRandom(1));
  env.settle();
  polishDates(env, () => false);
  selfCheck(state, 'after the pass');
  return dates.map((_, strip) => state.dayOf[strip]);
}

describe('whole days to other dates, near the end', () => {
  it('an idle day is filled, and all days after it move up', () => {
    const after = datesAfter([0, 1, 3, 4]);
    expect(Math.max(...after) - Math.min(...after)).toBe(3);
  });

  it('nothing moves that may not', () => {
    // Not before the Thursday; the three before it close up to it, or stay.
    const later = { earliest: 3 };
    const after = datesAfter([0, 1, 3, 4], [{}, {}, later, later]);
    expect(after.slice(2)).toEqual([3, 4]);
    expect(after.slice(0, 2).toSorted()).toEqual([1, 2]);
  });

  it('ways and dates together never make a plan dearer or less legal, and keep every number right', () => {
    for (let seed = 0; seed < 2; seed++) {
      const problem = randomProblem({ seed, strips: 24, people: 8, places: 6, dates: 20, bases: 2, units: 1 });
      const env = new Environment(new State(buildModel(problem)), seededRandom(seed));
      construct(env);
      env.effort = 4000;
      for (const pass of [polishWays, polishDates]) {
        const [cost, broken] = [env.state.cost(), env.state.broken];
        pass(env, () => false);
        expect(env.state.broken, `seed ${seed}`).toBeLessThanOrEqual(broken);
        if (env.state.broken === broken) expect(env.state.cost(), `seed ${seed}`).toBeLessThanOrEqual(cost);
        selfCheck(env.state, `seed ${seed}`);
      }
    }
  });
});
