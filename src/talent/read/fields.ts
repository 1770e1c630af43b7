import type { Fields as MessageFields } from '../../foundation/index.ts';
import type { FindingOf } from '../../messages/index.ts';

/** A number and where it stands in the text. */
export interface Found {
  readonly value: number;
  readonly at: number;
}

/** What every form of file says, before it is checked. */
export interface Fields {
  readonly scenes: number;
  readonly actors: number;
  /** A row of 0 and 1 per actor. */
  readonly rows: readonly (readonly Found[])[];
  readonly cost: readonly Found[];
  readonly duration: readonly Found[];
  readonly locations: LocationFields | null;
  /** Where the table and the costs stand. */
  readonly tableAt: number;
  readonly costAt: number;
}

export interface LocationFields {
  readonly cost: readonly Found[];
  /** For each scene, its location, from 0. */
  readonly of: readonly Found[];
  /** Pairs of scenes, from 0, one after the other: the first before the second. */
  readonly before: readonly Found[];
}

export interface Fault {
  readonly finding: FindingOf<'talent'>;
  readonly said: MessageFields;
  readonly at: number;
}

type FaultName = FindingOf<'talent'> extends `talent-instance.${infer Name}` ? Name : never;

export function faultAt(at: number, name: FaultName, said: Readonly<Record<string, string | number>> = {}): Fault {
  // Figures of a file are said as they stand in it.
  const figures = Object.fromEntries(Object.entries(said).map(([field, value]) => [field, String(value)]));
  return { finding: `talent-instance.${name}`, said: figures, at };
}

/** No film comes near; a file that says more is damaged. */
const MOST_ENTRIES = 4_000_000;

/** Sizes that no instance has, or null. */
export function sizeFault(scenes: number, actors: number): Fault | null {
  if (scenes * actors <= MOST_ENTRIES && scenes <= MOST_ENTRIES && actors <= MOST_ENTRIES) return null;
  return faultAt(0, 'too-large', { scenes, actors });
}

export function numbersIn(text: string, offset: number): Found[] {
  return [...text.matchAll(/-?\d+(?:\.\d+)?/g)].map((match) => ({
    value: Number(match[0]),
    at: offset + match.index,
  }));
}

/** Comments become blanks, so that places in the text stay what they are. */
export const blank = (comment: string): string => ' '.repeat(comment.length);

export const oneDayEach = (scenes: number): Found[] => Array.from({ length: scenes }, () => ({ value: 1, at: 0 }));

/** What `pattern` captures, and where it stands. */
export function captured(text: string, pattern: RegExp): { text: string; at: number } | null {
  const match = pattern.exec(text);
  if (match?.[1] === undefined) return null;
  return { text: match[1], at: match.index + match[0].indexOf(match[1]) };
}

/**
 * Rows of 0 and 1 from lists of the scenes each actor is in, counted from `first`; a fault where one does not exist.
 */
export function rowsOfLists(lists: readonly (readonly Found[])[], scenes: number, first: 0 | 1): Found[][] | Fault {
  const rows: Found[][] = [];
  for (const list of lists) {
    const row: Found[] = Array.from({ length: scenes }, () => ({ value: 0, at: list[0]?.at ?? 0 }));
    for (const { value, at } of list) {
      const scene = value - first;
      if (row[scene] === undefined) return faultAt(at, 'no-such-scene', { scene: value, scenes });
      row[scene] = { value: 1, at };
    }
    rows.push(row);
  }
  return rows;
}
