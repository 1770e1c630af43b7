/**
 * On which dates a strip can stand, and why not: what the rules say of one strip and one date whatever else is planned
 * (SPEC D). A date that is left out is in no legal plan; one that is left may still clash with what else is planned.
 */
import type { RuleCode } from '../../foundation/index.ts';
import { type Standing, standingsOf } from '../clock/standings.ts';
import type { Problem } from '../problem.ts';
import type { DateFeature, DateLimit, DayLimit } from '../rules/date-limit.ts';
import { violation } from '../rules/rule.ts';
import { type DemandKind, RULES } from '../rules/rules.ts';
import type { Violation } from '../solution.ts';
import {
  addAll,
  addDate,
  type DateSet,
  dateFrom,
  datesWhere,
  hasDate,
  keepFrom,
  keepShared,
  keepUpTo,
  noDates,
  removeDate,
} from './date-set.ts';
import { changesByDate, clashesOf, fitsIn, isTimed } from './hours.ts';

/** Which demands are looked at; the others are left out. */
export interface KeptDemands {
  holds(kind: DemandKind, subject: number): boolean;
}

/**
 * What a plan with the strip on the date would break, and the demand behind it: null where there is none to give up.
 */
export interface DateReason extends Violation {
  readonly demand: DemandKind | null;
  readonly subject: number;
  readonly way: number;
}

/** A limit and the rule it comes from, with the rule's place in the order in which reasons are told. */
interface Ruled {
  readonly rule: RuleCode;
  readonly told: number;
  readonly demand: DemandKind | null;
  readonly limit: DateLimit;
}

/** Answers for one problem. What was worked out with all demands kept is remembered. */
export class StripDates {
  private readonly problem: Problem;
  private readonly ofWays = new Map<number, OneQuestion>();
  private readonly ofUnits = new Map<number, OneQuestion>();
  private readonly both = new Map<number, DateSet>();
  private readonly sets = new Map<Uint8Array, DateSet>();

  constructor(problem: Problem) {
    this.problem = problem;
  }

  /** Dates on which some unit of the strip may shoot it in the way. Not to be changed. */
  on(strip: number, way: number, kept: KeptDemands | null = null): DateSet {
    const key = strip * this.problem.ways.length + way;
    const known = kept === null ? this.both.get(key) : undefined;
    if (known !== undefined) return known;
    const set = noDates(this.problem.dateCount);
    for (const unit of this.problem.strips[strip].units) addAll(set, this.ofUnit(strip, unit).dates(kept));
    keepShared(set, this.ofWay(strip, way).dates(kept));
    if (kept === null) this.both.set(key, set);
    return set;
  }

  /** True when the unit may shoot the strip in the way on the date. */
  allows(strip: number, way: number, unit: number, date: number, kept: KeptDemands | null = null): boolean {
    return (
      hasDate(this.ofWay(strip, way).dates(kept), 0, date) && hasDate(this.ofUnit(strip, unit).dates(kept), 0, date)
    );
  }

  /**
   * What keeps the strip from the date when the unit shoots it in the way, the plainest first; empty when nothing does.
   */
  reasons(
    strip: number,
    way: number,
    unit: number,
    date: number,
    kept: KeptDemands | null = null,
  ): readonly DateReason[] {
    if (this.allows(strip, way, unit, date, kept)) return [];
    const ofWay = this.ofWay(strip, way);
    const ofUnit = this.ofUnit(strip, unit);
    const broken = new Map([...ofUnit.broken(date, kept), ...ofWay.broken(date, kept)]);
    const limits = [...ofUnit.limits, ...ofWay.limits].toSorted((a, b) => a.told - b.told);
    return limits.flatMap(({ rule, demand, limit }) => {
      const found = broken.get(limit);
      if (found === undefined) return [];
      const { subject, where } = limit;
      return [{ ...violation(rule, found.aspect, found.amount, { date, unit, ...where }), demand, subject, way }];
    });
  }

  private ofWay(strip: number, way: number): OneQuestion {
    return remembered(this.ofWays, strip * this.problem.ways.length + way, () => {
      const limits = this.ruled((dates) => dates.ofStrip?.(this.problem, strip, way));
      return new OneQuestion(this.problem.dateCount, limits, standingsOf(this.problem, strip, way), this.sets);
    });
  }

  private ofUnit(strip: number, unit: number): OneQuestion {
    return remembered(this.ofUnits, strip * this.problem.units.length + unit, () => {
      const limits = this.ruled((dates) => dates.ofUnit?.(this.problem, strip, unit));
      return new OneQuestion(this.problem.dateCount, limits, [], this.sets);
    });
  }

