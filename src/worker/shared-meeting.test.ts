import { describe, expect, it } from 'vitest';
import { randomProblem } from '../schedule/testing/random-problem.ts';
import { SharedMeeting, tableFor } from './shared-meeting.ts';

const problem = randomProblem({ seed: 1, strips: 4, people: 2, places: 2, dates: 5, bases: 1 });
const size = problem.groups.length + problem.units.length * problem.dateCount + problem.strips.length;
const plan = (cost: number) => ({ cost, broken: cost % 7, content: new Int32Array(size).fill(cost) });

/** Two members in one thread: the second has always come before the first asks. */
function twoMembers(isOver: () => boolean = () => false) {
  const shared = tableFor(problem, 2);
  return [0, 1].map((member) => new SharedMeeting({ shared, member, members: 2 }, isOver)) as [
    SharedMeeting,
    SharedMeeting,
  ];
}

describe('a meeting of solver threads', () => {
  it('shows each the plans of the others, meeting after meeting', () => {
    let waits = true;
    const [first, second] = twoMembers(() => !waits);
    for (const cost of [3, 5_000_000_000, 8]) {
      waits = false;
      // It cannot wait for the second in one thread: told to stop, it goes without its plan, but has shown its own.
      expect(first.exchange(plan(cost))).toEqual([]);
      waits = true;
      expect(second.exchange(plan(cost + 1))).toEqual([{ ...plan(cost), content: expect.any(Int32Array) }]);
    }
  });

  it('waits for nobody who has left, and still hears what they showed before', () => {
    const [first, second] = twoMembers();
    second.leave();
    expect(first.exchange(plan(1))).toEqual([]);
    const [third, fourth] = twoMembers(() => true);
    fourth.exchange(plan(2));
    fourth.leave();
    expect(third.exchange(plan(1))).toMatchObject([{ cost: 2, broken: 2 }]);
  });
});
