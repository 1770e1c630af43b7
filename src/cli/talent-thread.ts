/**
 * Entry of the thread of `onyva solve`: solves the talent instance it was started with, posts improvements and the
 * solution, ends.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { solveTalent, type TalentInstance, type TalentSolution } from '../talent/index.ts';

/** Host to thread, once, as `workerData`. */
export interface TalentRequest {
  readonly instance: TalentInstance;
  readonly seconds: number;
  readonly seed: number;
  /** One 32-bit integer: anything but 0 asks the thread to come to an end. */
  readonly stop: SharedArrayBuffer;
}

const { instance, seconds, seed, stop } = workerData as TalentRequest;
const flag = new Int32Array(stop);
const solution: TalentSolution = solveTalent(instance, {
  seconds,
  seed,
  now: () => performance.now(),
  stop: () => Atomics.load(flag, 0) !== 0,
});
parentPort?.postMessage(solution);
