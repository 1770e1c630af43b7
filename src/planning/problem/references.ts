/** Looks ids up for the builder and collects what it has to say about a season. */
import type { Diagnostic, SourcePlace } from '../../foundation/index.ts';
import type { Scene, Season } from '../../season/index.ts';
import type { PlanningCode } from '../planning-diagnostics.ts';
import { positionsOf } from '../problem-index.ts';

export interface Findings {
  readonly list: Diagnostic[];
  warn(code: PlanningCode, message: string, action: string, place?: SourcePlace | null): void;
  /** An error that reading `season.yaml` reports with its line: it is met here only in seasons that a program made. */
  contradiction(message: string, place?: SourcePlace | null): void;
}

export function newFindings(): Findings {
  const list: Diagnostic[] = [];
  return {
    list,
    warn: (code, message, action, place = null) =>
      void list.push({ code, severity: 'warning', message, action, place }),
    contradiction: (message, place = null) =>
      void list.push({
        code: 'season-contradicts-itself',
        severity: 'error',
        message,
        action: 'Correct the season where it says so; reading season.yaml names the line.',
        place,
      }),
  };
}

/** Position of an id, -1 when there is none. `user` says who asks, for the message. */
export type Lookup = (id: string, user: string) => number;

export interface References {
  readonly unit: Lookup;
  readonly base: Lookup;
  readonly place: Lookup;
  readonly person: Lookup;
  readonly hire: Lookup;
}

export function referencesOf(season: Season, findings: Findings): References {
  return {
    unit: lookup('unit', season.units, findings),
    base: lookup('base', season.bases, findings),
    place: lookup('place', season.places, findings),
    person: lookup('person', season.people, findings),
    hire: lookup('hire', season.hires, findings),
  };
}

/** Where a scene stands in its script. */
export function placeOfScene(scene: Scene): SourcePlace | null {
  return scene.source === null ? null : { file: scene.source.file, line: scene.source.line, column: 1 };
}

function lookup(kind: string, records: readonly { readonly id: string }[], findings: Findings): Lookup {
  const positions = positionsOf(records.map((record) => record.id));
  return (id, user) => {
    const position = positions.get(id);
    if (position !== undefined) return position;
    findings.contradiction(`${user} names the ${kind} '${id}', which the season does not have.`);
    return -1;
  };
}
