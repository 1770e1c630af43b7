/**
 * What a season asks for, as messages: the entries of a set that cannot hold together. Their texts are `demand.<kind>`
 * of the catalogues. Pins and order rules say their `why`.
 */
import { type CalendarDay, dayNumber, type Field, type Message } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { ConflictEntry, DemandKind, WorkNeed } from '../../schedule/index.ts';
import {
  type Base,
  type Conflict,
  lastDayFor,
  type OrderConstraint,
  type Person,
  type Place,
  requiredDeliveries,
  type Season,
  whatIsWaitedFor,
} from '../../season/index.ts';
import { type Names, namesOf } from '../names.ts';
import type { ProblemIndex } from '../problem-index.ts';
import { conflictOf, stripName } from './conflicts.ts';

/** Runs of dates, and scenes, that are still read; of more only the number is said. */
const MOST_RUNS = 4;
const MOST_SCENES = 8;

interface Facts {
  readonly season: Season;
  readonly index: ProblemIndex;
  readonly names: Names;
  readonly entry: ConflictEntry;
  readonly base: Base | undefined;
  readonly place: Place | undefined;
  readonly person: Person | undefined;
}

const LIGHTS = ['', 'day', 'night', 'dawn', 'dusk'];

const DEMANDS: Readonly<Record<DemandKind, (facts: Facts) => Message>> = {
  rest: ({ base }) =>
    message('demand.rest', {
      base: named(base),
      daily: duration(base?.rules.dailyRestMinutes),
      weekly: duration(base?.rules.weeklyRestMinutes),
    }),
  consecutive: ({ base }) =>
    message('demand.consecutive', { base: named(base), most: base?.rules.maxConsecutiveDays ?? 0 }),
  'week-work': ({ base }) =>
    message('demand.week-work', { base: named(base), most: duration(base?.rules.maxWeekMinutes) }),
  'week-days': ({ base }) => message('demand.week-days', { base: named(base), most: base?.rules.maxDaysPerWeek ?? 0 }),
  visits: ({ base }) => message('demand.visits', { base: named(base), most: base?.blocks ?? 0 }),
  'day-length': ({ base }) => {
    const { maxWorkMinutes, maxAmplitudeMinutes } = base?.rules ?? {};
    return message('demand.day-length', {
      base: named(base),
      work: duration(maxWorkMinutes),
      amplitude: maxAmplitudeMinutes == null ? null : duration(maxAmplitudeMinutes),
    });
  },
  'own-rest': ({ person }) =>
    message('demand.own-rest', { person: named(person), rest: duration(person?.restMinutes) }),
  'own-week': ({ person }) => {
    const { maxDaysPerWeek: week, maxConsecutiveDays: row } = person ?? {};
    const limits = [
      ...(week == null ? [] : [message('demand.own-week.days', { n: week })]),
      ...(row == null ? [] : [message('demand.own-week.in-a-row', { n: row })]),
    ];
    return message('demand.own-week', { person: named(person), limits });
  },
  'open-days': (facts) => message('demand.open-days', { base: named(facts.base), when: onDates(facts) }),
  'unit-days': (facts) =>
    message('demand.unit-days', {
      unit: facts.names.unit(facts.index.units[facts.entry.unit ?? 0]!),
      when: onDates(facts),
    }),
  'place-hours': ({ place }) =>
    message('demand.place-hours', {
      place: named(place),
      opens: { clock: place?.opens ?? 0 },
      closes: { clock: place?.closes ?? 0 },
    }),
  'sets-at-once': ({ place }) => message('demand.sets-at-once', { place: named(place), most: place?.setsAtOnce ?? 0 }),
  build: (facts) =>
    message('demand.build', { place: named(facts.place), strip: stripOf(facts), from: fromWhen(facts) }),
  permit: (facts) =>
    message('demand.permit', { place: named(facts.place), strip: stripOf(facts), from: fromWhen(facts) }),
  light: (facts) => {
    const light = LIGHTS[facts.entry.light ?? 0] ?? '';
    const strip = stripOf(facts);
    return strip === null ? message('demand.light', { light }) : message('demand.light.scene', { strip, light });
  },
  'own-day': ({ person }) =>
    message('demand.own-day', { person: named(person), most: duration(person?.maxDayMinutes) }),
  'person-hours': ({ person }) => {
    const { earliest, latest } = person ?? {};
    const hours = [
      ...(earliest == null ? [] : [message('demand.person-hours.from', { clock: { clock: earliest } })]),
      ...(latest == null ? [] : [message('demand.person-hours.until', { clock: { clock: latest } })]),
    ];
    return message('demand.person-hours', { person: named(person), hours });
  },
  minor: ({ person }) => message('demand.minor', { person: named(person) }),
  ready: readiness,
  delivery: deliveredBy,
  'place-days': (facts) =>
    message('demand.place-days', { place: named(facts.place), strip: stripOf(facts), when: onDates(facts) }),
  'person-days': (facts) =>
    message('demand.person-days', { person: named(facts.person), strip: stripOf(facts), when: onDates(facts) }),
  'element-days': (facts) =>
    message('demand.element-days', { element: elementOf(facts), strip: stripOf(facts), when: onDates(facts) }),
  'element-ready': (facts) =>
    message('demand.element-ready', { element: elementOf(facts), strip: stripOf(facts), from: fromWhen(facts) }),
  order: ({ season, entry }) => message('demand.order', { said: orderRule(season.order[entry.order ?? 0]!) }),
  'day-pin': ({ season, index, entry, names }) => {
    const date = index.dates[entry.date ?? 0];
    const unit = index.units[entry.unit ?? 0];
    const pin = season.pins.find((each) => each.kind === 'day' && each.date === date && each.unit === unit);
    return message('demand.day-pin', { unit: names.unit(unit ?? ''), on: onDay(date), why: pin?.why ?? null });
  },
  pin: (facts) => {
    const { season, index, entry } = facts;
    const date = index.dates[entry.date ?? 0];
    const strip = index.strips[entry.strip ?? 0];
    const pin = season.pins.find(
      (each) =>
        each.kind === 'scene' &&
        each.date === date &&
        each.scene === strip?.scene &&
        (each.part === null || each.part === strip.part),
    );
    return message('demand.pin', { strip: stripOf(facts), on: onDay(date), why: pin?.why ?? null });
  },
  work: (facts) => workNeed(facts, facts.entry.need!),
};

