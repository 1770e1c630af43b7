/** Bases, units and the trips between bases, in integers. */

import { isHoliday, isOpen, isSchoolTerm, isTimeZone, knowsHolidaysOf, utcOffsetAtNoon } from '../../facts/index.ts';
import { ageOn, type CalendarDay, COST_CODES, inRange } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { BaseModel, IncentiveModel, RuleModel, UnitModel } from '../../schedule/index.ts';
import {
  type Base,
  CATALOG,
  type ContinuousDays,
  type Incentive,
  type RulePack,
  type Season,
} from '../../season/index.ts';
import type { Findings, References } from './references.ts';

/** Later than any clock time, so that a date outside all night seasons has no night minutes. */
const NO_NIGHT_START = 32_767;

export function baseModels(season: Season, dates: readonly CalendarDay[], findings: Findings): readonly BaseModel[] {
  return season.bases.map((base) => {
    warnOfUnknownCountry(base, findings);
    warnOfChildrensHours(season, base, findings);
    const offsets = utcOffsets(base, dates, findings);
    return {
      open: flags(dates, (date) => isOpen(season.calendar, base, date)),
      holiday: flags(dates, (date) => isHoliday(base, date)),
      schoolTerm: flags(dates, (date) => isSchoolTerm(season.calendar, base, date)),
      utcOffset: offsets,
      ...nightHours(base.rules, dates),
      crewDay: base.crewDay,
      crewTravel: base.crewTravelPercent,
      crewHold: {
        percent: base.crewHold.percent,
        restartPercent: base.crewHold.restartPercent,
        restartAfter: base.crewHold.restartAfterDays,
      },
      companyMove: base.companyMove,
      crewStay: base.crewStay,
      perDiem: base.perDiem,
      hotel: base.hotel,
      preferredCall: base.preferredCall,
      blocks: base.blocks,
      rules: ruleModel(base.rules, base.continuousDay),
      incentive: base.incentive === null ? null : incentiveModel(base.incentive),
    };
  });
}

export function unitModels(season: Season, dates: readonly CalendarDay[], refer: References): readonly UnitModel[] {
  return season.units.map((unit) => ({
    homeBase: Math.max(0, refer.base(unit.homeBase, message('planning.user.unit', { id: unit.id }))),
    crewPercent: unit.crewPercent,
    available: flags(
      dates,
      (date) => unit.available.length === 0 || unit.available.some((range) => inRange(date, range)),
    ),
  }));
}

/** Row-major base x base; the first row that names a pair counts, a pair without one costs nothing (K-4). */
export function baseTravel(
  season: Season,
  refer: References,
): { readonly days: Int16Array; readonly company: Float64Array; readonly fare: Float64Array } {
  const count = season.bases.length;
  const days = new Int16Array(count * count);
  const company = new Float64Array(count * count);
  const fare = new Float64Array(count * count);
  for (const trip of season.baseTravel.toReversed()) {
    const a = refer.base(trip.between[0], message('planning.user.base-travel'));
    const b = refer.base(trip.between[1], message('planning.user.base-travel'));
    if (a < 0 || b < 0) continue;
    for (const cell of [a * count + b, b * count + a]) {
      days[cell] = trip.days;
      company[cell] = trip.company;
      fare[cell] = trip.fare;
    }
  }
  return { days, company, fare };
}

/** 1 on the dates for which `holds` is true. */
export function flags(dates: readonly CalendarDay[], holds: (date: CalendarDay) => boolean): Uint8Array {
  return Uint8Array.from(dates, (date) => (holds(date) ? 1 : 0));
}

function warnOfUnknownCountry(base: Base, findings: Findings): void {
  if (knowsHolidaysOf(base.country, base.region)) return;
  const where = base.region === null ? base.country : `${base.country}/${base.region}`;
  findings.warn('holidays-unknown', { where, base: base.id });
}

/**
 * Where children may work, and what the hours of their ages are was read nowhere: the pack's are ours, and strict. Not
 * where the season has hours of its own.
 */
