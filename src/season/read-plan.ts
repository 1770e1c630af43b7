/** Reads `plan.json` (`docs/plan-format.md`). What is wrong is a diagnostic with the JSON path, line and column. */
import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Diagnostic, SourcePlace } from '../foundation/index.ts';
import { diagnosticOf } from '../messages/index.ts';
import { checked, type JsonPath } from './json/problems.ts';
import { PLAN_FORMAT, type PlanFile, planFileSchema } from './plan-file.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import type { Spot } from './yaml/spot.ts';

export interface PlanReading {
  /** Null when anything is wrong. Keys that nobody knows are left out. */
  readonly plan: PlanFile | null;
  readonly diagnostics: readonly Diagnostic[];
}

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
    const finding = /^onyva-plan\/\d+$/.test(format) ? 'plan-format.newer' : 'plan-format.other';
    const fields = { format: PLAN_FORMAT, found: JSON.stringify(format) };
    return refused(diagnosticOf('season', finding, fields, placeOf(['format'])));
  }
  const plan = checked(planFileSchema, data);
  if ('value' in plan) return { plan: plan.value, diagnostics: [] };
  return {
    plan: null,
    diagnostics: plan.problems.map(({ path, said }) => diagnosticOf('season', 'plan-field', { said }, placeOf(path))),
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
  const place = {
    file,
    line: before === null ? 1 : before.split('\n').length,
    column: before === null ? 1 : before.length - before.lastIndexOf('\n'),
  };
  return diagnosticOf('season', 'plan-json', { fault: error.replace(/^SyntaxError: /, '') }, place);
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
