/** A reason against strips on a day that can be seen from them and the day's base alone, the plainest first. */
import { type Arrangement, baseBlock, type Problem, type StripDates, type Violation } from '../../schedule/index.ts';
import type { Goal } from './goals.ts';

/**
 * Days on the way that strips at another base than the day's would need; 0 where there is no such strip, or no such
 * days.
 */
export function travelDaysTo(
  problem: Problem,
  { wayOfGroup, days }: Arrangement,
  strips: readonly number[],
  { unit, date }: Goal,
): number {
  const baseOf = (strip: number): number => {
    const way = wayOfGroup[problem.strips[strip]!.group]!;
    return way < 0 ? -1 : problem.places[problem.ways[way]!.place]!.base;
  };
  const there = days.find((day) => day.unit === unit && day.date === date)?.strips ?? [];
  const homes = there.filter((strip) => !strips.includes(strip)).map(baseOf);
  let most = 0;
  for (const to of strips.map(baseOf)) {
    for (const from of homes) {
      if (from < 0 || to < 0 || from === to) continue;
      most = Math.max(most, problem.baseTravelDays[from * problem.bases.length + to]!);
    }
  }
  return most;
}

export function plainReason(
  problem: Problem,
  dates: StripDates,
  { wayOfGroup, days }: Arrangement,
  strips: readonly number[],
  { unit, date }: Goal,
): Violation | null {
  const wayOf = (strip: number): number => wayOfGroup[problem.strips[strip]!.group]!;
  const baseOf = (strip: number): number => problem.places[problem.ways[wayOf(strip)]!.place]!.base;
  const there = (days.find((day) => day.unit === unit && day.date === date)?.strips ?? []).filter(
    (other) => wayOf(other) >= 0,
  );
  for (const strip of strips) {
    const [reason] = dates.reasons(strip, wayOf(strip), unit, date);
    if (reason !== undefined) return reason;
    const base = baseOf(strip);
    const stranger = there.find((other) => baseOf(other) !== base);
    if (stranger !== undefined && !strips.includes(stranger))
      return {
        rule: baseBlock.code,
        aspect: 'mixed',
        amount: 1,
        date,
        unit,
        strip,
        person: null,
        place: null,
        base: null,
        hire: null,
      };
  }
  return null;
}
