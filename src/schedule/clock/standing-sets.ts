/** Sets standing at a place: each way of a set from the first to the last date that it is shot in. */
import type { Facts } from './facts.ts';

export interface Standing {
  /** The first way of the problem with this build. */
  readonly way: number;
  readonly build: number;
  readonly first: number;
  readonly last: number;
}

/** In the order of their builds. */
export function standingOf({ problem, days }: Facts, place: number): readonly Standing[] {
  const standing = new Map<number, Standing>();
  for (const { date, strips } of days) {
    for (const strip of strips) {
      if (strip.place !== place) continue;
      const { build } = problem.ways[strip.way];
      const known = standing.get(build);
      standing.set(build, known ? { ...known, last: date } : { way: strip.way, build, first: date, last: date });
    }
  }
  return [...standing.values()].sort((a, b) => a.build - b.build);
}
