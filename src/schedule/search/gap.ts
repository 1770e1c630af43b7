import type { State } from './state.ts';

/** What a strip is lit for, as `Model.litFor` has it. */
const DAY = 1;
const DARK = 3;

/** Lights of R-5 that are bound to the real dark. */
const NIGHT = 2;
const DUSK = 4;

/** Minutes between two strips that follow one another (SPEC K-5.2), as `gapBetween` has them. */
export function gapMinutes(state: State, before: number, after: number): number {
  const { model, problem } = state;
  const { clock } = problem;
  const from = state.placeOf(before);
  const to = state.placeOf(after);
  let gap = 0;
  if (from !== to) gap = problem.road[from * model.places + to] + clock.move;
  else if (model.setOf[before] !== model.setOf[after]) gap = clock.setChange;
  else if (model.litFor[before] + model.litFor[after] === DAY + DARK) gap = clock.relight;
  const blackOut = model.blackOut[state.wayEntry(after)];
  if (blackOut > gap && isBlackedOut(state, before, after, from === to)) gap = blackOut;
  if (gap < clock.costumeChange && model.costume[before * model.strips + after] === 1) gap = clock.costumeChange;
  return gap;
}

/** K-15, of a strip that the light of the hour comes into. */
export function isBlackedOut(state: State, before: number, after: number, here: boolean): boolean {
  const { model } = state;
  const entry = state.wayEntry(before);
  const need = model.lightNeed[entry];
  if (model.litFor[after] === DAY) return need === NIGHT || need === DUSK;
  const kept = here && model.litFor[before] === DARK && model.blackOut[entry] > 0;
  return !kept && need !== NIGHT;
}

/** Minutes from the call to a first strip (K-5.1), as `firstSetUp` has them. */
export function firstSetUpMinutes(state: State, strip: number): number {
  const { model, problem } = state;
  const blackOut = model.litFor[strip] === DARK ? model.blackOut[state.wayEntry(strip)] : 0;
  return Math.max(problem.clock.firstSetUp, blackOut);
}
