/**
 * Entry of the thread of `onyva solve`: solves the instance it was started with, posts improvements and the
 * solution, ends.
 */
import { parentPort, workerData } from 'node:worker_threads';
import {
  type MovieShoot,
  type ShootSolution,
  solveShoot,
  solveTalent,
  type TalentInstance,
  type TalentSolution,
} from '../talent/index.ts';

/** Host to thread, once, as `workerData`: one of the two problems. */
export interface TalentRequest {
  readonly problem: { readonly instance: TalentInstance } | { readonly shoot: MovieShoot };
  readonly seconds: number;
  readonly seed: number;
  /** One 32-bit integer: anything but 0 asks the thread to come to an end. */
  readonly stop: SharedArrayBuffer;
}

const { problem, seconds, seed, stop } = workerData as TalentRequest;
const flag = new Int32Array(stop);
const options = { seconds, seed, now: () => performance.now(), stop: () => Atomics.load(flag, 0) !== 0 };
const solution: TalentSolution | ShootSolution =
  'shoot' in problem ? solveShoot(problem.shoot, options) : solveTalent(problem.instance, options);
parentPort?.postMessage(solution);