  private ruled(
    limitsOf: (dates: DateFeature<DemandKind>) => readonly DateLimit<DemandKind>[] | undefined,
  ): readonly Ruled[] {
    return RULES.flatMap(({ code, dates }) => {
      if (dates === undefined) return [];
      return (limitsOf(dates) ?? []).map((limit) => ({ rule: code, told: dates.told, demand: limit.demand, limit }));
    });
  }
}

/** The dates that a list of limits leaves. */
class OneQuestion {
  readonly limits: readonly Ruled[];
  private readonly dateCount: number;
  private readonly standings: readonly Standing[];
  /** Sets of calendars that many strips share, by the calendar. */
  private readonly sets: Map<Uint8Array, DateSet>;
  private known: DateSet | null = null;
  /** What was last left when some demands were not kept: often asked date by date. */
  private last: { readonly kept: KeptDemands; readonly set: DateSet } | null = null;

  constructor(
    dateCount: number,
    limits: readonly Ruled[],
    standings: readonly Standing[],
    sets: Map<Uint8Array, DateSet>,
  ) {
    this.dateCount = dateCount;
    this.limits = limits;
    this.standings = standings;
    this.sets = sets;
  }

  dates(kept: KeptDemands | null): DateSet {
    if (kept === null) {
      this.known ??= this.workedOut(null);
      return this.known;
    }
    if (this.last?.kept !== kept) this.last = { kept, set: this.workedOut(kept) };
    return this.last.set;
  }

  /** The limits that the date breaks, with the aspect and by how much. */
  broken(date: number, kept: KeptDemands | null): Map<DateLimit, { readonly aspect: string; readonly amount: number }> {
    const limits = this.held(kept);
    const broken = new Map<DateLimit, { readonly aspect: string; readonly amount: number }>();
    for (const limit of limits) {
      if (isTimed(limit) || allowsDate(limit, date)) continue;
      broken.set(limit, { aspect: limit.aspect, amount: limit.kind === 'from' ? limit.date - date : 1 });
    }
    for (const { limit, aspect, minutes } of clashesOf(limits.filter(isTimed), this.standings, date))
      broken.set(limit, { aspect, amount: minutes });
    return broken;
  }

  private workedOut(kept: KeptDemands | null): DateSet {
    const { dateCount } = this;
    const set = noDates(dateCount).fill(-1);
    keepUpTo(set, dateCount - 1);
    const limits = this.held(kept);
    for (const limit of limits) if (!isTimed(limit)) this.keepAllowed(set, limit);
    const timed = limits.filter(isTimed);
    if (timed.length === 0) return set;
    const fits = (date: number): boolean => this.standings.some((standing) => fitsIn(timed, standing, date));
    if (!timed.some(changesByDate)) return fits(0) ? set : set.fill(0);
    const fitting = noDates(dateCount);
    for (let date = dateFrom(set, 0, set.length, 0); date >= 0; date = dateFrom(set, 0, set.length, date + 1))
      if (fits(date)) addDate(fitting, 0, date);
    return fitting;
  }

  private held(kept: KeptDemands | null): readonly DateLimit[] {
    return this.limits
      .filter(({ demand, limit }) => kept === null || demand === null || kept.holds(demand, limit.subject))
      .map(({ limit }) => limit);
  }

  private keepAllowed(set: DateSet, limit: DayLimit): void {
    switch (limit.kind) {
      case 'dates': {
        const { allowed } = limit;
        keepShared(
          set,
          remembered(this.sets, allowed, () => datesWhere(this.dateCount, (date) => allowed[date] === 1)),
        );
        break;
      }
      case 'from':
        keepFrom(set, limit.date);
        break;
      case 'only':
        keepFrom(set, limit.date);
        keepUpTo(set, limit.date);
        break;
      case 'except':
        if (limit.date < this.dateCount) removeDate(set, 0, limit.date);
        break;
      case 'never':
        set.fill(0);
    }
  }
}

function allowsDate(limit: DayLimit, date: number): boolean {
  switch (limit.kind) {
    case 'dates':
      return limit.allowed[date] === 1;
    case 'from':
      return date >= limit.date;
    case 'only':
      return date === limit.date;
    case 'except':
      return date !== limit.date;
    case 'never':
      return false;
  }
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, workOut: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = workOut();
  known.set(key, value);
  return value;
}
