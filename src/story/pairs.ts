/** Which pairs carry the season, and what they have done together before. */
import type { Eighths } from '../foundation/index.ts';
import { type Rehearsal, type Scene, type Season, storyOf } from '../season/index.ts';

export interface Pair {
  /** In the order of the season's people. */
  readonly people: readonly [string, string];
  /** Ids, in story order. */
  readonly scenes: readonly string[];
  readonly eighths: Eighths;
  /** Of all that is shot. */
  readonly perMille: number;
  readonly moments: number;
  /** Rehearsals that both are in. */
  readonly rehearsals: readonly string[];
  /** Their first scene together is one of intimacy, and no rehearsal of theirs is before it. */
  readonly isUnprepared: boolean;
  /** Their first scene together is one of intimacy, and nobody is called who coordinates it. */
  readonly isUncoordinated: boolean;
}

/** Elements of this category make a scene one of intimacy. */
const INTIMACY = 'intimacy';

/** All pairs with a scene, those with most marked moments, then most pages, first. */
export function pairsOf(season: Season): readonly Pair[] {
  const { moments, rehearsals } = storyOf(season);
  const shown = season.scenes.filter(({ omitted }) => !omitted);
  const whole = shown.reduce((sum, { eighths }) => sum + eighths, 0);
  const isIntimate = intimateScenes(season);
  const isCoordinated = coordinatedScenes(season);
  const order = new Map(season.people.map(({ id }, index) => [id, index]));
  const together = new Map<string, { readonly people: readonly [string, string]; readonly scenes: Scene[] }>();
  for (const scene of shown) {
    const people = scene.people.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    for (const [i, one] of people.entries())
      for (const other of people.slice(i + 1)) {
        const key = `${one}\n${other}`;
        const known = together.get(key) ?? { people: [one, other] as const, scenes: [] };
        if (known.scenes.push(scene) === 1) together.set(key, known);
      }
  }
  const pairs = [...together.values()].map(({ people, scenes }): Pair => {
    const ids = new Set(scenes.map(({ id }) => id));
    const met = rehearsals.filter((one) => people.every((person) => one.people.includes(person)));
    const eighths = scenes.reduce((sum, scene) => sum + scene.eighths, 0);
    const isOfPair = (whose: readonly string[]): boolean =>
      whose.length === 0 || people.every((person) => whose.includes(person));
    return {
      people,
      scenes: [...ids],
      eighths,
      perMille: whole === 0 ? 0 : Math.round((eighths * 1000) / whole),
      moments: moments.filter((moment) => ids.has(moment.scene) && isOfPair(moment.people)).length,
      rehearsals: met.map(({ id }) => id),
      isUnprepared: isIntimate(scenes[0]!) && !met.some((one) => isBefore(one, scenes[0]!)),
      isUncoordinated: isIntimate(scenes[0]!) && !isCoordinated(scenes[0]!),
    };
  });
  return pairs.toSorted((a, b) => b.moments - a.moments || b.eighths - a.eighths || b.scenes.length - a.scenes.length);
}

/** A rehearsal that names no scene is before all of them. */
function isBefore({ before }: Rehearsal, scene: Scene): boolean {
  return before.length === 0 || before.includes(scene.id);
}

export function intimateScenes(season: Season): (scene: Scene) => boolean {
  const elements = new Set(season.elements.filter(({ category }) => category === INTIMACY).map(({ id }) => id));
  return ({ elements: asked }) => asked.some(({ element, amount }) => amount > 0 && elements.has(element));
}

/** `Intimacy coordinator`, `coordinatrice d'intimité`. */
const COORDINATOR = /co-?ordinat/i;

/** Scenes with an element, of their own or one that comes with it, that coordinates. */
function coordinatedScenes({ elements }: Season): (scene: Scene) => boolean {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const coordinates = (id: string, seen: ReadonlySet<string>): boolean => {
    const element = byId.get(id);
    if (element === undefined || seen.has(id)) return false;
    if (COORDINATOR.test(element.name)) return true;
    const further = new Set([...seen, id]);
    return element.needs.some((need) => coordinates(need, further));
  };
  return ({ elements: asked }) => asked.some(({ element, amount }) => amount > 0 && coordinates(element, new Set()));
}
