/**
 * Seasons with a bit of everything in them, and plans for them that are seldom legal: for comparing two reckonings of
 * the same plan, not for planning. Three bases, the two changes of clocks of March 2027, Easter, permits, minors,
 * drops, splits.
 */
import { addDays, calendarDay, type Random, seededRandom } from '../../foundation/index.ts';
import type {
  Base,
  OrderConstraint,
  Person,
  Pin,
  Place,
  Prerequisite,
  Scene,
  Season,
  StorySet,
  WayKind,
} from '../../season/index.ts';
import { stripKey } from '../../season/strip.ts';
import {
  PLAIN_RULES,
  PLAIN_TIMING,
  smallBase,
  smallElement,
  smallEpisode,
  smallPlace,
  smallScene,
  smallSeason,
  smallSet,
  smallUnit,
  smallWay,
} from '../../season/testing/small-season.ts';
import { partsToShoot } from '../season-index.ts';
import { DAYS, type Dice, diceOf, START } from './dice.ts';
import type { DayChoice } from './plan-of.ts';
import { personNumber } from './random-people.ts';

const CRANE_AWAY = { from: calendarDay('2027-03-22'), to: calendarDay('2027-03-26') };

export function randomSeason(random: Random): Season {
  const dice = diceOf(random);
  const bases = ['paris', 'chicago', 'tromso'].map((id) => baseNamed(dice, id));
  const places = Array.from({ length: dice.from(4, 8) }, (_, i) => placeNumber(dice, i, bases));
  const sets = Array.from({ length: dice.from(3, 6) }, (_, i) => setNumber(dice, i, places));
  const people = Array.from({ length: dice.from(3, 8) }, (_, i) => personNumber(dice, i, bases));
  const units = [
    smallUnit({ homeBase: dice.pick(bases).id }),
    smallUnit({
      id: 'second',
      homeBase: dice.pick(bases).id,
      crewPercent: 45,
      available: dice.chance(50) ? [dice.range(), dice.range()] : [],
    }),
  ];
  const scenes = Array.from({ length: dice.from(8, 24) }, (_, i) => sceneNumber(dice, i, sets, people));
  const ids = scenes.map(({ id }) => id);
  // What seasons have had only since: drawn apart, so that the seasons of all seeds stay what they were.
  const since = diceOf(seededRandom(1000 * scenes.length + 10 * places.length + sets.length));
  return smallSeason({
    calendar: {
      start: START,
      end: addDays(START, DAYS - 1),
      prepStart: calendarDay('2027-02-15'),
      weekdays: [0, 1, 2, 3, 4],
      hiatus: dice.chance(50) ? [dice.range()] : [],
      schoolHolidays: [dice.range(), dice.range()],
    },
    bases,
    baseTravel: [
      {
        between: ['chicago', 'paris'],
        days: dice.from(0, 2),
        company: dice.from(0, 9_000_001),
        fare: dice.from(0, 90_001),
      },
      {
        between: ['paris', 'tromso'],
        days: dice.from(0, 2),
        company: dice.from(0, 4_000_001),
        fare: dice.from(0, 40_001),
      },
    ],
    units,
    places,
    placeTravel: roadsBetween(dice, places),
    sets: sets.map((set) => withTruth(since, set)),
    people,
    episodes: [
      smallEpisode('101'),
      smallEpisode('102', { expected: { arrives: dice.date(), eighths: 20, cast: [], set: sets[0]!.id } }),
    ],
    scenes,
    elements: [
      smallElement('crowd', { rate: 9_801 }),
      smallElement('crane', { category: 'equipment', rate: 145_003, leadDays: 20, unavailable: [CRANE_AWAY] }),
    ],
    // The last of them is a wish where it can be.
    order: Array.from({ length: 4 }, () => orderOf(dice, ids)).map((row, i) =>
      i === 3 && row.kind === 'before' ? { ...row, minDays: 0, price: 1_300 } : row,
    ),
    prerequisites: Array.from({ length: 2 }, (_, i) => prerequisiteNumber(dice, i, ids, bases)),
    pins: [
      {
        kind: 'scene',
        scene: dice.pick(ids),
        part: dice.pick([null, 1, 2]),
        date: dice.date(),
        unit: dice.pick([null, 'main']),
        why: 'asked',
      },
      dayPin(dice, scenes),
    ],
    timing: {
      ...PLAIN_TIMING,
      expectedPrepDays: dice.from(0, 10),
      mealByMinutes: since.pick([240, 300, 1440]),
      waitForLightMinutes: [0, 45, 20][scenes.length % 3]!,
    },
    preferences: {
      storyOrder: dice.from(0, 5_000),
      authenticity: dice.from(0, 900),
      earlierCall: dice.from(0, 30_001),
      nightApart: dice.from(0, 150_000),
      furtherMove: dice.from(0, 50_000),
      movesPerDay: dice.from(0, 2),
      longDay: since.from(0, 40_001),
      lightFlip: since.from(0, 40_000),
      returnToSet: dice.from(0, 40_000),
      returnToPlace: since.from(0, 40_000),
      splitSequence: since.from(0, 40_000),
      castWaiting: dice.from(0, 3_001),
      castWaitingFreeMinutes: dice.pick([0, 60, 90]),
      unfitFirstDay: dice.from(0, 50_000),
    },
  });
}

