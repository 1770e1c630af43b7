/**
 * Small problems written down by hand for tests of the clock, the rules and the costs, with round numbers to reckon by
 * head.
 */

import { evaluate } from '../evaluate.ts';
import type { PersonModel, PlaceModel, Problem, StripModel, WishModel } from '../problem.ts';
import type { Arrangement, Evaluation, LineItem, Violation } from '../solution.ts';

export const DATES = 28;
export const always = new Uint8Array(DATES).fill(1);
export const never = new Uint8Array(DATES);
const each = (minutes: number): Int32Array => new Int32Array(DATES).fill(minutes);

/** Two stages 40 minutes apart in one city, a third in another; Monday to Friday from date 0, a Monday. */
const place: PlaceModel = {
  base: 0,
  sunSite: 0,
  open: always,
  visitMayStart: always,
  visitMayEnd: always,
  opens: 0,
  closes: 2880,
  naturalLight: false,
  onLocation: true,
  fee: 1000,
  hold: 0,
  setsAtOnce: -1,
  dressDays: 0,
  strikeDays: 0,
  dressCost: 500,
  strikeCost: 70,
  keepDays: 2,
  permitCost: 0,
  permitPer: 'none',
  earliest: 0,
};

export const person: PersonModel = {
  homeBase: -1,
  free: always,
  earliest: -1,
  latest: -1,
  rest: 660,
  restFloor: 660,
  forcedCall: 0,
  weeklyRest: 0,
  maxDay: -1,
  maxConsecutive: -1,
  maxDaysPerWeek: -1,
  makeUp: 60,
  out: 15,
  minorRow: null,
  minorRows: [],
  contract: {
    kind: 'day',
    rate: 800,
    hold: 400,
    dropMinDays: 9,
    drops: 0,
    travelPay: 300,
    includedDays: 0,
    extraDay: 0,
    qualifiesAt: -1,
    overtime: null,
  },
};

export const NO_WISHES: WishModel = {
  storyOrder: 0,
  earlierCall: 0,
  loneNight: 0,
  extraMove: 0,
  movesPerDay: 0,
  longDay: 0,
  lightFlip: 0,
  setReturn: 0,
  placeReturn: 0,
  sequenceSplit: 0,
  castWait: 0,
  castWaitFree: 0,
  firstDay: 0,
};

const strip: StripModel = {
  group: 0,
  set: 0,
  minutes: Int32Array.of(60),
  eighths: 8,
  light: 0,
  exterior: false,
  people: Int32Array.of(0),
  hires: [],
  units: Int32Array.of(0),
  earliest: 0,
  storyDay: -1,
  unfitToBegin: false,
  scene: 0,
};

const base: Problem['bases'][number] = {
  open: Uint8Array.from({ length: DATES }, (_, date) => (date % 7 < 5 ? 1 : 0)),
  holiday: never,
  schoolTerm: always,
  utcOffset: new Int16Array(DATES).fill(60),
  nightStart: new Int16Array(DATES).fill(1320),
  nightEnd: new Int16Array(DATES).fill(360),
  crewDay: 60_000,
  crewHold: { percent: 0, restartPercent: 300, restartAfter: 14 },
  crewTravel: 0,
  companyMove: 900,
  crewStay: 2000,
  perDiem: 50,
  hotel: 100,
  preferredCall: 480,
  blocks: 1,
  rules: {
    maxWork: 720,
    maxAmplitude: -1,
    baseDay: 600,
    overtimeAfter: Int32Array.of(600, 660),
    overtimePremium: Int32Array.of(25, 50),
    dailyRest: 660,
    weeklyRest: 2100,
    maxDaysPerWeek: 5,
    maxConsecutive: 6,
    maxWeekWork: 3000,
    mealFrom: 180,
    mealAfter: 360,
    meal: 60,
    mealLate: 0,
    mealPenalty: new Float64Array(0),
    continuous: 'no',
    continuousBreak: 30,
    continuousMaxWork: 480,
    nightPremium: 50,
    sixthDayPremium: 50,
    sundayPremium: 100,
    holidayPremium: 100,
  },
  incentive: null,
};

export interface Given {
  readonly strips: readonly Partial<StripModel>[];
  readonly people?: readonly Partial<PersonModel>[];
  readonly places?: readonly Partial<PlaceModel>[];
  readonly bases?: readonly Partial<typeof base>[];
  readonly rules?: Partial<(typeof base)['rules']>;
  readonly problem?: Partial<Problem>;
}

/** Group, way and place i belong together; strips name a group. */
export function build({
  strips,
  people = [{}],
  places = [{}, {}, {}],
  bases = [{}, {}],
  rules = {},
  problem = {},
}: Given): Problem {
  const count = places.length;
  return {
    dateCount: DATES,
    firstWeekday: 0,
    units: [{ homeBase: 0, crewPercent: 100, available: always }],
    bases: bases.map((change) => ({ ...base, rules: { ...base.rules, ...rules }, ...change })),
    baseTravelDays: Int16Array.of(0, 2, 2, 0),
    baseTravelCompany: Float64Array.of(0, 5000, 5000, 0),
    baseTravelFare: Float64Array.of(0, 250, 250, 0),
    sunSites: [
      {
        from: [each(420), each(1200), each(380), each(1140)],
        to: [each(1140), each(1800), each(420), each(1180)],
      },
    ],
    places: places.map((change, i) => ({ ...place, base: i === 2 ? 1 : 0, ...change })),
    road: Int32Array.from({ length: count * count }, (_, i) => (i % (count + 1) === 0 ? 0 : 40)),
    groups: places.map((_, i) => ({ ways: Int32Array.of(i) })),
    ways: places.map((_, i) => ({
      place: i,
      build: i,
      buildCost: 0,
      strikeCost: 0,
      stands: false,
      standing: 0,
      earliest: 0,
      notReal: 0,
      needsLight: true,
      blackOut: 0,
    })),
    strips: strips.map((change, scene) => ({ ...strip, scene, ...change })),
    people: people.map((change) => ({ ...person, restFloor: change.rest ?? person.rest, ...change })),
    hires: [
      { rate: 10, equipment: false },
      { rate: 70, equipment: true },
    ],
    order: [],
    scenePins: [],
    dayPins: [],
    storyNeighbours: [],
    wishes: NO_WISHES,
    constants: [],
    clock: {
      firstSetUp: 45,
      setChange: 20,
      relight: 20,
      costumeChange: 15,
      move: 30,
      wrap: 30,
      mealBy: 360,
      lightWait: 0,
    },
    ...problem,
  };
}

export type Days = Readonly<Record<number, readonly number[]>>;

export function planOf(problem: Problem, days: Days, unit = 0): Arrangement {
  return {
    wayOfGroup: problem.groups.map((group) => group.ways[0]),
    days: Object.entries(days).map(([date, strips]) => ({ unit, date: Number(date), strips })),
    unplaced: [],
  };
}

export function run(given: Given, days: Days): Evaluation {
  const problem = build(given);
  return evaluate(problem, planOf(problem, days));
}

export function total({ lines }: Evaluation, code: LineItem['code']): number {
  return lines.filter((line) => line.code === code).reduce((sum, line) => sum + line.amount, 0);
}

export const broken = ({ violations }: Evaluation): string[] =>
  violations.map(({ rule, aspect, amount }: Violation) => `${rule} ${aspect} ${amount}`);
