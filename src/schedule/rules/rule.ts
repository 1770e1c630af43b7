/**
 * A hard rule of SPEC R. `aspects` lists what in it can break, with the weight of one minute, day or piece.
 *
 * Plans are compared by how much they break first (S-4): the sum over violations of amount x weight, in "minute
 * equivalents": 1 = one minute off a time. A day off counts like a lost shooting day (600); something that cannot be
 * mended by shifting clock times counts more; a strip in the boneyard outweighs all else that one strip can break, so
 * that the search never drops a strip to keep a rule. The weights are ours; they steer the search among broken plans and
 * never touch a legal one.
 */
import type { RuleCode } from '../../foundation/index.ts';
import type { Facts } from '../clock/facts.ts';
import type { Violation } from '../solution.ts';

export interface Where {
  readonly date?: number;
  readonly unit?: number;
  readonly strip?: number;
  readonly person?: number;
  readonly place?: number;
  readonly base?: number;
}

/** Called once per broken thing; amounts that are not positive are nothing broken and are dropped. */
export type Report<Aspect extends string> = (aspect: Aspect, amount: number, where: Where) => void;

export interface Rule<Aspect extends string = string> {
  readonly code: RuleCode;
  readonly aspects: Readonly<Record<Aspect, { readonly weight: number; readonly unit: 'minutes' | 'days' | 'pieces' }>>;
  check(facts: Facts, report: Report<Aspect>): void;
}

/** Keeps the aspects' names as a type, so that `report` takes no other. */
export function defineRule<Aspect extends string>(rule: Rule<Aspect>): Rule<Aspect> {
  return rule;
}

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
  };
}
