/** Reads `plan.json` (`docs/plan-format.md`). What is wrong is a diagnostic with the JSON path, line and column. */
import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import {
  type CalendarDay,
  COST_CODES,
  type Diagnostic,
  parseCalendarDay,
  parseWrittenClock,
  RULE_CODES,
  type SourcePlace,
} from '../foundation/index.ts';
import type { PlanFile } from './plan-file.ts';
import {
  formatPath,
  integer,
  type JsonCheck,
  type JsonPath,
  type JsonProblem,
  list,
  object,
  orNull,
  text,
  truth,
  value,
  word,
} from './plan-json.ts';
import type { SeasonCode } from './season-diagnostics.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import type { Spot } from './yaml/spot.ts';

export const PLAN_FORMAT = 'onyva-plan/1' as const;

export interface PlanReading {
  /** Null when anything is wrong. Keys that nobody knows are left out. */
  readonly plan: PlanFile | null;
  readonly diagnostics: readonly Diagnostic[];
}

const date = value('a date such as "2027-04-12"', (found): found is CalendarDay => {
  return typeof found === 'string' && parseCalendarDay(found) !== null;
});
const clock = value('a clock time such as "08:00", with two digits for hours', (found): found is string => {
  return typeof found === 'string' && parseWrittenClock(found) !== null;
});
const cents = integer(Number.NEGATIVE_INFINITY);
const gap = value('a number', (found): found is number => typeof found === 'number' && Number.isFinite(found));
const strip = object({ scene: text, part: integer(1) });

const conflict = object({
  rule: word(RULE_CODES),
  message: text,
  where: object({}, { date, unit: text, scene: text, person: text, place: text, base: text }),
});

const planFile: JsonCheck<PlanFile> = object(
  {
    format: word([PLAN_FORMAT]),
    season: text,
    seed: cents,
    iterations: integer(0),
    stoppedBy: word(['iterations', 'seconds', 'user', 'optimal', 'nothing-to-do']),
    legal: truth,
    cost: object({
      currency: text,
      total: cents,
      lines: list(object({ code: word(COST_CODES), subject: text, amount: cents, why: text }, { date })),
    }),
    bound: object({ total: cents, gap: orNull(gap), method: text }),
    days: list(
      object({
        date,
        unit: text,
        base: text,
        call: clock,
        wrap: clock,
        meals: list(object({ start: clock, end: clock })),
        strips: list(
          object({
            scene: text,
            part: integer(1),
            set: text,
            way: word(['real place', 'stage', 'double', 'plate']),
            wayId: text,
            place: text,
            start: clock,
            end: clock,
            minutes: integer(0),
            eighths: integer(0),
            cast: list(text),
          }),
        ),
      }),
    ),
    boneyard: list(strip),
    conflicts: list(conflict),
    cityLock: orNull(object({ sets: list(text), cost: orNull(cents), method: text })),
  },
  { cannotHoldTogether: list(conflict) },
);

/** @param file name of the file for diagnostics, as the user knows it */
export function readPlan(source: string, file: string): PlanReading {
  const json = source.startsWith('\uFEFF') ? source.slice(1) : source;
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    return refused(notJson(json, file, String(error)));
  }
  const format = typeof data === 'object' && data !== null ? (data as { readonly format?: unknown }).format : undefined;
  const placeOf = placesIn(json, file);
  if (typeof format === 'string' && format !== PLAN_FORMAT) {
    const isNewer = /^onyva-plan\/\d+$/.test(format);
    return refused({
      code: 'plan-format' satisfies SeasonCode,
      severity: 'error',
      message: `format: expected "${PLAN_FORMAT}", found ${JSON.stringify(format)}`,
      action: isNewer
        ? 'Make the plan again with `onyva plan`, or update Onyva.'
        : 'Name the plan.json that `onyva plan` wrote.',
      place: placeOf(['format']),
    });
  }
  const problems: JsonProblem[] = [];
  const plan = planFile(data, [], problems);
  if (plan !== undefined) return { plan, diagnostics: [] };
  return {
    plan: null,
    diagnostics: problems.map(({ path, expected, found }) => ({
      code: 'plan-field' satisfies SeasonCode,
      severity: 'error',
      message: `${formatPath(path)}: expected ${expected}, found ${found}`,
      action: 'Correct the field (docs/plan-format.md), or make the plan again with `onyva plan`.',
      place: placeOf(path),
    })),
  };
}

function refused(diagnostic: Diagnostic): PlanReading {
  return { plan: null, diagnostics: [diagnostic] };
}

function notJson(json: string, file: string, error: string): Diagnostic {
  // Engines word this differently; those that name a position are believed, and the end of the file is told apart.
  const position = /position (\d+)/.exec(error);
  const offset = position ? Number(position[1]) : /end of (JSON )?input/i.test(error) ? json.length : null;
  const before = offset === null ? null : json.slice(0, offset);
  return {
    code: 'plan-json' satisfies SeasonCode,
    severity: 'error',
    message: `the file is no JSON: ${error.replace(/^SyntaxError: /, '')}`,
    action: 'Make the plan again with `onyva plan`; if it was edited by hand, undo that.',
    place: {
      file,
      line: before === null ? 1 : before.split('\n').length,
      column: before === null ? 1 : before.length - before.lastIndexOf('\n'),
    },
  };
}

/** Finds lines and columns only when something is wrong: JSON is YAML, whose reader knows where things are. */
function placesIn(json: string, file: string): (path: JsonPath) => SourcePlace {
  let root: Spot | null = null;
  return (path) => {
    root ??= parseYaml(json, file).root;
    let node = root.node;
    for (const key of path) {
      const inner: Node | null = isMap<Node, Node | null>(node)
        ? ((node.items as Pair<Node, Node | null>[]).findLast((pair) => isScalar(pair.key) && pair.key.value === key)
            ?.value ?? null)
        : isSeq<Node | null>(node)
          ? (node.items[Number(key)] ?? null)
          : null;
      // A key that is missing is reported where its object starts.
      if (inner === null) break;
      node = inner;
    }
    return root.file.placeOf(node?.range?.[0] ?? 0);
  };
}
