import { Worker } from 'node:worker_threads';
import type { Problem, SolveResult } from '../schedule/index.ts';
import { threadEntry } from './thread-entry.ts';

type Bound = SolveResult['bound'];

/** Host to thread. */
export interface BoundRequest {
  readonly problem: Problem;
  /** One 32-bit integer: anything but 0 asks for what is proven by then. */
  readonly stop: SharedArrayBuffer;
}

/** Edits of the records come one after the other; when none has come for so long, in milliseconds, it ends. */
const REST_AFTER = 5_000;
/** Nobody waits longer for a proof, in milliseconds: a thread that has not done by then never will. */
const PROVE_MOST = 180_000;

/**
 * Proves bounds in a thread of its own, one at a time: up to a minute of work for a large season, which the thread that
 * answers people has no time for. Whoever asks next has waited for the last edit: the proof before theirs is cut short,
 * and what it has proven is told. The thread is made when it is asked and ends when it has been quiet for a while: it
 * needs as much memory as an open season.
 */
export class BoundThread {
  readonly #megabytes: (problem: Problem) => number;
  /** It ran out of memory once: how much it needs is then left to the machine. */
  #isUnlimited = false;
  #thread: Worker | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #resting: NodeJS.Timeout | null = null;
  #isClosed = false;
  #stop: Int32Array | null = null;
  #asked = 0;

  /**
   * @param megabytes of objects that stay, before which nothing is cleared away. A proof makes hundreds of megabytes
   * that nobody needs a moment later; without a limit they lie about until there are fifty
   */
  constructor(megabytes: (problem: Problem) => number = ({ strips }) => Math.max(64, Math.ceil(strips.length / 8))) {
    this.#megabytes = megabytes;
  }

  /** Null when it was closed meanwhile, or the thread died (no memory, or a bug of ours). */
  prove(problem: Problem): Promise<Bound | null> {
    this.stopSoon();
    const nth = ++this.#asked;
    const turn = this.#queue.then(() => (this.#isClosed ? null : this.#ask(problem, nth)));
    this.#queue = turn;
    return turn;
  }

  /** What is being proven comes to an end within a second, with what is proven by then. */
  stopSoon(): void {
    if (this.#stop !== null) Atomics.store(this.#stop, 0, 1);
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

  #ask(problem: Problem, nth: number): Promise<Bound | null> {
    if (this.#resting !== null) clearTimeout(this.#resting);
    return new Promise((resolve) => {
      const limits = {
        maxYoungGenerationSizeMb: 4,
        ...(this.#isUnlimited ? {} : { maxOldGenerationSizeMb: this.#megabytes(problem) }),
      };
      const thread = this.#thread ?? new Worker(threadEntry('bound-thread'), { resourceLimits: limits });
      this.#thread = thread;
      const stop = new SharedArrayBuffer(4);
      this.#stop = new Int32Array(stop);
      // Somebody has asked again already.
      if (nth < this.#asked) this.stopSoon();
      const tooLong = setTimeout(() => void thread.terminate(), PROVE_MOST).unref();
      const letGo = (): void => {
        clearTimeout(tooLong);
        this.#stop = null;
        thread.off('message', settle).off('error', failed).off('exit', failed);
        thread.unref();
      };
      const settle = (bound: Bound | null): void => {
        letGo();
        this.#resting = setTimeout(() => this.#end(), REST_AFTER).unref();
        resolve(bound);
      };
      const failed = (error: unknown): void => {
        this.#thread = null;
        const isFull = (error as NodeJS.ErrnoException | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
        if (!isFull || this.#isUnlimited) {
          settle(null);
          return;
        }
        letGo();
        this.#isUnlimited = true;
        resolve(this.#ask(problem, nth));
      };
      thread.ref();
      thread.on('message', settle).on('error', failed).on('exit', failed);
      thread.postMessage({ problem, stop } satisfies BoundRequest);
    });
  }
}
