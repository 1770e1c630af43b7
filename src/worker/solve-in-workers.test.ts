import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate, lowerBound, type SolveResult } from '../schedule/index.ts';
import { randomProblem } from '../schedule/testing/random-problem.ts';
import { type Progress, type SolveInWorkersOptions, solveInWorkers } from './solve-in-workers.ts';

/** One second is what it takes at most; a machine may be ten times slower than the one this was written on. */
const PATIENCE_MS = 10_000;

const compiled = existsSync(new URL('../../dist/worker/solver-thread.js', import.meta.url));
const problem = randomProblem({ seed: 3, strips: 40, people: 12, places: 10, dates: 28, bases: 2 });

/** Of a search that nobody drops. */
async function solved(options: SolveInWorkersOptions): Promise<SolveResult> {
  const result = await solveInWorkers(problem, options);
  if (result === null) throw new Error('it was stopped');
  return result;
}

describe.skipIf(!compiled)('solving in threads (NEEDS `npm run build` first: the thread runs compiled code)', () => {
  it('gives the same plan for the same seed, iterations and workers (S-1)', async () => {
    const first = await solved({ seed: 4, iterations: 200, workers: 2 });
    const second = await solved({ seed: 4, iterations: 200, workers: 2 });
    expect(second.evaluation).toEqual(first.evaluation);
    expect(evaluate(problem, first.evaluation.arrangement).cost).toBe(first.evaluation.cost);
  });

  it('is never worse with more workers', async () => {
    const one = await solved({ seed: 4, iterations: 150, workers: 1 });
    const two = await solved({ seed: 4, iterations: 150, workers: 2 });
    expect(two.evaluation.cost).toBeLessThanOrEqual(one.evaluation.cost);
  });

  it('counts rounds as the limit does, and its news never go back', async () => {
    const rounds: number[] = [];
    const result = await solved({
      seed: 4,
      iterations: 40,
      workers: 2,
      onProgress: ({ iteration }) => void rounds.push(iteration),
    });
    expect(result.stats.iterations).toBe(40);
    expect(rounds.length).toBeGreaterThan(0);
    expect(rounds).toEqual(rounds.toSorted((a, b) => a - b));
    expect(rounds.at(-1)).toBeLessThanOrEqual(40);
  });

  it('stops cleanly when aborted, with a legal plan and news on the way', async () => {
    const abort = new AbortController();
    const news: Progress[] = [];
    const result = await solved({
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

  it('stops within a second where the threads are in the middle of something long, with the best plan shown', async () => {
    const large = randomProblem({ seed: 5, strips: 420, people: 60, places: 40, dates: 120, bases: 2 });
    const stop = new AbortController();
    let asked = 0;
    const result = await solveInWorkers(large, {
      seed: 1,
      signal: stop.signal,
      seconds: 600,
      // The first plan shown breaks rules: what follows is seconds of work.
      onProgress: ({ arrangement }) => {
        if (arrangement === null || asked > 0) return;
        asked = performance.now();
        stop.abort();
      },
    });
    expect(performance.now() - asked).toBeLessThan(PATIENCE_MS);
    expect(result?.stoppedBy).toBe('user');
    expect(result!.evaluation.cost).toBe(evaluate(large, result!.evaluation.arrangement).cost);
    expect(result!.bound.total).toBeLessThanOrEqual(lowerBound(large, 'quick').total);
  });

  it('stopped before there is any plan gives none', async () => {
    const result = await solveInWorkers(problem, { seed: 1, signal: AbortSignal.abort(), entry: neverEnding() });
    expect(result).toBeNull();
  });

  it('dropped, it ends at once, whatever its threads are doing', async () => {
    const dropped = new AbortController();
    const solving = solveInWorkers(problem, { seed: 1, dropped: dropped.signal, entry: neverEnding() });
    setTimeout(() => dropped.abort(), 100);
    expect(await solving).toBeNull();
  });

  it('dies with the first of its threads, and leaves none behind', async () => {
    const entry = new URL("data:text/javascript,throw new Error('no memory')");
    await expect(solveInWorkers(problem, { seed: 1, entry })).rejects.toThrow('no memory');
  });
});

/** A thread that hears nothing and shows nothing. */
function neverEnding(): URL {
  return new URL('data:text/javascript,for (;;);');
}
