/**
 * Seeded random problems, from four strips to a whole season, for tests and benches. All numbers are ours, shaped like
 * a television shoot: a few sets and people carry most scenes, most people appear in a handful.
 */
import { type Random, seededRandom } from '../../foundation/index.ts';
import type { ClockModel, OrderModel, Problem, StripModel, UnitModel, WayGroup, WayModel } from '../problem.ts';
import { randomBases, randomSunSites } from './random-bases.ts';
import { isChild, randomPeople } from './random-people.ts';
import { randomPlaces } from './random-places.ts';
import { withRandomTerms } from './random-terms.ts';

export interface RandomProblemOptions {
  readonly seed: number;
  readonly strips: number;
  readonly people: number;
  readonly places: number;
  /** Calendar dates of the horizon. */
  readonly dates: number;
  readonly bases?: number;
  readonly units?: number;
  /**
   * `calm`: every rule is there and a legal plan is likely. `wild`: windows, minors, pins and orders at random, so that
   * every rule breaks somewhere; for comparing evaluations, not for solving.
   */
  readonly mood?: 'calm' | 'wild';
}

/** What a season looks like: 450 strips, 80 people, 60 places, some 60 shooting days in 15 weeks. */
export const SEASON: Omit<RandomProblemOptions, 'seed'> = { strips: 450, people: 80, places: 60, dates: 105, bases: 2 };

const CLOCK: ClockModel = {
  firstSetUp: 45,
  setChange: 20,
  relight: 20,
  costumeChange: 15,
  move: 30,
  wrap: 30,
  mealBy: 300,
  lightWait: 0,
};

export function randomProblem(options: RandomProblemOptions): Problem {
  const random = seededRandom(options.seed);
  const wild = options.mood === 'wild';
  const baseCount = options.bases ?? 1;
  const unitCount = options.units ?? 1;
  const dateCount = options.dates;
  const firstWeekday = wild ? random.below(7) : 0;
  const bases = randomBases(random, { count: baseCount, dateCount, firstWeekday, wild });
  const places = randomPlaces(random, { count: options.places, bases: baseCount, dateCount, wild });
  const people = randomPeople(random, { count: options.people, bases: baseCount, dateCount, wild });
  const { groups, ways } = randomWays(random, options.places, Math.max(1, Math.ceil(options.strips / 5)), wild);
  const hires: Problem['hires'] = Array.from({ length: 4 + Math.floor(options.strips / 12) }, (_, i) => ({
    rate: 5_000 + random.below(60_000),
    equipment: i % 2 === 1,
  }));
  const strips = Array.from({ length: options.strips }, (_, i) =>
    randomStrip(random, i, options, groups, unitCount, hires.length),
  );
  const units: UnitModel[] = Array.from({ length: unitCount }, (_, unit) => ({
    homeBase: wild ? random.below(baseCount) : 0,
    crewPercent: unit === 0 ? 100 : 45,
    available: Uint8Array.from({ length: dateCount }, () => (wild && random.below(12) === 0 ? 0 : 1)),
  }));
  const orders = Math.ceil(options.strips / (wild ? 4 : 25));
  // Drawn in this order since the first seeds were kept.
  const sunSites = randomSunSites(random, dateCount, wild);
  const order =
    options.strips < 2 ? [] : Array.from({ length: orders }, () => randomOrder(random, strips.length, wild));
  const scenePins = wild
    ? [{ strip: random.below(strips.length), date: random.below(dateCount), unit: random.below(unitCount + 1) - 1 }]
    : [];
  const dayPins =
    wild && random.below(2) === 0
      ? [{ unit: 0, date: random.below(dateCount), strips: [random.below(strips.length)] }]
      : [];
  const storyOrder = wild && random.below(2) === 0 ? 700 : 0;
  const authenticity = wild && random.below(2) === 0 ? 900 : 0;
  const plain: Problem = {
    dateCount,
    firstWeekday,
    units,
    bases,
    baseTravelDays: matrix(
      baseCount,
      (x, y) => (x === y ? 0 : 1),
      (cells) => Int16Array.from(cells),
    ),
    baseTravelCompany: matrix(
      baseCount,
      (x, y) => (x === y ? 0 : 1_500_000 + 10_000 * (x + y)),
      (cells) => Float64Array.from(cells),
    ),
    baseTravelFare: matrix(
      baseCount,
      (x, y) => (x === y ? 0 : 40_000 + 1_000 * (x + y)),
      (cells) => Float64Array.from(cells),
    ),
    sunSites,
    places,
    road: matrix(
      options.places,
      (x, y) => (x === y ? 0 : 10 + ((x * 7 + y * 7 + x * y) % 26)),
      (cells) => Int32Array.from(cells),
    ),
    groups,
    ways: ways.map((way) => ({ ...way, notReal: way.notReal * authenticity })),
    strips,
    people,
    hires,
    order,
    scenePins,
    dayPins,
    storyNeighbours: strips.slice(1).map((_, i) => [i, i + 1, i % 3 === 0] as const),
    wishedOrder: wild && strips.length > 2 ? [[strips.length - 1, 0, 1_100] as const, [0, 2, 300] as const] : [],
    wishedDates: wild && strips.length > 2 ? [[1, 2, 700] as const] : [],
    wishes: {
      storyOrder,
      earlierCall: 30_000 * random.below(3),
      loneNight: 100_000 * random.below(3),
      extraMove: 50_000 * random.below(3),
      movesPerDay: random.below(2),
      setReturn: 40_000 * random.below(3),
      castWait: 4_001 * random.below(3),
      castWaitFree: 60 * random.below(3),
      firstDay: 50_000 * random.below(3),
      longDay: wild ? 20_001 : 0,
      lightFlip: wild ? 30_000 : 0,
      placeReturn: wild ? 60_000 : 0,
      sequenceSplit: wild ? 70_000 : 0,
    },
    constants: [{ code: 'prep', base: 0, amount: 250_000, person: -1 }],
    clock: { ...CLOCK, lightWait: [0, 45, 20][options.seed % 3] },
  };
  return withRandomTerms(plain, options.seed);
}

