/** Which strips are chosen together: one more or less, a range from one to another, all under a rectangle. Pure. */

/** Ctrl: the one that had the focus and was not chosen yet comes along; a second time it is let go. */
export function toggled(selected: ReadonlySet<string>, focus: string | null, key: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (next.size === 0 && focus !== null && focus !== key) next.add(focus);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** Shift: everything from the anchor to the key, in the order of the board; `add`: besides what is chosen already. */
export function ranged(
  order: readonly string[],
  anchor: string | null,
  key: string,
  add: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const [from, to] = [anchor === null ? -1 : order.indexOf(anchor), order.indexOf(key)];
  if (to < 0) return add;
  if (from < 0) return new Set([...add, key]);
  return new Set([...add, ...order.slice(Math.min(from, to), Math.max(from, to) + 1)]);
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxBetween(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    bottom: Math.max(a.y, b.y),
  };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