/** Strips on random days of their units; some left out, a way for each group (a set, or a scene of a mixed one). */
export function randomChoices(random: Random, season: Season): DayChoice[] {
  const dice = diceOf(random);
  const wayOf = new Map<string, string>();
  const days = new Map<string, { date: string; unit: string; call: string; strips: string[]; base: string }>();
  for (const { scene, part } of partsToShoot(season)) {
    if (dice.chance(3)) continue;
    const set = season.sets.find(({ id }) => id === scene.setId)!;
    const group = set.mixWays ? scene.id : set.id;
    const allowed = set.isCity && set.fake === null ? set.ways.filter(({ kind }) => kind === 'real place') : set.ways;
    const wayId = wayOf.get(group) ?? dice.pick(allowed).id;
    wayOf.set(group, wayId);
    const place = set.ways.find(({ id }) => id === wayId)!.place;
    const base = season.places.find(({ id }) => id === place)!.base;
    const unit = dice.pick(scene.units);
    const date = addDays(START, dice.from(0, dice.pick([8, DAYS - 1])));
    const key = `${date} ${unit}`;
    const call = `${String(dice.from(5, 17)).padStart(2, '0')}:${dice.pick(['00', '05', '30'])}`;
    const day = days.get(key) ?? { date, unit, call, strips: [], base };
    if ((day.base !== base && dice.chance(80)) || day.strips.length > 4) continue;
    day.strips.push(`${stripKey({ scene: scene.id, part: part.part })}@${wayId}`);
    days.set(key, day);
  }
  return [...days.keys()].sort().map((key) => days.get(key)!);
}

