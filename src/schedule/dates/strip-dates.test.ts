import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../foundation/index.ts';
import { demandsOf, Kept, withoutDemand } from '../conflict/demands.ts';
import { evaluate } from '../evaluate.ts';
import type { Problem } from '../problem.ts';
import { RULES } from '../rules/rules.ts';
import type { Violation } from '../solution.ts';
import { build } from '../testing/hand-made-problem.ts';
import { randomProblem } from '../testing/random-problem.ts';
import { type DateSet, hasDate } from './date-set.ts';
import { StripDates } from './strip-dates.ts';

/** Rules, or their aspects, that a single strip on a single date can break. */
const OF_ONE_DATE = new Set([
  'way-allowed/unit',
  'person-available/not-free',
  'person-available/own-earliest',
  'person-available/own-latest',
  'place-available/closed-date',
  'place-available/opens',
  'place-available/closes',
  'light/too-early',
  'light/too-late',
  'light/no-window',
  'day-length/work',
  'day-length/amplitude',
  'day-length/own-day',
  'week/closed-date',
  'week/unit-away',
  'minor/presence',
  'minor/earliest',
  'minor/latest',
  'minor/tutor',
  'prerequisite/scene',
  'prerequisite/permit',
  'prerequisite/build',
  'pinned/strip',
  'pinned/day',
]);

/** Of these, the ones that hang on the hours of the day: which of them breaks is the call's to choose (S-2). */
const BY_CLOCK = /^(light|day-length)|own-|opens|closes|presence|minor\/(earliest|latest)/;

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

