import { Worker } from 'node:worker_threads';
import {
  type Arrangement,
  brokenOf,
  evaluate,
  type Infeasibility,
  lowerBound,
  type Problem,
  type SolveResult,
} from '../schedule/index.ts';
import { BoundThread } from './bound-in-worker.ts';
import type { PostedOptions, SearchNews, SolveRequest, WorkerMessage } from './messages.ts';
import { tableFor } from './shared-meeting.ts';
import { threadEntry } from './thread-entry.ts';

export interface Progress {
  readonly worker: number;
  /** Rounds of each thread, on average: the limit counts them so. It never goes back. */
  readonly iteration: number;
  readonly cost: number;
  readonly broken: number;
  /** The plan, about twice a second; null: only the figures. */
  readonly arrangement: Arrangement | null;
}

export interface SolveInWorkersOptions extends PostedOptions {
  /** Threads, each with its own seed; 2 unless given. */
  readonly workers?: number;
  /** Aborting it ends the search within a second: the promise resolves with the best plan so far. */
  readonly signal?: AbortSignal;
  /** Aborting it means that nobody wants the plan any more: the threads end at once, and the promise gives null. */
  readonly dropped?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Entry of the threads; for hosts that bundle it elsewhere. */
  readonly entry?: URL;
}

/**
 * The other threads wait for the first one's first legal plan, but not longer: two threads that start at once hinder
 * each other.
 */
const HEAD_START_MS = 2_000;

/** A run of so many seconds has a thread beside it that proves a thorough bound; it ends with the search. */
const PROVEN_BESIDE_SECONDS = 20;

/** Seeds of the threads lie this far apart, so that neighbouring seeds of users share no thread. */
const SEED_STEP = 7919;

/** Threads that were asked to stop may finish what they are at for so long; then they are ended. */
const GRACE_MS = 400;

/**
 * Solves off the main thread, in several threads that show each other their plans after legs of equal effort. The plan
 * that breaks least, then costs least, then comes from the first thread is kept. So the same seed, iterations and
 * number of workers give the same plan. Null when it was stopped before there was any plan, or dropped. Rejects only
 * when a thread dies (a bug of ours, or no memory); the others then end too.
 */
export async function solveInWorkers(problem: Problem, options: SolveInWorkersOptions): Promise<SolveResult | null> {
  const { workers = 2, signal, dropped, onProgress, entry = threadEntry('solver-thread'), ...posted } = options;
  const stop = new SharedArrayBuffer(4);
  const flag = new Int32Array(stop);
  const ending = new AbortController();
  const end = (): void => ending.abort();
  let grace: NodeJS.Timeout | null = null;
  const askToStop = (): void => {
    Atomics.store(flag, 0, 1);
  };
  const stopSoon = (): void => {
    askToStop();
    grace ??= setTimeout(end, GRACE_MS);
  };
  const started = performance.now();
  const legal = new AbortController();
  const headStart = AbortSignal.any([
    ...[legal.signal, ending.signal, AbortSignal.timeout(HEAD_START_MS)],
    ...(signal ? [signal] : []),
  ]);
  const seen = new Seen();
  const members = Math.max(1, workers);
  const rounds = Array.from({ length: members }, () => 0);
  const shared = members === 1 ? null : tableFor(problem, members);
  const isProvenBeside = posted.bound === undefined && (posted.seconds ?? 0) >= PROVEN_BESIDE_SECONDS;
  const bounds = new BoundThread();
  const unlisten = [onceAborted(signal, stopSoon), onceAborted(dropped, end)];
  try {
    const proving = isProvenBeside
      ? ended(headStart).then(() => (ending.signal.aborted ? null : bounds.prove(problem)))
      : null;
    const results = await Promise.all(
      Array.from({ length: members }, async (_, worker) => {
        // One thread's bound counts for all.
        const bound = worker === 0 && !isProvenBeside ? {} : ({ bound: 'quick' } as const);
        if (worker > 0) await ended(headStart);
        if (worker > 0 && signal?.aborted) return null;
        const { seconds } = posted;
        const left = worker === 0 || seconds === undefined ? {} : { seconds: secondsLeft(seconds, started) };
        const seed = posted.seed + worker * SEED_STEP;
        // Why nothing is legal is asked once, of the plan that is kept.
        const own = { ...posted, ...bound, ...left, seed, reasons: false } as const;
        const table = shared === null ? {} : { table: { shared, member: worker, members } };
        const request: SolveRequest = { problem, options: own, stop, ...table };
        const result = await searched(entry, request, ending.signal, (news) => {
          seen.note(news);
          if (news.kind !== 'improved') return;
          const { iteration, cost, broken, arrangement } = news;
          if (broken === 0) legal.abort();
          rounds[worker] = Math.max(rounds[worker]!, iteration);
          const done = Math.floor(rounds.reduce((sum, each) => sum + each, 0) / members);
          onProgress?.({ worker, iteration: done, cost, broken, arrangement });
        });
        legal.abort();
        // A proven optimum cannot be beaten; but under an iteration limit when the others stop must not depend on the
        // clock.
        if (result?.optimal && posted.iterations === undefined) askToStop();
        return result;
      }),
    );
    if (dropped?.aborted) return null;
    const whole = results.filter((result) => result !== null);
    const cutOff = whole.length === results.length ? null : seen.result(problem, performance.now() - started);
    const all = cutOff === null ? whole : [...whole, cutOff];
    if (all.length === 0) return null;
    const best = bestOf(all);
    bounds.stopSoon();
    const proven = await Promise.race([proving, after(GRACE_MS)]);
    const bounded = proven === null ? best : withBound(best, proven);
    if (bounded.legal || posted.reasons === false) return bounded;
    const question = { problem, options: posted, stop, whyNotLegal: bounded.evaluation.arrangement };
    return { ...bounded, ...(await reasonsOf(entry, question, ending.signal)) };
  } catch (error) {
    end();
    throw error;
  } finally {
    if (grace !== null) clearTimeout(grace);
    bounds.close();
    for (const stopListening of unlisten) stopListening();
  }
}

