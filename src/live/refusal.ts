import type { Diagnostic } from '../foundation/index.ts';
import { LIVE_DIAGNOSTICS, type LiveCode } from './live-diagnostics.ts';

/** Why a command is not done (SPEC L-2). */
export interface Refusal {
  readonly refused: readonly Diagnostic[];
}

export function refusal(code: LiveCode, message: string): Refusal {
  return { refused: [{ code, severity: 'error', message, action: LIVE_DIAGNOSTICS[code].fix, place: null }] };
}

export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome;
}
