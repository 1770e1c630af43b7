import type { Environment } from '../environment.ts';

/** A small change of the plan, cheap enough to try thousands a second. One file each in `local/`. */
export interface LocalMove {
  readonly name: string;
  /** Changes the plan (or not) and leaves it settled. */
  apply(env: Environment): void;
}

/** A random strip on a day that may move; -1 when there is none. */
export function anyStrip({ state, random }: Environment): number {
  for (let tries = 0; tries < 30; tries++) {
    const strip = random.below(state.model.strips);
    if (state.dayOf[strip] >= 0 && state.model.fixed[strip] === 0) return strip;
  }
  return -1;
}

/** Exchanges all strips of two days, orders kept; the caller settles. */
export function exchangeDays({ state }: Environment, a: number, b: number): void {
  const { sequence, length, model } = state;
  const first = sequence.slice(a * model.strips, a * model.strips + length[a]);
  const second = sequence.slice(b * model.strips, b * model.strips + length[b]);
  for (const strip of first) state.unplace(strip);
  for (const strip of second) state.unplace(strip);
  for (let i = 0; i < second.length; i++) state.place(second[i], a, i);
  for (let i = 0; i < first.length; i++) state.place(first[i], b, i);
}

/** The strips of a day at one place that may go to the day `goal`, in order. */
export function blockOf({ state }: Environment, day: number, place: number, goal: number): number[] {
  const { strips, fixed, units, unitAllowed, dates } = state.model;
  const unit = Math.floor(goal / dates);
  const block: number[] = [];
  for (let i = 0; i < state.length[day]; i++) {
    const strip = state.sequence[day * strips + i];
    if (state.placeOf(strip) !== place || fixed[strip] === 1 || unitAllowed[strip * units + unit] === 0) continue;
    block.push(strip);
  }
  return block;
}
