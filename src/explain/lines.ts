/** Lines that several explanations are made of. */
import type { Cents, Field, Message, Text } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import type { Conflict } from '../season/index.ts';
import type { PlanView } from './plan-view.ts';

/** Under the heading above it; twice as deep where it stands under an indented line. */
export function indented(said: Text): Message {
  return message('explain.indented', { said });
}

export function money({ season }: PlanView, cents: Cents): Field {
  return { money: cents, currency: season.currency };
}

/** `rest: The rest of Main unit before the call on Wed 14 April is 1 h 30 too short.` */
export function brokenRule({ rule, message: said }: Conflict): Message {
  return message('explain.rule-said', { rule: message(`rule.${rule}.name`), said });
}

/** The heading and the broken rules below it; nothing where none is broken. */
export function brokenRules(conflicts: readonly Conflict[]): readonly Text[] {
  return conflicts.length === 0
    ? []
    : ['', message('explain.broken'), ...conflicts.map((conflict) => indented(brokenRule(conflict)))];
}

/** Texts behind one another: `a, b`, `a; b`, `a b`. */
export function joined(
  texts: readonly Text[],
  by: 'plan.joined' | 'plan.alternatives' | 'plan.sentences' = 'plan.joined',
): Text {
  return texts.slice(1).reduce<Text>((first, others) => message(by, { first, others }), texts[0] ?? '');
}

export function days(n: number): Message {
  return message('cost.count.days', { n });
}
