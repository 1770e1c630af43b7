/**
 * Problems with only a handful of rules: one base, one unit, no sun, no roads, no meals; days of limited length. Small
 * enough in meaning that a general solver's model can say exactly the same.
 */
import type { Problem, SunSite } from '../../dist/schedule/index.js';

export interface PlainStrip {
  readonly minutes: number;
  readonly people: readonly number[];
  readonly place: number;
  readonly dark: boolean;
}

export interface PlainProblem {
  readonly strips: readonly PlainStrip[];
  readonly people: number;
  /** Fee of each place per day. */
  readonly fees: readonly number[];
  /** Cents per person and day; waiting is paid at `hold`. */
  readonly rate: readonly number[];
  readonly hold: readonly number[];
  readonly crewDay: number;
  readonly dayMinutes: number;
  /** Open days, in weeks of five. */
  readonly days: number;
}

const FIRST_OPEN = 0;

/** Position in the calendar of the n-th open day. */
export const dateOfDay = (day: number): number => Math.floor(day / 5) * 7 + (day % 5);

export function buildPlainProblem(plain: PlainProblem): Problem {
  const dates = dateOfDay(plain.days - 1) + 1;
  const every = (value: number): Uint8Array => new Uint8Array(dates).fill(value);
  const empty = new Int32Array(dates);
  const full = new Int32Array(dates).fill(1440);
  const sun: SunSite = { from: [empty, empty, empty, empty], to: [full, full, full, full] };
  return {
    dateCount: dates,
    firstWeekday: FIRST_OPEN,
    units: [{ homeBase: 0, crewPercent: 100, available: every(1) }],
    bases: [baseModel(plain, every)],
    baseTravelDays: new Int16Array(1),
    baseTravelCompany: new Float64Array(1),
    baseTravelFare: new Float64Array(1),
    sunSites: [sun],
    places: plain.fees.map((fee) => placeModel(fee, every(1))),
    road: new Int32Array(plain.fees.length ** 2),
    groups: plain.fees.map((_, place) => ({ ways: Int32Array.of(place) })),
    ways: plain.fees.map((_, place) => ({
      place,
      build: place,
      buildCost: 0,
      strikeCost: 0,
      stands: false,
      standing: 0,
      earliest: 0,
      notReal: 0,
      needsLight: false,
      blackOut: 0,
    })),
    strips: plain.strips.map(stripModel),
    people: Array.from({ length: plain.people }, (_, person) => personModel(plain, person, every(1))),
    hires: [],
    order: [],
    scenePins: [],
    dayPins: [],
    storyNeighbours: [],
    wishes: {
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
    },
    constants: [],
    clock: { firstSetUp: 0, setChange: 0, relight: 0, costumeChange: 0, move: 0, wrap: 0, mealBy: 1440, lightWait: 0 },
  };
}

type EveryDate = (value: number) => Uint8Array;

function baseModel(plain: PlainProblem, every: EveryDate): Problem['bases'][number] {
  const dates = every(0).length;
  return {
    open: every(1).map((_, date) => (date % 7 < 5 ? 1 : 0)),
    holiday: every(0),
    schoolTerm: every(0),
    utcOffset: new Int16Array(dates),
    nightStart: new Int16Array(dates).fill(32_767),
    nightEnd: new Int16Array(dates),
    crewDay: plain.crewDay,
    crewHold: { percent: 0, restartPercent: 0, restartAfter: 0 },
    crewTravel: 0,
    companyMove: 0,
    crewStay: 0,
    perDiem: 0,
    hotel: 0,
    preferredCall: 480,
    blocks: 1,
    rules: {
      maxWork: plain.dayMinutes,
      maxAmplitude: -1,
      baseDay: plain.dayMinutes,
      overtimeAfter: new Int32Array(0),
      overtimePremium: new Int32Array(0),
      dailyRest: 0,
      weeklyRest: 0,
      maxDaysPerWeek: 7,
      maxConsecutive: 7,
      maxWeekWork: 100_000,
      mealFrom: 0,
      mealAfter: 10_000,
      meal: 0,
      mealLate: 0,
      mealPenalty: new Float64Array(0),
      continuous: 'no',
      continuousBreak: 0,
      continuousMaxWork: plain.dayMinutes,
      nightPremium: 0,
      sixthDayPremium: 0,
      sundayPremium: 0,
      holidayPremium: 0,
    },
    incentive: null,
  };
}

function placeModel(fee: number, always: Uint8Array): Problem['places'][number] {
  return {
    base: 0,
    sunSite: 0,
    open: always,
    visitMayStart: always,
    visitMayEnd: always,
    opens: 0,
    closes: 2880,
    naturalLight: false,
    onLocation: true,
    fee,
    hold: 0,
    setsAtOnce: -1,
    dressDays: 0,
    strikeDays: 0,
    dressCost: 0,
    strikeCost: 0,
    keepDays: 3,
    permitCost: 0,
    permitPer: 'none',
    earliest: 0,
  };
}

function stripModel({ minutes, people, place, dark }: PlainStrip, scene: number): Problem['strips'][number] {
  return {
    group: place,
    set: place,
    minutes: Int32Array.of(minutes),
    eighths: 1,
    light: dark ? 2 : 0,
    exterior: false,
    people: Int32Array.from(people),
    hires: [],
    units: Int32Array.of(0),
    earliest: 0,
    storyDay: -1,
    unfitToBegin: false,
    scene,
  };
}

function personModel(plain: PlainProblem, person: number, free: Uint8Array): Problem['people'][number] {
  return {
    homeBase: -1,
    free,
    earliest: -1,
    latest: -1,
    rest: 0,
    restFloor: 0,
    forcedCall: 0,
    weeklyRest: 0,
    maxDay: -1,
    maxConsecutive: -1,
    maxDaysPerWeek: -1,
    makeUp: 0,
    out: 0,
    minorRow: null,
    minorRows: [],
    contract: {
      kind: 'day',
      rate: plain.rate[person] ?? 0,
      hold: plain.hold[person] ?? 0,
      dropMinDays: 0,
      drops: 0,
      travelPay: 0,
      includedDays: 0,
      extraDay: 0,
      qualifiesAt: -1,
      overtime: null,
    },
  };
}
