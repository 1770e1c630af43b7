/**
 * What is wrong with data that came from outside, by its schema: the path in it (`days[3].strips[0].start`) and a
 * sentence.
 */
import * as v from 'valibot';
import type { Message } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';

export type JsonPath = readonly (string | number)[];

export interface JsonProblem {
  readonly path: JsonPath;
  /** `cost.total: expected a whole number, found 12.5` */
  readonly said: Message;
}

export type Checked<T> = { readonly value: T } | { readonly problems: readonly [JsonProblem, ...JsonProblem[]] };

/** The value as its schema has it, or everything that is wrong with it; never throws. */
export function checked<S extends v.GenericSchema>(schema: S, found: unknown): Checked<v.InferOutput<S>> {
  const { success, output, issues } = v.safeParse(schema, found);
  if (success) return { value: output };
  const [first, ...others] = issues;
  return { problems: [problemOf(first), ...others.map(problemOf)] };
}

function problemOf(issue: v.BaseIssue<unknown>): JsonProblem {
  const path = issue.path?.map(({ key }) => (typeof key === 'number' ? key : String(key))) ?? [];
  const fields = { path: formatPath(path), expected: readExpected(issue.message), found: described(issue.input) };
  return { path, said: message('season.json', fields) };
}

/** As `expected` of `schemas.ts` writes it. */
function readExpected(text: string): Message | string {
  return text.startsWith('{') ? (JSON.parse(text) as Message) : text;
}

function formatPath(path: JsonPath): Message | string {
  if (path.length === 0) return message('season.json.whole');
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

function described(value: unknown): Message | string {
  if (value === undefined) return message('season.found.nothing');
  if (Array.isArray(value)) return message('season.found.list');
  if (typeof value === 'object' && value !== null) return message('season.found.object');
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
