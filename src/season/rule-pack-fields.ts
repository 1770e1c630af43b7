import type { RuleCode } from '../foundation/index.ts';
import type { RulePack } from './bases.ts';
import fields from './rule-pack-fields.json' with { type: 'json' };

const FIELDS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(fields));

/** Fields of a rule pack that a rule takes its numbers from; none of most. */
export function rulePackFields(rule: RuleCode): readonly (keyof RulePack)[] {
  return (FIELDS.get(rule) ?? []) as readonly (keyof RulePack)[];
}
