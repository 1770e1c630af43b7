/** Every kind of record, in the order of the list beside them. */
import { bases, baseTravel, placeTravel } from './kinds/bases.ts';
import { categories, elements } from './kinds/elements.ts';
import { episodes } from './kinds/episodes.ts';
import { looks } from './kinds/looks.ts';
import { notes } from './kinds/notes.ts';
import { characters, people } from './kinds/people.ts';
import { places } from './kinds/places.ts';
import { order, pins, prerequisites } from './kinds/rules-of-order.ts';
import { sets } from './kinds/sets.ts';
import { deliveries, moments, rehearsals, threads } from './kinds/story-records.ts';
import { units } from './kinds/units.ts';
import type { KindOfRecord, ListName } from './record-kind.ts';

export const KINDS: readonly KindOfRecord[] = [
  ...[people, characters, sets, places, placeTravel, elements, categories],
  ...[units, bases, baseTravel, episodes, order, prerequisites, pins],
  ...[threads, moments, rehearsals, looks, notes, deliveries],
];

export function listKind(list: ListName): KindOfRecord {
  return KINDS.find((kind) => kind.list === list) ?? people;
}