describe('the dates of a strip (SPEC D)', () => {
  const told = (problem: Problem): readonly string[] =>
    new StripDates(problem)
      .reasons(0, 0, 0, 0)
      .map(({ rule, aspect, amount, demand }) => `${rule} ${aspect} ${amount}, ${demand}`);

  it('go by the hours of everyone and everything together', () => {
    const strips = [{ minutes: Int32Array.of(240), people: Int32Array.of(0) }];
    const places = [{ opens: 600, closes: 1200 }];
    expect(told(build({ strips, places, people: [{ latest: 855, out: 15 }] }))).toEqual([]);
    expect(told(build({ strips, places, people: [{ latest: 800, out: 15 }] }))).toEqual([
      'person-available own-latest 55, person-hours',
      'place-available opens 55, place-hours',
    ]);
  });

  it('count the meals inside a strip, as few as there can be', () => {
    const given = (minutes: number) =>
      build({
        strips: [{ minutes: Int32Array.of(minutes) }],
        places: [{ opens: 600, closes: 900 }],
        rules: { mealAfter: 300, meal: 60 },
      });
    // Opening its day it would stop for a meal after 255 minutes; right after a meal it need not stop.
    expect(told(given(290))).toEqual([]);
    expect(told(given(305))).toEqual(['place-available closes 65, place-hours']);
  });

  it.each(SEEDS)('are those on which it can stand by trying them all, alone or after a meal, problem %i', (seed) => {
    const problem = smallProblem(seed);
    const dates = new StripDates(problem);
    const wrong: string[] = [];
    for (const { strip, way, unit, date } of everyQuestion(problem)) {
      const alone = brokenBy(problem, [strip], { way, unit, date });
      const tried =
        alone.length === 0 || brokenBy(...behindAMeal(problem, strip, way), { way, unit, date }).length === 0;
      const reasons = dates.reasons(strip, way, unit, date);
      const said = [
        dates.allows(strip, way, unit, date),
        reasons.length === 0,
        tried ? [] : plain(reasons),
        unnamed(reasons),
      ];
      const found = [tried, tried, tried ? [] : plain(alone), []];
      if (JSON.stringify(said) === JSON.stringify(found)) continue;
      wrong.push(`strip ${strip}, way ${way}, unit ${unit}, date ${date}: ${said.join(' ')} but ${found.join(' ')}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(SEEDS)('are those of some unit that may shoot it, problem %i', (seed) => {
    const problem = smallProblem(seed);
    const dates = new StripDates(problem);
    for (const [strip, { group, units }] of problem.strips.entries()) {
      for (const way of problem.groups[group].ways) {
        const some = Array.from({ length: problem.dateCount }, (_, date) => date).filter((date) =>
          units.some((unit) => dates.allows(strip, way, unit, date)),
        );
        expect(datesIn(dates.on(strip, way), problem.dateCount)).toEqual(some);
      }
    }
  });

  it('hold every strip of a day of several that breaks nothing', () => {
    let held = 0;
    for (const seed of SEEDS) {
      const problem = { ...smallProblem(seed), scenePins: [], dayPins: [] };
      const random = seededRandom(seed);
      const dates = new StripDates(problem);
      for (let tries = 0; tries < 400; tries++) {
        const wayOfGroup = problem.groups.map(({ ways }) => ways[random.below(ways.length)]!);
        const strips = [...problem.strips.keys()]
          .map((strip) => ({ strip, at: random.next() }))
          .toSorted((a, b) => a.at - b.at)
          .slice(0, 2 + random.below(2))
          .map(({ strip }) => strip);
        const [unit, date] = [random.below(problem.units.length), random.below(problem.dateCount)];
        const { violations } = evaluate(problem, { wayOfGroup, days: [{ unit, date, strips }], unplaced: [] });
        if (violations.some(({ rule, aspect }) => OF_ONE_DATE.has(`${rule}/${aspect}`) || rule === 'base-block'))
          continue;
        held++;
        for (const strip of strips) {
          const way = wayOfGroup[problem.strips[strip].group]!;
          expect(dates.reasons(strip, way, unit, date), `problem ${seed}: ${strips} on ${date}`).toEqual([]);
        }
      }
    }
    expect(held).toBeGreaterThan(100);
  });

  it('need a meal before the strip on some dates, and are too short only together on others', () => {
    let afterMeal = 0;
    let together = 0;
    for (const seed of [...SEEDS, ...SEEDS.map((seed) => seed + 20)]) {
      const problem = smallProblem(seed);
      const dates = new StripDates(problem);
      for (const { strip, way, unit, date } of everyQuestion(problem)) {
        const open = dates.allows(strip, way, unit, date);
        if (open && brokenBy(problem, [strip], { way, unit, date }).length > 0) afterMeal++;
        if (dates.reasons(strip, way, unit, date).some(({ aspect }) => /own-earliest|opens|too-early/.test(aspect)))
          together++;
      }
    }
    expect(afterMeal).toBeGreaterThan(5);
    expect(together).toBeGreaterThan(5);
  });

  it.each(SEEDS)('without a demand are those of a problem that does not ask it, problem %i', (seed) => {
    const problem = smallProblem(seed);
    const dates = new StripDates(problem);
    for (const demand of demandsOf(problem)) {
      const free = withoutDemand(problem, demand);
      const freeDates = new StripDates(free);
      const kept = new Kept([demand]);
      for (const [strip, { group }] of problem.strips.entries()) {
        for (const way of problem.groups[group].ways) {
          const what = `without ${demand.kind}/${demand.subject}, strip ${strip}, way ${way}`;
          expect([what, ...datesIn(dates.on(strip, way, kept), problem.dateCount)]).toEqual([
            what,
            ...datesIn(freeDates.on(strip, way), problem.dateCount),
          ]);
        }
      }
    }
  });
});

interface Spot {
  readonly way: number;
  readonly unit: number;
  readonly date: number;
}

/**
 * A problem in which every rule breaks somewhere: long strips, early meals, and all hours on the grid of calls (S-2).
 */
function smallProblem(seed: number): Problem {
  const random = seededRandom(seed * 7919);
  const size = {
    strips: 5,
    people: 4,
    places: 3,
    dates: 14,
    bases: 1 + (seed % 2),
    units: 1 + (seed % 3 === 0 ? 1 : 0),
  };
  const problem = randomProblem({ ...size, seed, mood: 'wild' });
  const grid = (minutes: number): number => Math.round(minutes / 5) * 5;
  const stretch = [1, 2, 4][random.below(3)]!;
  const onGrid = <T extends { readonly earliest: number; readonly latest: number }>(hours: T): T => ({
    ...hours,
    earliest: hours.earliest < 0 ? -1 : grid(hours.earliest),
    latest: hours.latest < 0 ? -1 : grid(hours.latest),
  });
  return {
    ...problem,
    clock: { ...problem.clock, firstSetUp: [0, 30, 60, 200][random.below(4)]! },
    bases: problem.bases.map((base) => ({
      ...base,
      rules: {
        ...base.rules,
        mealAfter: [60, 120, 180][random.below(3)]!,
        meal: [0, 30, 45][random.below(3)]!,
        mealFrom: [0, 0, 30][random.below(3)]!,
        // What is allowed hangs on all strips of a day together.
        continuous: base.rules.continuous === 'always' ? 'always' : 'no',
        mealLate: seed % 4 === 0 ? 20 : 0,
      },
    })),
    strips: problem.strips.map((strip) => ({ ...strip, minutes: strip.minutes.map((minutes) => minutes * stretch) })),
    places: problem.places.map((place, i) => {
      const opens = grid(place.opens);
      return { ...place, opens, closes: i % 2 === 0 ? grid(place.closes) : opens + 60 + 5 * random.below(50) };
    }),
    people: problem.people.map((person) => ({ ...onGrid(person), minorRows: person.minorRows.map(onGrid) })),
    sunSites: problem.sunSites.map(({ from, to }) => ({
      from: [from[0].map(grid), from[1].map(grid), from[2].map(grid), from[3].map(grid)],
      to: [to[0].map(grid), to[1].map(grid), to[2].map(grid), to[3].map(grid)],
    })),
  };
}

function* everyQuestion(problem: Problem): Generator<Spot & { readonly strip: number }> {
  for (const [strip, { group }] of problem.strips.entries())
    for (const way of problem.groups[group].ways)
      for (const unit of problem.units.keys())
        for (let date = 0; date < problem.dateCount; date++) yield { strip, way, unit, date };
}

/**
 * What a plan of only this day breaks of the rules that look at one strip and one date; the last of `strips` is in
 * question.
 */
function brokenBy(problem: Problem, strips: readonly number[], { way, unit, date }: Spot): readonly Violation[] {
  const strip = strips.at(-1)!;
  // Of a pinned day only this strip is looked at.
  const dayPins = problem.dayPins.map((pin) => (pin.strips.includes(strip) ? { ...pin, strips } : pin));
  const group = problem.strips[strip].group;
  const { violations } = evaluate(
    { ...problem, dayPins },
    {
      wayOfGroup: problem.groups.map(({ ways }, g) => (g === group ? way : ways[0]!)),
      days: [{ unit, date, strips }],
      unplaced: [...problem.strips.keys()].filter((other) => !strips.includes(other)),
    },
  );
  return violations.filter((broken) => {
    if (!OF_ONE_DATE.has(`${broken.rule}/${broken.aspect}`)) return false;
    if (broken.rule !== 'pinned') return true;
    if (broken.aspect === 'strip') return broken.strip === strip;
    const pin = dayPins.find((each) => each.unit === broken.unit && each.date === broken.date);
    return (broken.unit === unit && broken.date === date) || pin?.strips.includes(strip) === true;
  });
}

/**
 * The same problem with something before the strip that lasts until a meal may be, next door in a place that asks
 * nothing; and the two strips.
 */
function behindAMeal(problem: Problem, strip: number, way: number): [Problem, number[]] {
  const at = problem.ways[way].place;
  const nextDoor = { ...problem.places[at], opens: -1000, closes: 9000, earliest: 0, naturalLight: false };
  const size = problem.places.length + 1;
  const { mealFrom } = problem.bases[nextDoor.base].rules;
  const before = {
    ...problem.strips[strip],
    group: problem.groups.length,
    minutes: Int32Array.of(Math.max(0, mealFrom - problem.clock.firstSetUp)),
    people: Int32Array.of(),
    light: 0 as const,
    earliest: 0,
    scene: 1000,
  };
  return [
    {
      ...problem,
      clock: { ...problem.clock, move: 0 },
      places: [...problem.places, nextDoor],
      road: new Int32Array(size * size),
      ways: [...problem.ways, { ...problem.ways[way], place: size - 1, earliest: 0 }],
      groups: [...problem.groups, { ways: Int32Array.of(problem.ways.length) }],
      strips: [...problem.strips, before],
    },
    [problem.strips.length, strip],
  ];
}

/** What the message of a reason may name and the reason does not. */
function unnamed(reasons: readonly Violation[]): readonly string[] {
  return reasons.flatMap((reason) => {
    const aspect = RULES.find(({ code }) => code === reason.rule)?.aspects[reason.aspect];
    if (aspect === undefined) return [`no ${reason.rule}/${reason.aspect}`];
    return aspect.names
      .filter((name) => reason[name] == null)
      .map((name) => `${reason.rule}/${reason.aspect} without ${name}`);
  });
}

function plain(reasons: readonly Violation[]): readonly string[] {
  return reasons
    .filter(({ rule, aspect }) => !BY_CLOCK.test(`${rule}/${aspect}`))
    .map(({ rule, aspect, amount, person, place }) =>
      [rule, aspect, aspect === 'day' ? 1 : amount, person, place].join('/'),
    )
    .toSorted();
}

function datesIn(set: DateSet, dateCount: number): readonly number[] {
  return Array.from({ length: dateCount }, (_, date) => date).filter((date) => hasDate(set, 0, date));
}
