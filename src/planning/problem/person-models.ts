/** People, their minors' hours and their contracts, in integers. */

import { isSchoolTerm } from '../../facts/index.ts';
import { addDays, ageOn, type CalendarDay, inRange, multiplyDivideRounded, weekdayOf } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { BaseModel, CastOvertimeModel, ContractModel, MinorModel, PersonModel } from '../../schedule/index.ts';
import type { Contract, MinorRule, Person, Season } from '../../season/index.ts';
import { flags } from './base-models.ts';
import type { References } from './references.ts';

const ADULT_AGE = 18;
const SATURDAY = 5;

export function personModels(
  season: Season,
  dates: readonly CalendarDay[],
  bases: readonly BaseModel[],
  refer: References,
): readonly PersonModel[] {
  return season.people.map((person) => ({
    homeBase:
      person.homeBase === null ? -1 : refer.base(person.homeBase, message('planning.user.person', { id: person.id })),
    free: flags(dates, (date) => isFree(person, date)),
    earliest: person.earliest ?? -1,
    latest: person.latest ?? -1,
    ...datedHours(person, dates),
    rest: person.restMinutes,
    ...forcedCallModel(person),
    weeklyRest: person.weeklyRestMinutes,
    maxDay: person.maxDayMinutes ?? -1,
    maxConsecutive: person.maxConsecutiveDays ?? -1,
    maxDaysPerWeek: person.maxDaysPerWeek ?? -1,
    makeUp: person.makeUpMinutes,
    out: person.outMinutes,
    ...minorHours(season, person, dates, bases),
    contract: contractModel(person, refer),
  }));
}

/** the hours that hold on each date, where some dates have hours of their own: the first row that has the date. */
function datedHours(person: Person, dates: readonly CalendarDay[]): Pick<PersonModel, 'hoursOn'> {
  const rows = person.hoursOn ?? [];
  if (rows.length === 0) return {};
  const on = dates.map((date) => rows.find(({ days }) => days.some((range) => inRange(date, range))) ?? person);
  return {
    hoursOn: {
      earliest: Int16Array.from(on, ({ earliest }) => earliest ?? -1),
      latest: Int16Array.from(on, ({ latest }) => latest ?? -1),
    },
  };
}

/** Free by their own calendar (R-3, dates only). */
export function isFree(person: Person, date: CalendarDay): boolean {
  return (
    person.freeWeekdays.includes(weekdayOf(date)) &&
    (person.available.length === 0 || person.available.some((range) => inRange(date, range))) &&
    !person.unavailable.some((range) => inRange(date, range))
  );
}

/**
 * Rows are shared between dates and bases with the same hours; school-free Saturdays and Sundays are in `schoolTerm`.
 */
function minorHours(
  season: Season,
  person: Person,
  dates: readonly CalendarDay[],
  bases: readonly BaseModel[],
): { readonly minorRow: Int16Array | null; readonly minorRows: readonly MinorModel[] } {
  const { born } = person;
  const isUnsure = born === null && person.isPerhapsMinor === true;
  if (!isUnsure && (born === null || ageOn(born, dates[0]!) >= ADULT_AGE)) return { minorRow: null, minorRows: [] };
  const minorRow = new Int16Array(bases.length * dates.length).fill(-1);
  const minorRows: MinorModel[] = [];
  const rowOf = new Map<string, number>();
  for (const [b, base] of season.bases.entries()) {
    const { rules } = base;
    for (const [d, date] of dates.entries()) {
      const rule = born === null ? oldestOf(rules.minors) : ruleOfAge(rules.minors, ageOn(born, date));
      if (rule === undefined) continue;
      const term = bases[b]!.schoolTerm[d] === 1 && weekdayOf(date) < SATURDAY;
      const eve = isSchoolTerm(season.calendar, base, addDays(date, 1)) && weekdayOf(addDays(date, 1)) < SATURDAY;
      const row: MinorModel = {
        maxMinutes: term ? rule.maxMinutes - (rule.schoolMinutes ?? 0) : rule.maxMinutesHoliday,
        earliest: rule.earliest,
        latest: eve ? Math.min(rule.latest, rule.latestBeforeSchool ?? rule.latest) : rule.latest,
        weekMinutes: rule.maxMinutesPerWeek ?? -1,
        weekDays: rule.maxDaysPerWeek ?? -1,
        tutorMissing: rule.tutor && term && person.tutor === null,
      };
      const key = Object.values(row).join('/');
      let position = rowOf.get(key);
      if (position === undefined) {
        position = minorRows.length;
        rowOf.set(key, position);
        minorRows.push(row);
      }
      minorRow[b * dates.length + d] = position;
    }
  }
  return { minorRow, minorRows };
}

