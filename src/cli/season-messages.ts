/** What the thread of an open season and the one that watches it say to each other. */
import type { Diagnostic, Text } from '../foundation/index.ts';

/** To the thread, once, as `workerData`. */
export interface SeasonOrder {
  /** Whole path of the season folder. */
  readonly folder: string;
  readonly webFolder: string;
  /** Address of a PostgreSQL database; null: the season is kept in its folder. */
  readonly database: string | null;
  /** File by which the main thread holds the folder; null: there is nothing to hold. */
  readonly sign: string | null;
  /** 0: any free one. */
  readonly port: number;
  /** Of a run that goes on after its thread was lost; null: a new one. */
  readonly token: string | null;
  /** One 32-bit integer that the thread counts up while it can. */
  readonly pulse: SharedArrayBuffer;
}

/** Asks for the end: files written, store closed. */
export type ToSeason = 'close';

export type FromSeason =
  | { readonly kind: 'serving'; readonly address: string; readonly port: number; readonly token: string }
  /** Something a person should know; the season goes on. */
  | { readonly kind: 'says'; readonly text: Text }
  /** A failure that is our bug; the season goes on. */
  | { readonly kind: 'fault'; readonly stack: string }
  /** It cannot be opened: why, and what to do where we know. */
  | { readonly kind: 'refused'; readonly said: Text; readonly action: Text | null }
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'closed' };
