import { dateFrom } from '../../dates/date-set.ts';
import type { Environment } from '../environment.ts';
import { anyStrip, blockOf, type LocalMove } from './local-move.ts';

/**
 * A place that is shot on several days gives up one of them: its strips of that day go to another of its days, next to
 * their like, and half the time another place's strips come back in exchange. Saves a company move and often a fee.
 */
export const gatherPlace: LocalMove = {
  name: 'gather place',
  apply(env) {
    const { state, random } = env;
    const seed = anyStrip(env);
    if (seed < 0) return;
    const from = state.dayOf[seed];
    const place = state.placeOf(seed);
    const to = otherDayOf(env, place, from);
    if (to < 0 || state.model.dayPin[to] >= 0 || state.model.dayPin[from] >= 0) return;
    const block = blockOf(env, from, place, to);
    const gap = state.positionOf(block[0] ?? seed);
    const back = random.below(2) === 0 ? [] : anyBlock(env, to, place, from);
    let position = positionBeside(env, to, place);
    for (const strip of block) {
      state.unplace(strip);
      state.place(strip, to, position++);
    }
    let hole = Math.min(gap, state.length[from]);
    for (const strip of back) {
      state.unplace(strip);
      state.place(strip, from, hole++);
    }
    env.settle();
  },
};

/** Another day on which the place is shot, at random; -1 when there is none. */
function otherDayOf({ state, random }: Environment, place: number, day: number): number {
  const { dates, words, units } = state.model;
  const from = random.below(dates);
  for (let turn = 0; turn < 2; turn++) {
    let date = dateFrom(state.placeDates, place * words, words, turn === 0 ? from : 0);
    while (date >= 0 && (turn === 0 || date < from)) {
      for (let unit = 0; unit < units; unit++) {
        const other = unit * dates + date;
        if (other !== day && hasPlace(state, other, place)) return other;
      }
      date = dateFrom(state.placeDates, place * words, words, date + 1);
    }
  }
  return -1;
}

function hasPlace(state: Environment['state'], day: number, place: number): boolean {
  const from = day * state.model.places;
  for (let k = 0; k < state.placesCount[day]; k++) if (state.placeIn[from + k] === place) return true;
  return false;
}

/** The strips of a random other place in a day, those that may go to `goal`. */
function anyBlock(env: Environment, day: number, not: number, goal: number): number[] {
  const { state, random } = env;
  const count = state.placesCount[day];
  const place = state.placeIn[day * state.model.places + random.below(Math.max(1, count))];
  return place === not ? [] : blockOf(env, day, place, goal);
}

/** Right after the first strip of the place in a day. */
function positionBeside({ state }: Environment, day: number, place: number): number {
  const from = day * state.model.strips;
  for (let i = 0; i < state.length[day]; i++) if (state.placeOf(state.sequence[from + i]) === place) return i + 1;
  return state.length[day];
}
