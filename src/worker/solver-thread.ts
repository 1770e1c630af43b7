/**
 * Entry of a solver thread: solves the problem it was started with, reports improvements, posts the result, ends. Or
 * says why a plan of it breaks rules.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { evaluate, type Improvement, solve, whyNotLegal } from '../schedule/index.ts';
import type { SolveRequest, WorkerMessage } from './messages.ts';
import { SharedMeeting } from './shared-meeting.ts';

/**
 * Improvements come by the thousand at first; the host hears of one per this many milliseconds, and sees the plan
 * itself less often. Of the first legal plan it hears at once.
 */
const REPORT_EVERY = 100;
const SHOW_EVERY = 500;

const { problem, options, stop, table, whyNotLegal: plan } = workerData as SolveRequest;
const flag = new Int32Array(stop);
const post = (message: WorkerMessage): void => parentPort?.postMessage(message);
let reported = Number.NEGATIVE_INFINITY;
let shown = Number.NEGATIVE_INFINITY;
let isLegal = false;
let waiting: Improvement | null = null;

/** The last improvement of a burst is not left unsaid: it is told as soon as its time has come. */
function report(): void {
  if (waiting === null) return;
  const now = performance.now();
  const { iteration, cost, broken, arrangement } = waiting;
  const isShown = now - shown >= SHOW_EVERY || (broken === 0 && !isLegal);
  if (!isShown && now - reported < REPORT_EVERY) return;
  isLegal = broken === 0;
  post({ kind: 'improved', iteration, cost, broken, arrangement: isShown ? arrangement : null });
  reported = now;
  if (!isShown) return;
  shown = now;
  waiting = null;
}

const now = (): number => performance.now();
const isStopped = (): boolean => Atomics.load(flag, 0) !== 0;

const started = now();
const isOver = (): boolean =>
  isStopped() || (options.seconds !== undefined && now() - started >= options.seconds * 1000);

if (plan === undefined) {
  const meeting = table === undefined ? null : new SharedMeeting(table, isOver);
  const result = solve(problem, {
    ...options,
    ...(meeting === null ? {} : { meeting }),
    now,
    stop: () => {
      report();
      return isStopped();
    },
    onImprovement: (improvement) => {
      waiting = improvement;
      report();
    },
    onBound: (bound) => post({ kind: 'bound', bound }),
  });
  meeting?.leave();
  post({ kind: 'done', result });
} else {
  post({
    kind: 'reasons',
    reasons: whyNotLegal(problem, evaluate(problem, plan), { ...options, now, stop: isStopped }),
  });
}
