/** Reads `plan.json` (`docs/plan-format.md`). */
import type { Diagnostic } from '../foundation/index.ts';
import { type JsonFormat, readJson } from './json/read-json.ts';
import { PLAN_FORMAT, type PlanFile, planFileSchema } from './plan-file.ts';

export interface PlanReading {
  /** Null when anything is wrong. Keys that nobody knows are left out. */
  readonly plan: PlanFile | null;
  readonly diagnostics: readonly Diagnostic[];
}

const PLAN: JsonFormat<PlanFile> = {
  format: PLAN_FORMAT,
  schema: planFileSchema,
  findings: { notJson: 'plan-json', newer: 'plan-format.newer', other: 'plan-format.other', field: 'plan-field' },
};

/** @param file name of the file for diagnostics, as the user knows it */
export function readPlan(source: string, file: string): PlanReading {
  const { value, diagnostics } = readJson(source, file, PLAN);
  return { plan: value, diagnostics };
}
