import { plainWords } from '../foundation/index.ts';
import type { Screenplay } from '../script/index.ts';
import type { Scene, Season } from '../season/index.ts';
import { elementsOfScript } from './elements/elements-of-script.ts';
import type { ElementProposal } from './elements/propose-elements.ts';
import { sceneId } from './scene-draft.ts';
import { type ScriptScene, scenesOfScript } from './scenes-of-script.ts';

/** An element that a scene of the season seems to need, until somebody accepts or dismisses it. */
export interface SceneElementProposal extends ElementProposal {
  /** `101-12/props/red pencil`: the same as long as the script has the words. */
  readonly id: string;
  /** Id of the scene. */
  readonly scene: string;
}

/**
 * What the script of an episode asks for and nobody has decided yet, in the order of the script. A proposal is decided
 * when the scene has such an element, or its key is among the scene's `dismissed`.
 */
export function elementProposals(
  season: Season,
  episode: string,
  screenplay: Screenplay,
): readonly SceneElementProposal[] {
  const characters = season.people.flatMap((person) => person.characters);
  const { scenes } = scenesOfScript(screenplay, characters);
  const proposed = proposedOnce(screenplay, scenes);
  const byId = new Map(season.scenes.map((scene) => [scene.id, scene]));
  const nameOf = new Map(season.elements.map(({ id, name, category }) => [id, { name: plainWords(name), category }]));
  return scenes.flatMap(({ number }) => {
    const scene = byId.get(sceneId(episode, number));
    if (scene === undefined || scene.omitted) return [];
    const known = namesByCategory(scene, nameOf);
    const dismissed = new Set(scene.dismissed ?? []);
    return (proposed.get(number) ?? [])
      .filter((proposal) => !dismissed.has(proposal.key) && !isKnown(proposal, known))
      .map((proposal) => ({ ...proposal, id: `${scene.id}/${proposal.key}`, scene: scene.id }));
  });
}

type Named = ReadonlyMap<string, readonly string[]>;

function namesByCategory(
  scene: Scene,
  nameOf: ReadonlyMap<string, { readonly name: string; readonly category: string }>,
): Named {
  const names = new Map<string, string[]>();
  for (const { element } of scene.elements) {
    const found = nameOf.get(element);
    if (found === undefined) continue;
    const same = names.get(found.category);
    if (same === undefined) names.set(found.category, [found.name]);
    else same.push(found.name);
  }
  return names;
}

/** The scene has an element of that category that is called so: `knitted hat with a pompom` is a hat. */
function isKnown({ key, category, name }: ElementProposal, known: Named): boolean {
  const lemma = plainWords(key.slice(category.length + 1));
  const whole = plainWords(name);
  return (known.get(category) ?? []).some((other) => ` ${other} `.includes(` ${lemma} `) || other === whole);
}

/** Scripts stay as they are while the season around them is edited. */
const proposedBefore = new WeakMap<Screenplay, ReadonlyMap<string, readonly ElementProposal[]>>();

/** What a script asks for by the number of its scenes, whether anybody has decided it or not. */
export function proposedOnce(
  screenplay: Screenplay,
  scenes: readonly ScriptScene[],
): ReadonlyMap<string, readonly ElementProposal[]> {
  const known = proposedBefore.get(screenplay);
  if (known !== undefined) return known;
  const proposed = elementsOfScript(screenplay, scenes);
  proposedBefore.set(screenplay, proposed);
  return proposed;
}
