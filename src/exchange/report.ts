import type { Diagnostic, Fields, Severity, SourcePlace } from '../foundation/index.ts';
import { diagnosticOf, type FindingOf } from '../messages/index.ts';

/** Collects what a reader has to say; at most so many of each kind, the rest as a count. */
export class Report {
  readonly diagnostics: Diagnostic[] = [];
  readonly #said = new Map<string, number>();

  say(severity: Severity, finding: FindingOf<'exchange'>, fields: Fields, place: SourcePlace | null): void {
    const count = (this.#said.get(finding) ?? 0) + 1;
    this.#said.set(finding, count);
    if (count > MOST_OF_A_KIND) return;
    this.diagnostics.push(diagnosticOf('exchange', finding, fields, place, severity));
  }

  /** All that was said; `and-more` for each kind that was said too often. */
  all(place: SourcePlace | null): readonly Diagnostic[] {
    const more = [...this.#said.values()].reduce((sum, count) => sum + Math.max(0, count - MOST_OF_A_KIND), 0);
    if (more === 0) return this.diagnostics;
    return [...this.diagnostics, diagnosticOf('exchange', 'and-more', { count: more }, place, 'warning')];
  }
}

const MOST_OF_A_KIND = 20;
