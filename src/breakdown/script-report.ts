import type { Fields, Severity } from '../foundation/index.ts';
import type { FindingOf } from '../messages/index.ts';
import type { ScriptNode } from '../script/index.ts';

/** Says something about the place where `node` stands in its script. */
export type Report = (node: ScriptNode, severity: Severity, finding: FindingOf<'breakdown'>, fields?: Fields) => void;
