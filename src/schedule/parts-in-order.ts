import type { Problem, StripModel } from './problem.ts';
import type { Arrangement } from './solution.ts';

/**
 * The same plan with parts of a scene that are alike shot in their order, first part first: which of them is which
 * changes nothing but the names on the board. Pinned parts stay where they are.
 */
export function partsInOrder(problem: Problem, arrangement: Arrangement): Arrangement {
  const { strips, scenePins, dayPins } = problem;
  const pinned = new Set([...scenePins.map(({ strip }) => strip), ...dayPins.flatMap((pin) => pin.strips)]);
  const parts = new Map<number, number[]>();
  for (const [strip, { scene }] of strips.entries()) {
    if (pinned.has(strip)) continue;
    const known = parts.get(scene);
    if (known === undefined) parts.set(scene, [strip]);
    else known.push(strip);
  }
  const days = arrangement.days.toSorted((a, b) => a.date - b.date || a.unit - b.unit);
  const place = new Map(days.flatMap((day) => day.strips).map((strip, at) => [strip, at]));
  const becomes = new Map<number, number>();
  for (const sorts of parts.values()) {
    if (sorts.length < 2) continue;
    for (const alike of groupsOfAlike(strips, sorts)) {
      const shot = alike.filter((strip) => place.has(strip)).toSorted((a, b) => place.get(a)! - place.get(b)!);
      // `alike` is in the order of the parts.
      const named = alike.filter((strip) => place.has(strip));
      for (const [i, strip] of shot.entries()) becomes.set(strip, named[i]);
    }
  }
  const isSame = [...becomes].every(([strip, other]) => strip === other);
  if (isSame) return arrangement;
  return {
    ...arrangement,
    days: arrangement.days.map((day) => ({ ...day, strips: day.strips.map((strip) => becomes.get(strip) ?? strip) })),
  };
}

/** Every plan in which two parts of a scene, on one date in reverse, have changed places; the first found first. */
export function reversedParts(
  { strips, scenePins, dayPins }: Problem,
  arrangement: Arrangement,
): readonly Arrangement[] {
  const pinned = new Set([...scenePins.map(({ strip }) => strip), ...dayPins.flatMap((pin) => pin.strips)]);
  return arrangement.days.flatMap((day, at) =>
    day.strips.flatMap((later, i) =>
      day.strips.slice(i + 1).flatMap((earlier) => {
        const isReversed = strips[later].scene === strips[earlier].scene && earlier < later;
        if (!isReversed || pinned.has(earlier) || pinned.has(later)) return [];
        const swapped = day.strips.map((strip) => (strip === later ? earlier : strip === earlier ? later : strip));
        return [{ ...arrangement, days: arrangement.days.with(at, { ...day, strips: swapped }) }];
      }),
    ),
  );
}

function groupsOfAlike(strips: Problem['strips'], parts: readonly number[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const strip of parts) {
    const group = groups.find(([first]) => areAlike(strips[first], strips[strip]));
    if (group === undefined) groups.push([strip]);
    else group.push(strip);
  }
  return groups;
}

function areAlike(a: StripModel, b: StripModel): boolean {
  const same = (x: ArrayLike<number>, y: ArrayLike<number>): boolean =>
    x.length === y.length && Array.from(x).every((value, i) => value === y[i]);
  return (
    a.group === b.group &&
    a.eighths === b.eighths &&
    same(a.minutes, b.minutes) &&
    same(a.people, b.people) &&
    same(a.units, b.units) &&
    a.hires.length === b.hires.length &&
    a.hires.every(({ hire, amount }, i) => hire === b.hires[i].hire && amount === b.hires[i].amount)
  );
}
