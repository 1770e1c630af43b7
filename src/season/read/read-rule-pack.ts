/** `rules override` and `incentive override` of a base: any field of the catalogue's record, by its own name. */
import { type ClockMinutes, COST_CODES, type CostCode } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { CastOvertime, Financing, Incentive, MinorRule, RulePack } from '../bases.ts';
import type { CatalogIncentive, CatalogRulePack } from '../catalog.ts';
import { convert, type Money } from '../yaml/amounts.ts';
import { nearest } from '../yaml/nearest.ts';
import { clock, minutes, percent, scalar, text, truth, whole } from '../yaml/scalars.ts';
import { type Field, listOf, mapOf, optional, record, refined, required, type Shape } from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';
import { castOvertime } from './read-contract.ts';

const monthDay = scalar('month-day', 'bad-date', (words) =>
  /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(words) ? words : undefined,
);

/** The catalogue's times are minutes of the clock; people may write them as clock times. */
const clockOrMinutes: Shape<ClockMinutes> = {
  expected: clock.expected,
  read: (at) => (/^\d+$/.test(at.text ?? '') ? whole(0, 2879).read(at) : clock.read(at)),
};

const overtimeBand = record(
  'overtime-band',
  { afterMinutes: required(minutes), premiumPercent: required(percent(1000)) },
  (band) => band,
);

const nightHours = record(
  'night-hours',
  { from: required(monthDay), to: required(monthDay), start: required(clockOrMinutes), end: required(clockOrMinutes) },
  (night) => night,
);

const minorRule: Shape<MinorRule> = record(
  'minors-hours',
  {
    ageFrom: required(whole(0, 18)),
    ageTo: required(whole(0, 18)),
    maxMinutes: required(minutes),
    maxMinutesHoliday: required(minutes),
    earliest: required(clockOrMinutes),
    latest: required(clockOrMinutes),
    latestBeforeSchool: optional(clockOrMinutes),
    maxMinutesPerWeek: optional(minutes),
    maxDaysPerWeek: optional(whole(1, 7)),
    schoolMinutes: optional(minutes, 0),
    tutor: optional(truth, false),
  },
  (rule, at) =>
    rule.ageTo < rule.ageFrom
      ? at('ageTo').error('end-before-start.ages', { from: String(rule.ageFrom), to: String(rule.ageTo) })
      : rule,
);

const castOvertimeTerms: Shape<CastOvertime> = record(
  'cast-long-days',
  {
    paidMinutes: required(minutes),
    bands: required(listOf(overtimeBand)),
    waitingPercent: optional(percent(100), 100),
  },
  (terms, at) => castOvertime(Math.max(1, terms.paidMinutes), terms.bands, terms.waitingPercent, at('bands')),
);

const castOvertimeByContract: Shape<NonNullable<RulePack['castOvertime']>> = record(
  'cast-overtime-by-contract',
  { day: optional(castOvertimeTerms), weekly: optional(castOvertimeTerms) },
  (terms) => terms,
);

const continuousDay = record(
  'continuous-day',
  { breakMinutes: required(whole(1, 1440)), maxWorkMinutes: required(whole(1, 1440)) },
  (day) => day,
);

const castForcedCall: Shape<NonNullable<RulePack['castForcedCall']>> = record(
  'cast-short-rest',
  {
    restMinutes: optional(minutes),
    floorMinutes: required(minutes),
    percent: optional(percent(1000), 100),
  },
  (terms) => terms,
);

