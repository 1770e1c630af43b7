/** Values as YAML on one line, in the style of the format page: `[a, b]`, `{ id: main, crew percent: 100 }`. */
import { stringify } from 'yaml';

/**
 * A value of JSON's kinds (text, finite number, truth, null, list, group) as one line that may stand anywhere in YAML.
 */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
    if (pairs.length === 0) return '{}';
    return `{ ${pairs.map(([key, inner]) => `${scalarText(key)}: ${flowText(inner)}`).join(', ')} }`;
  }
  return scalarText(value);
}

/** A single value quoted so that it survives between brackets. */
function scalarText(value: unknown): string {
  // Line breaks and tabs are only safe between brackets as escapes, which JSON writes and YAML reads.
  if (typeof value === 'string' && /\p{Cc}|[\u2028\u2029\ufeff]/u.test(value)) return JSON.stringify(value);
  const inBrackets = stringify([value], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 });
  return inBrackets.trimEnd().slice(1, -1);
}
