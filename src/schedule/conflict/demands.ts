/**
 * What a season asks for and could give up: the pieces that a minimal conflicting set is made of. That every strip is shot once,
 * and that time runs on, are no demands: they always hold.
 */
import type { RuleCode } from '../../foundation/index.ts';
import type { LightCode, PlaceModel, Problem } from '../problem.ts';
import { stripsOfOrder } from '../rules/order/strips-of-order.ts';
import { violation, type Where } from '../rules/rule.ts';
import type { ConflictEntry, DemandKind } from '../solution.ts';

/** `subject`: an index of what the kind speaks about (base, unit, place, way, person, order rule, pin); a light code; the date waited for. */
export interface Demand {
  readonly kind: DemandKind;
  readonly subject: number;
}

/**
 * Kinds in the order in which a deletion filter tries to do without them: rules of labour and calendars that hold for all
 * first, what the user wrote down for one scene last; so the set that is left names the most particular reasons.
 */
const KINDS = [
  'rest',
  'consecutive',
  'week-work',
  'week-days',
  'visits',
  'day-length',
  'own-rest',
  'own-week',
  'open-days',
  'unit-days',
  'place-hours',
  'build',
  'permit',
  'light',
  'own-day',
  'person-hours',
  'minor',
  'ready',
  'place-days',
  'person-days',
  'order',
  'day-pin',
  'pin',
] as const satisfies readonly DemandKind[];

/** Which demands are looked at and which are left out. */
export class Kept {
  private readonly left = new Map<DemandKind, Set<number>>();

  /** All demands but these. */
  constructor(without: readonly Demand[] = []) {
    for (const { kind, subject } of without) {
      const subjects = this.left.get(kind) ?? new Set();
      this.left.set(kind, subjects.add(subject));
    }
  }

  holds(kind: DemandKind, subject: number): boolean {
    return this.left.get(kind)?.has(subject) !== true;
  }
}

/** Every demand that can forbid anything at all, in the order of `KINDS`. */
export function demandsOf(problem: Problem): readonly Demand[] {
  return KINDS.flatMap((kind) => subjectsOf(problem, kind).map((subject) => ({ kind, subject })));
}

/** The demand that a broken rule of a plan comes from; null where nothing can be given up (a strip in the boneyard). */
export function demandBehind(problem: Problem, broken: ConflictEntry): Demand | null {
  const { person, place, base, unit, strip, date } = broken;
  const home = base ?? (unit === null ? 0 : problem.units[unit].homeBase);
  const of = (kind: DemandKind, subject: number | null): Demand | null => (subject === null ? null : { kind, subject });
  switch (`${broken.rule}/${broken.aspect}`) {
    case 'person-available/not-free':
      return of('person-days', person);
    case 'person-available/own-earliest':
    case 'person-available/own-latest':
      return of('person-hours', person);
    case 'place-available/closed-date':
    case 'place-available/dress':
    case 'place-available/strike':
      return of('place-days', place);
    case 'place-available/opens':
    case 'place-available/closes':
      return of('place-hours', place);
    case 'light/too-early':
    case 'light/too-late':
    case 'light/no-window':
      return of('light', strip === null ? null : problem.strips[strip].light);
    case 'day-length/work':
    case 'day-length/amplitude':
      return of('day-length', home);
    case 'day-length/own-day':
      return of('own-day', person);
    case 'rest/daily-rest':
    case 'rest/weekly-rest':
      return of('rest', home);
    case 'rest/own-rest':
      return of('own-rest', person);
    case 'week/closed-date':
      return of('open-days', home);
    case 'week/unit-away':
      return of('unit-days', unit);
    case 'week/days':
      return of('week-days', home);
    case 'week/consecutive':
      return of('consecutive', home);
    case 'week/work':
      return of('week-work', home);
    case 'week/own-days':
    case 'week/own-consecutive':
      return of('own-week', person);
    case 'base-block/visits':
      return of('visits', home);
    case 'prerequisite/permit':
      return of('permit', place);
    case 'prerequisite/scene':
      return of('ready', strip === null ? null : problem.strips[strip].earliest);
    case 'pinned/strip':
      return of('pin', leaderOfPin(problem, strip, date));
    case 'pinned/day': {
      const pin = problem.dayPins.findIndex((entry) => entry.unit === unit && entry.date === date);
      return of('day-pin', pin < 0 ? null : pin);
    }
    case 'order/before':
    case 'order/before-same-day':
    case 'order/same-day':
    case 'order/not-same-day': {
      const rule = problem.order.findIndex((entry) => strip !== null && stripsOfOrder(entry).includes(strip));
      return of('order', rule < 0 ? null : rule);
    }
    default:
      return broken.rule === 'minor' ? of('minor', person) : null;
  }
}

/** A scene of several parts is pinned by one record: the first of its pins stands for all. */
export function leaderOfPin(problem: Problem, strip: number | null, date: number | null): number | null {
  if (strip === null) return null;
  const { scene } = problem.strips[strip];
  const leader = problem.scenePins.findIndex((pin) => problem.strips[pin.strip].scene === scene && pin.date === date);
  return leader < 0 ? null : leader;
}

/** Hours that someone asked for: those of a place that names none (0 to 36 h) are no demand. */
export function hasHours({ opens, closes }: PlaceModel): boolean {
  return opens > 0 || closes < 2160;
}

