/**
 * Who and what shoots, plays in and houses strips, and how much of them a date can hold at most: what
 * `capacity.ts` counts.
 */

import { lightNeed } from '../clock/light-need.ts';
import type { Problem } from '../problem.ts';
import { hasHours } from '../rules/place-available/demands.ts';
import type { WorkNeed } from '../solution.ts';
import type { PossibleDates } from './dates.ts';
import type { Kept } from './demands.ts';

/**
 * Something that only so many strips can use at once. `minutes` and `days`: of strips, and unit-days, that a date has
 * at most.
 */
export interface Resource {
  readonly kind: WorkNeed['of']['kind'];
  readonly subject: number;
  readonly strips: readonly number[];
  minutes(date: number): number;
  days(date: number): number;
  /** Most shooting days, and minutes of strips, in a civil week; infinite where nothing limits them. */
  readonly weekDays: number;
  weekMinutes(days: number): number;
}

const UNLIMITED = {
  weekDays: Number.POSITIVE_INFINITY,
  weekMinutes: (): number => Number.POSITIVE_INFINITY,
};

/** What can be counted, the widest first: when the whole company has too little time nobody in it is to blame. */
export function* resourcesOf(
  problem: Problem,
  possible: PossibleDates,
  kept: Kept,
  only: WorkNeed['of'] | null = null,
): Generator<Resource> {
  const company = new Company(problem, possible, kept);
  const count = {
    company: company.bases.length > 1 ? 1 : 0,
    base: problem.bases.length,
    unit: problem.units.length > 1 ? problem.units.length : 0,
    light: 5,
    place: problem.places.length,
    person: problem.people.length,
  };
  for (const [kind, make] of MAKERS) {
    for (let subject = 0; subject < count[kind]; subject++) {
      if (only !== null && (only.kind !== kind || only.subject !== subject)) continue;
      const resource = make(company, subject);
      if (resource.strips.length > 0) yield resource;
    }
  }
}

/** What all resources ask about: which ways are left, and the room of a day and a week where they are. */
class Company {
  readonly problem: Problem;
  readonly possible: PossibleDates;
  readonly kept: Kept;
  /** Bases that some strip can still be shot at. */
  readonly bases: readonly number[];

  constructor(problem: Problem, possible: PossibleDates, kept: Kept) {
    this.problem = problem;
    this.possible = possible;
    this.kept = kept;
    this.bases = [
      ...new Set(problem.strips.flatMap((_, strip) => this.waysOf(strip).map((way) => this.baseOf(way)))),
    ].toSorted((a, b) => a - b);
  }

  waysOf(strip: number): readonly number[] {
    const { ways } = this.problem.groups[this.problem.strips[strip].group];
    return this.possible.ways[strip].map((local) => ways[local]);
  }

  baseOf(way: number): number {
    return this.problem.places[this.problem.ways[way].place].base;
  }

  /** Strips for which this holds in every way left. */
  stripsWhere(test: (way: number, strip: number) => boolean): readonly number[] {
    return [...this.problem.strips.keys()].filter((strip) => this.waysOf(strip).every((way) => test(way, strip)));
  }

  unitsOn(date: number): number {
    return this.problem.units.reduce(
      (sum, unit, u) => sum + (this.kept.holds('unit-days', u) ? unit.available[date] : 1),
      0,
    );
  }

  roomAt(base: number, date: number): number {
    const closed = this.kept.holds('open-days', base) && this.problem.bases[base].open[date] === 0;
    return closed ? 0 : Math.max(0, dayRoom(this.problem, this.kept, base));
  }

  /** At the base that holds most. */
  room(date: number): number {
    return Math.max(0, ...this.bases.map((base) => this.roomAt(base, date)));
  }

  /** Weeks' limits are those of the base where the week begins (R-8), which may be any of them. */
  weekDays(): number {
    const { kept, problem } = this;
    return Math.max(
      0,
      ...this.bases.map((base) =>
        kept.holds('week-days', base) ? problem.bases[base].rules.maxDaysPerWeek : Number.POSITIVE_INFINITY,
      ),
    );
  }

  weekMinutes(days: number): number {
    return Math.max(0, ...this.bases.map((base) => this.weekMinutesAt(base, days)));
  }

  /** Fewer days lose less of the week to first set-ups and wraps, but hold less themselves. */
  private weekMinutesAt(base: number, days: number): number {
    const { problem, kept } = this;
    if (!kept.holds('week-work', base)) return Number.POSITIVE_INFINITY;
    const outside = problem.clock.firstSetUp + problem.clock.wrap;
    const room = Math.max(0, ...this.bases.map((other) => dayRoom(problem, kept, other)));
    let most = 0;
    for (let n = 1; n <= days; n++)
      most = Math.max(most, Math.min(n * room, problem.bases[base].rules.maxWeekWork - n * outside));
    return most;
  }

  /** Limits of one unit's week, for all units. */
  allWeeks(): Pick<Resource, 'weekDays' | 'weekMinutes'> {
    const units = this.problem.units.length;
    return {
      weekDays: this.weekDays() * units,
      weekMinutes: (days) => this.weekMinutes(Math.ceil(days / units)) * units,
    };
  }
}

function wholeCompany(company: Company): Resource {
  return {
    kind: 'company',
    subject: 0,
    strips: company.stripsWhere(() => true),
    minutes: (date) => times(company.room(date), company.unitsOn(date)),
    days: (date) => (company.room(date) > 0 ? company.unitsOn(date) : 0),
    ...company.allWeeks(),
  };
}

