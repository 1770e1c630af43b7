import type { Problem } from '../problem.ts';

/** Per strip: those that an order rule keeps off its date. */
export function stripsApart({ strips, order }: Problem): Set<number>[] {
  const apart = strips.map(() => new Set<number>());
  const part = (some: Iterable<number>, others: Iterable<number>): void => {
    const list = [...others];
    for (const a of some) {
      for (const b of list) {
        if (a === b) continue;
        apart[a].add(b);
        apart[b].add(a);
      }
    }
  };
  for (const rule of order) {
    if (rule.kind === 'before' && rule.minDays >= 1) part(rule.first, rule.then);
    if (rule.kind !== 'not-same-day') continue;
    for (const [i, scene] of rule.scenes.entries()) for (const other of rule.scenes.slice(i + 1)) part(scene, other);
  }
  return apart;
}
