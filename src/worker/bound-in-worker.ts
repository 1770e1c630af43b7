import { Worker } from 'node:worker_threads';
import { lowerBound, type Problem, type SolveResult } from '../schedule/index.ts';
import { threadEntry } from './thread-entry.ts';

type Bound = SolveResult['bound'];

/**
 * Proves bounds in a thread of its own, one at a time: seconds of work for a large season, which the thread that
 * answers people has no time for. The thread is made at the first question and stays, warm, until `close`. Where it
 * dies, the bound is worked out here.
 */
export class BoundThread {
  #thread: Worker | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  /** Null when it was closed meanwhile. */
  prove(problem: Problem): Promise<Bound | null> {
    const turn = this.#queue.then(() => (this.#isClosed ? null : this.#ask(problem)));
    this.#queue = turn;
    return turn;
  }

  close(): void {
    this.#isClosed = true;
    void this.#thread?.terminate();
  }

  #ask(problem: Problem): Promise<Bound | null> {
    return new Promise((resolve) => {
      const thread = this.#thread ?? new Worker(threadEntry('bound-thread'));
      this.#thread = thread;
      const settle = (bound: Bound | null): void => {
        thread.off('message', settle).off('error', failed).off('exit', failed);
        thread.unref();
        resolve(bound);
      };
      const failed = (): void => {
        this.#thread = null;
        settle(this.#isClosed ? null : lowerBound(problem));
      };
      thread.ref();
      thread.on('message', settle).on('error', failed).on('exit', failed);
      thread.postMessage(problem);
    });
  }
}
