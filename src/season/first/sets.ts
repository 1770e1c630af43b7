/** Sets of the scripts grouped under their first name, each with one way at a place of its own. */
import { storyName } from '../../foundation/index.ts';
import { type BaseCity, CATALOG } from '../catalog.ts';
import { setKey } from '../story-names.ts';
import type { InitialScene } from './initial-scene.ts';
import { counted, freeId, titleCase } from './names.ts';
import type { YamlPage } from './yaml.ts';

export interface SetGroup {
  /** `EMMA'S FLAT` of `EMMA'S FLAT - KITCHEN`. */
  readonly name: string;
  readonly scenes: number;
  readonly eighths: number;
  readonly hasExterior: boolean;
  readonly hasInterior: boolean;
  /** Sub-sets as the headings have them, without the group's name. */
  readonly parts: readonly string[];
}

/** Groups with the most pages first; equal ones in script order. */
export function groupSets(scenes: readonly InitialScene[]): readonly SetGroup[] {
  const groups = new Map<string, SetGroup>();
  for (const scene of scenes) {
    const [first, ...rest] = storyName(scene.set).split(' - ');
    const name = first!.trim();
    if (name === '') continue;
    const key = setKey(name) || name;
    const group = groups.get(key) ?? { name, scenes: 0, eighths: 0, hasExterior: false, hasInterior: false, parts: [] };
    const part = rest.join(' - ');
    groups.set(key, {
      name: group.name,
      scenes: group.scenes + 1,
      eighths: group.eighths + scene.eighths,
      hasExterior: group.hasExterior || scene.intExt !== 'INT',
      hasInterior: group.hasInterior || scene.intExt === 'INT',
      parts: part === '' || group.parts.includes(part) ? group.parts : [...group.parts, part],
    });
  }
  return [...groups.values()].sort((a, b) => b.eighths - a.eighths);
}

/** Words that say that an interior is in a vehicle: the light of the hour comes in from all sides. The list is ours. */
const VEHICLES = new Set(
  (
    'AMBULANCE AUTO AUTOBUS AUTOMOBILE BUS CAB CAMION CAMIONNETTE CAR COACH COUPE FOURGON JEEP LIMO LIMOUSINE LORRY ' +
    'MINIBUS MINIVAN PICKUP SEDAN SUV TAXI TRAIN TRAM TRAMWAY TRUCK VAN VOITURE'
  ).split(' '),
);

function isVehicle(name: string): boolean {
  return name.split(/[^\p{L}]+/u).some((word) => VEHICLES.has(word));
}

/** Writes the sets; returns the lines of their places. */
export function setLines(
  page: YamlPage,
  sets: readonly SetGroup[],
  city: BaseCity,
  taken: Set<string>,
): readonly string[] {
  if (sets.length === 0) page.line('  {}');
  const places = sets.map((set) => {
    const place = freeId(set.name, 'place', taken);
    const parts =
      set.parts.length === 0 ? '' : `; with ${set.parts.slice(0, 4).join(', ')}${set.parts.length > 4 ? ' ...' : ''}`;
    page.line(
      `  ${page.quoted(set.name)}:`,
      `${counted(set.scenes, 'scene')}, ${counted(set.eighths, 'eighth')}${parts}`,
    );
    page.line(`    ways: [{ way: real place, place: ${place} }]`);
    const permit =
      set.hasExterior && city.permitLeadWorkingDays !== null
        ? `, permit: { cost: 0, per: use, lead working days: ${city.permitLeadWorkingDays} }`
        : '';
    const fee = CATALOG.examplePrices.feePerDay;
    const windows = set.hasInterior && isVehicle(set.name);
    const light = windows ? ', windows: true' : '';
    const why = windows ? '   # a vehicle: tent it for night by day, or build it on a stage [ours]' : '';
    return `  - { id: ${place}, name: ${page.quoted(titleCase(set.name))}, base: ${city.id}, fee per day: ${fee}${light}${permit} }${why}`;
  });
  return places.length === 0 ? ['  []'] : places;
}
