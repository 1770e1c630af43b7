/** What a day spends between its strips without shooting: company moves, and time in which everybody waits. */
import type { BetweenView } from '../../api/index.ts';
import { type ClockedDay, gapOf, type Problem } from '../../schedule/index.ts';
import { type StripRef, stripKey } from '../../season/index.ts';

/** Waiting of fewer minutes is no more than rounding (ours). */
const LEAST_IDLE = 10;

/** `wayOfGroup` of the arrangement that was clocked; `refs`: strips by their index. */
export function betweenStrips(
  problem: Problem,
  wayOfGroup: readonly number[],
  day: ClockedDay,
  refs: readonly StripRef[],
): readonly BetweenView[] {
  const wayOf = (strip: number): number => wayOfGroup[problem.strips[strip]!.group]!;
  const found: BetweenView[] = [];
  for (const [i, { strip, start }] of day.strips.entries()) {
    const before = day.strips[i - 1];
    const from = before?.end ?? day.call;
    const taken = [...day.meals, ...day.banners].reduce((sum, slot) => sum + overlap(slot, from, start), 0);
    const gap =
      before === undefined
        ? { minutes: problem.clock.firstSetUp, cause: null }
        : gapOf(problem, before.strip, wayOf(before.strip), strip, wayOf(strip));
    const key = stripKey(refs[strip]!);
    if (gap.cause === 'move') found.push({ before: key, kind: 'move', minutes: gap.minutes });
    const light = day.waits.reduce((sum, slot) => sum + overlap(slot, from, start), 0);
    if (light > 0) found.push({ before: key, kind: 'light', minutes: light });
    const idle = start - from - taken - gap.minutes - light;
    if (idle >= LEAST_IDLE) found.push({ before: key, kind: 'idle', minutes: idle });
  }
  return found;
}

function overlap(slot: { readonly start: number; readonly end: number }, from: number, to: number): number {
  return Math.max(0, Math.min(slot.end, to) - Math.max(slot.start, from));
}
