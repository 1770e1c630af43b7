import { plainWords } from '../../foundation/index.ts';
import type { Screenplay } from '../../script/index.ts';
import type { Season } from '../../season/index.ts';
import { characterKey } from '../cue-names.ts';
import { sceneId } from '../scene-draft.ts';
import { nodesOfScene } from '../scene-nodes.ts';
import { scenesOfScript } from '../scenes-of-script.ts';
import { type Introduction, introductionsIn } from './introductions.ts';
import { type SamePersonProposal, samePeople } from './same-people.ts';

/** Who is there and says nothing: introduced by the action with an age. */
export interface SilentPersonProposal extends Introduction {
  readonly id: string;
  /** As `dismissed` of its scene has it. */
  readonly key: string;
  readonly scene: string;
}

/** Of one episode; those already in the scene, and those dismissed, are left out. */
export function silentPeople(season: Season, episode: string, screenplay: Screenplay): readonly SilentPersonProposal[] {
  const characters = season.people.flatMap((person) => person.characters);
  const byId = new Map(season.scenes.map((scene) => [scene.id, scene]));
  return scenesOfScript(screenplay, characters).scenes.flatMap(({ number, nodeIndex }) => {
    const scene = byId.get(sceneId(episode, number));
    if (scene === undefined || scene.omitted) return [];
    const there = new Set(scene.characters.map(characterKey));
    return introductionsIn(nodesOfScene(screenplay.nodes, nodeIndex)).flatMap((introduced) => {
      const key = `cast/${plainWords(introduced.name).toLowerCase()}`;
      const isDecided = there.has(characterKey(introduced.name)) || scene.dismissed?.includes(key) === true;
      return isDecided ? [] : [{ ...introduced, id: `${scene.id}/${key}`, key, scene: scene.id }];
    });
  });
}

export interface SamePersonInSeason extends SamePersonProposal {
  /** As `dismissed` of the season has it. */
  readonly key: string;
  /** Scene in which the other name is first. */
  readonly firstScene: string;
}

/** Names of the whole season that may be one person's and that no one person plays yet. */
export function samePeopleOf(season: Season): readonly SamePersonInSeason[] {
  const scenes = new Map<string, string[]>();
  for (const { id, characters, omitted } of season.scenes) {
    if (omitted) continue;
    for (const name of characters) {
      const same = scenes.get(name);
      if (same === undefined) scenes.set(name, [id]);
      else same.push(id);
    }
  }
  const dismissed = new Set(season.dismissed ?? []);
  const plays = (name: string): ReadonlySet<string> =>
    new Set(season.people.filter((person) => person.characters.includes(name)).map(({ id }) => id));
  return samePeople([...scenes].map(([name, of]) => ({ name, scenes: of }))).flatMap((proposal) => {
    const key = `same/${[proposal.keep, proposal.also].map(plainWords).sort().join('+')}`;
    const [one, other] = [plays(proposal.keep), plays(proposal.also)];
    if (dismissed.has(key) || [...one].some((person) => other.has(person))) return [];
    return [{ ...proposal, key, firstScene: scenes.get(proposal.also)![0]! }];
  });
}
