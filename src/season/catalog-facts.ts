/**
 * Data of the field, each value with where it comes from. A file in `data/` holds rows whose values are written
 * `{ "value": ..., "source": ..., "year": ..., "confidence": ..., "note"?: ... }`; this file turns such rows into plain
 * records and lists their facts.
 */

/**
 * `firm`: contract or official text was read; `secondary`: trade press, payroll firm, vendor; `derived`: arithmetic
 * from cited inputs (the note shows it); `usage`: the trade says so, no page read; `unsure`: sources disagree, are old,
 * or there is none and the value is ours.
 */
export type Confidence = 'firm' | 'secondary' | 'derived' | 'usage' | 'unsure';

export const CONFIDENCE_WORDS: readonly Confidence[] = ['firm', 'secondary', 'derived', 'usage', 'unsure'];

/** Where one value (or one row) comes from. */
export interface Sourcing {
  /**
   * Key of `data/sources.json` and a place in it (`K2642 VI.3.1.1`), several joined by ` ; `, or `ours` / `ours,
   * cautious`.
   */
  readonly source: string;
  /** Year or years the figure was valid; null when the source has none (the note then says why). */
  readonly year: string | null;
  readonly confidence: Confidence;
  readonly note?: string;
}

export interface Sourced<T> extends Sourcing {
  readonly value: T;
}

/** One value of a record together with its sourcing; `path` is where it stands (`minors.2.maxMinutes`). */
export interface Fact extends Sourced<unknown> {
  readonly path: string;
}

/** True for `{value, source, ...}`. */
export function isSourced(data: unknown): data is Sourced<unknown> {
  return typeof data === 'object' && data !== null && 'value' in data && 'source' in data;
}

/** The same tree with every sourced value replaced by the bare value. */
export function withoutSources(data: unknown): unknown {
  if (isSourced(data)) return data.value;
  if (Array.isArray(data)) return data.map(withoutSources);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withoutSources(value)]));
}

/** Every sourced value of a tree, in file order. */
export function factsOf(data: unknown, path = ''): readonly Fact[] {
  if (isSourced(data)) return [{ path, ...data }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => factsOf(value, path === '' ? key : `${path}.${key}`));
}

/** Records by id, with the sourcing of each of their values. */
export interface Shelf<T> {
  readonly ids: readonly string[];
  /** The plain record, or undefined for an id that is not there. */
  get(id: string): T | undefined;
  /** Every value of the record with source, year and confidence; empty for an unknown id. */
  facts(id: string): readonly Fact[];
  /** The values nobody should rely on without checking: what `plan` warns about. */
  unsure(id: string): readonly Fact[];
}

/**
 * A shelf over the rows of one data file, taken to be `T`s once their sources are left out; `toRecord` may change their
 * units.
 */
export function shelfOf<T>(
  rows: readonly { readonly id: string }[],
  toRecord: (plain: T) => T = (plain) => plain,
): Shelf<T> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const records = new Map(rows.map((row) => [row.id, toRecord(withoutSources(row) as T)]));
  const facts = (id: string): readonly Fact[] => factsOf(byId.get(id) ?? {});
  return {
    ids: [...byId.keys()],
    get: (id) => records.get(id),
    facts,
    unsure: (id) => facts(id).filter((fact) => fact.confidence === 'unsure'),
  };
}
