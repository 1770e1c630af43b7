/**
 * What host and solver worker say to each other. A `Problem` is plain data with typed arrays, so it is posted as it is.
 * Stopping is one shared integer rather than a message: the worker is busy and reads no mail until it is done.
 */
import type { Arrangement, Infeasibility, Problem, SolveOptions, SolveResult } from '../schedule/index.ts';

/** The options that can be posted; clocks and callbacks are made inside the worker. */
export interface PostedOptions {
  readonly seed: number;
  readonly iterations?: number;
  readonly seconds?: number;
  readonly start?: Arrangement;
  readonly bound?: NonNullable<SolveOptions['bound']>;
  readonly reasons?: boolean;
  readonly selfCheck?: NonNullable<SolveOptions['selfCheck']>;
}

/** Host to worker, once, as `workerData`. */
export interface SolveRequest {
  readonly problem: Problem;
  readonly options: PostedOptions;
  /** Nothing is to be searched for: only why this plan breaks rules. */
  readonly whyNotLegal?: Arrangement;
  /** One 32-bit integer: anything but 0 asks the worker to come to an end. */
  readonly stop: SharedArrayBuffer;
  /** Where several workers show each other their plans, and which of them this one is; missing: it is alone. */
  readonly table?: { readonly shared: SharedArrayBuffer; readonly member: number; readonly members: number };
}

/** Worker to host. */
export type WorkerMessage =
  | {
      readonly kind: 'improved';
      readonly iteration: number;
      readonly cost: number;
      readonly broken: number;
      /** The plan itself, now and then; null: only the figures. */
      readonly arrangement: Arrangement | null;
    }
  /** Proven while the search goes on. */
  | { readonly kind: 'bound'; readonly bound: SolveResult['bound'] }
  | { readonly kind: 'done'; readonly result: SolveResult }
  /** The answer to `whyNotLegal`. */
  | { readonly kind: 'reasons'; readonly reasons: Infeasibility };

/** News of a search that goes on. */
export type SearchNews = Extract<WorkerMessage, { readonly kind: 'improved' | 'bound' }>;
