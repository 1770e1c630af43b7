/**
 * A tiny valid season in code, for tests. Every builder takes only what the test is about; the rest is a plain French
 * week in April 2027: one base (Paris), one unit, one studio and one street, two people, no holidays in the way.
 */
import { type CalendarDay, calendarDay, type Weekday } from '../../foundation/index.ts';
import type { Base, RulePack } from '../bases.ts';
import type { Element } from '../elements.ts';
import type { Place, StorySet, Way, WayKind } from '../places-and-ways.ts';
import type { Episode, Scene, ScenePart } from '../scenes.ts';
import type { Contract, OrderConstraint, Person, Preferences, Season, Timing, Unit } from '../season.ts';

const WORKWEEK: readonly Weekday[] = [0, 1, 2, 3, 4];
const EVERY_DAY: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

/** Ten-hour days, eleven hours of rest, a meal within six hours; figures are ours, near those of French television. */
export const PLAIN_RULES: RulePack = {
  id: 'plain',
  name: 'Plain rules',
  maxWorkMinutes: 660,
  maxAmplitudeMinutes: 780,
  baseDayMinutes: 480,
  overtime: [
    { afterMinutes: 480, premiumPercent: 25 },
    { afterMinutes: 600, premiumPercent: 50 },
  ],
  dailyRestMinutes: 660,
  weeklyRestMinutes: 2100,
  maxDaysPerWeek: 5,
  maxConsecutiveDays: 6,
  maxWeekMinutes: 2880,
  mealFromMinutes: 180,
  mealAfterMinutes: 360,
  mealMinutes: 60,
  mealLateMinutes: 0,
  mealPenalty: [],
  continuousDay: { breakMinutes: 30, maxWorkMinutes: 480 },
  night: [{ from: '01-01', to: '12-31', start: 22 * 60, end: 6 * 60 }],
  nightPremiumPercent: 50,
  sixthDayPremiumPercent: 100,
  sundayPremiumPercent: 100,
  holidayPremiumPercent: 100,
  holidays: null,
  minors: [
    { ageFrom: 6, ageTo: 11, maxMinutes: 240, maxMinutesHoliday: 360, earliest: 480, latest: 1200, tutor: true },
  ],
};

export const PLAIN_TIMING: Timing = {
  minutesPerEighth: { intDay: 12, intNight: 12, extDay: 14, extNight: 18 },
  castFree: 3,
  castPercent: 5,
  minimumStripMinutes: 15,
  firstSetUpMinutes: 45,
  setChangeMinutes: 20,
  relightMinutes: 25,
  blackOutMinutes: 40,
  costumeChangeMinutes: 15,
  moveMinutes: 30,
  wrapMinutes: 30,
  lightMarginMinutes: 10,
  expectedPrepDays: 14,
  expectedStripEighths: 16,
  mealByMinutes: 1440,
  waitForLightMinutes: 0,
  roadToFindMinutes: 25,
  roadBaseMinutes: 10,
  roadMinutesPerKm: 2,
};

export const NO_WISHES: Preferences = {
  storyOrder: 0,
  authenticity: 0,
  earlierCall: 0,
  nightApart: 0,
  furtherMove: 0,
  movesPerDay: 1,
  longDay: 0,
  lightFlip: 0,
  returnToSet: 0,
  returnToPlace: 0,
  splitSequence: 0,
  castWaiting: 0,
  castWaitingFreeMinutes: 60,
  unfitFirstDay: 0,
};

export function smallBase(with_: Partial<Base> = {}): Base {
  return {
    id: 'paris',
    name: 'Paris',
    country: 'FR',
    region: null,
    timeZone: 'Europe/Paris',
    latitude: 48.8566,
    longitude: 2.3522,
    rules: PLAIN_RULES,
    incentive: null,
    weekdays: WORKWEEK,
    extraHolidays: [],
    workedHolidays: [],
    ordinaryDays: [],
    crewDay: 4_000_000,
    crewTravelPercent: 0,
    crewHold: { percent: 0, restartPercent: 300, restartAfterDays: 14 },
    companyMove: 150_000,
    crewStay: 500_000,
    perDiem: 7_000,
    hotel: 18_000,
    preferredCall: 480,
    continuousDay: 'no',
    blocks: 1,
    ...with_,
  };
}

export function smallUnit(with_: Partial<Unit> = {}): Unit {
  return { id: 'main', name: 'Main unit', homeBase: 'paris', crewPercent: 100, available: [], ...with_ };
}

export function smallPlace(id: string, with_: Partial<Place> = {}): Place {
  return {
    id,
    name: id,
    address: null,
    base: 'paris',
    latitude: 48.8566,
    longitude: 2.3522,
    opens: 0,
    closes: 2160,
    closedWeekdays: [],
    closed: [],
    available: [],
    naturalLight: false,
    windows: false,
    blackOutMinutes: null,
    feePerDay: 100_000,
    dress: { days: 0, cost: 0 },
    strike: { days: 0, cost: 0 },
    keepDays: 3,
    holdPerDay: 0,
    buildPerDay: 0,
    setsAtOnce: null,
    permit: null,
    ...with_,
  };
}

