import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../schedule/index.ts';
import { randomProblem } from '../schedule/testing/random-problem.ts';
import { type Progress, solveInWorkers } from './solve-in-workers.ts';

const compiled = existsSync(new URL('../../dist/worker/solver-thread.js', import.meta.url));
const problem = randomProblem({ seed: 3, strips: 40, people: 12, places: 10, dates: 28, bases: 2 });

describe.skipIf(!compiled)('solving in threads (NEEDS `npm run build` first: the thread runs compiled code)', () => {
  it('gives the same plan for the same seed, iterations and workers (S-1)', async () => {
    const first = await solveInWorkers(problem, { seed: 4, iterations: 200, workers: 2 });
    const second = await solveInWorkers(problem, { seed: 4, iterations: 200, workers: 2 });
    expect(second.evaluation).toEqual(first.evaluation);
    expect(evaluate(problem, first.evaluation.arrangement).cost).toBe(first.evaluation.cost);
  });

  it('is never worse with more workers', async () => {
    const one = await solveInWorkers(problem, { seed: 4, iterations: 150, workers: 1 });
    const two = await solveInWorkers(problem, { seed: 4, iterations: 150, workers: 2 });
    expect(two.evaluation.cost).toBeLessThanOrEqual(one.evaluation.cost);
  });

  it('stops cleanly when aborted, with a legal plan and news on the way', async () => {
    const abort = new AbortController();
    const news: Progress[] = [];
    const result = await solveInWorkers(problem, {
      seed: 1,
      signal: abort.signal,
      iterations: 100_000_000,
      onProgress: (progress) => {
        news.push(progress);
        if (progress.broken === 0) abort.abort();
      },
    });
    expect(result.stoppedBy).toBe('user');
    expect(result.legal).toBe(true);
    expect(news.length).toBeGreaterThan(0);
  });
});
