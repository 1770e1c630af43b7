import { multiplyDivideRounded } from '../../../foundation/index.ts';
import { blackOut, isBlackedOut } from '../../clock/gap.ts';
import type { Problem, RuleModel, SunSite } from '../../problem.ts';
import { columnOf, defineCost } from '../cost.ts';
import { crewDayOf } from '../day-lines.ts';

export const WINDOW_LIGHT: number = columnOf('window-light');

/** C-46: what it costs to do in `minutes` beside the shooting, `daily` being D. */
export function windowLightOf(daily: number, minutes: number, { baseDay }: RuleModel): number {
  return multiplyDivideRounded(daily, minutes, baseDay);
}

/** K-15: whether the hour itself gives an interior its light, dark scenes that of the night. */
export function isSuited({ from, to }: SunSite, dark: boolean, date: number, start: number, end: number): boolean {
  const window = dark ? 1 : 0;
  return from[window][date] <= start && end <= to[window][date];
}

interface Timed {
  readonly strip: number;
  readonly way: number;
  readonly start: number;
  readonly end: number;
}

/** K-15: strips of a unit's day for which the light at the windows is kept out, or made, beside the shooting. */
export function madeBeside<Slot extends Timed>(problem: Problem, date: number, slots: readonly Slot[]): Slot[] {
  const { ways, places, strips, sunSites } = problem;
  const beside: Slot[] = [];
  let isMade = false;
  for (const [i, slot] of slots.entries()) {
    if (blackOut(problem, slot.strip, slot.way) === 0) {
      isMade = false;
      continue;
    }
    const { place } = ways[slot.way];
    const dark = strips[slot.strip].light > 1;
    const before = slots[i - 1];
    if (before === undefined) {
      isMade = dark;
    } else {
      isMade &&= ways[before.way].place === place && strips[before.strip].light > 1 === dark;
      isMade ||= isBlackedOut(problem, before.strip, before.way, slot.strip, slot.way);
    }
    if (isMade || isSuited(sunSites[places[place].sunSite], dark, date, slot.start, slot.end)) continue;
    beside.push(slot);
    isMade = true;
  }
  return beside;
}

/** C-46: interiors with windows at an hour that is not theirs, beyond what the day's gaps are for. */
export const windowLight = defineCost({
  code: 'window-light',
  subjects: ['unit'],
  perDate: ['unit'],
  inBudget: true,
  lines({ problem, daysOfUnit }, add) {
    if (problem.ways.every((way) => way.blackOut === 0)) return;
    for (const [unit, days] of daysOfUnit.entries()) {
      for (const { date, base, strips } of days) {
        const daily = crewDayOf(problem, unit, base);
        const beside = madeBeside(problem, date, strips);
        const amount = beside.reduce(
          (sum, { way }) => sum + windowLightOf(daily, problem.ways[way].blackOut, problem.bases[base].rules),
          0,
        );
        add('unit', unit, date, base, amount, beside.length);
      }
    }
  },
});