function subjectsOf(problem: Problem, kind: DemandKind): readonly number[] {
  const { bases, units, places, ways, people, strips } = problem;
  const where = <T>(list: readonly T[], test: (item: T) => boolean): number[] =>
    [...list.keys()].filter((i) => test(list[i]));
  const closed = (dates: Uint8Array): boolean => dates.includes(0);
  switch (kind) {
    case 'rest':
    case 'consecutive':
    case 'week-work':
    case 'week-days':
    case 'visits':
    case 'day-length':
      return [...bases.keys()];
    case 'open-days':
      return where(bases, ({ open }) => closed(open));
    case 'unit-days':
      return where(units, ({ available }) => closed(available));
    case 'place-hours':
      return where(places, hasHours);
    case 'build':
      return where(ways, ({ earliest }) => earliest > 0);
    case 'permit':
      return where(places, ({ earliest }) => earliest > 0);
    case 'light':
      return ([1, 2, 3, 4] as const satisfies readonly LightCode[]).filter((code) =>
        strips.some((strip) => strip.light === code),
      );
    case 'own-rest':
      return where(people, ({ rest }) => rest > 0);
    case 'own-week':
      return where(people, ({ maxDaysPerWeek, maxConsecutive }) => maxDaysPerWeek >= 0 || maxConsecutive >= 0);
    case 'own-day':
      return where(people, ({ maxDay }) => maxDay >= 0);
    case 'person-hours':
      return where(people, ({ earliest, latest }) => earliest >= 0 || latest >= 0);
    case 'minor':
      return where(people, ({ minorRow }) => minorRow !== null);
    case 'ready':
      return [...new Set(strips.map(({ earliest }) => earliest).filter((earliest) => earliest > 0))];
    case 'place-days':
      return where(
        places,
        ({ open, visitMayStart, visitMayEnd }) => closed(open) || closed(visitMayStart) || closed(visitMayEnd),
      );
    case 'person-days':
      return where(people, ({ free }) => closed(free));
    case 'order':
      return [...problem.order.keys()];
    case 'day-pin':
      return [...problem.dayPins.keys()];
    case 'pin':
      return [...problem.scenePins.keys()].filter(
        (i) => leaderOfPin(problem, problem.scenePins[i].strip, problem.scenePins[i].date) === i,
      );
    case 'work':
      return [];
  }
}

const RULE_OF: Readonly<Record<DemandKind, readonly [RuleCode, string]>> = {
  rest: ['rest', 'daily-rest'],
  consecutive: ['week', 'consecutive'],
  'week-work': ['week', 'work'],
  'week-days': ['week', 'days'],
  visits: ['base-block', 'visits'],
  'day-length': ['day-length', 'work'],
  'own-rest': ['rest', 'own-rest'],
  'own-week': ['week', 'own-days'],
  'open-days': ['week', 'closed-date'],
  'unit-days': ['week', 'unit-away'],
  'place-hours': ['place-available', 'opens'],
  build: ['prerequisite', 'build'],
  permit: ['prerequisite', 'permit'],
  light: ['light', 'no-window'],
  'own-day': ['day-length', 'own-day'],
  'person-hours': ['person-available', 'own-latest'],
  minor: ['minor', 'presence'],
  ready: ['prerequisite', 'scene'],
  'place-days': ['place-available', 'closed-date'],
  'person-days': ['person-available', 'not-free'],
  order: ['order', 'before'],
  'day-pin': ['pinned', 'day'],
  pin: ['pinned', 'strip'],
  work: ['scene-once', 'boneyard'],
};

/** A demand as an entry of the set that cannot hold together; `strip`: the strip that is left without a date, if one is. */
export function entryOf(problem: Problem, { kind, subject }: Demand, strip: number | null): ConflictEntry {
  const [rule, aspect] = RULE_OF[kind];
  const dates = problem.dateCount;
  const about = (where: Where, more: Partial<ConflictEntry> = {}, amount = 1, its = aspect): ConflictEntry => ({
    ...violation(rule, its, Math.max(1, amount), where),
    demand: kind,
    ...more,
  });
  const onDates = (where: Where, allowed: (date: number) => boolean): ConflictEntry => {
    const leaves = Array.from({ length: dates }, (_, date) => date).filter(allowed);
    return about(where, { leaves }, dates - leaves.length);
  };
  const ofStrip = strip === null ? {} : { strip };
  switch (kind) {
    case 'open-days':
      return onDates({ base: subject }, (date) => problem.bases[subject].open[date] === 1);
    case 'unit-days':
      return onDates({ unit: subject }, (date) => problem.units[subject].available[date] === 1);
    case 'place-days':
      return onDates({ place: subject, ...ofStrip }, (date) => problem.places[subject].open[date] === 1);
    case 'person-days':
      return onDates({ person: subject, ...ofStrip }, (date) => problem.people[subject].free[date] === 1);
    case 'permit':
      return about({ place: subject, date: problem.places[subject].earliest, ...ofStrip });
    case 'build': {
      const { place, earliest } = problem.ways[subject];
      return about({ place, date: earliest, ...ofStrip });
    }
    case 'ready': {
      const waiting = [...problem.strips.keys()].filter((each) => problem.strips[each].earliest === subject);
      return about({ strip: waiting[0] ?? 0, date: subject }, { waiting });
    }
    case 'light':
      return about(ofStrip, { light: subject as LightCode });
    case 'order': {
      const order = problem.order[subject];
      return about({ strip: stripsOfOrder(order)[0] ?? 0 }, { order: subject }, 1, order.kind);
    }
    case 'pin': {
      const { strip: pinned, date } = problem.scenePins[subject];
      return about({ strip: pinned, date });
    }
    case 'day-pin': {
      const { unit, date } = problem.dayPins[subject];
      return about({ unit, date });
    }
    case 'place-hours':
      return about({ place: subject, ...ofStrip });
    case 'person-hours':
    case 'own-day':
    case 'own-week':
    case 'own-rest':
    case 'minor':
      return about({ person: subject, ...ofStrip });
    default:
      return about({ base: subject, ...ofStrip });
  }
}
