/**
 * The whole set, printed by two threads: a season of 60 days is some 700 files. Each thread has a limit of memory, for
 * without one it would take what the machine has before it tidies up.
 */
import { Worker } from 'node:worker_threads';
import { compiledBeside } from '../foundation/index.ts';
import type { PlanFile, Season } from '../season/index.ts';
import { printJob, type SetFile, type SetJob, type SetOptions, type SharedOptions, setJobs } from './print-set.ts';

/** Host to thread, once, as `workerData`. */
export interface PrintRequest {
  readonly season: Season;
  readonly plan: PlanFile;
  readonly shared: SharedOptions;
  readonly jobs: readonly SetJob[];
  /** One 32-bit integer: how many jobs have been taken, by any thread. */
  readonly taken: SharedArrayBuffer;
}

const THREADS = 2;
/** A season of 60 days needs less than 100; what a larger one cannot print with these, the host prints. */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 24 };

/** The same files as `printSet`, in whatever order they get ready. */
export async function* printSetInThreads(season: Season, plan: PlanFile, options: SetOptions): AsyncGenerator<SetFile> {
  const { languages: _, calendarBefore: __, ...shared } = options;
  const jobs = setJobs(season, plan, options);
  const request: PrintRequest = { season, plan, shared, jobs, taken: new SharedArrayBuffer(4) };
  const printed = new Set<string>();
  const ready: SetFile[] = [];
  let running = THREADS;
  let failure: Error | null = null;
  let wake: () => void = () => {};
  const threads = Array.from({ length: THREADS }, () => {
    const thread = new Worker(new URL(compiledBeside(import.meta.url, 'print-thread')), {
      workerData: request,
      resourceLimits: LIMITS,
    });
    thread.on('message', (file: SetFile) => {
      ready.push(file);
      wake();
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') failure = error;
    });
    thread.on('exit', () => {
      running--;
      wake();
    });
    return thread;
  });
  try {
    while (running > 0 || ready.length > 0) {
      if (failure !== null) throw failure;
      const files = ready.splice(0);
      for (const file of files) printed.add(file.path);
      yield* files;
      if (running > 0 && ready.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
    if (failure !== null) throw failure;
    for (const job of jobs.filter(({ path }) => !printed.has(path))) yield printJob(job, season, plan, shared);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
