import type { Violation } from '../../schedule/index.ts';

/** What is broken in `after` and was not, or was broken less, in `before`. */
export function moreBroken(before: readonly Violation[], after: readonly Violation[]): readonly Violation[] {
  const known = new Map(before.map((violation) => [nameOf(violation), violation.amount]));
  return after.filter((violation) => violation.amount > (known.get(nameOf(violation)) ?? 0));
}

function nameOf({ rule, aspect, date, unit, strip, person, place, base }: Violation): string {
  return [rule, aspect, date, unit, strip, person, place, base].join('|');
}
