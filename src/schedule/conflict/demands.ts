/** The demands of all rules, as the deletion filter and the trials go through them. */
import type { Problem } from '../problem.ts';
import { violation } from '../rules/rule.ts';
import { type DemandKind, RULES } from '../rules/rules.ts';
import type { Arrangement, Violation } from '../solution.ts';
import type { ConflictEntry } from '../solve-result.ts';

/**
 * `subject`: an index of what the kind speaks about (base, unit, place, way, person, order rule, pin); a light code;
 * the date waited for.
 */
export interface Demand {
  readonly kind: DemandKind;
  readonly subject: number;
}

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

type OfRule = (typeof RULES)[number];

interface Known {
  readonly rule: OfRule;
  readonly feature: NonNullable<OfRule['demands']>[number];
}

/** The least particular first. */
const KNOWN: readonly Known[] = RULES.flatMap((rule) =>
  (rule.demands ?? []).map((feature) => ({ rule, feature })),
).toSorted((a, b) => a.feature.particular - b.feature.particular);

const BY_KIND: ReadonlyMap<string, Known> = new Map(KNOWN.map((known) => [known.feature.kind, known]));
const RULE_OF: ReadonlyMap<string, OfRule> = new Map(RULES.map((rule) => [rule.code, rule]));

/** Every demand that can forbid anything at all, the least particular first. */
export function demandsOf(problem: Problem): readonly Demand[] {
  return KNOWN.flatMap(({ feature }) => feature.subjects(problem).map((subject) => ({ kind: feature.kind, subject })));
}

/** The demand that a broken rule of a plan comes from; null where nothing can be given up (a strip in the boneyard). */
export function demandBehind(problem: Problem, broken: Violation): Demand | null {
  const feature = RULE_OF.get(broken.rule)?.demands?.find(({ aspects }) => aspects.includes(broken.aspect));
  const subject = feature?.behind(problem, broken) ?? null;
  return feature === undefined || subject === null ? null : { kind: feature.kind, subject };
}

/** Demands that may stand behind a violation which itself cannot be given up. */
export function suspectsBehind(problem: Problem, broken: Violation, arrangement: Arrangement): readonly Demand[] {
  const named = RULE_OF.get(broken.rule)?.suspects?.(problem, broken, arrangement) ?? [];
  return named.map(({ kind, subject }) => ({ kind: BY_KIND.get(kind)!.feature.kind, subject }));
}

/** The same problem without one of its demands, to see what it keeps from being found. */
export function withoutDemand(problem: Problem, { kind, subject }: Demand): Problem {
  return BY_KIND.get(kind)!.feature.lift(problem, subject);
}

/**
 * A demand as an entry of the set that cannot hold together; `strip`: the strip that is left without a date, if one is.
 */
export function entryOf(problem: Problem, { kind, subject }: Demand, strip: number | null): ConflictEntry {
  const { rule, feature } = BY_KIND.get(kind)!;
  const {
    aspect = feature.aspects[0],
    order,
    light,
    leaves,
    waiting,
    ...where
  } = feature.entry(problem, subject, strip);
  const amount = leaves === undefined ? 1 : Math.max(1, problem.dateCount - leaves.length);
  return {
    ...violation(rule.code, aspect, amount, where),
    demand: kind,
    ...(order === undefined ? {} : { order }),
    ...(light === undefined ? {} : { light }),
    ...(leaves === undefined ? {} : { leaves }),
    ...(waiting === undefined ? {} : { waiting }),
  };
}