function ruleOfAge(minors: readonly MinorRule[], age: number): MinorRule | undefined {
  return age < ADULT_AGE ? minors.find((row) => age >= row.ageFrom && age <= row.ageTo) : undefined;
}

/** hours of someone who may be a child, and whose birthday nobody knows. */
function oldestOf(minors: readonly MinorRule[]): MinorRule | undefined {
  return minors.toSorted((a, b) => b.ageTo - a.ageTo)[0];
}

function contractModel(person: Person, refer: References): ContractModel {
  const { contract } = person;
  const none = {
    kind: contract.kind,
    rate: 0,
    hold: 0,
    dropMinDays: 0,
    drops: 0,
    travelPay: 0,
    includedDays: 0,
    extraDay: 0,
    qualifiesAt: -1,
    overtime: overtimeModel(contract),
  };
  switch (contract.kind) {
    case 'day':
      return {
        ...none,
        rate: contract.rate,
        hold: percentOf(contract.rate, contract.holdPercent),
        ...dropsOf(contract),
        travelPay: percentOf(contract.rate, contract.travelDayPercent),
      };
    case 'weekly':
      return {
        ...none,
        rate: contract.rate,
        hold: percentOf(contract.rate, contract.holdPercent),
        ...dropsOf(contract),
      };
    case 'series':
      return {
        ...none,
        includedDays: contract.includedDays,
        extraDay: contract.extraDay,
        qualifiesAt: qualifyingBase(person, refer),
      };
    case 'run':
      return { ...none, qualifiesAt: qualifyingBase(person, refer) };
  }
}

/** C-40: weekly pay is that of five days. */
const PAID_DAYS = 5;

/** Pay of one day, as far as overtime and forced calls are reckoned by it. */
function dayPay(contract: Contract): number {
  switch (contract.kind) {
    case 'day':
      return contract.rate;
    case 'weekly':
      return multiplyDivideRounded(contract.rate, 1, PAID_DAYS);
    case 'series':
      return contract.extraDay;
    case 'run':
      return 0;
  }
}

/** R-7, C-43: how far the rest may be cut, and what that costs. */
function forcedCallModel({ contract, restMinutes }: Person): Pick<PersonModel, 'restFloor' | 'forcedCall'> {
  const terms = contract.kind === 'run' ? null : (contract.forcedCall ?? null);
  if (terms === null || terms.floorMinutes >= restMinutes) return { restFloor: restMinutes, forcedCall: 0 };
  const share = percentOf(dayPay(contract), terms.percent);
  return { restFloor: terms.floorMinutes, forcedCall: terms.most === null ? share : Math.min(share, terms.most) };
}

function overtimeModel(contract: Contract): CastOvertimeModel | null {
  if (contract.kind === 'run' || !contract.overtime) return null;
  const { paidMinutes, bands, waitingPercent } = contract.overtime;
  const rate = dayPay(contract);
  if (rate === 0 || bands.length === 0) return null;
  return {
    rate,
    paid: paidMinutes,
    after: Int32Array.from(bands, ({ afterMinutes }) => afterMinutes),
    premium: Int32Array.from(bands, ({ premiumPercent }) => premiumPercent),
    waitingPercent,
  };
}

/** Base for which a guarantee counts; -1 where it counts for none. */
export function qualifyingBase(person: Person, refer: References): number {
  const { contract } = person;
  if (!('qualifiesAt' in contract) || contract.qualifiesAt === null) return -1;
  return refer.base(contract.qualifiesAt, message('planning.user.contract', { id: person.id }));
}

function dropsOf(contract: Extract<Contract, { kind: 'day' | 'weekly' }>): { dropMinDays: number; drops: number } {
  return { dropMinDays: contract.drop?.minCalendarDays ?? 0, drops: contract.drop?.max ?? 0 };
}

function percentOf(amount: number, percent: number): number {
  return multiplyDivideRounded(amount, percent, 100);
}