/** What threads have shown: all there is of those that were ended before they had finished. */
class Seen {
  #best: { readonly arrangement: Arrangement; readonly cost: number; readonly broken: number } | null = null;
  #bound: SolveResult['bound'] | null = null;
  #iterations = 0;

  note(message: SearchNews): void {
    if (message.kind === 'bound') {
      this.#bound = message.bound;
      return;
    }
    const { arrangement, cost, broken, iteration } = message;
    this.#iterations = Math.max(this.#iterations, iteration);
    const best = this.#best;
    const isBetter = best === null || broken < best.broken || (broken === best.broken && cost < best.cost);
    if (arrangement !== null && isBetter) this.#best = { arrangement, cost, broken };
  }

  result(problem: Problem, milliseconds: number): SolveResult | null {
    if (this.#best === null) return null;
    const evaluation = evaluate(problem, this.#best.arrangement);
    const { legal } = evaluation;
    return {
      evaluation,
      // Nobody waits for a better one.
      bound: this.#bound ?? lowerBound(problem, 'quick', () => true),
      legal,
      optimal: false,
      infeasible: null,
      stoppedBy: 'user',
      stats: { iterations: this.#iterations, milliseconds: Math.round(milliseconds), improvements: 0 },
    };
  }
}

/** At once where that has happened already; the returned function stops listening. */
function onceAborted(signal: AbortSignal | undefined, then: () => void): () => void {
  if (signal === undefined) return () => {};
  if (signal.aborted) then();
  else signal.addEventListener('abort', then, { once: true });
  return () => signal.removeEventListener('abort', then);
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function after(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds).unref());
}

function secondsLeft(seconds: number, started: number): number {
  return Math.max(0, seconds - (performance.now() - started) / 1000);
}

/** The higher of its bound and one proven beside it. */
function withBound(result: SolveResult, proven: SolveResult['bound']): SolveResult {
  const { unfinished: _, ...finished } = result.bound.total > proven.total ? result.bound : proven;
  const bound =
    proven.unfinished && result.bound.method !== 'every-plan' ? { ...finished, unfinished: true } : finished;
  return { ...result, bound, optimal: result.legal && result.evaluation.cost <= bound.total };
}

/** The best result with the highest bound. Rounds are those of the thread that did most. */
function bestOf(results: readonly SolveResult[]): SolveResult {
  let best = results[0]!;
  let { bound } = best;
  for (const result of results) {
    if (result.bound.total > bound.total) bound = result.bound;
    const gain = brokenOf(best.evaluation.violations) - brokenOf(result.evaluation.violations);
    const saved = best.evaluation.cost - result.evaluation.cost;
    const isEarlier = lastDate(result) < lastDate(best);
    if (gain > 0 || (gain === 0 && (saved > 0 || (saved === 0 && isEarlier)))) best = result;
  }
  // One thread that came to the end of the thorough bound did so for all.
  const { unfinished: _, ...finished } = bound;
  return {
    ...best,
    bound: results.every((result) => result.bound.unfinished) ? bound : finished,
    optimal: best.legal && best.evaluation.cost <= bound.total,
    stats: {
      iterations: Math.max(...results.map((result) => result.stats.iterations)),
      milliseconds: Math.max(...results.map((result) => result.stats.milliseconds)),
      improvements: results.reduce((sum, result) => sum + result.stats.improvements, 0),
    },
  };
}

/** Null: it was ended before it had finished. */
function searched(
  entry: URL,
  request: SolveRequest,
  ending: AbortSignal,
  onNews: (news: SearchNews) => void,
): Promise<SolveResult | null> {
  return runThread(entry, request, ending, (message, answer) => {
    if (message.kind === 'done') answer(message.result);
    else if (message.kind !== 'reasons') onNews(message);
  });
}

/** Nothing where the thread was ended before it knew. */
async function reasonsOf(entry: URL, request: SolveRequest, ending: AbortSignal): Promise<Partial<Infeasibility>> {
  const reasons = await runThread<Infeasibility>(entry, request, ending, (message, answer) => {
    if (message.kind === 'reasons') answer(message.reasons);
  });
  return reasons ?? {};
}

/** What the thread answers; null: it was ended before it did. */
function runThread<Answer>(
  entry: URL,
  request: SolveRequest,
  ending: AbortSignal,
  heard: (message: WorkerMessage, answer: (answer: Answer) => void) => void,
): Promise<Answer | null> {
  if (ending.aborted) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const thread = new Worker(entry, { workerData: request });
    const end = (): void => void thread.terminate();
    ending.addEventListener('abort', end, { once: true });
    thread.on('message', (message: WorkerMessage) => heard(message, resolve));
    thread.once('error', reject);
    thread.once('exit', (code) => {
      ending.removeEventListener('abort', end);
      if (ending.aborted) resolve(null);
      else reject(new Error(`the solver thread ended without an answer (exit code ${code})`));
    });
  });
}

/** The last shooting date (S-4). */
function lastDate({ evaluation }: SolveResult): number {
  return Math.max(-1, ...evaluation.days.map(({ date }) => date));
}
