import type { Message } from './message.ts';

/** Where in a user's file something was found; lines and columns count from 1, columns in UTF-16 units. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning' | 'info';

/**
 * What Onyva has to say about a user's data. Bad input is a value: diagnostics are collected, never thrown.
 * `code` is stable and listed in `docs/diagnostics.md`; `message` says what was found and what was expected;
 * `action` says what to do.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly action: Message;
  readonly place: SourcePlace | null;
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
