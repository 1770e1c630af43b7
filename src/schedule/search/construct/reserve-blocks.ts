import { dateFrom } from '../date-set.ts';
import type { State } from '../state.ts';

/** No base may open the date: kept free for a journey. */
export const NOBODY = -2;
/** Any base may. */
export const ANYBODY = -1;

/** Share of a day's room that strips without their gaps fill, for guessing how many days a block needs (ours). */
const FILL_PERCENT = 75;

/** What a strip that can be shot at no other base counts against one that can, in choosing the dates of a block (ours). */
const BOUND = 20;

/** Where home keeps its dates beside a block: both sides, or one when home may not be visited once more. */
type HomeSide = 'both' | 'before' | 'after';

/**
 * Which base each day of a unit is kept for while a first plan is built, so that every base away from home gets its dates in
 * one block where most of its strips have a date, with travel days around it. Home takes the rest, or the better side
 * of the block when its own number of visits allows no more.
 */
export function reserveBlocks(state: State): Int8Array {
  const { model, problem } = state;
  const reserved = new Int8Array(state.days).fill(ANYBODY);
  for (const [unit, { homeBase: home }] of problem.units.entries()) {
    const needs = [...problem.bases.keys()]
      .filter((base) => base !== home)
      .map((base) => ({ base, strips: stripsAt(state, unit, base) }))
      .filter(({ strips }) => strips.length > 0)
      .sort((a, b) => b.strips.length - a.strips.length || a.base - b.base);
    if (needs.length === 0) continue;
    const from = unit * model.dates;
    reserved.fill(home, from, from + model.dates);
    for (const { base, strips } of needs) reserveOne(state, reserved, unit, base, strips);
  }
  return reserved;
}

/** Strips that only this unit may shoot, and shoots at the base as ways stand. */
function stripsAt(state: State, unit: number, base: number): number[] {
  const { model, problem } = state;
  const strips: number[] = [];
  for (let strip = 0; strip < model.strips; strip++) {
    if (state.wayOf(strip) < 0 || model.baseOfPlace[state.placeOf(strip)] !== base) continue;
    if (problem.strips[strip].units[0] === unit) strips.push(strip);
  }
  return strips;
}

function reserveOne(state: State, reserved: Int8Array, unit: number, base: number, strips: readonly number[]): void {
  const { model, problem } = state;
  const { homeBase: home, available } = problem.units[unit];
  const { rules, open } = problem.bases[base];
  const room = ((rules.maxWork - problem.clock.firstSetUp - problem.clock.wrap) * FILL_PERCENT) / 100;
  const minutes = strips.reduce((sum, strip) => sum + state.minutesOf(strip), 0);
  const days = Math.max(1, Math.ceil(minutes / room));
  const travel = problem.baseTravelDays[home * model.bases + base];
  const isFree = (date: number): boolean => reserved[unit * model.dates + date] === home;
  const here = new Set(strips);
  const others: number[] = [];
  for (let strip = 0; strip < model.strips; strip++) {
    if (!here.has(strip) && state.wayOf(strip) >= 0 && problem.strips[strip].units[0] === unit) others.push(strip);
  }
  const sides: readonly HomeSide[] =
    stretchesOf(state, reserved, unit, home) < problem.bases[home].blocks ? ['both'] : ['before', 'after'];
  const homeDays = daysNeeded(
    state,
    others.filter((strip) => model.baseOfPlace[state.placeOf(strip)] === home),
    home,
  );
  const opensAtHome = (date: number): boolean =>
    isFree(date) && available[date] === 1 && problem.bases[home].open[date] === 1;
  /** Days that home may open before each date. */
  const homeDaysBefore = new Int32Array(model.dates + 1);
  for (let date = 0; date < model.dates; date++)
    homeDaysBefore[date + 1] = homeDaysBefore[date] + (opensAtHome(date) ? 1 : 0);
  let best = { first: -1, last: -1, side: sides[0], score: Number.NEGATIVE_INFINITY };
  for (let first = 0; first < model.dates; first++) {
    if (open[first] === 0 || available[first] === 0 || !isFree(first)) continue;
    let found = 0;
    for (let last = first; last < model.dates && isFree(last); last++) {
      if (open[last] === 0 || available[last] === 0 || ++found < days) continue;
      let covered = 0;
      let worth = 0;
      for (const strip of strips) {
        if (!hasDateWithin(state, strip, first, last)) continue;
        covered++;
        worth += isBound(state, strip) ? BOUND : 1;
      }
      for (const side of sides) {
        let beside = 0;
        for (const strip of others) {
          if (hasDateBeside(state, strip, first - travel, last + travel, side))
            beside += isBound(state, strip) ? BOUND : 1;
        }
        let left = 0;
        if (side !== 'after') left += homeDaysBefore[Math.max(0, first - travel)];
        if (side !== 'before')
          left += homeDaysBefore[model.dates] - homeDaysBefore[Math.min(model.dates, last + travel + 1)];
        // Of what has a date at home, no more than the days that are left there can hold.
        const whole = worth + (left < homeDays ? Math.floor((beside * left) / homeDays) : beside);
        // Strips with a date count; of equals the shortest block, then the earliest.
        const score = whole * model.dates - (last - first);
        if (score > best.score) best = { first, last, side, score };
      }
      if (covered === strips.length) break;
    }
  }
  if (best.first < 0) return;
  for (let date = 0; date < model.dates; date++) {
    const day = unit * model.dates + date;
    if (date >= best.first && date <= best.last) reserved[day] = base;
    else if (date >= best.first - travel && date <= best.last + travel) reserved[day] = NOBODY;
    else if (best.side === 'before' && date > best.last && reserved[day] === home) reserved[day] = NOBODY;
    else if (best.side === 'after' && date < best.first && reserved[day] === home) reserved[day] = NOBODY;
  }
}

