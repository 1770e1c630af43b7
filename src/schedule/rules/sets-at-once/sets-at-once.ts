import { standingOf } from '../../clock/standing-sets.ts';
import type { PlaceModel } from '../../problem.ts';
import { defineRule } from '../rule.ts';
import { setsAtOnceDemands } from './demands.ts';
import { setsAtOnceAspects } from './weights.ts';

interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * of two sets at a place, whether the earlier one stands there still, or is being struck, when the later comes.
 */
export function isInTheWay({ dressDays, strikeDays }: PlaceModel, earlier: Span, later: Span): boolean {
  return earlier.last + strikeDays >= later.first - dressDays;
}

/** `too-many`: a set comes to stand at a place where as many others stand as it holds. */
export const setsAtOnce = defineRule({
  code: 'sets-at-once',
  aspects: setsAtOnceAspects,
  check(facts, report) {
    for (const [place, model] of facts.problem.places.entries()) {
      if (model.setsAtOnce < 0) continue;
      const standing = standingOf(facts, place).toSorted((a, b) => a.first - b.first || a.build - b.build);
      for (const [i, set] of standing.entries()) {
        const others = standing.slice(0, i).filter((other) => isInTheWay(model, other, set)).length;
        report('too-many', others >= model.setsAtOnce ? 1 : 0, { place, date: set.first });
      }
    }
  },
  demands: setsAtOnceDemands,
});