function baseNamed(dice: Dice, id: string): Base {
  const where = {
    paris: { country: 'FR', timeZone: 'Europe/Paris', latitude: 48.8566, longitude: 2.3522 },
    chicago: { country: 'US', region: 'il', timeZone: 'America/Chicago', latitude: 41.8781, longitude: -87.6298 },
    tromso: { country: 'NO', timeZone: 'Europe/Oslo', latitude: 69.6492, longitude: 18.9553 },
  }[id]!;
  const codes = {
    'crew-day': 100,
    'crew-hold': 71,
    'cast-work': dice.from(0, 100),
    hotel: 80,
    'place-build': 33,
    prep: 50,
    'cast-travel': 47,
  };
  return smallBase({
    id,
    name: id,
    ...where,
    weekdays: dice.chance(50) ? [0, 1, 2, 3, 4] : [0, 1, 2, 3, 4, 5, 6],
    extraHolidays: [dice.date()],
    workedHolidays: [dice.date(), calendarDay('2027-03-26'), calendarDay('2027-03-29')],
    ordinaryDays: dice.pick([[], [calendarDay('2027-03-29')]]),
    crewDay: dice.from(1_000_000, 5_000_000),
    crewTravelPercent: dice.pick([0, 33, 100]),
    crewHold: {
      percent: dice.pick([0, 30, 33]),
      restartPercent: dice.pick([100, 301]),
      restartAfterDays: dice.pick([2, 5, 14]),
    },
    crewStay: dice.from(0, 500_001),
    companyMove: dice.from(0, 200_001),
    blocks: dice.from(1, 3),
    preferredCall: dice.pick([420, 480, 540]),
    continuousDay: dice.pick(['no', 'no', 'allowed', 'always']),
    rules: {
      ...PLAIN_RULES,
      minors: PLAIN_RULES.minors.map((row) => ({
        ...row,
        maxMinutesPerWeek: dice.pick([null, 500]),
        maxDaysPerWeek: dice.pick([null, 2]),
        schoolMinutes: dice.pick([0, 45]),
        latestBeforeSchool: dice.pick([null, 1_080]),
      })),
      maxAmplitudeMinutes: dice.pick([null, 720, 780]),
      maxDaysPerWeek: dice.from(4, 7),
      maxConsecutiveDays: dice.from(3, 7),
      maxWeekMinutes: dice.from(1_200, 2_880),
      weeklyRestMinutes: dice.pick([2_100, 2_880]),
      mealAfterMinutes: dice.pick([240, 300, 360]),
      mealFromMinutes: dice.pick([0, 120, 180]),
      mealMinutes: dice.pick([30, 60]),
      mealLateMinutes: dice.pick([0, 30]),
      mealPenalty: dice.pick([[], [2_500, 3_500, 5_000]]),
      night: [
        { from: '12-21', to: '03-20', start: 1_200, end: 360 },
        { from: '03-21', to: '12-20', start: 1_320, end: 420 },
      ],
      sixthDayPremiumPercent: dice.from(0, 100),
    },
    incentive: dice.chance(30)
      ? null
      : {
          id: 'scheme',
          name: 'Scheme',
          rateBasisPoints: dice.from(1_500, 4_000),
          qualifies: codes,
          minimumSpend: dice.pick([0, 5_000_000, 30_000_000]),
          minimumShootingDays: dice.pick([0, 3, 10]),
          maxPercentOfBudget: dice.pick([40, 80, 100]),
          cap: dice.pick([null, 2_000_000, 90_000_000]),
        },
  });
}

function placeNumber(dice: Dice, i: number, bases: readonly Base[]): Place {
  const base = i < 3 ? bases[i]! : dice.pick(bases);
  return smallPlace(`place-${i}`, {
    base: base.id,
    latitude: base.latitude + dice.from(-20, 20) / 100,
    longitude: base.longitude + dice.from(-20, 20) / 100,
    opens: dice.pick([0, 420, 540]),
    closes: dice.pick([1_200, 1_500, 2_160]),
    closedWeekdays: dice.some([5, 6], 40) as Place['closedWeekdays'],
    closed: dice.chance(50) ? [dice.range()] : [],
    available: dice.chance(30) ? [dice.range(), { from: START, to: addDays(START, 20) }] : [],
    naturalLight: dice.chance(30),
    windows: dice.chance(40),
    blackOutMinutes: dice.pick([null, 10, 50]),
    feePerDay: dice.from(0, 400_000),
    dress: { days: dice.from(0, 2), cost: dice.from(0, 90_000) },
    strike: { days: dice.from(0, 1), cost: dice.from(0, 90_000) },
    keepDays: dice.from(0, 4),
    holdPerDay: dice.pick([0, 40_001]),
    buildPerDay: dice.pick([0, 30_003]),
    setsAtOnce: dice.pick([null, null, 1, 2]),
    permit: dice.chance(40)
      ? null
      : {
          cost: dice.from(0, 70_000),
          per: dice.pick(['use', 'day', 'fortnight']),
          leadWorkingDays: dice.from(0, 15),
          filed: addDays(START, dice.from(-25, 5)),
        },
  });
}

/** Given for every pair in different cities (a wrong plan may join them in one day), and for some within one. */
function roadsBetween(dice: Dice, places: readonly Place[]): Season['placeTravel'] {
  return places.flatMap((a, i) =>
    places
      .slice(i + 1)
      .filter((b) => a.base !== b.base || dice.chance(30))
      .map((b) => ({ between: dice.pick([[a.id, b.id] as const, [b.id, a.id] as const]), minutes: dice.from(5, 120) })),
  );
}