/** Fewest days that could hold the strips at a base: by their minutes, and by those of which no two fit into a day. */
function daysNeeded(state: State, strips: readonly number[], base: number): number {
  const { bases, clock } = state.problem;
  const room = bases[base].rules.maxWork - clock.firstSetUp - clock.wrap;
  const minutes = strips.map((strip) => state.minutesOf(strip));
  const alone = minutes.filter((each) => each * 2 > room).length;
  return Math.max(alone, Math.ceil(minutes.reduce((sum, each) => sum + each, 0) / Math.max(1, room)));
}

/** Stretches of dates kept for `home`, those of other bases between them. */
function stretchesOf(state: State, reserved: Int8Array, unit: number, home: number): number {
  const { dates } = state.model;
  let stretches = 0;
  let before = NOBODY;
  for (let day = unit * dates; day < (unit + 1) * dates; day++) {
    if (reserved[day] === NOBODY) continue;
    if (reserved[day] === home && before !== home) stretches++;
    before = reserved[day];
  }
  return stretches;
}

/** All ways of the strip's set are at one base. */
function isBound(state: State, strip: number): boolean {
  const { model, problem } = state;
  const base = model.baseOfPlace[state.placeOf(strip)];
  return problem.groups[model.groupOf[strip]].ways.every((way) => model.baseOfPlace[model.placeOfWay[way]] === base);
}

/** Sets that lost all dates of their base to the blocks are shot another way, when there is one that keeps a date for each strip. */
export function leaveLostBases(state: State, reserved: Int8Array): void {
  const { model, problem } = state;
  for (const [group, { ways }] of problem.groups.entries()) {
    if (ways.length < 2 || state.groupPlaced[group] > 0) continue;
    const members = model.stripsOfGroup.items.subarray(
      model.stripsOfGroup.start[group],
      model.stripsOfGroup.start[group + 1],
    );
    const keeps = (way: number): boolean => members.every((strip) => hasReservedDate(state, reserved, strip, way));
    if (keeps(state.wayOfGroup[group])) continue;
    const other = ways.find(keeps);
    if (other !== undefined) state.setWay(group, other);
  }
}

function hasReservedDate(state: State, reserved: Int8Array, strip: number, way: number): boolean {
  const { model, problem } = state;
  const base = model.baseOfPlace[model.placeOfWay[way]];
  const set = (model.minutesStart[strip] + model.wayIndex[way]) * model.words;
  for (const unit of problem.strips[strip].units) {
    let date = dateFrom(model.okDates, set, model.words, 0);
    for (; date >= 0; date = dateFrom(model.okDates, set, model.words, date + 1)) {
      const kept = reserved[unit * model.dates + date];
      if (kept === ANYBODY || kept === base) return true;
    }
  }
  return false;
}

function hasDateWithin(state: State, strip: number, first: number, last: number): boolean {
  const { model } = state;
  const set = (model.minutesStart[strip] + model.wayIndex[state.wayOf(strip)]) * model.words;
  const date = dateFrom(model.okDates, set, model.words, first);
  return date >= 0 && date <= last;
}

/** A date before `first` or after `last`, on the sides that home keeps. */
function hasDateBeside(state: State, strip: number, first: number, last: number, side: HomeSide): boolean {
  const before = side !== 'after' && first > 0 && hasDateWithin(state, strip, 0, first - 1);
  return before || (side !== 'before' && hasDateWithin(state, strip, Math.max(0, last + 1), state.model.dates - 1));
}
