/** JSON files of ours, written so that two of them compare well line by line. */
import * as v from 'valibot';

/** A list with one item per line, `indent` being that of the line it starts on. */
export function block(items: readonly string[], indent: number): string {
  if (items.length === 0) return '[]';
  const inner = ' '.repeat(indent + 2);
  return `[\n${items.map((item) => inner + item).join(',\n')}\n${' '.repeat(indent)}]`;
}

/** A value of a schema on one line, fields in the schema's order. */
export function lineOf(schema: v.GenericSchema): (value: unknown) => string {
  return (value) => oneLine(v.safeParse(schema, value).output);
}

/** JSON on one line with spaces after separators; keys whose value is undefined are left out. */
export function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
    if (pairs.length === 0) return '{}';
    return `{ ${pairs.map(([key, inner]) => `${JSON.stringify(key)}: ${oneLine(inner)}`).join(', ')} }`;
  }
  return JSON.stringify(value);
}
