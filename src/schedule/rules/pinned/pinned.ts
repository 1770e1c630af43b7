import { defineRule } from '../rule.ts';
import { pinnedDates } from './dates.ts';
import { pinnedDemands } from './demands.ts';
import { pinnedAspects, pinnedInSearch } from './weights.ts';

/** `strip`: a pinned strip elsewhere (or in the boneyard); `day`: positions at which a pinned day differs. */
export const pinned = defineRule({
  code: 'pinned',
  aspects: pinnedAspects,
  check({ problem, days, slotOfStrip }, report) {
    for (const { strip, date, unit } of problem.scenePins) {
      const placed = slotOfStrip[strip];
      const kept = placed && placed.day.date === date && (unit < 0 || placed.day.unit === unit);
      if (!kept) report('strip', 1, { strip, date });
    }
    for (const { unit, date, strips } of problem.dayPins) {
      const day = days.find((candidate) => candidate.unit === unit && candidate.date === date);
      const actual = day ? day.strips.map((slot) => slot.strip) : [];
      let different = 0;
      for (let i = 0; i < Math.max(actual.length, strips.length); i++) if (actual[i] !== strips[i]) different++;
      report('day', different, { unit, date });
    }
  },
  demands: pinnedDemands,
  dates: pinnedDates,
  inSearch: pinnedInSearch,
});
