/**
 * Writes `plan.json` so that two plans compare well line by line: keys in the order of the format page, one line per strip, per cost line
 * and per conflict, the head of each day on a line of its own.
 */
import type { CostLine, PlanConflict, PlanDay, PlanFile, PlanStrip } from './plan-file.ts';

export function writePlan(plan: PlanFile): string {
  const { cost, bound, cityLock, cannotHoldTogether } = plan;
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
    `    "lines": ${block(cost.lines.map(costLine), 4)}`,
    '  },',
    `  "bound": ${oneLine({ total: bound.total, gap: bound.gap, method: bound.method })},`,
    `  "days": ${block(plan.days.map(day), 2)},`,
    `  "boneyard": ${block(
      plan.boneyard.map(({ scene, part }) => oneLine({ scene, part })),
      2,
    )},`,
    `  "conflicts": ${block(plan.conflicts.map(conflict), 2)},`,
    ...(cannotHoldTogether === undefined
      ? []
      : [`  "cannotHoldTogether": ${block(cannotHoldTogether.map(conflict), 2)},`]),
    `  "cityLock": ${cityLock === null ? 'null' : oneLine({ sets: cityLock.sets, cost: cityLock.cost, method: cityLock.method })}`,
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function conflict({ rule, message, where }: PlanConflict): string {
  const { date, unit, scene, person, place, base } = where;
  return oneLine({ rule, message, where: { date, unit, scene, person, place, base } });
}

function costLine({ code, subject, date, amount, why }: CostLine): string {
  return oneLine({ code, subject, date, amount, why });
}

function day({ date, unit, base, call, wrap, meals, strips }: PlanDay): string {
  const head = oneLine({ date, unit, base, call, wrap, meals: meals.map(({ start, end }) => ({ start, end })) });
  return `${head.slice(0, -2)}, "strips": ${block(strips.map(strip), 4)} }`;
}

function strip(written: PlanStrip): string {
  const { scene, part, set, way, wayId, place, start, end, minutes, eighths, cast } = written;
  return oneLine({ scene, part, set, way, wayId, place, start, end, minutes, eighths, cast });
}

/** A list with one item per line, `indent` being that of the line it starts on. */
function block(items: readonly string[], indent: number): string {
  if (items.length === 0) return '[]';
  const inner = ' '.repeat(indent + 2);
  return `[\n${items.map((item) => inner + item).join(',\n')}\n${' '.repeat(indent)}]`;
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
