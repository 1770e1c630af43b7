import { BACKGROUND } from '../costs/background/background.ts';
import { EQUIPMENT_DAY } from '../costs/equipment-day/equipment-day.ts';
import type { NetFactors } from './net-factors.ts';
import type { Possible } from './possible.ts';

/**
 * C-14: the largest amount of a hire is paid on one date at least, and the smallest on each further date that its
 * strips need by their minutes.
 */
export function leastHires(possible: Possible, net: NetFactors): number {
  return leastOfHires(possible, net).reduce((sum, cost) => sum + cost, 0);
}

/** By hire. */
export function leastOfHires(possible: Possible, net: NetFactors): number[] {
  const { problem, minutesOf, dayRoom, waysOf } = possible;
  const needs = problem.hires.map(() => ({
    minutes: 0,
    most: 0,
    least: Number.POSITIVE_INFINITY,
    bases: new Set<number>(),
  }));
  for (const [strip, { group, hires }] of problem.strips.entries()) {
    for (const { hire, amount } of hires) {
      const need = needs[hire];
      need.minutes += minutesOf[strip];
      need.most = Math.max(need.most, amount);
      need.least = Math.min(need.least, amount);
      for (const way of waysOf[group]) need.bases.add(problem.places[problem.ways[way].place].base);
    }
  }
  return needs.map(({ minutes, most, least, bases }, hire) => {
    if (bases.size === 0) return 0;
    const { rate, equipment } = problem.hires[hire];
    const room = Math.max(...[...bases].map((base) => dayRoom[base]));
    const days = Math.max(1, Math.ceil(minutes / room));
    return rate * (most + (days - 1) * least) * net.least(bases, equipment ? EQUIPMENT_DAY : BACKGROUND);
  });
}
