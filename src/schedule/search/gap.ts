import type { State } from './state.ts';

/** Minutes between two strips that follow one another (SPEC K-5.2), as `gapBetween` has them. */
export function gapMinutes(state: State, before: number, after: number): number {
  const { model, problem } = state;
  const { clock } = problem;
  const from = state.placeOf(before);
  const to = state.placeOf(after);
  let gap = 0;
  if (from !== to) gap = problem.road[from * model.places + to] + clock.move;
  else if (model.setOf[before] !== model.setOf[after]) gap = clock.setChange;
  else if (model.litFor[before] + model.litFor[after] === DAY_AND_DARK) gap = clock.relight;
  if (gap < clock.costumeChange && model.costume[before * model.strips + after] === 1) gap = clock.costumeChange;
  return gap;
}

/** Sum of `litFor` of a strip by day and of one in the dark; no other two have it. */
const DAY_AND_DARK = 4;
