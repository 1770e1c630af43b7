import { dateFrom } from '../../dates/date-set.ts';
import type { State } from '../state.ts';

/** A stretch of dates in which a unit could visit a base, ends included. */
export interface Window {
  readonly base: number;
  readonly first: number;
  readonly last: number;
  /** Weight of the base's strips that have a date inside, less a little where the days are few for them. */
  readonly worth: number;
}

/**
 * Share of a day's room that strips without their gaps easily fill, and what each day less than that takes costs of a
 * window's worth (ours).
 */
const FILL_PERCENT = 75;
const TIGHTER = 0.002;

/** What a strip that can be shot at no other base counts against one that can (ours). */
const BOUND = 400;

/** How much longer than needed a window may be, and how many windows of a base are kept, the best first (ours). */
const LONGER = 6;
const KEPT = 600;

/**
 * The windows in which most of the strips that a unit shoots at a base have a date, the best first; of equals the
 * shortest, then the earliest. Each begins and ends on a date that is open to unit and base and has at least as many
 * such dates as the strips need.
 */
export function windowsOf(state: State, unit: number, base: number, strips: readonly number[]): Window[] {
  const { model, problem } = state;
  const { dates } = model;
  const { available } = problem.units[unit];
  const { rules, open } = problem.bases[base];
  const room = rules.maxWork - problem.clock.firstSetUp - problem.clock.wrap;
  const minutes = strips.reduce((sum, strip) => sum + state.minutesOf(strip), 0);
  const fewest = Math.max(1, Math.ceil(minutes / room));
  const wished = Math.max(1, Math.ceil((minutes * 100) / (room * FILL_PERCENT)));
  const weights = strips.map((strip) => weightOf(state, strip));
  const windows: Window[] = [];
  const from = new Float64Array(dates);
  for (let first = 0; first < dates; first++) {
    if (open[first] === 0 || available[first] === 0) continue;
    // Weight of the strips whose first date from here on is each date.
    from.fill(0);
    for (const [i, strip] of strips.entries()) {
      const date = nextDate(state, strip, first);
      if (date >= 0) from[date] += weights[i];
    }
    let days = 0;
    let worth = 0;
    for (let last = first; last < dates && days < wished + LONGER; last++) {
      worth += from[last];
      if (open[last] === 0 || available[last] === 0) continue;
      if (++days < fewest) continue;
      windows.push({ base, first, last, worth: worth * (1 - TIGHTER * Math.max(0, wished - days)) });
    }
  }
  windows.sort((a, b) => b.worth - a.worth || a.last - a.first - (b.last - b.first) || a.first - b.first);
  return windows.slice(0, KEPT);
}

/** What it is worth that a strip has a date where its way is: much where no other base could have it. */
export function weightOf(state: State, strip: number): number {
  const { model, problem } = state;
  const base = model.baseOfPlace[state.placeOf(strip)];
  const { ways } = problem.groups[model.groupOf[strip]];
  return ways.every((way) => model.baseOfPlace[model.placeOfWay[way]] === base) ? BOUND : 1;
}

/** First date at or after `date` that is open to a strip as its way stands; -1 when there is none. */
function nextDate(state: State, strip: number, date: number): number {
  const { model } = state;
  const set = (model.minutesStart[strip] + model.wayIndex[state.wayOf(strip)]) * model.words;
  return dateFrom(model.okDates, set, model.words, date);
}
