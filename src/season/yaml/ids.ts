/** Ids: made once, then referred to. */
import type { Message, SourcePlace } from '../../foundation/index.ts';
import { type CodeBelow, message } from '../../messages/index.ts';
import { scalar } from './scalars.ts';
import { refined, type Shape } from './shapes.ts';
import type { Spot } from './spot.ts';

/** The ids of one kind of record, with the place where each was first written. */
export interface Known {
  readonly kind: RecordKind;
  readonly ids: Map<string, SourcePlace>;
}

/** What an id names: `base`, `place`. */
export type RecordKind = CodeBelow<'season.kind'>;

export function kindNamed(kind: RecordKind): Message {
  return message(`season.kind.${kind}`);
}

export function noneKnown(kind: RecordKind): Known {
  return { kind, ids: new Map() };
}

export const idText: Shape<string> = scalar(
  'id',
  'bad-id',
  (words) => (/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(words) ? words : undefined),
  message('season.write.id'),
);

/** `Theo Blanc` -> `theo-blanc`; accents are dropped. Empty when there is no letter or digit in it. */
export function idFromName(name: string): string {
  return name
    .replace(/\p{M}/gu, '')
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
    return at.error('duplicate-id.record', { kind: kindNamed(known.kind), id, line: String(first.line) });
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
  const kind = kindNamed(known.kind);
  const expected = message('season.expected.reference', { kind });
  return {
    expected,
    read(at) {
      const id = at.text?.trim();
      if (id === undefined) return at.unexpected('wrong-type', expected);
      if (known.ids.has(id)) return id;
      const first: string[] = [];
      for (const one of known.ids.keys()) if (first.push(one) === 12) break;
      return at.error('unknown-reference.id', {
        kind,
        id,
        near: at.file.suggest(id, known.ids),
        known: `${first.join(', ')}${known.ids.size > 12 ? ' ...' : ''}`,
      });
    },
  };
}
