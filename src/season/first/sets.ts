/** Sets of the scripts grouped under their first name. Where each is shot is for people to say. */
import { storyName } from '../../foundation/index.ts';
import { mainPlace, placeKey } from '../story-names.ts';
import type { InitialScene } from './initial-scene.ts';
import { counted } from './names.ts';
import { isVehicle } from './vehicles.ts';
import type { YamlPage } from './yaml.ts';

export interface SetGroup {
  /** `EMMA'S FLAT` of `EMMA'S FLAT - KITCHEN`. */
  readonly name: string;
  readonly scenes: number;
  readonly eighths: number;
  readonly hasInterior: boolean;
  /** Sub-sets as the headings have them, without the group's name. */
  readonly parts: readonly string[];
}

/** Groups with the most pages first; equal ones in script order. */
export function groupSets(scenes: readonly InitialScene[]): readonly SetGroup[] {
  const groups = new Map<string, SetGroup>();
  for (const scene of scenes) {
    const whole = storyName(scene.set);
    const name = mainPlace(whole).trim();
    if (name === '') continue;
    const key = placeKey(name) || name;
    const group = groups.get(key) ?? { name, scenes: 0, eighths: 0, hasInterior: false, parts: [] };
    const part = whole.slice(whole.indexOf(name) + name.length).replace(/^[\s\p{P}]+|[\s)\]]+$/gu, '');
    groups.set(key, {
      name: group.name,
      scenes: group.scenes + 1,
      eighths: group.eighths + scene.eighths,
      hasInterior: group.hasInterior || scene.intExt !== 'EXT',
      parts: part === '' || group.parts.includes(part) ? group.parts : [...group.parts, part],
    });
  }
  return [...groups.values()].sort((a, b) => b.eighths - a.eighths);
}

/** Most sub-sets that are named behind their set. */
const MOST_PARTS = 4;

/** Writes the sets, none with a way: their places are to be found. */
export function setLines(page: YamlPage, sets: readonly SetGroup[]): void {
  if (sets.length === 0) page.line('  {}');
  for (const set of sets) {
    const named = set.parts.slice(0, MOST_PARTS).join(', ');
    const parts = named === '' ? '' : `; with ${named}${set.parts.length > MOST_PARTS ? ' ...' : ''}`;
    const windows = set.hasInterior && isVehicle(set.name);
    const vehicle = windows ? '; a vehicle: tent it for night by day, or build it on a stage [ours]' : '';
    page.line(
      `  ${page.quoted(set.name)}: ${windows ? '{ windows: true }' : '{}'}`,
      `${counted(set.scenes, 'scene')}, ${counted(set.eighths, 'eighth')}${parts}${vehicle}`,
    );
  }
}
