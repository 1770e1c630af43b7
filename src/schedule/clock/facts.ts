/**
 * Everything the rules and costs look at, worked out afresh from an arrangement: the clock of every day (SPEC K-5, S-2)
 * and the working dates of units, people and places. Readable rather than quick; `search/` keeps the same facts
 * incrementally.
 */

import { earliestOn, latestOn } from '../own-hours.ts';
import type { Problem, StripModel } from '../problem.ts';
import type { Arrangement, ClockedDay } from '../solution.ts';
import { CallBounds } from './choose-call.ts';
import { layOutDay } from './layout-day.ts';
import { lightNeed } from './light-need.ts';
import { preferredCall } from './preferred-call.ts';

export interface StripFacts {
  readonly strip: number;
  readonly way: number;
  readonly place: number;
  readonly start: number;
  readonly end: number;
  /** Minutes by which it makes a meal late (K-13). */
  readonly late: number;
}

export interface DayFacts {
  readonly unit: number;
  readonly date: number;
  readonly base: number;
  readonly call: number;
  readonly wrap: number;
  readonly work: number;
  readonly meals: readonly { readonly start: number; readonly end: number }[];
  /** Waits for light (K-17). */
  readonly waits: readonly { readonly start: number; readonly end: number }[];
  /** A continuous day (K-14): its meals are paid breaks. */
  readonly continuous: boolean;
  readonly strips: readonly StripFacts[];
  readonly banners: ClockedDay['banners'];
}

/** A person's working date: own call and own wrap over all units (K-6). */
export interface PersonDate {
  readonly date: number;
  /** Base of their first strip (K-6). */
  base: number;
  call: number;
  wrap: number;
  readonly units: number[];
}

export interface Facts {
  readonly problem: Problem;
  readonly arrangement: Arrangement;
  /** By date, then unit. */
  readonly days: readonly DayFacts[];
  readonly daysOfUnit: readonly (readonly DayFacts[])[];
  readonly datesOfPerson: readonly (readonly PersonDate[])[];
  /** Ascending shooting dates. */
  readonly datesOfPlace: readonly (readonly number[])[];
  /** Where each strip was placed first; null in the boneyard. */
  readonly slotOfStrip: readonly ({ readonly day: DayFacts; readonly slot: StripFacts } | null)[];
}

/** Monday-based civil week of a date, counted from the week of date 0 (K-10). */
export function weekOf(problem: Problem, date: number): number {
  return Math.floor((date + problem.firstWeekday) / 7);
}

/** Elapsed minutes between two clock times (K-7). */
export function elapsed(
  problem: Problem,
  from: { readonly date: number; readonly base: number; readonly time: number },
  to: { readonly date: number; readonly base: number; readonly time: number },
): number {
  const shift = problem.bases[to.base].utcOffset[to.date] - problem.bases[from.base].utcOffset[from.date];
  return (to.date - from.date) * 1440 + to.time - from.time - shift;
}

/** The light window that binds a strip at a place on a date, or null when none does. */
export function lightWindow(
  problem: Problem,
  strip: StripModel,
  way: number,
  date: number,
): { readonly from: number; readonly to: number } | null {
  const need = lightNeed(problem, strip, way);
  if (need === 0) return null;
  const site = problem.sunSites[problem.places[problem.ways[way].place].sunSite];
  return { from: site.from[need - 1][date], to: site.to[need - 1][date] };
}

