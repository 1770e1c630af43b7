/**
 * Records of the season by id, for reports. A plan that names what the season lacks still prints: ids stand for names.
 */
import {
  type Base,
  type Episode,
  lightDoubt,
  type Person,
  type Place,
  type PlanStrip,
  type Scene,
  type Season,
  type StripRef,
  sideOfScene,
  type Unit,
} from '../../season/index.ts';
import type { Words } from '../labels.ts';

export interface SeasonLookup {
  readonly scene: (id: string) => Scene | undefined;
  readonly person: (id: string) => Person | undefined;
  readonly placeName: (id: string) => string;
  readonly baseName: (id: string) => string;
  readonly unitName: (id: string) => string;
  readonly base: (id: string) => Base | undefined;
  /** `1, 2, 14`: cast numbers in ascending order; ids of people the season lacks come last. */
  readonly castNumbers: (people: readonly string[]) => string;
}

export function lookupIn(season: Season): SeasonLookup {
  const byId = <T extends Base | Episode | Person | Place | Scene | Unit>(rows: readonly T[]): ReadonlyMap<string, T> =>
    new Map(rows.map((row) => [row.id, row]));
  const scenes = byId(season.scenes);
  const people = byId(season.people);
  const places = byId(season.places);
  const bases = byId(season.bases);
  const units = byId(season.units);
  return {
    scene: (id) => scenes.get(id),
    person: (id) => people.get(id),
    placeName: (id) => places.get(id)?.name ?? id,
    baseName: (id) => bases.get(id)?.name ?? id,
    unitName: (id) => units.get(id)?.name ?? id,
    base: (id) => bases.get(id),
    castNumbers(ids) {
      const known = ids.flatMap((id) => people.get(id) ?? []).sort((a, b) => a.castNumber - b.castNumber);
      const unknown = ids.filter((id) => !people.has(id));
      return [...known.map((person) => String(person.castNumber)), ...unknown].join(', ');
    },
  };
}

/** `101-12`, or `101-12 (1/2)` for a part of a split scene. */
export function stripName(strip: StripRef, scene: Scene | undefined): string {
  const parts = scene?.parts.length ?? 1;
  return parts > 1 || strip.part > 1 ? `${strip.scene} (${strip.part}/${Math.max(parts, strip.part)})` : strip.scene;
}

/** `INT`, `EXT` or `I/E`; with a question mark where the heading does not say it. */
export function sideName(scene: Scene | undefined): string {
  return scene === undefined ? '' : sideOfScene(scene).replace('INT/EXT', 'I/E');
}

/** `D`, `N` ... and `N?` where no heading says it. */
export function lightName(words: Pick<Words, 'label'>, scene: Scene | undefined): string {
  return scene === undefined ? '' : `${words.label(`light-${scene.light}`)}${lightDoubt(scene)}`;
}

/** Pairs of neighbouring strips at different places (SPEC C-11). */
export function companyMoves(strips: readonly PlanStrip[]): number {
  return strips.filter((strip, index) => index > 0 && strips[index - 1]!.place !== strip.place).length;
}
