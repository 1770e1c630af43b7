/** The one list of the hard rules. A new rule is one folder, one line here, and its name in `foundation/codes.ts`. */
import type { RULE_CODES, RuleCode } from '../../foundation/index.ts';
import type { Facts } from '../clock/facts.ts';
import type { Violation } from '../solution.ts';
import { baseBlock } from './base-block/base-block.ts';
import { dayLength } from './day-length/day-length.ts';
import { delivery } from './delivery/delivery.ts';
import { elementAvailable } from './element-available/element-available.ts';
import { light } from './light/light.ts';
import { minor } from './minor/minor.ts';
import { order } from './order/order.ts';
import { personAvailable } from './person-available/person-available.ts';
import { pinned } from './pinned/pinned.ts';
import { placeAvailable } from './place-available/place-available.ts';
import { prerequisite } from './prerequisite/prerequisite.ts';
import { rest } from './rest/rest.ts';
import { type Aspect, type OneOfEach, type Rule, violation } from './rule.ts';
import { sceneOnce } from './scene-once/scene-once.ts';
import { setsAtOnce } from './sets-at-once/sets-at-once.ts';
import { wayAllowed } from './way-allowed/way-allowed.ts';
import { week } from './week/week.ts';

/** In the order of SPEC ...; the compiler holds the list to the names. */
const LIST = [
  sceneOnce,
  wayAllowed,
  personAvailable,
  placeAvailable,
  light,
  dayLength,
  rest,
  week,
  minor,
  order,
  prerequisite,
  baseBlock,
  pinned,
  setsAtOnce,
  elementAvailable,
  delivery,
] as const satisfies OneOfEach<typeof RULE_CODES>;

/** What can be asked for and given up, of all rules. */
export type DemandKind = NonNullable<(typeof LIST)[number]['demands']>[number]['kind'];

export const RULES: readonly Rule<RuleCode, Readonly<Record<string, Aspect>>, DemandKind>[] = LIST;

const ASPECTS: ReadonlyMap<string, Aspect> = new Map(
  RULES.flatMap((rule) =>
    Object.entries(rule.aspects).map(([name, aspect]) => [`${rule.code}/${name}`, aspect] as const),
  ),
);

/** How much a plan breaks, as one whole number (S-4; the weights are explained in `rule.ts`). */
export function brokenOf(violations: readonly Violation[]): number {
  let sum = 0;
  for (const { rule, aspect, amount } of violations) sum += amount * ASPECTS.get(`${rule}/${aspect}`)!.weight;
  return sum;
}

/** Every broken rule of R, in the order of the rules. */
export function violationsOf(facts: Facts): Violation[] {
  const violations: Violation[] = [];
  for (const rule of RULES) {
    rule.check(facts, (aspect, amount, where) => {
      if (amount > 0) violations.push(violation(rule.code, aspect, amount, where));
    });
  }
  return violations;
}