/** The entry as it is said; one that is a broken rule of a plan keeps that rule's message. */
export function demandConflict(season: Season, index: ProblemIndex, entry: ConflictEntry): Conflict {
  const plain = conflictOf(season, index, entry);
  if (entry.demand === undefined || (entry.demand === 'work' && entry.need === undefined)) return plain;
  const said = DEMANDS[entry.demand]({
    season,
    index,
    names: namesOf(season),
    entry,
    base: entry.base === null ? undefined : season.bases[entry.base],
    place: entry.place === null ? undefined : season.places[entry.place],
    person: entry.person === null ? undefined : season.people[entry.person],
  });
  return { ...plain, message: said };
}

/** `Scenes 101-1 and 101-2 must be shot on one day (one light)`: a part of a sentence. */
export function orderRule(order: OrderConstraint): Message {
  const { why } = order;
  if (order.kind !== 'before') {
    const code = order.kind === 'same-day' ? 'demand.order.same-day' : 'demand.order.not-same-day';
    return message(code, { scenes: scenes(order.scenes), why });
  }
  const fields = { count: order.first.length, scenes: scenes(order.first), later: scenes(order.then), why };
  if (order.minDays === 0) return message('demand.order.before', fields);
  return message('demand.order.before-by', { ...fields, days: message('cost.count.days', { n: order.minDays }) });
}

/** `Scene 101-3 waits for the song and can be shot only from 14 May.` */
function readiness(facts: Facts): Message {
  const { season, index, entry } = facts;
  const ids = [...new Set((entry.waiting ?? []).map((strip) => index.strips[strip]!.scene))];
  const waits: Field[] = season.prerequisites
    .filter((prerequisite) => prerequisite.scenes.some((scene) => ids.includes(scene)))
    .map(whatIsWaitedFor);
  if (season.scenes.some((scene) => scene.expected && ids.includes(scene.id))) {
    waits.push(message('demand.ready.script'));
  }
  return message('demand.ready', {
    count: ids.length,
    scenes: ids.length > MOST_SCENES ? message('plan.count.scenes', { n: ids.length }) : scenes(ids),
    what: waits.length > 0 ? waits : message('demand.ready.preparation'),
    from: fromWhen(facts),
  });
}

/** `Scene 101-3 is needed for the trailer and must be shot by 14 May.` */
function deliveredBy({ season, index, entry }: Facts): Message {
  const ids = [...new Set((entry.waiting ?? []).map((strip) => index.strips[strip]!.scene))];
  const what = requiredDeliveries(season).filter((one) => one.scenes.some((scene) => ids.includes(scene)));
  const last = what.map(lastDayFor).toSorted()[0];
  return message('demand.delivery', {
    count: ids.length,
    scenes: scenes(ids),
    what: what.map(({ name }) => name),
    by: onDay(last),
  });
}

/** What is missing for all of it: days where days are too few, else time on them. */
function missingOf({ minutes, room, days, daysNeeded }: WorkNeed): Message | null {
  if (!Number.isFinite(daysNeeded)) return null;
  if (daysNeeded > days) return message('demand.work.missing-days', { n: daysNeeded - days });
  return minutes > room ? message('demand.work.missing-time', { time: { duration: minutes - room } }) : null;
}

