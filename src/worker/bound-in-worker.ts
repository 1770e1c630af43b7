import { Worker } from 'node:worker_threads';
import type { Problem, SolveResult } from '../schedule/index.ts';
import { threadEntry } from './thread-entry.ts';

type Bound = SolveResult['bound'];

/** Edits of the records come one after the other; when none has come for so long, in milliseconds, it ends. */
const REST_AFTER = 5_000;
/** Nobody waits longer for a proof, in milliseconds: a thread that has not done by then never will. */
const PROVE_MOST = 180_000;

/**
 * Proves bounds in a thread of its own, one at a time: seconds of work for a large season, which the thread that
 * answers people has no time for. The thread is made when it is asked and ends when it has been quiet for a while: it
 * needs as much memory as an open season.
 */
export class BoundThread {
  #thread: Worker | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #resting: NodeJS.Timeout | null = null;
  #isClosed = false;

  /** Null when it was closed meanwhile, or the thread died (no memory, or a bug of ours). */
  prove(problem: Problem): Promise<Bound | null> {
    const turn = this.#queue.then(() => (this.#isClosed ? null : this.#ask(problem)));
    this.#queue = turn;
    return turn;
  }

  /** What is being proven is given up. */
  close(): void {
    this.#isClosed = true;
    this.#end();
  }

  #end(): void {
    if (this.#resting !== null) clearTimeout(this.#resting);
    this.#resting = null;
    void this.#thread?.terminate();
    this.#thread = null;
  }

  #ask(problem: Problem): Promise<Bound | null> {
    if (this.#resting !== null) clearTimeout(this.#resting);
    return new Promise((resolve) => {
      const thread =
        this.#thread ?? new Worker(threadEntry('bound-thread'), { resourceLimits: { maxYoungGenerationSizeMb: 4 } });
      this.#thread = thread;
      const tooLong = setTimeout(() => void thread.terminate(), PROVE_MOST).unref();
      const settle = (bound: Bound | null): void => {
        clearTimeout(tooLong);
        thread.off('message', settle).off('error', failed).off('exit', failed);
        thread.unref();
        this.#resting = setTimeout(() => this.#end(), REST_AFTER).unref();
        resolve(bound);
      };
      const failed = (): void => {
        this.#thread = null;
        settle(null);
      };
      thread.ref();
      thread.on('message', settle).on('error', failed).on('exit', failed);
      thread.postMessage(problem);
    });
  }
}
