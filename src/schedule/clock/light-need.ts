import type { Problem, StripModel } from '../problem.ts';

/** The light that binds a strip at a way: 0 none, 1 day, 2 night, 3 dawn, 4 dusk. */
export function lightNeed(problem: Problem, strip: StripModel, way: number): StripModel['light'] {
  const { place, needsLight } = problem.ways[way];
  return needsLight && (strip.exterior || problem.places[place].naturalLight) ? strip.light : 0;
}
