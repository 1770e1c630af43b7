/**
 * Writes `plan.json` so that two plans compare well line by line: fields in the order of their schema, one line per
 * strip, per cost line and per conflict, the head of each day on a line of its own.
 */
import { block, lineOf } from './json/write-json.ts';
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
