/**
 * What differs between two views of a board, and a board brought up to date by it; days that are the same stay the same
 * objects.
 */
import { dayKey } from '../live/index.ts';
import type { BoardPatch, BoardView } from './contract.ts';

export function patchBetween(before: BoardView, after: BoardView): BoardPatch {
  const known = new Map(before.days.map((day) => [dayKey(day), day]));
  const days = after.days.filter((day) => !isSame(known.get(dayKey(day)), day));
  const left = new Set(after.days.map(dayKey));
  const { id, name, revision, cost, legal, bound } = after;
  return {
    ...{ id, name, revision, cost, legal, bound },
    from: before.revision,
    days,
    gone: [...known.keys()].filter((key) => !left.has(key)),
    boneyard: isSame(before.boneyard, after.boneyard) ? null : after.boneyard,
    conflicts: isSame(before.conflicts, after.conflicts) ? null : after.conflicts,
    ways: isSame(before.ways, after.ways) ? null : after.ways,
  };
}

/** Null when the patch is for another board or another revision of it. `units`: their order on a date. */
export function applyPatch(board: BoardView, patch: BoardPatch, units: readonly string[]): BoardView | null {
  if (board.id !== patch.id || board.revision !== patch.from) return null;
  const { id, name, revision, cost, legal, bound } = patch;
  const fresh = new Map(patch.days.map((day) => [dayKey(day), day]));
  const gone = new Set(patch.gone);
  const days = board.days.filter((day) => !gone.has(dayKey(day))).map((day) => fresh.get(dayKey(day)) ?? day);
  const known = new Set(days.map(dayKey));
  days.push(...patch.days.filter((day) => !known.has(dayKey(day))));
  days.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : units.indexOf(a.unit) - units.indexOf(b.unit)));
  return {
    ...{ id, name, revision, cost, legal, bound, days },
    boneyard: patch.boneyard ?? board.boneyard,
    conflicts: patch.conflicts ?? board.conflicts,
    ways: patch.ways ?? board.ways,
  };
}

/** Deeply equal; views are plain data. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  }
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]));
}
