/**
 * The season's records by id. A reference from one record to another that is not there is a bug of the reader: it
 * throws.
 */
import type {
  Base,
  BaseTravel,
  Element,
  Person,
  Place,
  Scene,
  ScenePart,
  Season,
  StorySet,
  Unit,
} from '../season/index.ts';

export interface SeasonIndex {
  readonly base: (id: string) => Base;
  readonly person: (id: string) => Person;
  readonly element: (id: string) => Element;
  /** Undefined where a plan may name something the season does not have. */
  readonly placeNamed: (id: string) => Place | undefined;
  readonly unitNamed: (id: string) => Unit | undefined;
  readonly sceneNamed: (id: string) => Scene | undefined;
  readonly setNamed: (id: string) => StorySet | undefined;
}

export function indexSeason(season: Season): SeasonIndex {
  const bases = byId(season.bases);
  const people = byId(season.people);
  const elements = byId(season.elements);
  const places = byId(season.places);
  const units = byId(season.units);
  const scenes = byId(season.scenes);
  const sets = byId(season.sets);
  return {
    base: (id) => known(bases.get(id), 'base', id),
    person: (id) => known(people.get(id), 'person', id),
    element: (id) => known(elements.get(id), 'element', id),
    placeNamed: (id) => places.get(id),
    unitNamed: (id) => units.get(id),
    sceneNamed: (id) => scenes.get(id),
    setNamed: (id) => sets.get(id),
  };
}

/** The scene's part of that number, or undefined; an omitted scene has no parts. */
export function partOf(scene: Scene | undefined, part: number): ScenePart | undefined {
  if (scene === undefined || scene.omitted) return undefined;
  return scene.parts.find((candidate) => candidate.part === part);
}

/** Every strip the season asks for: the parts of all scenes that are not omitted. */
export function partsToShoot(season: Season): { readonly scene: Scene; readonly part: ScenePart }[] {
  return season.scenes
    .filter((scene) => !scene.omitted)
    .flatMap((scene) => scene.parts.map((part) => ({ scene, part })));
}

/**
 * Row of `baseTravel` for a pair of bases in either order; nothing lost and nothing paid without one, or at the same
 * base (K-4, C-7).
 */
export function travelBetween(season: Season, a: string, b: string): Pick<BaseTravel, 'days' | 'company' | 'fare'> {
  const row = a === b ? undefined : season.baseTravel.find(({ between }) => isPair(between, a, b));
  return row ?? { days: 0, company: 0, fare: 0 };
}

export function isPair(between: readonly [string, string], a: string, b: string): boolean {
  return (between[0] === a && between[1] === b) || (between[0] === b && between[1] === a);
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function known<Item>(item: Item | undefined, kind: string, id: string): Item {
  if (item === undefined) throw new Error(`the season names a ${kind} '${id}' that it does not have`);
  return item;
}
