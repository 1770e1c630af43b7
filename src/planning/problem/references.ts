/** Looks ids up for the builder and collects what it has to say about a season. */
import type { Diagnostic, Fields, Message, SourcePlace } from '../../foundation/index.ts';
import { diagnosticOf, type FindingOf, message } from '../../messages/index.ts';
import type { Scene, Season } from '../../season/index.ts';
import { positionsOf } from '../problem-index.ts';

/** What of a season contradicts itself. */
type Contradiction = Extract<FindingOf<'planning'>, `season-contradicts-itself.${string}`>;

export interface Findings {
  readonly list: Diagnostic[];
  warn(finding: FindingOf<'planning'>, fields: Fields, place?: SourcePlace | null): void;
  /** An error that reading `season.yaml` reports with its line: it is met here only in seasons that a program made. */
  contradiction(what: Contradiction, fields: Fields, place?: SourcePlace | null): void;
}

export function newFindings(): Findings {
  const list: Diagnostic[] = [];
  return {
    list,
    warn: (finding, fields, place = null) =>
      void list.push(diagnosticOf('planning', finding, fields, place, 'warning')),
    contradiction: (what, fields, place = null) => void list.push(diagnosticOf('planning', what, fields, place)),
  };
}

/** Position of an id, -1 when there is none. `user` says who asks, for the message. */
export type Lookup = (id: string, user: Message) => number;

export interface References {
  readonly unit: Lookup;
  readonly base: Lookup;
  readonly place: Lookup;
  readonly person: Lookup;
  readonly element: Lookup;
}

export function referencesOf(season: Season, findings: Findings): References {
  return {
    unit: lookup('unit', season.units, findings),
    base: lookup('base', season.bases, findings),
    place: lookup('place', season.places, findings),
    person: lookup('person', season.people, findings),
    element: lookup('element', season.elements, findings),
  };
}

/** Where a scene stands in its script. */
export function placeOfScene(scene: Scene): SourcePlace | null {
  return scene.source === null ? null : { file: scene.source.file, line: scene.source.line, column: 1 };
}

function lookup(
  kind: 'unit' | 'base' | 'place' | 'person' | 'element',
  records: readonly { readonly id: string }[],
  findings: Findings,
): Lookup {
  const positions = positionsOf(records.map((record) => record.id));
  return (id, user) => {
    const position = positions.get(id);
    if (position !== undefined) return position;
    findings.contradiction('season-contradicts-itself.reference', { user, kind: message(`season.kind.${kind}`), id });
    return -1;
  };
}