/** `6 scenes of Ben O (101-1, 101-2 ...) must be shot from 12 April to 16 April: ...` */
function workNeed(facts: Facts, need: WorkNeed): Message {
  const { season, index, names } = facts;
  const ids = [...new Set(need.strips.map((strip) => index.strips[strip]!.scene))];
  const { kind, subject } = need.of;
  const isWhole = need.strips.length === index.strips.length;
  const [first, last] = [index.dates[need.from]!, index.dates[need.to]!];
  const together =
    kind === 'person' ? [names.person(index.people[subject] ?? '')] : isWhole ? [] : inAll(season, names, ids);
  return message('demand.work', {
    which: message('demand.work.which', {
      scenes: scenesOf(facts, need, message('plan.count.scenes', { n: ids.length })),
      with: together,
      shown: message('demand.work.shown', {
        shown: ids.slice(0, MOST_SCENES).join(', '),
        more: Math.max(0, ids.length - MOST_SCENES),
      }),
    }),
    dates:
      first === last
        ? message('demand.work.on', { on: { day: first } })
        : message('demand.work.from-to', { from: { day: first }, to: { day: last } }),
    needed: message('demand.work.needed', {
      time: { duration: need.minutes },
      days: Number.isFinite(need.daysNeeded) ? message('cost.count.days', { n: need.daysNeeded }) : null,
    }),
    room:
      need.days === 0
        ? message('demand.work.no-day')
        : message('demand.work.room', {
            n: need.days,
            holds: need.minutes > need.room ? { duration: need.room } : null,
          }),
    missing: missingOf(need),
  });
}

/** `6 scenes in Lyon`, `6 scenes at night`: whose time it is. */
function scenesOf({ season, index, names }: Facts, { of }: WorkNeed, count: Message): Message {
  switch (of.kind) {
    case 'base':
      return season.bases.length > 1
        ? message('demand.work.base', { scenes: count, base: names.base(index.bases[of.subject]!) })
        : count;
    case 'unit':
      return message('demand.work.unit', { scenes: count, unit: names.unit(index.units[of.subject] ?? '') });
    case 'light':
      return message('demand.work.light', { scenes: count, light: LIGHTS[of.subject] ?? '' });
    case 'place':
      return message('demand.work.place', { scenes: count, place: names.place(index.places[of.subject] ?? '') });
    default:
      return count;
  }
}

/** Those who are in every one of several scenes. */
function inAll(season: Season, names: Names, ids: readonly string[]): readonly string[] {
  const [first, ...others] = ids.map((id) => season.scenes.find((scene) => scene.id === id)?.people ?? []);
  if (first === undefined || others.length === 0) return [];
  return first.filter((person) => others.every((people) => people.includes(person))).map(names.person);
}

function stripOf({ season, index, entry }: Facts): Message | null {
  return entry.strip === null ? null : stripName(season, index, entry.strip);
}

function scenes(ids: readonly string[]): Message {
  return message('plan.scenes', { count: ids.length, scenes: ids });
}

function elementOf({ index, names, entry }: Facts): string {
  return entry.hire === null ? '' : names.element(index.hires[entry.hire] ?? '');
}

function named(record: { readonly name: string } | undefined): string {
  return record?.name ?? '';
}

function duration(minutes: number | null | undefined): Field {
  return { duration: minutes ?? 0 };
}

function onDay(date: CalendarDay | undefined): Field {
  return date === undefined ? null : { day: date };
}

/** `only from 14 May`; the entry's date is the first one that will do. */
function fromWhen({ index, entry }: Facts): Message {
  const date = index.dates[entry.date ?? 0];
  return date === undefined ? message('demand.from.never') : message('demand.from', { on: { day: date } });
}

/** `on no date of the calendar`, `only on 13 April and 15 April to 17 April`, `on 12 of the 47 dates`. */
function onDates({ index, entry }: Facts): Message {
  const leaves = (entry.leaves ?? []).map((date) => index.dates[date]!);
  if (leaves.length === 0) return message('demand.when.never');
  const runs: [CalendarDay, CalendarDay][] = [];
  for (const date of leaves) {
    const last = runs.at(-1);
    if (last !== undefined && dayNumber(date) === dayNumber(last[1]) + 1) last[1] = date;
    else runs.push([date, date]);
  }
  if (runs.length > MOST_RUNS) {
    return message('demand.when.many', { dates: leaves.length, all: index.dates.length });
  }
  const said = runs.map(([from, to]) =>
    from === to
      ? message('demand.when.day', { on: { day: from } })
      : message('demand.when.days', { from: { day: from }, to: { day: to } }),
  );
  return message('demand.when.only', { runs: said });
}
