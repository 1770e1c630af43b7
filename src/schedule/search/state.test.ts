import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../foundation/index.ts';
import { evaluate } from '../evaluate.ts';
import { randomProblem, SEASON } from '../testing/random-problem.ts';
import { flush } from './flush.ts';
import { buildModel } from './model.ts';
import { selfCheck } from './self-check.ts';
import { arrangementOf, loadArrangement, Snapshot } from './snapshot.ts';
import { State } from './state.ts';

function wildProblem(seed: number): ReturnType<typeof randomProblem> {
  const random = seededRandom(seed * 7919 + 1);
  return randomProblem({
    seed,
    strips: 4 + random.below(22),
    people: 2 + random.below(8),
    places: 3 + random.below(5),
    dates: 6 + random.below(34),
    bases: 1 + random.below(3),
    units: 1 + random.below(2),
    mood: 'wild',
  });
}

/** One random change: a strip placed, moved or put in the boneyard, or a group's way changed. */
function randomChange(state: State, random: ReturnType<typeof seededRandom>): void {
  const { model } = state;
  if (random.below(8) === 0) {
    const group = random.below(state.problem.groups.length);
    const { ways } = state.problem.groups[group];
    state.setWay(group, ways[random.below(ways.length)]);
    return;
  }
  const strip = random.below(model.strips);
  if (state.dayOf[strip] >= 0) state.unplace(strip);
  if (random.below(10) === 0) return;
  const day = random.below(state.days);
  state.place(strip, day, random.below(state.length[day] + 1));
}

describe('incremental evaluation (S-5)', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'equals a fresh one after every change, problem %i',
    (seed) => {
      const state = new State(buildModel(wildProblem(seed)));
      const random = seededRandom(seed);
      for (let step = 0; step < 150; step++) {
        const changes = 1 + random.below(3);
        for (let i = 0; i < changes; i++) randomChange(state, random);
        flush(state);
        selfCheck(state, `at step ${step} of problem ${seed}`);
      }
    },
  );

  it('goes back to a snapshot exactly, and loads the arrangement it gives out', () => {
    for (let seed = 0; seed < 20; seed++) {
      const state = new State(buildModel(wildProblem(seed)));
      const random = seededRandom(seed);
      for (let i = 0; i < 40; i++) randomChange(state, random);
      flush(state);
      const before = { cost: state.cost(), broken: state.broken, arrangement: arrangementOf(state) };
      const snapshot = new Snapshot(state);
      for (let i = 0; i < 25; i++) randomChange(state, random);
      flush(state);
      snapshot.restore(state);
      flush(state);
      expect({ cost: state.cost(), broken: state.broken, arrangement: arrangementOf(state) }).toEqual(before);
      const copy = new State(state.model);
      loadArrangement(copy, before.arrangement);
      flush(copy);
      expect({ cost: copy.cost(), broken: copy.broken, arrangement: arrangementOf(copy) }).toEqual(before);
    }
  });

  it('is still exact after thousands of moves in a whole season', () => {
    const state = new State(buildModel(randomProblem({ ...SEASON, seed: 1 })));
    const random = seededRandom(1);
    for (let strip = 0; strip < state.model.strips; strip++) {
      const day = random.below(state.days);
      state.place(strip, day, random.below(state.length[day] + 1));
    }
    flush(state);
    for (let move = 0; move < 4000; move++) {
      const strip = random.below(state.model.strips);
      state.unplace(strip);
      const day = random.below(state.days);
      state.place(strip, day, random.below(state.length[day] + 1));
      flush(state);
    }
    selfCheck(state, 'after the moves');
    expect(state.cost()).toBe(evaluate(state.problem, arrangementOf(state)).cost);
  });
});
