import { Worker } from 'node:worker_threads';
import { type Arrangement, brokenOf, type Problem, type SolveResult } from '../schedule/index.ts';
import type { PostedOptions, SolveRequest, WorkerMessage } from './messages.ts';
import { threadEntry } from './thread-entry.ts';

export interface Progress {
  readonly worker: number;
  readonly iteration: number;
  readonly cost: number;
  readonly broken: number;
  /** The plan, about twice a second; null: only the figures. */
  readonly arrangement: Arrangement | null;
}

export interface SolveInWorkersOptions extends PostedOptions {
  /** Threads, each with its own seed; 2 unless given. */
  readonly workers?: number;
  /** Aborting it ends the search cleanly: the promise resolves with the best plan so far. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Entry of the threads; for hosts that bundle it elsewhere. */
  readonly entry?: URL;
}

/**
 * The other threads wait for the first one's first legal plan, but not longer: two threads that start at once hinder
 * each other.
 */
const HEAD_START_MS = 2_000;

/** Seeds of the threads lie this far apart, so that neighbouring seeds of users share no thread. */
const SEED_STEP = 7919;

/**
 * Solves off the main thread, in several threads that share nothing but the final choice: the plan that breaks least,
 * then costs least, then comes from the first thread. So the same seed, iterations and number of workers give the same
 * plan. Rejects only when a thread dies (a bug of ours, or no memory).
 */
export async function solveInWorkers(problem: Problem, options: SolveInWorkersOptions): Promise<SolveResult> {
  const { workers = 2, signal, onProgress, entry = threadEntry('solver-thread'), ...posted } = options;
  const stop = new SharedArrayBuffer(4);
  const flag = new Int32Array(stop);
  const askToStop = (): void => {
    Atomics.store(flag, 0, 1);
  };
  if (signal?.aborted) askToStop();
  const started = performance.now();
  const legal = new AbortController();
  const headStart = AbortSignal.any([legal.signal, AbortSignal.timeout(HEAD_START_MS), ...(signal ? [signal] : [])]);
  signal?.addEventListener('abort', askToStop, { once: true });
  try {
    const results = await Promise.all(
      Array.from({ length: Math.max(1, workers) }, async (_, worker) => {
        const construction = posted.construction ?? (worker % 2 === 0 ? 'blocks' : 'free');
        // One thread's bound counts for all.
        const bound = worker === 0 ? {} : ({ bound: 'quick' } as const);
        if (worker > 0) await ended(headStart);
        const { seconds } = posted;
        const left = worker === 0 || seconds === undefined ? {} : { seconds: secondsLeft(seconds, started) };
        const own = { ...posted, ...bound, ...left, seed: posted.seed + worker * SEED_STEP, construction } as const;
        const request: SolveRequest = { problem, options: own, stop };
        const result = await runThread(entry, request, ({ iteration, cost, broken, arrangement }) => {
          if (broken === 0) legal.abort();
          onProgress?.({ worker, iteration, cost, broken, arrangement });
        });
        legal.abort();
        // A proven optimum cannot be beaten; but under an iteration limit when the others stop must not depend on the
        // clock.
        if (result.optimal && posted.iterations === undefined) askToStop();
        return result;
      }),
    );
    return bestOf(results);
  } catch (error) {
    askToStop();
    throw error;
  } finally {
    signal?.removeEventListener('abort', askToStop);
  }
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function secondsLeft(seconds: number, started: number): number {
  return Math.max(0, seconds - (performance.now() - started) / 1000);
}

/** The best result with the highest bound, and the work of all counted. */
function bestOf(results: readonly SolveResult[]): SolveResult {
  let best = results[0]!;
  let { bound } = best;
  for (const result of results) {
    if (result.bound.total > bound.total) bound = result.bound;
    const gain = brokenOf(best.evaluation.violations) - brokenOf(result.evaluation.violations);
    if (gain > 0 || (gain === 0 && result.evaluation.cost < best.evaluation.cost)) best = result;
  }
  return {
    ...best,
    bound,
    optimal: best.legal && best.evaluation.cost <= bound.total,
    stats: {
      iterations: results.reduce((sum, result) => sum + result.stats.iterations, 0),
      milliseconds: Math.max(...results.map((result) => result.stats.milliseconds)),
      improvements: results.reduce((sum, result) => sum + result.stats.improvements, 0),
    },
  };
}

function runThread(
  entry: URL,
  request: SolveRequest,
  onImproved: (improved: Extract<WorkerMessage, { readonly kind: 'improved' }>) => void,
): Promise<SolveResult> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(entry, { workerData: request });
    thread.on('message', (message: WorkerMessage) => {
      if (message.kind === 'improved') onImproved(message);
      else resolve(message.result);
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the solver thread ended without a plan (exit code ${code})`)));
  });
}
