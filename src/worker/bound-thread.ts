/** Entry of the thread that proves bounds: one problem in, its bound out, until it is told to end. */
import { parentPort } from 'node:worker_threads';
import { lowerBound } from '../schedule/index.ts';
import type { BoundRequest } from './bound-in-worker.ts';

parentPort?.on('message', ({ problem, stop }: BoundRequest) => {
  const flag = new Int32Array(stop);
  parentPort?.postMessage(lowerBound(problem, 'thorough', () => Atomics.load(flag, 0) !== 0));
});
