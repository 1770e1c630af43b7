import { COST_CODES, type Random } from '../../foundation/index.ts';
import type { BaseModel, RuleModel, SunSite } from '../problem.ts';

export interface RandomBasesOptions {
  readonly count: number;
  readonly dateCount: number;
  readonly firstWeekday: number;
  readonly wild: boolean;
}

/** Cities to work from, with a five- or six-day week, night hours, and an incentive at every other one. */
export function randomBases(random: Random, { count, dateCount, firstWeekday, wild }: RandomBasesOptions): BaseModel[] {
  return Array.from({ length: count }, (_, base): BaseModel => {
    const holiday = Uint8Array.from({ length: dateCount }, () => (random.below(wild ? 10 : 45) === 0 ? 1 : 0));
    const sixDays = wild && random.below(2) === 0;
    const shift = wild && random.below(2) === 0 ? 1 + random.below(dateCount) : dateCount;
    return {
      open: Uint8Array.from({ length: dateCount }, (_, date) => {
        const weekday = (date + firstWeekday) % 7;
        return weekday < (sixDays ? 7 : 5) && (!holiday[date] || wild) && !(wild && random.below(12) === 0) ? 1 : 0;
      }),
      holiday,
      schoolTerm: Uint8Array.from({ length: dateCount }, (_, date) => ((date + firstWeekday) % 7 < 5 ? 1 : 0)),
      utcOffset: Int16Array.from({ length: dateCount }, (_, date) => 60 * base + (date >= shift ? 60 : 0)),
      nightStart: Int16Array.from({ length: dateCount }, () => 22 * 60),
      nightEnd: Int16Array.from({ length: dateCount }, () => 6 * 60),
      crewDay: 2_800_000 + 400_000 * base,
      crewTravel: 0,
      crewHold: { percent: 30, restartPercent: wild ? 100 : 300, restartAfter: wild ? 3 : 14 },
      companyMove: 120_000,
      crewStay: 900_000,
      perDiem: 9_000,
      hotel: 18_000,
      preferredCall: wild ? 7 * 60 + random.below(240) : 8 * 60,
      blocks: wild ? 1 + random.below(2) : 2,
      rules: {
        maxWork: wild ? 500 + random.below(200) : 690,
        maxAmplitude: wild && random.below(2) === 0 ? -1 : 780,
        baseDay: 600,
        overtimeAfter: Int32Array.of(600, 660),
        overtimePremium: Int32Array.of(25, 50),
        dailyRest: 660,
        weeklyRest: wild ? 2400 : 2100,
        maxDaysPerWeek: wild ? 3 + random.below(3) : 5,
        maxConsecutive: wild ? 2 + random.below(4) : 6,
        maxWeekWork: wild ? 1500 + random.below(1500) : 3200,
        ...randomMeals(random, wild),
        nightPremium: 50,
        sixthDayPremium: 50,
        sundayPremium: 100,
        holidayPremium: 100,
      },
      incentive: base % 2 === 0 ? incentive(wild ? random.below(3) : 0) : null,
    };
  });
}

/** Calm ones eat as the law has it; wild ones early, late at a price, or on continuous days. */
function randomMeals(random: Random, wild: boolean): Pick<RuleModel, MealField> {
  const late = wild ? random.below(3) * 20 : 0;
  return {
    mealFrom: wild ? random.below(5) * 60 : 180,
    mealAfter: 360,
    meal: 60,
    mealLate: late,
    mealPenalty: Float64Array.from(late > 0 ? [2500, 3500, 5000] : []),
    continuous: wild ? (['no', 'allowed', 'always'] as const)[random.below(3)] : 'no',
    continuousBreak: 30,
    continuousMaxWork: 480,
  };
}

type MealField = Extract<keyof RuleModel, `meal${string}` | `continuous${string}`>;

function incentive(kind: number): NonNullable<BaseModel['incentive']> {
  return {
    rate: 3000,
    qualifies: Int32Array.from(COST_CODES, (code) =>
      code === 'cast-travel' || code === 'story-order' || code === 'authenticity' || code === 'incentive'
        ? 0
        : code === 'cast-work'
          ? 80
          : 100,
    ),
    minimumSpend: kind === 1 ? 20_000_000 : 0,
    minimumDays: kind === 1 ? 2 : 0,
    maxPercentOfBudget: kind === 2 ? 60 : 80,
    cap: kind === 2 ? 3_000_000 : -1,
  };
}

/** One sun site: spring days that grow longer; in a wild problem some dates have no dusk. */
export function randomSunSites(random: Random, dateCount: number, wild: boolean): SunSite[] {
  const column = (minutes: (date: number) => number): Int32Array =>
    Int32Array.from({ length: dateCount }, (_, date) => minutes(date));
  const rise = (date: number): number => 430 - Math.min(90, date);
  const set = (date: number): number => 1150 + Math.min(90, date);
  const noDusk = column(() => (wild && random.below(5) === 0 ? 1 : 0));
  return [
    {
      from: [column(rise), column((date) => set(date) + 35), column((date) => rise(date) - 70), column(set)],
      to: [
        column(set),
        column((date) => 1440 + rise(date) - 35),
        column(rise),
        column((date) => (noDusk[date] ? 0 : set(date) + 70)),
      ],
    },
  ];
}
