import type { Problem } from '../../problem.ts';

/** How a first plan is built. */
export interface Start {
  /** Dates are kept in one block for each base away from home (`reserve-blocks.ts`). */
  readonly blocks: boolean;
  /** Bases that are given up where a set has a way elsewhere. */
  readonly without: readonly number[];
  /** Chance of passing over a day, so that the same start is not the same plan. */
  readonly blink: number;
}

/** Builds as well as can be told beforehand. */
export const FIRST_START: Start = { blocks: true, without: [], blink: 0 };

/** Chance of passing over a day in a start of a kind that was tried already (ours). */
const LOOSE = 0.1;

/**
 * The start of a number: kinds of starts in turn, then the same ones loosened. Which bases a plan visits is what a
 * search can hardly change later, so the kinds differ by that: every base away from the first unit's home given up or
 * not, all of them, each by itself.
 */
export function startAt(problem: Problem, number: number): Start {
  const kinds = kindsOf(problem);
  const kind = kinds[number % kinds.length];
  return number < kinds.length ? kind : { ...kind, blink: LOOSE };
}

function kindsOf({ bases, units, groups, ways, places }: Problem): readonly Start[] {
  const baseOf = (way: number): number => places[ways[way].place].base;
  const canBeLeft = (base: number): boolean =>
    groups.some((group) => {
      const here = group.ways.filter((way) => baseOf(way) === base).length;
      return here > 0 && here < group.ways.length;
    });
  const home = units[0]?.homeBase ?? 0;
  const away = [...bases.keys()].filter((base) => base !== home && canBeLeft(base));
  const kinds: Start[] = [FIRST_START];
  if (bases.length > 1) kinds.push({ ...FIRST_START, blocks: false });
  if (away.length > 0) kinds.push({ ...FIRST_START, without: away });
  if (away.length > 1) for (const base of away) kinds.push({ ...FIRST_START, without: [base] });
  return kinds;
}