function warnOfChildrensHours({ people, calendar }: Season, { name, rules }: Base, findings: Findings): void {
  const children = people.filter(({ born, isPerhapsMinor }) =>
    born === null ? isPerhapsMinor === true : ageOn(born, calendar.start) < ADULT_AGE,
  );
  const hours = CATALOG.rulePacks.facts(rules.id).filter(({ path }) => MINORS_HOURS.test(path));
  const isOurs = hours.length > 0 && hours.every(({ source }) => source.startsWith('ours'));
  if (children.length === 0 || !isOurs || rules.minors !== CATALOG.rulePacks.get(rules.id)?.minors) return;
  findings.warn('children-hours-not-sourced', {
    base: name,
    pack: rules.id,
    first: children[0]!.name,
    more: children.length - 1,
  });
}

const MINORS_HOURS = /^minors\.\d+\.(maxMinutes|latest)$/;
const ADULT_AGE = 18;

function utcOffsets(base: Base, dates: readonly CalendarDay[], findings: Findings): Int16Array {
  if (isTimeZone(base.timeZone)) return Int16Array.from(dates, (date) => utcOffsetAtNoon(base.timeZone, date));
  findings.contradiction('season-contradicts-itself.time-zone', { base: base.id, zone: base.timeZone });
  return new Int16Array(dates.length);
}

function nightHours(rules: RulePack, dates: readonly CalendarDay[]): { nightStart: Int16Array; nightEnd: Int16Array } {
  const nightStart = new Int16Array(dates.length).fill(NO_NIGHT_START);
  const nightEnd = new Int16Array(dates.length);
  for (const [i, date] of dates.entries()) {
    const inForce = rules.night.find((night) => inSeasonOfYear(date.slice(5), night.from, night.to));
    if (inForce === undefined) continue;
    nightStart[i] = inForce.start;
    nightEnd[i] = inForce.end;
  }
  return { nightStart, nightEnd };
}

/** `MM-DD` bounds, both included; `from` after `to` runs over the turn of the year. */
function inSeasonOfYear(monthDay: string, from: string, to: string): boolean {
  return from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to;
}

function ruleModel(rules: RulePack, days: ContinuousDays): RuleModel {
  const { breakMinutes, maxWorkMinutes } = rules.continuousDay ?? NO_CONTINUOUS_DAY;
  const continuous = rules.continuousDay === null ? 'no' : days;
  return {
    maxWork: continuous === 'always' ? Math.min(rules.maxWorkMinutes, maxWorkMinutes) : rules.maxWorkMinutes,
    maxAmplitude: rules.maxAmplitudeMinutes ?? -1,
    baseDay: rules.baseDayMinutes,
    overtimeAfter: Int32Array.from(rules.overtime, (band) => band.afterMinutes),
    overtimePremium: Int32Array.from(rules.overtime, (band) => band.premiumPercent),
    dailyRest: rules.dailyRestMinutes,
    weeklyRest: rules.weeklyRestMinutes,
    maxDaysPerWeek: rules.maxDaysPerWeek,
    maxConsecutive: rules.maxConsecutiveDays,
    maxWeekWork: rules.maxWeekMinutes,
    mealFrom: Math.min(rules.mealFromMinutes, rules.mealAfterMinutes),
    mealAfter: rules.mealAfterMinutes,
    meal: rules.mealMinutes,
    mealLate: rules.mealLateMinutes,
    mealPenalty: Float64Array.from(rules.mealPenalty),
    continuous,
    continuousBreak: breakMinutes,
    continuousMaxWork: maxWorkMinutes,
    nightPremium: rules.nightPremiumPercent,
    sixthDayPremium: rules.sixthDayPremiumPercent,
    sundayPremium: rules.sundayPremiumPercent,
    holidayPremium: rules.holidayPremiumPercent,
  };
}

const NO_CONTINUOUS_DAY = { breakMinutes: 0, maxWorkMinutes: 0 };

function incentiveModel(incentive: Incentive): IncentiveModel {
  return {
    rate: incentive.rateBasisPoints,
    qualifies: Int32Array.from(COST_CODES, (code) => incentive.qualifies[code] ?? 0),
    minimumSpend: incentive.minimumSpend,
    minimumDays: incentive.minimumShootingDays,
    maxPercentOfBudget: incentive.maxPercentOfBudget,
    cap: incentive.cap ?? -1,
    ...(incentive.financing === undefined
      ? {}
      : { waiting: incentive.financing.percentPerYear * incentive.financing.months }),
  };
}