function atBase(company: Company, base: number): Resource {
  return {
    kind: 'base',
    subject: base,
    strips: company.stripsWhere((way) => company.baseOf(way) === base),
    minutes: (date) => times(company.roomAt(base, date), company.unitsOn(date)),
    days: (date) => (company.roomAt(base, date) > 0 ? company.unitsOn(date) : 0),
    ...company.allWeeks(),
  };
}

function ofUnit(company: Company, unit: number): Resource {
  const { problem, kept } = company;
  const there = (date: number): number => (kept.holds('unit-days', unit) ? problem.units[unit].available[date] : 1);
  return {
    kind: 'unit',
    subject: unit,
    strips: company.stripsWhere((_, strip) => problem.strips[strip].units.every((allowed) => allowed === unit)),
    minutes: (date) => times(company.room(date), there(date)),
    days: (date) => (company.room(date) > 0 ? there(date) : 0),
    weekDays: company.weekDays(),
    weekMinutes: (days) => company.weekMinutes(days),
  };
}

/**
 * Strips that need one light: a unit's day has no more of it than lies between its first and last minute at any of the
 * places.
 */
function underLight(company: Company, light: number): Resource {
  const { problem, kept } = company;
  const strips =
    light === 0 || !kept.holds('light', light)
      ? []
      : company.stripsWhere((way, strip) => lightNeed(problem, problem.strips[strip], way) === light);
  const sites = [
    ...new Set(
      strips.flatMap((strip) => company.waysOf(strip).map((way) => problem.places[problem.ways[way].place].sunSite)),
    ),
  ].map((site) => problem.sunSites[site]);
  const longest = (date: number): number => {
    const from = Math.min(...sites.map((site) => site.from[light - 1][date]));
    const to = Math.max(...sites.map((site) => site.to[light - 1][date]));
    return Math.max(0, Math.min(company.room(date), to - from));
  };
  return {
    kind: 'light',
    subject: light,
    strips,
    minutes: (date) => times(longest(date), company.unitsOn(date)),
    days: (date) => (longest(date) > 0 ? company.unitsOn(date) : 0),
    ...UNLIMITED,
  };
}

function atPlace(company: Company, place: number): Resource {
  const { problem, kept } = company;
  const { base, open, opens, closes } = problem.places[place];
  const asked = hasHours(problem.places[place]) && kept.holds('place-hours', place);
  const hours = asked ? Math.max(0, closes - opens) : Number.POSITIVE_INFINITY;
  const most = (date: number): number =>
    kept.holds('place-days', place) && open[date] === 0 ? 0 : Math.min(hours, company.roomAt(base, date));
  return {
    kind: 'place',
    subject: place,
    strips: company.stripsWhere((way) => problem.ways[way].place === place),
    minutes: (date) => times(most(date), company.unitsOn(date)),
    days: (date) => (most(date) > 0 ? company.unitsOn(date) : 0),
    ...UNLIMITED,
  };
}

/** A person works for one unit a day, within their own hours and, as a minor, those of their age. */
function withPerson(company: Company, person: number): Resource {
  const { problem, kept } = company;
  const { free, maxDay, earliest, latest, makeUp, out, minorRow, minorRows, maxDaysPerWeek } = problem.people[person];
  const around = makeUp + out;
  const own = (date: number): number => {
    if (kept.holds('person-days', person) && free[date] === 0) return 0;
    let minutes = company.room(date);
    if (maxDay >= 0 && kept.holds('own-day', person)) minutes = Math.min(minutes, maxDay - around);
    if (earliest >= 0 && latest >= 0 && kept.holds('person-hours', person))
      minutes = Math.min(minutes, latest - earliest - around);
    if (minorRow !== null && kept.holds('minor', person)) {
      const rows = company.bases.map((base) => minorRow[base * problem.dateCount + date]);
      if (!rows.includes(-1))
        minutes = Math.min(minutes, Math.max(...rows.map((row) => minorRows[row].maxMinutes)) - around);
    }
    return Math.max(0, minutes);
  };
  const weekly = maxDaysPerWeek >= 0 && kept.holds('own-week', person);
  return {
    kind: 'person',
    subject: person,
    strips: company.stripsWhere((_, strip) => problem.strips[strip].people.includes(person)),
    minutes: own,
    days: (date) => (own(date) > 0 ? 1 : 0),
    weekDays: weekly ? maxDaysPerWeek : Number.POSITIVE_INFINITY,
    weekMinutes: UNLIMITED.weekMinutes,
  };
}

const MAKERS = [
  ['company', wholeCompany],
  ['base', atBase],
  ['unit', ofUnit],
  ['light', underLight],
  ['place', atPlace],
  ['person', withPerson],
] as const satisfies readonly (readonly [WorkNeed['of']['kind'], (company: Company, subject: number) => Resource])[];

/** `room x count` where no units and endless room make none. */
function times(room: number, count: number): number {
  return count === 0 || room === 0 ? 0 : room * count;
}

/** Most minutes of strips in a unit's day at a base; infinite where the demand is not kept. */
function dayRoom(problem: Problem, kept: Kept, base: number): number {
  if (!kept.holds('day-length', base)) return Number.POSITIVE_INFINITY;
  const { maxWork, maxAmplitude } = problem.bases[base].rules;
  const longest = maxAmplitude >= 0 ? Math.min(maxWork, maxAmplitude) : maxWork;
  return longest - problem.clock.firstSetUp - problem.clock.wrap;
}
