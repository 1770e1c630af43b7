/** Ids: made once, then referred to. */
import type { SourcePlace } from '../../foundation/index.ts';
import { nearest } from './nearest.ts';
import { scalar } from './scalars.ts';
import { refined, type Shape } from './shapes.ts';
import type { Spot } from './spot.ts';

/** The ids of one kind of record, with the place where each was first written. */
export interface Known {
  /** What they name: `base`, `place`. */
  readonly what: string;
  readonly ids: Map<string, SourcePlace>;
}

export function noneKnown(what: string): Known {
  return { what, ids: new Map() };
}

export const idText: Shape<string> = scalar(
  'an id (letters, digits, - _ .)',
  'bad-id',
  (words) => (/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(words) ? words : undefined),
  'Write letters, digits, "-", "_" and "." only, without spaces.',
);

/** `Theo Blanc` -> `theo-blanc`; accents are dropped. Empty when there is no letter or digit in it. */
export function idFromName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Enters `id` in `known`; `undefined` and an error at `at` when it is taken. */
export function enter(known: Known, id: string, at: Spot): string | undefined {
  const first = known.ids.get(id);
  if (first !== undefined) {
    return at.error(
      'duplicate-id',
      `two records are the ${known.what} \`${id}\`; the first is on line ${first.line}`,
      'Give one of them another id, and use it where that one is meant.',
    );
  }
  known.ids.set(id, at.place);
  return id;
}

/** The id of a new record. Declared first in its record, it is entered even when the rest of the record is wrong. */
export function newId(known: Known): Shape<string> {
  return refined(idText, idText.expected, (id, at) => enter(known, id, at));
}

/** The id of a record that exists. */
export function referenceTo(known: Known): Shape<string> {
  const expected = `the id of a ${known.what}`;
  return {
    expected,
    read(at) {
      const id = at.text?.trim();
      if (id === undefined)
        return at.error('wrong-type', `expected ${expected}, found ${at.found}`, `Write ${expected}.`);
      if (known.ids.has(id)) return id;
      const near = nearest(id, known.ids.keys());
      const list = [...known.ids.keys()];
      return at.error(
        'unknown-reference',
        `there is no ${known.what} \`${id}\``,
        near
          ? `Did you mean \`${near}\`?`
          : list.length === 0
            ? `Add the ${known.what} first.`
            : `Known: ${list.slice(0, 12).join(', ')}${list.length > 12 ? ' ...' : ''}.`,
      );
    },
  };
}
