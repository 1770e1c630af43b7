/** Checks of parsed JSON that know where they are: `days[3].strips[0].start`. Used by `read-plan.ts`. */
export type JsonPath = readonly (string | number)[];

export interface JsonProblem {
  readonly path: JsonPath;
  readonly expected: string;
  readonly found: string;
}

/** The value when it is what it should be; else `undefined`, with a problem noted. */
export type JsonCheck<T> = (value: unknown, path: JsonPath, problems: JsonProblem[]) => T | undefined;

export function formatPath(path: JsonPath): string {
  if (path.length === 0) return 'the document';
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

function problem(problems: JsonProblem[], path: JsonPath, expected: string, value: unknown): undefined {
  problems.push({ path, expected, found: describe(value) });
  return undefined;
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** A value of one kind, told by `is`. */
export function value<T>(expected: string, is: (found: unknown) => found is T): JsonCheck<T> {
  return (found, path, problems) => (is(found) ? found : problem(problems, path, expected, found));
}

export const text: JsonCheck<string> = value('a text', (found) => typeof found === 'string');
export const truth: JsonCheck<boolean> = value('true or false', (found) => typeof found === 'boolean');

export function integer(min: number): JsonCheck<number> {
  const expected = Number.isFinite(min) ? `a whole number of at least ${min}` : 'a whole number';
  return value(expected, (found): found is number => Number.isSafeInteger(found) && Number(found) >= min);
}

export function word<const T extends string>(words: readonly T[]): JsonCheck<T> {
  return value(`one of ${words.join(', ')}`, (found): found is T => words.some((known) => known === found));
}

export function orNull<T>(check: JsonCheck<T>): JsonCheck<T | null> {
  return (found, path, problems) => (found === null ? null : check(found, path, problems));
}

export function list<T>(item: JsonCheck<T>): JsonCheck<readonly T[]> {
  return (found, path, problems) => {
    if (!Array.isArray(found)) return problem(problems, path, 'a list', found);
    const values = found.map((inner: unknown, index) => item(inner, [...path, index], problems));
    return values.includes(undefined) ? undefined : (values as T[]);
  };
}

type Checks = Readonly<Record<string, JsonCheck<unknown>>>;
type Checked<C extends Checks> = { readonly [K in keyof C]: C[K] extends JsonCheck<infer T> ? T : never };

/** An object with these keys, each there; and those of `optional` where they are there. Other keys are left out. */
export function object<R extends Checks, O extends Checks = Record<never, never>>(
  required: R,
  optional?: O,
): JsonCheck<Checked<R> & Partial<Checked<O>>> {
  return (found, path, problems) => {
    if (typeof found !== 'object' || found === null || Array.isArray(found))
      return problem(problems, path, 'an object', found);
    const before = problems.length;
    const values: Record<string, unknown> = {};
    const read = (key: string, check: JsonCheck<unknown>): void => {
      const inner = Object.hasOwn(found, key) ? (found as Readonly<Record<string, unknown>>)[key] : undefined;
      values[key] = check(inner, [...path, key], problems);
    };
    for (const [key, check] of Object.entries(required)) read(key, check);
    for (const [key, check] of Object.entries(optional ?? {})) if (Object.hasOwn(found, key)) read(key, check);
    return problems.length > before ? undefined : (values as Checked<R> & Partial<Checked<O>>);
  };
}
