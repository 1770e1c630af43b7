/** Entry of the thread that prints a set beside the host: takes the next job until none is left, posts each file. */
import { parentPort, workerData } from 'node:worker_threads';
import { printJob } from './print-set.ts';
import type { PrintRequest } from './print-set-in-threads.ts';

const { season, plan, shared, jobs, taken } = workerData as PrintRequest;
const counter = new Int32Array(taken);
for (;;) {
  const job = jobs[Atomics.add(counter, 0, 1)];
  if (job === undefined) break;
  parentPort?.postMessage(await printJob(job, season, plan, shared));
}
