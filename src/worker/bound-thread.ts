/** Entry of the thread that proves bounds: one problem in, its bound out, until it is told to end. */
import { parentPort } from 'node:worker_threads';
import { lowerBound, type Problem } from '../schedule/index.ts';

parentPort?.on('message', (problem: Problem) => {
  parentPort?.postMessage(lowerBound(problem));
});