export function establishFacts(problem: Problem, arrangement: Arrangement): Facts {
  // A strip whose set has no way left can stand nowhere: it counts as unplaced.
  const shootable = (strip: number): boolean => arrangement.wayOfGroup[problem.strips[strip].group] >= 0;
  const ordered = arrangement.days
    .map((day) => ({ ...day, strips: day.strips.filter(shootable) }))
    .filter((day) => day.strips.length > 0)
    .toSorted((a, b) => a.date - b.date || a.unit - b.unit);
  const days: DayFacts[] = [];
  const daysOfUnit: DayFacts[][] = problem.units.map(() => []);
  const datesOfPerson: PersonDate[][] = problem.people.map(() => []);
  const datesOfPlace: number[][] = problem.places.map(() => []);
  const slotOfStrip: Facts['slotOfStrip'][number][] = problem.strips.map(() => null);
  const bounds = new CallBounds();
  for (const { unit, date, strips } of ordered) {
    const layout = layOutDay(problem, arrangement.wayOfGroup, { unit, date, strips });
    const presence = presenceOf(problem, layout.strips);
    bounds.reset();
    boundByStrips(problem, layout.strips, date, bounds);
    const payable = boundByPeople(problem, presence, date, datesOfPerson, bounds);
    boundByUnitRest(problem, daysOfUnit[unit].at(-1), date, layout.base, bounds);
    const call = bounds.best(preferredCall(problem, unit, date, layout.base, payable));
    const day: DayFacts = {
      unit,
      date,
      base: layout.base,
      call,
      wrap: call + layout.wrap,
      work: layout.work,
      continuous: layout.continuous,
      meals: layout.meals.map(({ start, end }) => ({ start: call + start, end: call + end })),
      waits: layout.waits.map(({ start, end }) => ({ start: call + start, end: call + end })),
      strips: layout.strips.map((slot) => ({ ...slot, start: call + slot.start, end: call + slot.end })),
      banners: layout.banners.map(({ banner, start, end }) => ({ banner, start: call + start, end: call + end })),
    };
    days.push(day);
    daysOfUnit[unit].push(day);
    for (const slot of day.strips) {
      slotOfStrip[slot.strip] ??= { day, slot };
      if (datesOfPlace[slot.place].at(-1) !== date) datesOfPlace[slot.place].push(date);
    }
    for (const [person, { first, last, base }] of presence) {
      const own = {
        call: call + first - problem.people[person].makeUp,
        wrap: call + last + problem.people[person].out,
      };
      const known = datesOfPerson[person].at(-1);
      if (known?.date === date) {
        if (own.call < known.call) {
          known.call = own.call;
          known.base = base;
        }
        known.wrap = Math.max(known.wrap, own.wrap);
        known.units.push(unit);
      } else {
        datesOfPerson[person].push({ date, base, ...own, units: [unit] });
      }
    }
  }
  return { problem, arrangement, days, daysOfUnit, datesOfPerson, datesOfPlace, slotOfStrip };
}

type Presence = Map<number, { first: number; last: number; base: number }>;
type Slots = readonly { readonly strip: number; readonly way: number; readonly start: number; readonly end: number }[];

/** First start and last end of everyone in the day, from the call, and the base of their first strip. */
function presenceOf(problem: Problem, slots: Slots): Presence {
  const presence: Presence = new Map();
  for (const { strip, way, start, end } of slots) {
    const { base } = problem.places[problem.ways[way].place];
    for (const person of problem.strips[strip].people) {
      const known = presence.get(person);
      if (known) known.last = end;
      else presence.set(person, { first: start, last: end, base });
    }
  }
  return presence;
}

function boundByStrips(problem: Problem, slots: Slots, date: number, bounds: CallBounds): void {
  for (const { strip, way, start, end } of slots) {
    const window = lightWindow(problem, problem.strips[strip], way, date);
    // An empty window is broken at any call, so it says nothing about the call.
    if (window && window.from <= window.to) {
      bounds.atLeast(window.from - start);
      bounds.atMost(window.to - end);
    }
    const place = problem.places[problem.ways[way].place];
    bounds.atLeast(place.opens - start);
    bounds.atMost(place.closes - end);
  }
}

/** Returns the latest call that somebody's rest asks for and that a price may be paid for instead (S-2). */
function boundByPeople(
  problem: Problem,
  presence: Presence,
  date: number,
  datesOfPerson: readonly (readonly PersonDate[])[],
  bounds: CallBounds,
): number {
  let payable = Number.NEGATIVE_INFINITY;
  for (const [person, { first, last, base }] of presence) {
    const model = problem.people[person];
    const call = first - model.makeUp;
    const wrap = last + model.out;
    const [earliest, latest] = [earliestOn(model, date), latestOn(model, date)];
    if (earliest >= 0) bounds.atLeast(earliest - call);
    if (latest >= 0) bounds.atMost(latest - wrap);
    const row = model.minorRow ? model.minorRow[base * problem.dateCount + date] : -1;
    if (row >= 0) {
      bounds.atLeast(model.minorRows[row].earliest - call);
      bounds.atMost(model.minorRows[row].latest - wrap);
    }
    const before = datesOfPerson[person].findLast((entry) => entry.date < date);
    if (!before) continue;
    const sofar = elapsed(problem, { ...before, time: before.wrap }, { date, base, time: call });
    if (model.restFloor > 0) bounds.atLeast(model.restFloor - sofar);
    if (model.weeklyRest > 0 && weekOf(problem, before.date) !== weekOf(problem, date)) {
      bounds.atLeast(model.weeklyRest - sofar);
    }
    if (model.restFloor < model.rest) payable = Math.max(payable, model.rest - sofar);
  }
  return payable;
}

function boundByUnitRest(
  problem: Problem,
  before: DayFacts | undefined,
  date: number,
  base: number,
  bounds: CallBounds,
): void {
  if (!before) return;
  const rules = problem.bases[before.base].rules;
  const sofar = elapsed(problem, { ...before, time: before.wrap }, { date, base, time: 0 });
  bounds.atLeast(rules.dailyRest - sofar);
  if (weekOf(problem, before.date) !== weekOf(problem, date)) bounds.atLeast(rules.weeklyRest - sofar);
}
