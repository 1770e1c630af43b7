/**
 * Writes `plan.json` so that two plans compare well line by line: fields in the order of their schema, one line per
 * strip, per cost line and per conflict, the head of each day on a line of its own.
 */
import * as v from 'valibot';
import {
  boneyardStripSchema,
  boundSchema,
  cityLockSchema,
  costLineSchema,
  dayTypeSchema,
  type PlanDay,
  type PlanFile,
  planConflictSchema,
  planDayHeadSchema,
  planStripSchema,
} from './plan-file.ts';

export function writePlan(plan: PlanFile): string {
  const { cost, bound, cityLock, cannotHoldTogether } = plan;
  const conflict = lineOf(planConflictSchema);
  const lines = [
    '{',
    `  "format": ${JSON.stringify(plan.format)},`,
    `  "season": ${JSON.stringify(plan.season)},`,
    `  "seed": ${plan.seed},`,
    `  "iterations": ${plan.iterations},`,
    `  "stoppedBy": ${JSON.stringify(plan.stoppedBy)},`,
    `  "legal": ${plan.legal},`,
    '  "cost": {',
    `    "currency": ${JSON.stringify(cost.currency)},`,
    `    "total": ${cost.total},`,
    ...(cost.money === undefined ? [] : [`    "money": ${cost.money},`]),
    ...(cost.wishes === undefined ? [] : [`    "wishes": ${cost.wishes},`]),
    `    "lines": ${block(cost.lines.map(lineOf(costLineSchema)), 4)}`,
    '  },',
    `  "bound": ${lineOf(boundSchema)(bound)},`,
    `  "days": ${block(plan.days.map(day), 2)},`,
    ...(plan.dayTypes === undefined ? [] : [`  "dayTypes": ${block(plan.dayTypes.map(lineOf(dayTypeSchema)), 2)},`]),
    `  "boneyard": ${block(plan.boneyard.map(lineOf(boneyardStripSchema)), 2)},`,
    `  "conflicts": ${block(plan.conflicts.map(conflict), 2)},`,
    ...(cannotHoldTogether === undefined
      ? []
      : [`  "cannotHoldTogether": ${block(cannotHoldTogether.map(conflict), 2)},`]),
    `  "cityLock": ${cityLock === null ? 'null' : lineOf(cityLockSchema)(cityLock)}`,
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function day(written: PlanDay): string {
  const head = lineOf(planDayHeadSchema)(written);
  return `${head.slice(0, -2)}, "strips": ${block(written.strips.map(lineOf(planStripSchema)), 4)} }`;
}

/** A list with one item per line, `indent` being that of the line it starts on. */
function block(items: readonly string[], indent: number): string {
  if (items.length === 0) return '[]';
  const inner = ' '.repeat(indent + 2);
  return `[\n${items.map((item) => inner + item).join(',\n')}\n${' '.repeat(indent)}]`;
}

/** A value of a schema on one line, fields in the schema's order. */
function lineOf(schema: v.GenericSchema): (value: unknown) => string {
  return (value) => oneLine(v.safeParse(schema, value).output);
}

/** JSON on one line with spaces after separators; keys whose value is undefined are left out. */
function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
    if (pairs.length === 0) return '{}';
    return `{ ${pairs.map(([key, inner]) => `${JSON.stringify(key)}: ${oneLine(inner)}`).join(', ')} }`;
  }
  return JSON.stringify(value);
}
