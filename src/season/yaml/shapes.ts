/**
 * The little language in which the format is declared: a `Shape` says what may stand somewhere and reads it; a record
 * is a list of keys, each `required` or `optional` with its default. The files of `season/read` are written in it, and
 * so read like the tables of `docs/season-format.md`.
 */
import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Message } from '../../foundation/index.ts';
import { type CodeBelow, message } from '../../messages/index.ts';
import { nearest } from './nearest.ts';
import { type Spot, scalarText } from './spot.ts';

export interface Shape<T> {
  /** What should stand there, for messages: `a date such as 2027-04-12`. */
  readonly expected: Message;
  /** The value, or `undefined` when there was none that can be used: that has been reported then. */
  read(at: Spot): T | undefined;
}

export interface Field<T> {
  readonly shape: Shape<T>;
  readonly isRequired: boolean;
  readonly fallback: T;
}

/** A key that must be there. */
export function required<T>(shape: Shape<T>): Field<T> {
  return { shape, isRequired: true, fallback: undefined as T };
}

/** A key that may be left out (or left empty): then the value is `fallback`, or `null` without one. */
export function optional<T>(shape: Shape<T>): Field<T | null>;
export function optional<T>(shape: Shape<T>, fallback: NoInfer<T>): Field<T>;
export function optional<T, D>(shape: Shape<T>, fallback: D): Field<T | D>;
export function optional<T>(shape: Shape<T>, fallback: unknown = null): Field<unknown> {
  return { shape, isRequired: false, fallback };
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
/** What a group of keys is called. */
export type RecordName = CodeBelow<'season.record'>;

function recordNamed(name: RecordName): Message {
  return message(`season.record.${name}`);
}

/** What may be expected where no other shape says it. */
export type ExpectedName = CodeBelow<'season.expected'>;

export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };
/** Where the value of a key stands; where the record stands when the key is not there. */
export type At<F extends Fields> = (key: keyof F & string) => Spot;

/**
 * A group of known keys. `build` makes the value and may check keys against each other; it is called only when every
 * required key could be read. An optional key that could not be read counts as left out (its error stands).
 */
export function record<F extends Fields, T>(
  name: RecordName,
  fields: F,
  build: (values: ValuesOf<F>, at: At<F>) => T | undefined,
): Shape<T> {
  const named = recordNamed(name);
  const keys = `${Object.keys(fields).slice(0, 4).join(', ')}${Object.keys(fields).length > 4 ? ' ...' : ''}`;
  const expected = message('season.expected.keys', { record: named, keys });
  return {
    expected,
    read(spot) {
      const found = keysOf(spot, expected);
      if (found === undefined) return undefined;
      for (const [key, entry] of found) if (!Object.hasOwn(fields, key)) reportUnknownKey(entry, key, named, fields);
      const values: Record<string, unknown> = {};
      let isComplete = true;
      for (const [key, field] of Object.entries(fields)) {
        const value = found.get(key)?.value;
        if (value?.isGiven) {
          const read = field.shape.read(value);
          values[key] = read === undefined ? field.fallback : read;
          if (read === undefined && field.isRequired) isComplete = false;
        } else if (field.isRequired) {
          const { expected: wanted } = field.shape;
          if (value) value.error('missing-key.value', { key, expected: wanted });
          else spot.error('missing-key.key', { record: named, key, expected: wanted });
          isComplete = false;
        } else values[key] = field.fallback;
      }
      if (!isComplete) return undefined;
      return build(values as ValuesOf<F>, (key) => found.get(key)?.value ?? spot.part(key, null, undefined));
    },
  };
}

interface Entry {
  readonly key: Spot;
  readonly value: Spot;
}

/** Keys of a map, in order; reports what is no map and keys that are no words. */
function keysOf(spot: Spot, expected: Message): Map<string, Entry> | undefined {
  if (!isMap(spot.node)) {
    return spot.unexpected('wrong-type', expected, message('season.write.keys'));
  }
  const entries = new Map<string, Entry>();
  for (const pair of spot.node.items as Pair<Node, Node | null>[]) {
    if (!isScalar(pair.key)) {
      spot.part('?', pair.key, undefined).error('wrong-type.key');
      continue;
    }
    const name = scalarText(pair.key);
    const key = spot.part(name, pair.key, undefined);
    if (name === '<<') {
      key.error('merge-key');
      continue;
    }
    // The second of two equal keys has been reported by the YAML reader already; the first one counts.
    if (!entries.has(name)) entries.set(name, { key, value: spot.part(name, pair.value, pair.key.range?.[0]) });
  }
  return entries;
}

