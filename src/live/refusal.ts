import type { Diagnostic, Fields, Text } from '../foundation/index.ts';
import { diagnosticOf, type FindingOf } from '../messages/index.ts';
import type { SeasonValue } from './command.ts';

/** Why a command is not done (SPEC L-2). */
export interface Refusal {
  readonly refused: readonly Diagnostic[];
  /** Where the value that a command saw is no longer there: what is there now (null: nothing). */
  readonly present?: { readonly value: SeasonValue | null };
}

export function refusal(finding: FindingOf<'live'>, fields: Fields = {}): Refusal {
  return { refused: [diagnosticOf('live', finding, fields, null)] };
}

export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome;
}

/** What is there is somebody's newer value (SPEC L-12). */
export function overtaken(what: Text, present: unknown): Refusal {
  // A text of the season holds season values.
  const value = (present ?? null) as SeasonValue;
  const words = typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
  const now = words === null ? null : String(words);
  return { ...refusal('changed-meanwhile', { what, now }), present: { value } };
}
