import { defineRule } from '../rule.ts';
import { orderDemands } from './demands.ts';
import { orderAspects } from './weights.ts';

/**
 * `before`: days too few (or the wrong way round) between a pair of parts; `before-same-day`: minutes by which
 * the later scene starts before the earlier ends; `same-day`: dates beyond the first; `not-same-day`: scenes beyond the
 * first on a date. Strips in the boneyard break R-1 and nothing here.
 */
export const order = defineRule({
  code: 'order',
  aspects: orderAspects,
  check({ problem, slotOfStrip }, report) {
    for (const constraint of problem.order) {
      if (constraint.kind === 'before') {
        for (const a of constraint.first) {
          const first = slotOfStrip[a];
          if (!first) continue;
          for (const b of constraint.then) {
            const then = slotOfStrip[b];
            if (!then) continue;
            const days = then.day.date - first.day.date;
            const where = { strip: b, date: then.day.date, unit: then.day.unit };
            report('before', constraint.minDays - days, where);
            if (days === 0) report('before-same-day', first.slot.end - then.slot.start, where);
          }
        }
      } else if (constraint.kind === 'same-day') {
        const dates = new Set<number>();
        for (const strip of constraint.strips) {
          const placed = slotOfStrip[strip];
          if (placed) dates.add(placed.day.date);
        }
        report('same-day', dates.size - 1, { strip: constraint.strips[0], date: Math.min(...dates) });
      } else {
        const scenesOn = new Map<number, number>();
        for (const strips of constraint.scenes) {
          const dates = new Set<number>();
          for (const strip of strips) {
            const placed = slotOfStrip[strip];
            if (placed) dates.add(placed.day.date);
          }
          for (const date of dates) scenesOn.set(date, (scenesOn.get(date) ?? 0) + 1);
        }
        for (const [date, scenes] of scenesOn)
          report('not-same-day', scenes - 1, { strip: constraint.scenes[0]?.[0] ?? 0, date });
      }
    }
  },
  demands: orderDemands,
});
