import type { WishModel } from '../../problem.ts';
import { defineCost } from '../cost.ts';

/** Lights that count for C-31: what is neither day nor night says nothing. */
const DAY = 1;
const NIGHT = 2;

/** How often the scenes of a day, in order, change between day and night (C-31); lights as in `StripModel`. */
export function lightFlips(lights: readonly number[]): number {
  let flips = 0;
  let before = 0;
  for (const light of lights) {
    if (light !== DAY && light !== NIGHT) continue;
    if (before !== 0 && light !== before) flips++;
    before = light;
  }
  return flips;
}

/** C-31 of so many changes. */
export function lightFlipOf({ lightFlip }: WishModel, flips: number): number {
  return flips * lightFlip;
}

/** C-31: day scenes are shot together, and so are night scenes. */
export const lightFlip = defineCost({
  code: 'light-flip',
  subjects: ['unit'],
  perDate: ['unit'],
  inBudget: false,
  wish: true,
  lines({ problem, daysOfUnit }, add) {
    for (const [unit, days] of daysOfUnit.entries()) {
      for (const { date, strips } of days) {
        const flips = lightFlips(strips.map(({ strip }) => problem.strips[strip].light));
        add('unit', unit, date, -1, lightFlipOf(problem.wishes, flips), flips);
      }
    }
  },
});
