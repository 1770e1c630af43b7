/** Looks ids up for the builder and collects what it has to say about a season. */
import type { Diagnostic, Severity, SourcePlace } from '../../foundation/index.ts';
import type { Scene, Season } from '../../season/season.ts';
import { positionsOf } from './problem-index.ts';

export interface Findings {
  readonly list: Diagnostic[];
  add(severity: Severity, code: string, message: string, action: string, place?: SourcePlace | null): void;
}

export function newFindings(): Findings {
  const list: Diagnostic[] = [];
  return {
    list,
    add: (severity, code, message, action, place = null) => void list.push({ code, severity, message, action, place }),
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
    findings.add(
      'error',
      `unknown-${kind}`,
      `${user} names the ${kind} '${id}', which the season does not have.`,
      `Add the ${kind} '${id}' or correct the name.`,
    );
    return -1;
  };
}
