/** The whole set, printed by this thread and another one beside it: a season of 60 days is some 700 files. */
import { Worker } from 'node:worker_threads';
import type { PlanFile, Season } from '../season/index.ts';
import { printJob, type SetFile, type SetJob, type SetOptions, type SharedOptions, setJobs } from './print-set.ts';

/** Host to thread, once, as `workerData`. */
export interface PrintRequest {
  readonly season: Season;
  readonly plan: PlanFile;
  readonly shared: SharedOptions;
  readonly jobs: readonly SetJob[];
  /** One 32-bit integer: how many jobs have been taken, by either thread. */
  readonly taken: SharedArrayBuffer;
}

/** The same files as `printSet`, in whatever order they get ready. */
export async function* printSetInThreads(season: Season, plan: PlanFile, options: SetOptions): AsyncGenerator<SetFile> {
  const { languages: _, calendarBefore: __, ...shared } = options;
  const jobs = setJobs(season, plan, options);
  const taken = new SharedArrayBuffer(4);
  const request: PrintRequest = { season, plan, shared, jobs, taken };
  const ready: SetFile[] = [];
  let wake: () => void = () => {};
  let failure: Error | null = null;
  const thread = new Worker(threadEntry(), { workerData: request });
  thread.on('message', (file: SetFile) => {
    ready.push(file);
    wake();
  });
  thread.on('error', (error: Error) => {
    failure = error;
    wake();
  });
  try {
    const counter = new Int32Array(taken);
    for (let printed = 0; printed < jobs.length; ) {
      const job = jobs[Atomics.add(counter, 0, 1)];
      if (job !== undefined) {
        yield await printJob(job, season, plan, shared);
        printed++;
        // What the other thread has sent meanwhile is heard of.
        await new Promise((resolve) => setImmediate(resolve));
      } else if (ready.length === 0 && failure === null) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (failure !== null) throw failure;
      printed += ready.length;
      yield* ready.splice(0);
    }
  } finally {
    await thread.terminate();
  }
}

/** The compiled entry, beside this file or, when this file runs from source, where `tsc -b` wrote it. */
function threadEntry(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('../../dist/paper/print-thread.js', import.meta.url)
    : new URL('./print-thread.js', import.meta.url);
}