export function smallWay(place: string, kind: WayKind, with_: Partial<Way> = {}): Way {
  return {
    id: place,
    kind,
    place,
    build: { workingDays: 0, cost: 0 },
    strikeCost: 0,
    minutesPercent: 100,
    standingPerDay: 0,
    ...with_,
  };
}

export function smallSet(id: string, ways: readonly Way[], with_: Partial<StorySet> = {}): StorySet {
  return { id, isCity: false, fake: null, mixWays: false, windows: null, blackOutMinutes: null, ways, ...with_ };
}

export const DAY_PLAYER: Contract = {
  kind: 'day',
  rate: 110_000,
  holdPercent: 100,
  drop: null,
  travelDayPercent: 100,
};

export function smallPerson(id: string, with_: Partial<Person> = {}): Person {
  return {
    id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    castNumber: 1,
    characters: [id.toUpperCase()],
    homeBase: null,
    contract: DAY_PLAYER,
    available: [],
    unavailable: [],
    freeWeekdays: EVERY_DAY,
    earliest: null,
    latest: null,
    restMinutes: 660,
    weeklyRestMinutes: 0,
    maxDayMinutes: null,
    maxConsecutiveDays: null,
    maxDaysPerWeek: null,
    makeUpMinutes: 45,
    outMinutes: 15,
    born: null,
    tutor: null,
    ...with_,
  };
}

/**
 * A scene `101-1` of two pages, interior by day at the FLAT with nobody in it unless told otherwise. `people` given for
 * the scene go to its parts; without `parts` there is one that carries the whole scene.
 */
export function smallScene(id: string, with_: Partial<Scene> = {}): Scene {
  const [episode, number] = id.split('-') as [string, string];
  const set = with_.set ?? 'FLAT';
  const intExt = with_.intExt ?? 'INT';
  const eighths = with_.eighths ?? 16;
  const people = with_.people ?? [];
  const whole: readonly ScenePart[] = [{ part: 1, eighths, minutes: null, people }];
  return {
    id,
    episode,
    number,
    heading: `${intExt}. ${set} - DAY`,
    intExt,
    set,
    setId: set,
    time: 'DAY',
    resolvedTime: 'DAY',
    light: 'day',
    eighths,
    page: 1,
    synopsis: null,
    characters: people.map((person) => person.toUpperCase()),
    people,
    elements: [],
    units: ['main'],
    storyDay: null,
    omitted: false,
    expected: false,
    parts: with_.omitted === true ? [] : whole,
    source: null,
    ...with_,
  };
}

/** Background at no cost, always there, unless told otherwise. */
export function smallElement(id: string, with_: Partial<Element> = {}): Element {
  return {
    id,
    name: id,
    category: 'background',
    rate: 0,
    available: [],
    unavailable: [],
    leadDays: 0,
    needs: [],
    note: null,
    ...with_,
  };
}

export function smallEpisode(id: string, with_: Partial<Episode> = {}): Episode {
  return { id, title: `Episode ${id}`, script: null, director: null, draft: null, expected: null, ...with_ };
}

/** `first` are shot before `then`, at least `minDays` apart. */
export function shotBefore(first: string, then: string, minDays: number, why = 'the haircut'): OrderConstraint {
  // biome-ignore lint/suspicious/noThenProperty: the scenes that come then; the record is data and never awaited
  return { kind: 'before', first: [first], then: [then], minDays, why };
}

/** Scenes default to three: two in the flat (a studio), one in the street. */
export function smallSeason(with_: Partial<Season> = {}): Season {
  const scenes = with_.scenes ?? [
    smallScene('101-1', { people: ['lou'] }),
    smallScene('101-2', { people: ['lou', 'max'], set: 'STREET', intExt: 'EXT' }),
    smallScene('101-3', { people: ['max'] }),
  ];
  const episodes = [...new Set(scenes.map((scene) => scene.episode))].map((id) => smallEpisode(id));
  return {
    title: 'Small season',
    currency: 'EUR',
    release: null,
    calendar: {
      start: day('2027-04-12'),
      end: day('2027-04-30'),
      prepStart: day('2027-03-01'),
      weekdays: WORKWEEK,
      hiatus: [],
      schoolHolidays: [],
    },
    bases: [smallBase()],
    baseTravel: [],
    units: [smallUnit()],
    places: [smallPlace('studio'), smallPlace('street', { latitude: 48.87, longitude: 2.4 })],
    placeTravel: [],
    sets: [smallSet('FLAT', [smallWay('studio', 'stage')]), smallSet('STREET', [smallWay('street', 'real place')])],
    people: [smallPerson('lou'), smallPerson('max', { castNumber: 2 })],
    episodes,
    scenes,
    elements: [],
    elementCategories: [],
    order: [],
    prerequisites: [],
    pins: [],
    timing: PLAIN_TIMING,
    preferences: NO_WISHES,
    ...with_,
  };
}

/** Short for `calendarDay` in tests. */
export function day(text: string): CalendarDay {
  return calendarDay(text);
}
