/** C-9: what is built for the strips of a plan, once however many strips and sets use it. */
import type { Facts } from '../clock/facts.ts';

/** The way that each build is first used in. */
export function waysBuilt({ problem, days }: Facts): readonly number[] {
  const wayOfBuild = new Map<number, number>();
  for (const day of days) {
    for (const { way } of day.strips) {
      const { build } = problem.ways[way];
      if (!wayOfBuild.has(build)) wayOfBuild.set(build, way);
    }
  }
  return [...wayOfBuild.values()];
}
