import { addDate, hasDate } from '../../dates/date-set.ts';
import type { State } from '../state.ts';
import { type Window, weightOf, windowsOf } from './base-windows.ts';

/** No base may open the date: kept free for a journey. */
export const NOBODY = -2;
/** Any base may. */
export const ANYBODY = -1;

/** Choices of windows looked at whole, at most (ours). */
const CHOICES = 500;

/**
 * Which base each day of a unit is kept for while a first plan is built, so that every base away from home gets its
 * dates in one block where most of its strips have a date, with travel days around it. Home takes what is left
 * before, between and after the blocks, as far as its own number of visits allows.
 */
export function reserveBlocks(state: State): Int8Array {
  const { model, problem } = state;
  const reserved = new Int8Array(state.days).fill(ANYBODY);
  for (const [unit, { homeBase: home }] of problem.units.entries()) {
    const lists = [...problem.bases.keys()]
      .filter((base) => base !== home)
      .map((base) => ({ base, strips: stripsAt(state, unit, base) }))
      .filter(({ strips }) => strips.length > 0)
      .map(({ base, strips }) => windowsOf(state, unit, base, strips))
      .filter((windows) => windows.length > 0)
      .sort((a, b) => a.length - b.length || a[0].base - b[0].base);
    if (lists.length === 0) continue;
    reserved.set(bestDates(state, unit, lists), unit * model.dates);
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

/**
 * The base of each date of a unit, with one window for each base away from home: the best of many choices, then
 * improved base by base.
 */
function bestDates(state: State, unit: number, lists: readonly (readonly Window[])[]): Int8Array {
  const home = atHome(state, unit);
  let best: Int8Array = new Int8Array(state.model.dates).fill(state.problem.units[unit].homeBase);
  let bestWindows: Window[] = [];
  let most = -1;
  const look = (windows: readonly Window[]): boolean => {
    const dates = datesOf(state, unit, windows);
    const worth = windows.reduce((sum, window) => sum + window.worth, 0) + worthAtHome(state, home, dates);
    if (worth <= most) return false;
    most = worth;
    best = dates;
    bestWindows = [...windows];
    return true;
  };
  // The best windows of each base first; fewer of them the more bases there are.
  const share = Math.max(2, Math.ceil(CHOICES ** (1 / lists.length)));
  let left = CHOICES;
  const chosen: Window[] = [];
  const extend = (at: number): void => {
    if (at === lists.length) {
      left--;
      look(chosen);
      return;
    }
    for (const window of lists[at].slice(0, share)) {
      if (left <= 0 || chosen.some((other) => collide(state, window, other))) continue;
      chosen.push(window);
      extend(at + 1);
      chosen.pop();
    }
  };
  extend(0);
  for (let better = bestWindows.length > 0; better; ) {
    better = false;
    for (const [at, windows] of lists.entries()) {
      for (const window of windows) {
        const others = bestWindows.filter((_, i) => i !== at);
        if (others.some((other) => collide(state, window, other))) continue;
        if (look(bestWindows.with(at, window))) better = true;
      }
    }
  }
  return best;
}

/** Two windows leave no time for the journey between their bases. */
function collide({ model, problem }: State, a: Window, b: Window): boolean {
  const [early, late] = a.first < b.first ? [a, b] : [b, a];
  return late.first - early.last - 1 < problem.baseTravelDays[early.base * model.bases + late.base];
}

/** The base of each date: windows, journeys beside them, and home in its longest stretches of what is left. */
function datesOf({ model, problem }: State, unit: number, windows: readonly Window[]): Int8Array {
  const { homeBase: home, available } = problem.units[unit];
  const { open, blocks } = problem.bases[home];
  const dates = new Int8Array(model.dates).fill(home);
  const ordered = [...windows].sort((a, b) => a.first - b.first);
  const stretches: { from: number; to: number; days: number }[] = [];
  for (let i = 0; i <= ordered.length; i++) {
    const before = ordered[i - 1];
    const after = ordered[i];
    const from = before ? before.last + 1 + problem.baseTravelDays[before.base * model.bases + home] : 0;
    const to = after ? after.first - problem.baseTravelDays[home * model.bases + after.base] : model.dates;
    let days = 0;
    for (let date = from; date < to; date++) if (open[date] === 1 && available[date] === 1) days++;
    stretches.push({ from, to, days });
  }
  const visited = [...stretches].sort((a, b) => b.days - a.days || a.from - b.from).slice(0, Math.max(1, blocks));
  dates.fill(NOBODY);
  for (const { from, to } of visited) if (to > from) dates.fill(home, from, to);
  for (const { base, first, last } of windows) dates.fill(base, first, last + 1);
  return dates;
}

/**
 * What a unit shoots at home: sets of dates, each with the weight of the strips that have it, and the days they need at
 * least.
 */
interface AtHome {
  readonly unit: number;
  readonly sets: Int32Array;
  readonly weights: Float64Array;
  readonly days: number;
}

function atHome(state: State, unit: number): AtHome {
  const { model, problem } = state;
  const { homeBase } = problem.units[unit];
  const { rules } = problem.bases[homeBase];
  const bySet = new Map<string, { bits: Int32Array; weight: number }>();
  let minutes = 0;
  for (const strip of stripsAt(state, unit, homeBase)) {
    minutes += state.minutesOf(strip);
    const at = (model.minutesStart[strip] + model.wayIndex[state.wayOf(strip)]) * model.words;
    const bits = model.okDates.subarray(at, at + model.words);
    const known = bySet.get(bits.join());
    if (known) known.weight += weightOf(state, strip);
    else bySet.set(bits.join(), { bits, weight: weightOf(state, strip) });
  }
  const entries = [...bySet.values()];
  const room = Math.max(1, rules.maxWork - problem.clock.firstSetUp - problem.clock.wrap);
  return {
    unit,
    sets: Int32Array.from(entries.flatMap(({ bits }) => [...bits])),
    weights: Float64Array.from(entries, ({ weight }) => weight),
    days: Math.ceil(minutes / room),
  };
}

/** Weight of home's strips that keep a date, no more than the days that are left there can hold. */
function worthAtHome(
  { model, problem }: State,
  { unit, sets, weights, days: needed }: AtHome,
  dates: Int8Array,
): number {
  const { homeBase: home, available } = problem.units[unit];
  const { open } = problem.bases[home];
  const kept = new Int32Array(model.words);
  let days = 0;
  for (let date = 0; date < model.dates; date++) {
    if (dates[date] !== home) continue;
    addDate(kept, 0, date);
    if (open[date] === 1 && available[date] === 1) days++;
  }
  let worth = 0;
  for (let i = 0; i < weights.length; i++) {
    for (let word = 0; word < model.words; word++) {
      if ((sets[i * model.words + word] & kept[word]) === 0) continue;
      worth += weights[i];
      break;
    }
  }
  return days < needed ? (worth * days) / needed : worth;
}

/**
 * Sets that lost all dates of their base to the blocks are shot another way, when there is one that keeps a date for
 * each strip.
 */
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
    for (let date = 0; date < model.dates; date++) {
      const kept = reserved[unit * model.dates + date];
      if (kept !== ANYBODY && kept !== base) continue;
      if (problem.units[unit].available[date] === 1 && hasDate(model.okDates, set, date)) return true;
    }
  }
  return false;
}