function setNumber(dice: Dice, i: number, places: readonly Place[]): StorySet {
  const kinds: readonly WayKind[] = ['real place', 'stage', 'double', 'plate'];
  const ways = dice.some(places, 40).map((place) =>
    smallWay(place.id, dice.pick(kinds), {
      id: `way-${place.id}`,
      build: { workingDays: dice.pick([0, 0, 12, 18]), cost: dice.from(0, 3_000_000) },
      strikeCost: dice.from(0, 300_000),
      minutesPercent: dice.pick([80, 100, 125]),
      standingPerDay: dice.pick([0, 0, 12_001]),
    }),
  );
  return smallSet(`SET ${i}`, [smallWay(dice.pick(places).id, 'real place'), ...ways], {
    isCity: dice.chance(20),
    mixWays: dice.chance(30),
    windows: dice.pick([null, null, true, false]),
    blackOutMinutes: dice.pick([null, 25]),
  });
}

function withTruth(dice: Dice, set: StorySet): StorySet {
  const ways = set.ways.map((way) =>
    dice.chance(30) ? { ...way, truth: { percent: dice.from(0, 100), why: 'judged' } } : way,
  );
  return { ...set, ways };
}

function sceneNumber(dice: Dice, i: number, sets: readonly StorySet[], people: readonly Person[]): Scene {
  const set = dice.pick(sets);
  const expected = dice.chance(10);
  const who = dice.some(people, 40).map(({ id }) => id);
  const eighths = dice.from(2, 24);
  const cut = dice.from(1, eighths - 1);
  const minutes = (): number | null => dice.pick([null, null, dice.from(10, 200)]);
  const whole = [{ part: 1, eighths, minutes: minutes(), people: who }];
  const split = [
    { part: 1, eighths: cut, minutes: minutes(), people: who },
    { part: 2, eighths: eighths - cut, minutes: minutes(), people: dice.some(who, 50) },
  ];
  const omitted = dice.chance(5);
  return smallScene(expected ? `102-E${i + 1}` : `101-${i + 1}`, {
    set: dice.chance(30) ? `${set.id} - KITCHEN` : set.id,
    setId: set.id,
    intExt: dice.pick(['INT', 'EXT', 'INT/EXT']),
    light: dice.pick(['any', 'day', 'day', 'night', 'dawn', 'dusk']),
    eighths,
    people: who,
    omitted,
    expected,
    parts: omitted ? [] : dice.chance(25) ? split : whole,
    storyDay: dice.pick([null, 'D1', 'N1', 'D2']),
    units: dice.chance(40) ? ['main', 'second'] : ['main'],
    elements: dice.some(['crowd', 'crane'], 25).map((element) => ({ element, amount: dice.from(1, 30) })),
  });
}

function orderOf(dice: Dice, ids: readonly string[]): OrderConstraint {
  const scenes = [...new Set([dice.pick(ids), dice.pick(ids)])];
  const before = {
    kind: 'before',
    first: [ids[0]!],
    // biome-ignore lint/suspicious/noThenProperty: the season's own word, never awaited
    then: [ids[1]!, ids[2]!],
    minDays: dice.from(0, 2),
    why: 'asked',
  } as const;
  return dice.pick<OrderConstraint>([
    before,
    { kind: 'same-day', scenes, why: 'asked' },
    { kind: 'not-same-day', scenes, why: 'asked' },
  ]);
}

function prerequisiteNumber(dice: Dice, i: number, ids: readonly string[], bases: readonly Base[]): Prerequisite {
  const steps = [1, 2].map((n) => ({ name: `step ${n}`, workingDays: dice.from(0, 12), cost: dice.from(0, 90_000) }));
  const starts = addDays(START, dice.from(-20, 10));
  return {
    id: `work-${i}`,
    name: `Work ${i}`,
    kind: 'other',
    scenes: dice.some(ids, 15),
    starts,
    base: dice.pick(bases).id,
    steps,
  };
}

function dayPin(dice: Dice, scenes: readonly Scene[]): Pin {
  const strips = dice
    .some(scenes, 15)
    .flatMap((scene) => scene.parts.map(({ part }) => ({ scene: scene.id, part })))
    .slice(0, 2);
  return { kind: 'day', date: dice.date(), unit: 'main', strips, shot: false, why: 'asked' };
}
