/** Entry of a solver thread: solves the problem it was started with, reports improvements, posts the result, ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { solve } from '../schedule/index.ts';
import type { SolveRequest, WorkerMessage } from './messages.ts';

/** Improvements come by the thousand at first; the host hears of one per this many milliseconds. */
const REPORT_EVERY = 100;

const { problem, options, stop } = workerData as SolveRequest;
const flag = new Int32Array(stop);
const post = (message: WorkerMessage): void => parentPort?.postMessage(message);
let reported = Number.NEGATIVE_INFINITY;
const result = solve(problem, {
  ...options,
  now: () => performance.now(),
  stop: () => Atomics.load(flag, 0) !== 0,
  onImprovement: ({ iteration, cost, broken }) => {
    const now = performance.now();
    if (now - reported < REPORT_EVERY) return;
    reported = now;
    post({ kind: 'improved', iteration, cost, broken });
  },
});
post({ kind: 'done', result });
