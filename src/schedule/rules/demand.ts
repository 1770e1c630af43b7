/**
 * What a season asks for and could give up, as far as one can: all days of a calendar, all hours, one order rule, one
 * pin. A minimal set of demands that cannot hold together is made of these. Each rule's folder says its own.
 */
import type { BaseModel, LightCode, PersonModel, PlaceModel, Problem } from '../problem.ts';
import type { Violation } from '../solution.ts';
import type { Where } from './where.ts';

/** More minutes, or days, than any plan has. */
export const NO_LIMIT = 1_000_000;

/** What an entry of a conflicting set names, beside the rule. */
export interface EntryDetail extends Where {
  /** Instead of the demand's first aspect. */
  readonly aspect?: string;
  /** Index into `Problem.order`. */
  readonly order?: number;
  readonly light?: LightCode;
  /** Dates that a calendar leaves. */
  readonly leaves?: readonly number[];
  /** Strips that wait for the same date. */
  readonly waiting?: readonly number[];
}

export interface DemandFeature<Kind extends string = string, Aspect extends string = string> {
  readonly kind: Kind;
  /**
   * Place in the order in which a deletion filter tries to do without demands: rules of labour and calendars that hold
   * for all first (below 100), what the user wrote down for one scene last; so the set that is left names the most
   * particular reasons.
   */
  readonly particular: number;
  /** Aspects that break when a plan does not keep it; an entry is told as the first. */
  readonly aspects: readonly [Aspect, ...Aspect[]];
  /** All it is asked of in a problem, where it can forbid anything: indices of what it speaks about. */
  subjects(problem: Problem): readonly number[];
  /** Of which subject a plan breaks it; null where the violation does not say. */
  behind(problem: Problem, broken: Violation): number | null;
  /** The same problem without it, to see what it keeps from being found. */
  lift(problem: Problem, subject: number): Problem;
  /** `strip`: the strip that is left without a date, if one is. */
  entry(problem: Problem, subject: number, strip: number | null): EntryDetail;
}

/** A demand of the labour rules of a base, or of its visits. */
export function demandOfBase<const Kind extends string, const Aspect extends string>(
  kind: Kind,
  particular: number,
  aspects: readonly [Aspect, ...Aspect[]],
  lifted: (base: BaseModel) => Partial<BaseModel>,
): DemandFeature<Kind, Aspect> {
  return {
    kind,
    particular,
    aspects,
    subjects: ({ bases }) => [...bases.keys()],
    behind: baseOf,
    lift: (problem, base) => ({ ...problem, bases: changed(problem.bases, base, lifted) }),
    entry: (_, base, strip) => ({ base, ...ofStrip(strip) }),
  };
}

/** A demand of one person; `asked`: of whom it is. */
export function demandOfPerson<const Kind extends string, const Aspect extends string>(
  kind: Kind,
  particular: number,
  aspects: readonly [Aspect, ...Aspect[]],
  asked: (person: PersonModel) => boolean,
  lifted: Partial<PersonModel>,
): DemandFeature<Kind, Aspect> {
  return {
    kind,
    particular,
    aspects,
    subjects: ({ people }) => where(people, asked),
    behind: (_, { person }) => person,
    lift: (problem, person) => ({ ...problem, people: changed(problem.people, person, () => lifted) }),
    entry: (_, person, strip) => ({ person, ...ofStrip(strip) }),
  };
}

/** Positions of the items for which this holds. */
export function where<T>(list: readonly T[], test: (item: T) => boolean): readonly number[] {
  return [...list.keys()].filter((i) => test(list[i]));
}

/** A list with one of its items changed. */
export function changed<T>(list: readonly T[], at: number, change: (item: T) => Partial<T>): readonly T[] {
  return list.map((item, i) => (i === at ? { ...item, ...change(item) } : item));
}

export function withPlace(problem: Problem, place: number, lifted: Partial<PlaceModel>): Problem {
  return { ...problem, places: changed(problem.places, place, () => lifted) };
}

/** Dates on which a calendar is 1. */
export function leftBy(calendar: Uint8Array, problem: Problem): readonly number[] {
  return Array.from({ length: problem.dateCount }, (_, date) => date).filter((date) => calendar[date] === 1);
}

export function everyDate({ dateCount }: Problem): Uint8Array {
  return new Uint8Array(dateCount).fill(1);
}

export function isClosedSometimes(calendar: Uint8Array): boolean {
  return calendar.includes(0);
}

/** Names the strip that is left without a date, where one is. */
export function ofStrip(strip: number | null): { readonly strip?: number } {
  return strip === null ? {} : { strip };
}

/** The base whose rules are broken: the one named, or the unit's home. */
export function baseOf(problem: Problem, { base, unit }: Violation): number {
  return base ?? (unit === null ? 0 : problem.units[unit].homeBase);
}
