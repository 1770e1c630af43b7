import type { Severity } from '../foundation/index.ts';
import type { ScriptNode } from '../script/index.ts';
import type { BreakdownCode } from './breakdown-diagnostics.ts';

/** Says something about the place where `node` stands in its script. */
export type Report = (
  code: BreakdownCode,
  severity: Severity,
  node: ScriptNode,
  message: string,
  action: string,
) => void;
