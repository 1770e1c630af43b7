/**
 * What a store gives back is looked at before it is believed: schemas of a kept state and of the parts of a kept edit.
 */
import * as v from 'valibot';
import {
  byKey,
  DAY_TYPES,
  date,
  expected,
  integer,
  kindOf,
  list,
  maybe,
  name,
  object,
  orNull,
  type Schema,
  text,
  truth,
  value,
  word,
} from '../season/index.ts';
import type { Board } from './board.ts';
import type { Change, Diff } from './diff.ts';
import type { EditKind } from './history.ts';
import type { LiveSeason } from './live-season.ts';

const entry = v.variant(
  'kind',
  [
    kindOf({ kind: v.literal('strip'), scene: name, part: integer(1) }),
    kindOf({ kind: v.literal('banner'), id: name, text, minutes: maybe(integer(1)) }),
  ],
  expected('json-object'),
);

const day = object({
  date,
  unit: name,
  locked: truth,
  call: orNull(text),
  entries: list(entry),
  type: maybe(word(DAY_TYPES)),
  note: maybe(text),
});

const board: Schema<Board> = object({
  id: name,
  name: text,
  days: byKey(day, expected('json-object')),
  boneyard: list(entry),
  ways: byKey(text, expected('json-ids')),
  former: maybe(byKey(object({ date, unit: name, position: integer(0) }), expected('json-object'))),
  origin: maybe(object({ board: name, name: text, at: text, why: text })),
});

const live = object({ text, activeBoard: name, boards: byKey(board, expected('json-object')) });

/** A live season as L-1 has it: the active board is there. */
export const liveSeasonSchema: Schema<LiveSeason> = v.pipe(
  live,
  v.check(({ activeBoard, boards }) => Object.hasOwn(boards, activeBoard), expected('json-ids')),
);

export const diffSchema: Schema<Diff> = value(expected('json-list'), (found): found is Diff => {
  return Array.isArray(found) && found.every(isChange);
});

export const editKindSchema: Schema<EditKind> = word(['do', 'undo', 'redo', 'follow']);

function isChange(found: unknown): found is Change {
  if (typeof found !== 'object' || found === null || !('path' in found)) return false;
  const { path } = found;
  if (!Array.isArray(path) || !path.every((key) => typeof key === 'string')) return false;
  if (!('at' in found)) return true;
  if (!('cut' in found) || !('put' in found) || !Number.isSafeInteger(found.at)) return false;
  const { cut, put } = found;
  return Array.isArray(cut) ? Array.isArray(put) : typeof cut === 'string' && typeof put === 'string';
}
