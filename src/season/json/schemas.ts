/**
 * Schemas (valibot) of the small values that commands, `plan.json` and HTTP bodies are made of. A schema's message is
 * what was expected there (`expected`); `problems.ts` makes the sentence.
 */
import * as v from 'valibot';
import {
  type CalendarDay,
  type Cents,
  type Eighths,
  isCalendarDay,
  isMessage,
  type Fields as MessageFields,
  parseWrittenClock,
  type Text,
} from '../../foundation/index.ts';
import { type CodeBelow, message } from '../../messages/index.ts';

/** Lets through what is a `T`, of anything. */
export type Schema<T> = v.GenericSchema<unknown, T>;

/**
 * What is expected, as the text that valibot carries from the schema to the problem (`problems.ts`): a message as JSON,
 * because valibot knows no other texts.
 */
export function expected(name: CodeBelow<'season.expected'>, fields: MessageFields = {}): string {
  return JSON.stringify(message(`season.expected.${name}`, fields));
}

/** What the values of a schema are. */
export type ValueOf<S extends v.GenericSchema> = v.InferOutput<S>;

/** Names that every object has already: as keys they are not what they seem. */
const INHERITED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a text from outside may become a key. PostgreSQL keeps no NUL in a text. */
export function isSafeKey(key: string): boolean {
  return !INHERITED.has(key) && !key.includes('\0');
}

/** What `is` knows for a `T`; `wanted` says what that is. */
export function value<T>(wanted: string, is: (found: unknown) => found is T): Schema<T> {
  return v.pipe(v.unknown(), v.guard(is, wanted));
}

export const text = value(
  expected('text'),
  (found): found is string => typeof found === 'string' && !found.includes('\0'),
);
export const truth = value(expected('truth'), (found) => typeof found === 'boolean');

/** Words, or a message that is said in the reader's language. */
export const said = value(expected('text'), (found): found is Text => {
  return typeof found === 'string' ? !found.includes('\0') : isMessage(found);
});

/** An id, or a name that something is found by. */
export const name = value(expected('json-name'), (found): found is string => {
  return typeof found === 'string' && found !== '' && found.length <= 200 && isSafeKey(found);
});

/** A colour of pages: one of the trade's, or any short word (`goldenrod`, `2nd blue`, `bleu pâle`). */
export const pageColour = value(expected('page-colour'), (found): found is string => {
  return typeof found === 'string' && isPageColour(found);
});

export function isPageColour(found: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’-]{0,39}$/u.test(found);
}

export const date = value(expected('json-date'), (found): found is CalendarDay => {
  return typeof found === 'string' && isCalendarDay(found);
});

/** As `formatClock` writes it. */
export const clock = value(expected('json-clock'), (found): found is string => {
  return typeof found === 'string' && parseWrittenClock(found) !== null;
});

/** A whole number that is exact, `min` or more, and `max` at most. */
export function integer(min: number, max = Number.POSITIVE_INFINITY): Schema<number> {
  const wanted = Number.isFinite(max)
    ? expected('from-to', { min: String(min), max: String(max) })
    : Number.isFinite(min)
      ? expected('at-least', { min: String(min) })
      : expected('json-whole');
  return value(wanted, (found): found is number => {
    return Number.isSafeInteger(found) && Number(found) >= min && Number(found) <= max;
  });
}

export const wholeNumber = integer(Number.NEGATIVE_INFINITY);
export const cents: Schema<Cents> = wholeNumber;
export const eighths: Schema<Eighths> = integer(0);
export const finite = value(expected('json-number'), (found): found is number => Number.isFinite(found));

export function word<const T extends string>(words: readonly T[]): Schema<T> {
  return value(expected('one-of', { words: words.join(', ') }), (found): found is T =>
    words.some((known) => known === found),
  );
}

export function orNull<T>(schema: Schema<T>): Schema<T | null> {
  return v.nullable(schema);
}

/** A field that may be left out. */
export function maybe<T>(schema: Schema<T>): v.ExactOptionalSchema<Schema<T>, undefined> {
  return v.exactOptional(schema);
}

export function list<T>(item: Schema<T>): Schema<readonly T[]> {
  return v.pipe(v.unknown(), v.array(item, expected('json-list')));
}

type Fields<E extends v.ObjectEntries> = v.ObjectSchema<E, v.ErrorMessage<v.ObjectIssue>>;

/** An object with these fields; fields that nobody knows are left out. */
export function object<const E extends v.ObjectEntries>(entries: E): Schema<Readonly<v.InferOutput<Fields<E>>>> {
  return v.pipe(group, v.object(entries, missing(entries)));
}

/** One of the objects that `v.variant` tells apart. */
export function kindOf<const E extends v.ObjectEntries>(entries: E) {
  return v.pipe(v.object(entries, missing(entries)), v.readonly());
}

const group = value(expected('json-object'), isGroup);

/** One of two objects, told apart by a field that only the first has. */
export function either<A, B>(field: string, first: Schema<A>, second: Schema<B>): Schema<A | B> {
  return v.lazy((found) => (isGroup(found) && Object.hasOwn(found, field) ? first : second));
}

/** Values by key. `wanted` says what the whole is: ids by id. */
export function byKey<T>(inner: Schema<T>, wanted: string): Schema<Readonly<Record<string, T>>> {
  const safe = value(wanted, (found): found is Readonly<Record<string, unknown>> => {
    return isGroup(found) && Object.keys(found).every(isSafeKey);
  });
  return v.pipe(safe, v.record(v.string(), inner));
}

function isGroup(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null && !Array.isArray(found);
}

/** Valibot calls a missing field an issue of the object: here it is what its own schema says of nothing at all. */
function missing(entries: v.ObjectEntries): (issue: v.ObjectIssue) => string {
  return ({ path }) => {
    const field = entries[String(path?.at(-1)?.key)];
    if (path === undefined || field === undefined) return expected('json-object');
    return v.safeParse(field, undefined).issues?.[0]?.message ?? expected('json-something');
  };
}

/** A strip by name: one part of one scene. A scene that is not split is its part 1. */
export const stripRefSchema = object({ scene: name, part: integer(1) });
export type StripRef = ValueOf<typeof stripRefSchema>;