function matrix<T>(size: number, cell: (x: number, y: number) => number, pack: (cells: number[]) => T): T {
  return pack(
    Array.from({ length: size * size }, (_, i) =>
      cell(Math.min(Math.floor(i / size), i % size), Math.max(Math.floor(i / size), i % size)),
    ),
  );
}

/** Small numbers often, large ones seldom: what a few leads and many guests look like. */
function skewed(random: Random, bound: number): number {
  return Math.floor(bound * random.next() ** 2.2);
}

function randomWays(
  random: Random,
  placeCount: number,
  groupCount: number,
  wild: boolean,
): { groups: WayGroup[]; ways: WayModel[] } {
  const groups: WayGroup[] = [];
  const ways: WayModel[] = [];
  let build = 0;
  for (let group = 0; group < groupCount; group++) {
    const count = 1 + (random.below(3) === 0 ? 1 + random.below(2) : 0);
    const first = ways.length;
    for (let i = 0; i < count; i++) {
      const realPlace = i === 0;
      const shared = wild && build > 0 && random.below(6) === 0;
      ways.push({
        place: skewed(random, placeCount),
        build: shared ? build - 1 : build++,
        buildCost: realPlace || shared ? 0 : 300_000 + 50_000 * random.below(40),
        strikeCost: realPlace || shared ? 0 : 100_000,
        stands: false,
        standing: 0,
        earliest: realPlace || !wild ? 0 : random.below(6),
        notReal: realPlace ? 0 : 1,
        needsLight: realPlace || random.below(2) === 0,
        blackOut: 0,
      });
      // Windows (K-15), of every third way on location.
      const last = ways[ways.length - 1];
      if (wild && last.needsLight && ways.length % 3 === 1) ways[ways.length - 1] = { ...last, blackOut: 25 };
      if (shared) ways[ways.length - 1] = { ...ways[ways.length - 1], ...buildOf(ways, build - 1) };
    }
    groups.push({ ways: Int32Array.from({ length: count }, (_, i) => first + i) });
  }
  return { groups, ways };
}

/** Ways that share a build share its cost and its place. */
function buildOf(ways: readonly WayModel[], build: number): Pick<WayModel, 'place' | 'buildCost' | 'strikeCost'> {
  const { place, buildCost, strikeCost } = ways.find((way) => way.build === build)!;
  return { place, buildCost, strikeCost };
}

function randomStrip(
  random: Random,
  scene: number,
  options: RandomProblemOptions,
  groups: readonly WayGroup[],
  unitCount: number,
  hireCount: number,
): StripModel {
  const wild = options.mood === 'wild';
  const group = skewed(random, groups.length);
  const eighths = 2 + random.below(12);
  const kind = random.below(20);
  const exterior = kind < 6;
  const light = kind < 1 ? (wild ? 3 + random.below(2) : 1) : kind < 4 ? 1 : kind < 6 ? 2 : kind < 14 ? 1 : 2;
  const cast = new Set<number>();
  const size = random.below(12) === 0 ? 0 : 1 + random.below(Math.min(5, options.people));
  // Children are not out at night, unless everything is wild.
  const late = exterior && light !== 1 && !wild;
  for (let tries = 0; cast.size < size && tries < 50; tries++) {
    const person = skewed(random, options.people);
    if (!late || !isChild(person)) cast.add(person);
  }
  return {
    group,
    set: group * 3 + random.below(3),
    minutes: Int32Array.from(
      groups[group].ways,
      (_, i) => 5 * Math.max(3, Math.round((eighths * (exterior ? 9 : 7) * (100 - 8 * i)) / 500)),
    ),
    eighths,
    light: light as StripModel['light'],
    exterior,
    people: Int32Array.from(cast).sort(),
    hires: random.below(5) === 0 ? [{ hire: random.below(hireCount), amount: 1 + random.below(20) }] : [],
    units: Int32Array.from(
      unitCount > 1 && random.below(3) === 0 ? Array.from({ length: unitCount }, (_, i) => i) : [0],
    ),
    earliest: random.below(wild ? 4 : 12) === 0 ? random.below(Math.ceil(options.dates / 3)) : 0,
    unfitToBegin: exterior && light === 2,
    storyDay: random.below(6) === 0 ? -1 : Math.floor(scene / 6),
    scene,
  };
}

function randomOrder(random: Random, strips: number, wild: boolean): OrderModel {
  const a = random.below(strips - 1);
  const b = a + 1 + random.below(strips - a - 1);
  const kind = random.below(wild ? 3 : 2);
  if (kind === 0) {
    const minDays = random.below(3);
    // biome-ignore lint/suspicious/noThenProperty: a field of the problem's contract, and not a function
    return { kind: 'before', first: Int32Array.of(a), then: Int32Array.of(b), minDays };
  }
  if (kind === 1) return { kind: 'not-same-day', scenes: [Int32Array.of(a), Int32Array.of(b)] };
  return { kind: 'same-day', strips: Int32Array.of(a, b) };
}
