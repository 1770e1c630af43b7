import { grouped } from '../../clock/runs.ts';
import { defineRule } from '../rule.ts';
import { baseBlockDemands } from './demands.ts';
import { baseBlockAspects, baseBlockInSearch } from './weights.ts';

/**
 * `mixed`: strips at another base than the day's; `visits`: more visits than `blocks`; `travel`: free days
 * missing.
 */
export const baseBlock = defineRule({
  code: 'base-block',
  aspects: baseBlockAspects,
  check({ problem, daysOfUnit }, report) {
    for (const [unit, days] of daysOfUnit.entries()) {
      for (const { date, base, strips } of days) {
        for (const { strip, place } of strips) {
          if (problem.places[place].base !== base) report('mixed', 1, { strip, place, date, unit, base });
        }
      }
      const visits = grouped(days, (before, day) => before.base === day.base);
      const count = new Map<number, number>();
      for (const [i, [first]] of visits.entries()) {
        count.set(first.base, (count.get(first.base) ?? 0) + 1);
        const before = visits[i - 1]?.at(-1);
        if (!before) continue;
        const needed = problem.baseTravelDays[before.base * problem.bases.length + first.base];
        report('travel', needed - (first.date - before.date - 1), { unit, date: first.date, base: first.base });
      }
      for (const [base, visited] of count) report('visits', visited - problem.bases[base].blocks, { unit, base });
    }
  },
  demands: baseBlockDemands,
  inSearch: baseBlockInSearch,
});
