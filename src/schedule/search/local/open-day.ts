import type { Environment } from '../environment.ts';
import { anyStrip, blockOf, type LocalMove } from './local-move.ts';

/** Days drawn to find a long one among them. */
const DRAWS = 3;

/** Of so many tries, one opens several days at once: schemes that ask for so many days pay nothing before (C-18). */
const SEVERAL = 4;

/**
 * A free date of a unit is opened, and filled in one of two ways: with a part of one long day (its later strips, or
 * those of a place), or with strips of one place from all days that run into overtime there, one after another off the
 * longest, until the new day is as long as it can be without. Saves overtime where a day more is cheaper, which moves
 * of single strips do not see: the first of them pays for the whole day.
 */
export const openDay: LocalMove = {
  name: 'open day',
  apply(env) {
    const { random } = env;
    const times = random.below(SEVERAL) === 0 ? 2 + random.below(2) : 1;
    const level = random.below(2) === 0;
    for (let i = 0; i < times; i++) {
      openOne(env, level);
      env.settle();
    }
  },
};

function openOne(env: Environment, level: boolean): void {
  const { state } = env;
  const from = longDay(env);
  if (from < 0 || state.length[from] < 2 || state.model.dayPin[from] >= 0) return;
  const to = freeDay(env, from);
  if (to < 0) return;
  if (level) fillFromOvertime(env, from, to);
  else cutInTwo(env, from, to);
}

function cutInTwo(env: Environment, from: number, to: number): void {
  const { state, random } = env;
  const { strips, fixed } = state.model;
  const day = [...state.sequence.subarray(from * strips, from * strips + state.length[from])];
  const seed = day[random.below(day.length)];
  const place = blockOf(env, from, state.placeOf(seed), to);
  const wholePlace = random.below(2) === 0 && place.length < day.length;
  // The cut is anywhere, so that more tries find the right one.
  const cut = 1 + random.below(day.length - 1);
  const moved = wholePlace ? place : day.slice(cut).filter((strip) => fixed[strip] === 0);
  for (const strip of moved) move(env, strip, to);
}

/**
 * Strips of the seed's place go to the new day from whichever day there is in overtime most, while the new day is not.
 */
function fillFromOvertime(env: Environment, from: number, to: number): void {
  const { state, random } = env;
  const { dates } = state.model;
  const { clock, bases } = state.problem;
  const { overtimeAfter, maxWork } = bases[baseAt(env, from)].rules;
  const usual = overtimeAfter.length > 0 ? overtimeAfter[0] : maxWork;
  const seed = state.sequence[from * state.model.strips + random.below(state.length[from])];
  const place = state.placeOf(seed);
  const unit = Math.floor(from / dates);
  const donors: { readonly strips: number[]; work: number }[] = [];
  for (let date = 0; date < dates; date++) {
    const day = unit * dates + date;
    if (day === to || state.length[day] < 2 || state.workOf[day] <= usual) continue;
    const strips = blockOf(env, day, place, to);
    if (strips.length > 0) donors.push({ strips, work: state.workOf[day] });
  }
  for (let left = usual - clock.firstSetUp - clock.wrap; ; ) {
    let longest: (typeof donors)[number] | null = null;
    for (const donor of donors) {
      if (donor.work > usual && donor.strips.length > 0 && donor.work > (longest?.work ?? 0)) longest = donor;
    }
    const strip = longest?.strips.at(-1);
    if (longest === null || strip === undefined || state.minutesOf(strip) > left) return;
    longest.strips.pop();
    longest.work -= state.minutesOf(strip);
    left -= state.minutesOf(strip);
    move(env, strip, to);
  }
}

function move({ state }: Environment, strip: number, day: number): void {
  state.unplace(strip);
  state.place(strip, day, state.length[day]);
}

/** Of some days drawn at random, the one with most minutes of strips; -1 when there is none. */
function longDay(env: Environment): number {
  const { state } = env;
  const { strips } = state.model;
  let longest = -1;
  let most = -1;
  for (let draw = 0; draw < DRAWS; draw++) {
    const strip = anyStrip(env);
    if (strip < 0) continue;
    const day = state.dayOf[strip];
    let minutes = 0;
    for (let i = 0; i < state.length[day]; i++) minutes += state.minutesOf(state.sequence[day * strips + i]);
    if (minutes <= most) continue;
    most = minutes;
    longest = day;
  }
  return longest;
}

/** A date at random on which the unit may work at the day's base and has nothing to do; -1 when there is none. */
function freeDay(env: Environment, day: number): number {
  const { state, random } = env;
  const { dates } = state.model;
  const unit = Math.floor(day / dates);
  const base = baseAt(env, day);
  const open = state.problem.bases[base].open;
  const { available } = state.problem.units[unit];
  const start = random.below(dates);
  for (let i = 0; i < dates; i++) {
    const date = (start + i) % dates;
    if (open[date] === 1 && available[date] === 1 && state.length[unit * dates + date] === 0)
      return unit * dates + date;
  }
  return -1;
}

/** The base of a day, from its strips: within one move it need not be laid out yet. */
function baseAt({ state }: Environment, day: number): number {
  return state.model.baseOfPlace[state.placeOf(state.sequence[day * state.model.strips])];
}
