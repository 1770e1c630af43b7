/** JSON of a stranger, looked at before it is believed. */
import type { SourcePlace } from '../../foundation/index.ts';
import { LONGEST_TEXT } from '../limits.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function objectOf(found: unknown): JsonObject | null {
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as JsonObject) : null;
}

export function listOf(found: unknown): readonly unknown[] {
  return Array.isArray(found) ? found : [];
}

/** The objects of a list; what else is in it is left out. */
export function objectsOf(found: unknown): readonly JsonObject[] {
  return listOf(found).flatMap((row): readonly JsonObject[] => {
    const object = objectOf(row);
    return object === null ? [] : [object];
  });
}

/** Own keys only: a file may have one that is called `constructor`. */
export function fieldOf(object: JsonObject, ...keys: readonly string[]): unknown {
  for (const key of keys) if (Object.hasOwn(object, key)) return object[key];
  return undefined;
}

/** Text in one line without control characters; null where there is none. Numbers count as written. */
export function textOf(found: unknown): string | null {
  if (typeof found === 'number' && Number.isFinite(found)) return String(found);
  if (typeof found !== 'string') return null;
  const text = found
    .slice(0, LONGEST_TEXT)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .trim();
  return text === '' ? null : text;
}

/** Where an id stands in the text for the first time as the `id` of something. */
export function placesOfIds(json: string, file: string): (id: string) => SourcePlace {
  return (id) => {
    const quoted = JSON.stringify(id);
    const own = json.search(new RegExp(`"id"\\s*:\\s*${quoted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
    const at = own >= 0 ? own : Math.max(0, json.indexOf(quoted));
    return placeAt(json, at, file);
  };
}

export function placeAt(text: string, offset: number, file: string): SourcePlace {
  const before = text.slice(0, offset);
  return { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
