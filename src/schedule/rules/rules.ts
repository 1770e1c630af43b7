/** The hard rules in the order of SPEC R-1 .. R-13. A new rule is one folder and one line here. */
import type { Violation } from '../solution.ts';
import { baseBlock } from './base-block/base-block.ts';
import { dayLength } from './day-length/day-length.ts';
import { light } from './light/light.ts';
import { minor } from './minor/minor.ts';
import { order } from './order/order.ts';
import { personAvailable } from './person-available/person-available.ts';
import { pinned } from './pinned/pinned.ts';
import { placeAvailable } from './place-available/place-available.ts';
import { prerequisite } from './prerequisite/prerequisite.ts';
import { rest } from './rest/rest.ts';
import type { Rule } from './rule.ts';
import { sceneOnce } from './scene-once/scene-once.ts';
import { wayAllowed } from './way-allowed/way-allowed.ts';
import { week } from './week/week.ts';

export const RULES: readonly Rule[] = [
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
];

const WEIGHTS = new Map(
  RULES.flatMap((rule) =>
    Object.entries(rule.aspects).map(([aspect, { weight }]) => [`${rule.code}/${aspect}`, weight] as const),
  ),
);

/** How much a plan breaks, as one whole number (S-4; the weights are explained in `rule.ts`). */
export function brokenOf(violations: readonly Violation[]): number {
  let sum = 0;
  for (const { rule, aspect, amount } of violations) sum += amount * WEIGHTS.get(`${rule}/${aspect}`)!;
  return sum;
}
