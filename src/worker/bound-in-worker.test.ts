import { expect, it } from 'vitest';
import { lowerBound } from '../schedule/index.ts';
import { randomProblem } from '../schedule/testing/random-problem.ts';
import { BoundThread } from './bound-in-worker.ts';

it('proves the same bounds as in this thread, question after question, and answers null once closed', async () => {
  const thread = new BoundThread();
  for (const seed of [1, 2, 3]) {
    const problem = randomProblem({ seed, strips: 6, people: 3, places: 3, dates: 8 });
    expect(await thread.prove(problem)).toEqual(lowerBound(problem));
    // Between two questions the thread must not be lost.
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  thread.close();
  expect(await thread.prove(randomProblem({ seed: 4, strips: 12, people: 5, places: 4, dates: 12 }))).toBeNull();
});

it('cuts a proof short that nobody waits for any more, with what is proven by then', async () => {
  const thread = new BoundThread();
  const large = randomProblem({ seed: 5, strips: 120, people: 20, places: 15, dates: 40 });
  const first = thread.prove(large);
  const second = await thread.prove(randomProblem({ seed: 6, strips: 6, people: 3, places: 3, dates: 8 }));
  expect(second?.unfinished).toBeUndefined();
  const bound = await first;
  expect(bound?.unfinished).toBe(true);
  expect(bound?.total).toBeLessThanOrEqual(lowerBound(large, 'days').total);
  thread.close();
});

it('proves with more memory what did not fit into little', async () => {
  const thread = new BoundThread(() => 2);
  const problem = randomProblem({ seed: 1, strips: 6, people: 3, places: 3, dates: 8 });
  expect(await thread.prove(problem)).toEqual(lowerBound(problem));
  thread.close();
});
