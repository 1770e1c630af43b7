/**
 * What an edit did, as data that can be applied, reversed and squashed (SPEC D): undo, other tabs and the log all use
 * it.
 */
import type { LiveSeason } from './live-season.ts';

/** JSON, as far as a live season is made of it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type Change =
  /** The value at a path of keys; `from` or `to` left out: nothing was, or is, there. */
  | { readonly path: readonly string[]; readonly from?: Json; readonly to?: Json }
  /** A piece of the text, or of the list, at a path. */
  | { readonly path: readonly string[]; readonly at: number; readonly cut: string; readonly put: string }
  | {
      readonly path: readonly string[];
      readonly at: number;
      readonly cut: readonly Json[];
      readonly put: readonly Json[];
    };

export type Diff = readonly Change[];

/** Changes that lead from one state to the other; empty when they are equal. */
export function diffOf(before: LiveSeason, after: LiveSeason): Diff {
  const changes: Change[] = [];
  compare(before, after, [], changes);
  return changes;
}

/** The state with the diff applied; throws when it does not fit (D-3). */
export function applyDiff(season: LiveSeason, diff: Diff): LiveSeason {
  let value: Json | undefined = season;
  for (const change of diff) value = changed(value, change, 0);
  // Changes that fit lead from one live season to another.
  return value as LiveSeason;
}

export function reverseDiff(diff: Diff): Diff {
  return diff.toReversed().map((change): Change => {
    if ('at' in change) return { ...change, cut: change.put, put: change.cut } as Change;
    const { path, from, to } = change;
    return { path, ...(to === undefined ? {} : { from: to }), ...(from === undefined ? {} : { to: from }) };
  });
}

/** One diff that does what several do one after the other; changes of one value become one. */
export function squashDiffs(diffs: readonly Diff[]): Diff {
  const squashed: Change[] = [];
  for (const change of diffs.flat()) {
    const last = squashed.at(-1);
    const joins = last !== undefined && !('at' in last) && !('at' in change) && samePath(last.path, change.path);
    if (!joins) {
      squashed.push(change);
      continue;
    }
    squashed.pop();
    const [from, to] = [last.from, change.to];
    if (from === to || (from !== undefined && to !== undefined && same(from, to))) continue;
    squashed.push({
      path: change.path,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    });
  }
  return squashed;
}

/** Ids of the boards a diff changes, and whether it changes the season's text. */
export function touchedBy(diff: Diff): { readonly boards: readonly string[]; readonly text: boolean } {
  const boards = new Set<string>();
  let text = false;
  for (const { path } of diff) {
    if (path[0] === 'text') text = true;
    else if (path[0] === 'boards' && path[1] !== undefined) boards.add(path[1]);
  }
  return { boards: [...boards], text };
}

type Group = { readonly [key: string]: Json };

function isGroup(value: Json | undefined): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Groups are compared key by key down to the days of a board; texts and lists by what lies between their equal ends.
 */
function compare(before: Json | undefined, after: Json | undefined, path: readonly string[], changes: Change[]): void {
  if (before === after) return;
  if (isGroup(before) && isGroup(after) && path.length < 4) {
    for (const key of Object.keys(before)) compare(before[key], after[key], [...path, key], changes);
    for (const key of Object.keys(after)) {
      if (!Object.hasOwn(before, key)) compare(undefined, after[key], [...path, key], changes);
    }
    return;
  }
  if (typeof before === 'string' && typeof after === 'string' && before.length > 200) {
    const { at, end } = commonEnds(before, after);
    changes.push({ path, at, cut: before.slice(at, before.length - end), put: after.slice(at, after.length - end) });
    return;
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    if (same(before, after)) return;
    const { at, end } = commonEnds(before as readonly Json[], after as readonly Json[]);
    changes.push({
      path,
      at,
      cut: (before as readonly Json[]).slice(at, before.length - end),
      put: (after as readonly Json[]).slice(at, after.length - end),
    });
    return;
  }
  if (before !== undefined && after !== undefined && same(before, after)) return;
  changes.push({
    path,
    ...(before === undefined ? {} : { from: before }),
    ...(after === undefined ? {} : { to: after }),
  });
}

function commonEnds(a: ArrayLike<Json>, b: ArrayLike<Json>): { readonly at: number; readonly end: number } {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && same(a[at]!, b[at]!)) at++;
  let end = 0;
  while (end < shorter - at && same(a[a.length - 1 - end]!, b[b.length - 1 - end]!)) end++;
  return { at, end };
}

function changed(value: Json | undefined, change: Change, depth: number): Json | undefined {
  const key = change.path[depth];
  if (key !== undefined) {
    if (!isGroup(value)) throw misfit(change);
    const inner = changed(Object.hasOwn(value, key) ? value[key] : undefined, change, depth + 1);
    if (inner === undefined) {
      const { [key]: _, ...rest } = value;
      return rest;
    }
    return { ...value, [key]: inner };
  }
  if (!('at' in change)) {
    const fits =
      value === undefined ? change.from === undefined : change.from !== undefined && same(value, change.from);
    if (!fits) throw misfit(change);
    return change.to;
  }
  const { at, cut, put } = change;
  if (typeof value === 'string' && typeof cut === 'string') {
    if (value.slice(at, at + cut.length) !== cut) throw misfit(change);
    return value.slice(0, at) + String(put) + value.slice(at + cut.length);
  }
  if (!Array.isArray(value) || typeof cut === 'string' || typeof put === 'string') throw misfit(change);
  const list = value as readonly Json[];
  if (!same(list.slice(at, at + cut.length), cut)) throw misfit(change);
  return [...list.slice(0, at), ...put, ...list.slice(at + cut.length)];
}

function misfit(change: Change): Error {
  return new Error(`a diff does not fit the state it is applied to, at ${change.path.join('/')}`);
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

/** Deeply equal, whatever the order of keys. */
function same(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return (a as readonly Json[]).every((item, index) => same(item, (b as readonly Json[])[index]!));
  }
  if (!isGroup(a) || !isGroup(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key]!, b[key]!));
}