function reportUnknownKey(entry: Entry, key: string, named: Message, fields: Fields): void {
  const near = entry.key.file.suggest(key, new Set(Object.keys(fields)));
  entry.key.warn('unknown-key', { key, record: named, near, known: Object.keys(fields).join(', ') });
}

/** A list; items that cannot be read are left out (and reported). `item` may depend on the position (from 0). */
export function listOf<T>(item: Shape<T>): Shape<readonly T[]> {
  const expected = message('season.expected.list', { item: item.expected });
  return {
    expected,
    read(spot) {
      if (!isSeq(spot.node)) {
        return spot.unexpected('wrong-type', expected, message('season.write.list'));
      }
      const values: T[] = [];
      for (const [index, node] of (spot.node.items as (Node | null)[]).entries()) {
        const at = spot.item(index + 1, node);
        const value = at.isGiven ? item.read(at) : at.error('missing-key.item', { expected: item.expected });
        if (value !== undefined) values.push(value);
      }
      return values;
    },
  };
}

/** As `listOf`, but a list with an item that cannot be read is of no use as a whole. */
export function completeListOf<T>(item: Shape<T>): Shape<readonly T[]> {
  const list = listOf(item);
  return {
    expected: list.expected,
    read(spot) {
      const values = list.read(spot);
      return isSeq(spot.node) && values?.length === spot.node.items.length ? values : undefined;
    },
  };
}

/** A group whose keys are names chosen by the user; `value` makes the shape for one of them. */
export function mapOf<T>(
  name: ExpectedName,
  value: (key: string, keyAt: Spot) => Shape<T> | undefined,
): Shape<readonly T[]> {
  const expected = message(`season.expected.${name}`);
  return {
    expected,
    read(spot) {
      const found = keysOf(spot, expected);
      if (found === undefined) return undefined;
      const values: T[] = [];
      for (const [key, entry] of found) {
        const shape = value(key, entry.key);
        if (shape === undefined) continue;
        const read = entry.value.isGiven
          ? shape.read(entry.value)
          : entry.value.error('missing-key.nothing', { expected: shape.expected });
        if (read !== undefined) values.push(read);
      }
      return values;
    },
  };
}

/** Records of several kinds, told apart by which of the keys is there. */
export function byKeyPresent<T>(name: RecordName, kinds: Readonly<Record<string, Shape<T>>>): Shape<T> {
  const keys = Object.keys(kinds).join(', ');
  const expected = message('season.expected.one-of-keys', { record: recordNamed(name), keys });
  return {
    expected,
    read(spot) {
      const found = keysOf(spot, expected);
      if (found === undefined) return undefined;
      for (const [key, shape] of Object.entries(kinds)) if (found.has(key)) return shape.read(spot);
      const near = [...found.keys()].map((key) => nearest(key, Object.keys(kinds))).find((key) => key !== null);
      return spot.error('missing-key.one-of', { expected, near: near ?? null, keys });
    },
  };
}

/** Records of several kinds, told apart by the word under `key`. */
export function byWord<K extends string, T>(
  name: RecordName,
  key: string,
  word: Shape<K>,
  kinds: Readonly<Record<K, Shape<T>>>,
): Shape<T> {
  const named = recordNamed(name);
  const expected = message('season.expected.key-with', { record: named, key, expected: word.expected });
  return {
    expected,
    read(spot) {
      const found = keysOf(spot, expected);
      if (found === undefined) return undefined;
      const kindAt = found.get(key)?.value;
      if (!kindAt?.isGiven) {
        return spot.error('missing-key.key', { record: named, key, expected: word.expected });
      }
      const kind = word.read(kindAt);
      return kind === undefined ? undefined : kinds[kind].read(spot);
    },
  };
}

/** Leaves the reading to somebody later: the spot itself. */
export const anything: Shape<Spot> = { expected: message('season.expected.anything'), read: (spot) => spot };

/** `shape`, read further by `then`. */
export function refined<T, U>(
  shape: Shape<T>,
  expected: Message,
  then: (value: T, at: Spot) => U | undefined,
): Shape<U> {
  return {
    expected,
    read(spot) {
      const value = shape.read(spot);
      return value === undefined ? undefined : then(value, spot);
    },
  };
}
