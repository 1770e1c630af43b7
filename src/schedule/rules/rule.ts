/**
 * A hard rule of SPEC R as a feature: its check, what in it can break and how much that weighs, and what it asks for
 * that could be given up. Everything that is about one rule stands in its folder; `rules.ts` names all of them.
 *
 * Plans are compared by how much they break first (S-4): the sum over violations of amount x weight, in "minute
 * equivalents": 1 = one minute off a time. A day off counts like a lost shooting day (600); something that cannot be
 * mended by shifting clock times counts more; a strip in the boneyard outweighs all else that one strip can break, so
 * that the search never drops a strip to keep a rule. The weights are ours; they steer the search among broken plans
 * and never touch a legal one.
 */
import type { RuleCode } from '../../foundation/index.ts';
import type { Facts } from '../clock/facts.ts';
import type { Problem } from '../problem.ts';
import type { Arrangement, Violation } from '../solution.ts';
import type { DateFeature } from './date-limit.ts';
import type { DemandFeature } from './demand.ts';
import type { InSearch } from './in-search.ts';
import type { Where } from './where.ts';

/**
 * One way to break a rule. Its message (`rule.<rule>.<aspect>`) has the fields `names`, `date` as `on`, and the
 * `amount`.
 */
export interface Aspect {
  /** Of one minute, day or piece. */
  readonly weight: number;
  readonly unit: 'minutes' | 'days' | 'pieces';
  /** What its message may name; the check reports all of these. */
  readonly names: readonly (keyof Where)[];
}

export type Aspects = Readonly<Record<string, Aspect>>;

/** Called once per broken thing; amounts that are not positive are nothing broken and are dropped. */
export type Report = (aspect: string, amount: number, where: Where) => void;

/** The same, held to the aspects of a rule and to what each of them names. */
type ReportOf<A extends Aspects> = <Name extends keyof A & string>(
  aspect: Name,
  amount: number,
  where: { readonly [Each in A[Name]['names'][number]]: number },
) => void;

export interface Rule<Code extends RuleCode = RuleCode, A extends Aspects = Aspects, Kind extends string = string> {
  readonly code: Code;
  readonly aspects: A;
  check(facts: Facts, report: Report): void;
  /** What it asks for and could give up, in a proof that no plan is legal or a trial without it. */
  readonly demands?: readonly DemandFeature<Kind>[];
  /** What of it looks at one strip and one date, whatever else is planned (SPEC D). */
  readonly dates?: DateFeature<Kind>;
  /** What the incremental search asks it. */
  readonly inSearch?: InSearch;
  /** A violation without which no plan can be, seen from the problem alone; null where there is none. */
  readonly hopeless?: (problem: Problem) => Violation | null;
  /** Demands that may stand behind a violation which itself cannot be given up. */
  readonly suspects?: (
    problem: Problem,
    broken: Violation,
    arrangement: Arrangement,
  ) => readonly { readonly kind: string; readonly subject: number }[];
}

/** Holds `check`, `demands` and `dates` to the rule's own aspects, and keeps their names as types. */
export function defineRule<const Code extends RuleCode, const A extends Aspects, const Kind extends string = never>(
  rule: Omit<Rule<Code, A, Kind>, 'check' | 'demands' | 'dates'> & {
    check(facts: Facts, report: ReportOf<A>): void;
    readonly demands?: readonly DemandFeature<Kind, keyof A & string>[];
    readonly dates?: DateFeature<NoInfer<Kind>, keyof A & string>;
  },
): Rule<Code, A, Kind> {
  return rule;
}

/** One rule for each code, in the order of the codes. */
export type OneOfEach<Codes extends readonly RuleCode[]> = { readonly [Place in keyof Codes]: Rule<Codes[Place]> };

export function violation(rule: RuleCode, aspect: string, amount: number, where: Where): Violation {
  return {
    rule,
    aspect,
    amount,
    date: where.date ?? null,
    unit: where.unit ?? null,
    strip: where.strip ?? null,
    person: where.person ?? null,
    place: where.place ?? null,
    base: where.base ?? null,
    hire: where.hire ?? null,
  };
}
