/** What the season calls that which commands have by id; an id that it does not know stays an id. */
import type { Message } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import type { StripRef } from '../season/index.ts';
import type { Named, SeasonFacts } from './live-season.ts';

export interface Naming {
  /** Whether it needs saying which unit. */
  readonly severalUnits: boolean;
  unit(id: string): string;
  person(id: string): string;
  element(id: string): string;
  /** The place at which a way of a set is shot. */
  way(set: string, way: string): string;
  /** Name of a row of `people`, `places` ... ; null for what has no name. */
  row(section: string, id: string): string | null;
}

/** @param facts null where the season cannot be read */
export function namingOf(facts: SeasonFacts | null): Naming {
  const nameIn = (list: readonly Named[] | undefined, id: string): string =>
    list?.find((candidate) => candidate.id === id)?.name ?? id;
  return {
    severalUnits: facts === null || facts.named.units.length > 1,
    unit: (id) => nameIn(facts?.named.units, id),
    person: (id) => nameIn(facts?.named.people, id),
    element: (id) => nameIn(facts?.named.elements, id),
    way: (set, way) => nameIn(facts?.sets.find(({ id }) => id === set)?.ways, way),
    row: (section, id) => {
      const rows: Readonly<Record<string, readonly Named[]>> = facts?.named ?? {};
      if (!Object.hasOwn(rows, section)) return null;
      return rows[section]!.find((row) => row.id === id)?.name ?? null;
    },
  };
}

/** `scene 101-12`, `part 2 of scene 101-12`. */
export function namedStrip({ scene, part }: StripRef): Message {
  return part === 1 ? message('live.name.scene', { scene }) : message('live.name.part', { scene, part });
}