/** The catalogue's rule pack with the overridden fields replaced. */
export function readRulesOverride(at: Spot, pack: RulePack, money: Money): RulePack {
  const positive = whole(1, 100_000);
  const fields = {
    name: optional(text, pack.name),
    maxWorkMinutes: optional(positive, pack.maxWorkMinutes),
    maxAmplitudeMinutes: optional(positive, pack.maxAmplitudeMinutes),
    baseDayMinutes: optional(positive, pack.baseDayMinutes),
    overtime: optional(listOf(overtimeBand), pack.overtime),
    dailyRestMinutes: optional(whole(0, 10_000), pack.dailyRestMinutes),
    weeklyRestMinutes: optional(whole(0, 10_080), pack.weeklyRestMinutes),
    maxDaysPerWeek: optional(whole(1, 7), pack.maxDaysPerWeek),
    maxConsecutiveDays: optional(positive, pack.maxConsecutiveDays),
    maxWeekMinutes: optional(positive, pack.maxWeekMinutes),
    mealFromMinutes: optional(whole(0, 100_000), pack.mealFromMinutes),
    mealAfterMinutes: optional(positive, pack.mealAfterMinutes),
    mealMinutes: optional(whole(0, 1440), pack.mealMinutes),
    mealLateMinutes: optional(whole(0, 1440), pack.mealLateMinutes),
    mealPenalty: optional(listOf(money.amount), pack.mealPenalty),
    continuousDay: optional(continuousDay, pack.continuousDay),
    night: optional(listOf(nightHours), pack.night),
    nightPremiumPercent: optional(percent(1000), pack.nightPremiumPercent),
    sixthDayPremiumPercent: optional(percent(1000), pack.sixthDayPremiumPercent),
    sundayPremiumPercent: optional(percent(1000), pack.sundayPremiumPercent),
    holidayPremiumPercent: optional(percent(1000), pack.holidayPremiumPercent),
    minors: optional(listOf(minorRule), pack.minors),
    castForcedCall: optional(castForcedCall, pack.castForcedCall ?? null),
    castOvertime: optional(castOvertimeByContract, pack.castOvertime ?? null),
  } satisfies Readonly<Record<Exclude<keyof RulePack, 'id' | 'holidays'>, Field<unknown>>>;
  const shape: Shape<RulePack> = record('rules-override', fields, (rules, keyAt) => {
    const overtime = [...rules.overtime].sort((a, b) => a.afterMinutes - b.afterMinutes);
    const repeated = overtime.find((band, i) => i > 0 && overtime[i - 1]!.afterMinutes === band.afterMinutes);
    if (repeated !== undefined) {
      keyAt('overtime').error('duplicate-id.overtime', { minutes: String(repeated.afterMinutes) });
    }
    return { id: pack.id, holidays: pack.holidays, ...rules, overtime };
  });
  return shape.read(at) ?? pack;
}

const qualifyingShares: Shape<Readonly<Partial<Record<CostCode, number>>>> = refined(
  mapOf('shares', (key, keyAt) => {
    const code = COST_CODES.find((known) => known === key);
    if (code !== undefined)
      return refined(percent(100), message('season.expected.percentage'), (share) => [code, share] as const);
    return keyAt.error('bad-choice.cost-code', { key, near: nearest(key, COST_CODES), known: COST_CODES.join(', ') });
  }),
  message('season.expected.shares'),
  (shares) => Object.fromEntries(shares),
);

const financingShape: Shape<Financing> = record(
  'financing',
  { percentPerYear: required(percent(100)), months: required(whole(0, 120)) },
  (financing) => financing,
);

/** The scheme with the overridden fields replaced; amounts of the override are read as all amounts are. */
export function readIncentiveOverride(at: Spot, scheme: Incentive, money: Money): Incentive {
  const fields = {
    name: optional(text, scheme.name),
    rateBasisPoints: optional(whole(0, 10_000), scheme.rateBasisPoints),
    qualifies: optional(qualifyingShares, scheme.qualifies),
    minimumSpend: optional(money.amount, scheme.minimumSpend),
    minimumShootingDays: optional(whole(0, 1000), scheme.minimumShootingDays),
    maxPercentOfBudget: optional(percent(100), scheme.maxPercentOfBudget),
    cap: optional(money.amount, scheme.cap),
    financing: optional(financingShape, scheme.financing ?? null),
  } satisfies Readonly<Record<Exclude<keyof Incentive, 'id'>, Field<unknown>>>;
  const shape = record(
    'incentive-override',
    fields,
    ({ financing, ...values }): Incentive => ({
      id: scheme.id,
      ...values,
      ...(financing === null ? {} : { financing }),
    }),
  );
  return shape.read(at) ?? scheme;
}

/** The rule pack of the catalogue, its meal penalties in the season's currency where there is a rate for that. */
export function packInSeasonMoney(pack: CatalogRulePack, money: Money): RulePack {
  const { mealPenaltyCurrency, ...rules } = pack;
  const rate = mealPenaltyCurrency === undefined ? undefined : money.rates.get(mealPenaltyCurrency);
  if (rate === undefined) return rules;
  return { ...rules, mealPenalty: rules.mealPenalty.map((amount) => convert(amount, rate)) };
}

/** A scheme of the catalogue, its amounts in the season's currency; reported at `at` when there is no rate for that. */
export function inSeasonMoney(scheme: CatalogIncentive, money: Money, at: Spot): Incentive | undefined {
  const { currency, ...incentive } = scheme;
  if (currency === money.currency || (scheme.minimumSpend === 0 && !scheme.cap)) return incentive;
  const rate = money.rates.get(currency);
  if (rate === undefined) {
    return at.error('missing-exchange-rate.incentive', { incentive: scheme.id, currency });
  }
  const cap = scheme.cap === null ? null : convert(scheme.cap, rate);
  return { ...incentive, minimumSpend: convert(scheme.minimumSpend, rate), cap };
}
