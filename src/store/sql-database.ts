/** The little of a database that the store needs; PGlite and PostgreSQL both give it, and speak one dialect. */
export interface SqlDatabase {
  /** One statement with `$1`, `$2` ... */
  query(sql: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** All of `work` or nothing; when it resolves, it is durable. */
  transaction<T>(work: (query: SqlDatabase['query']) => Promise<T>): Promise<T>;
  /** Calls `listener` with each notification on a channel; the returned function stops it. */
  listen(channel: string, listener: (payload: string) => void): Promise<() => Promise<void>>;
  /** True for the error of a row that is there already. */
  isDuplicate(error: unknown): boolean;
  close(): Promise<void>;
}
