/**
 * Where a live season is kept. One port, one conformance suite (`tests/conformance/store.test.ts`), several
 * implementations: a log beside the season's files, PostgreSQL for a team, memory for tests.
 *
 * The promise: when `append` resolves the edit is on the disk, and neither the death of the process nor that of the
 * machine's power loses it (on a PostgreSQL server: as its `synchronous_commit` says; in memory: nothing outlives the
 * process). Edits are numbered 1, 2, 3 ... without gaps, and two writers cannot take the same number.
 */
import type { Fields, Message } from '../foundation/index.ts';
import type { Edit, LiveSeason } from '../live/index.ts';
import { type CodeBelow, message, speak } from '../messages/index.ts';

export interface StoredEdit extends Edit {
  readonly revision: number;
  readonly clientId: string;
}

export interface StoredSeason {
  readonly id: string;
  readonly title: string;
  /** State after the last edit. */
  readonly live: LiveSeason;
  /** Number of the last edit; 0 when there is none. */
  readonly revision: number;
  /** Every edit from the first on, for undo; fewer where a damaged log has lost some. */
  readonly edits: readonly StoredEdit[];
}

export interface SeasonEntry {
  readonly id: string;
  readonly title: string;
  readonly revision: number;
}

export type AppendOutcome =
  | { readonly kind: 'kept' }
  /** Another writer has edit `revision` already: load again. */
  | { readonly kind: 'overtaken'; readonly revision: number };

export interface SeasonStore {
  list(): Promise<readonly SeasonEntry[]>;
  /** Null when there is no such season. */
  load(id: string): Promise<StoredSeason | null>;
  /** Refuses (throws) when the season exists. */
  create(id: string, title: string, live: LiveSeason): Promise<void>;
  /** `live` is the state after the edit; it is kept now and then, so that loading need not apply every edit. */
  append(id: string, edit: StoredEdit, live: LiveSeason): Promise<AppendOutcome>;
  /** Small texts beside the season (what was last written to its files ...); null when there is none. */
  document(id: string, name: string): Promise<string | null>;
  putDocument(id: string, name: string, text: string): Promise<void>;
  /**
   * Calls `listener` when another process has added an edit; the returned function stops it. Where others cannot, it
   * never calls.
   */
  onAppend(id: string, listener: (revision: number) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Reasons that the catalogues have with an `.action`. */
export type RefusedName =
  CodeBelow<'store.refused'> extends infer Code ? (Code extends `${infer Name}.action` ? Name : never) : never;

/** A database that cannot be opened; says why and what to do. It is left exactly as it is. */
export class StoreRefused extends Error {
  readonly why: RefusedName;
  readonly said: Message;
  readonly action: Message;
  constructor(why: RefusedName, fields: Fields = {}) {
    const said = message(`store.refused.${why}`, fields);
    super(speak('en').say(said));
    this.name = 'StoreRefused';
    this.why = why;
    this.said = said;
    this.action = message(`store.refused.${why}.action`, fields);
  }
}
