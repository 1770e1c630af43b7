import { hasDate } from '../../dates/date-set.ts';
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

/**
 * A strip may stand on a day as far as dates and units go (`Model.okDates`): most random changes of a full calendar
 * fail here, a hundred times cheaper than by trying them. While rules are broken every so often one passes all the
 * same, for the way out may lead through another broken rule.
 */
export function mayStand({ state, random }: Environment, strip: number, day: number): boolean {
  const { model } = state;
  const unit = Math.floor(day / model.dates);
  const dates = (model.minutesStart[strip] + model.wayIndex[state.wayOf(strip)]) * model.words;
  const fits =
    model.unitAllowed[strip * model.units + unit] === 1 && hasDate(model.okDates, dates, day - unit * model.dates);
  return fits || (state.broken > 0 && random.below(8) === 0);
}

/** All strips of a day may stand on another. */
export function dayMayStand(env: Environment, day: number, goal: number): boolean {
  const { sequence, length, model } = env.state;
  for (let i = 0; i < length[day]; i++) if (!mayStand(env, sequence[day * model.strips + i], goal)) return false;
  return true;
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
export function blockOf(env: Environment, day: number, place: number, goal: number): number[] {
  const { state } = env;
  const { strips, fixed } = state.model;
  const block: number[] = [];
  for (let i = 0; i < state.length[day]; i++) {
    const strip = state.sequence[day * strips + i];
    if (state.placeOf(strip) !== place || fixed[strip] === 1 || !mayStand(env, strip, goal)) continue;
    block.push(strip);
  }
  return block;
}
