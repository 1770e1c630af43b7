import type { Screenplay, ScriptNode } from '../../script/index.ts';
import type { Season } from '../../season/index.ts';
import data from '../data/song-steps.json' with { type: 'json' };
import { sceneId } from '../scene-draft.ts';
import { nodesOfScene } from '../scene-nodes.ts';
import { scenesOfScript } from '../scenes-of-script.ts';

/** A song performed on screen: lyrics in a scene that no prerequisite of kind `song` names. */
export interface SongProposal {
  /** As `dismissed` of the scene has it. */
  readonly key: 'song';
  readonly scene: string;
  /** Of the first line that is sung. */
  readonly line: number;
  readonly words: string;
  readonly singers: readonly string[];
}

export type SongStep = (typeof data.steps)[number]['step'];

/** The work before the day, in order; days are ours. */
export const SONG_STEPS: readonly { readonly step: string; readonly workingDays: number }[] = data.steps;

export function songProposals(season: Season, episode: string, screenplay: Screenplay): readonly SongProposal[] {
  const prepared = new Set(season.prerequisites.filter(({ kind }) => kind === 'song').flatMap(({ scenes }) => scenes));
  const byId = new Map(season.scenes.map((scene) => [scene.id, scene]));
  const characters = season.people.flatMap((person) => person.characters);
  return scenesOfScript(screenplay, characters).scenes.flatMap(({ number, nodeIndex }) => {
    const scene = byId.get(sceneId(episode, number));
    const isOpen = scene !== undefined && !scene.omitted && !prepared.has(scene.id);
    if (!isOpen || scene.dismissed?.includes('song') === true) return [];
    const sung = nodesOfScene(screenplay.nodes, nodeIndex).flatMap(sungIn);
    const [first] = sung;
    if (first === undefined) return [];
    const singers = [...new Set(sung.flatMap(({ singer }) => (singer === null ? [] : [singer])))];
    return [{ key: 'song' as const, scene: scene.id, line: first.line, words: first.text, singers }];
  });
}

function sungIn(node: ScriptNode): readonly { text: string; line: number; singer: string | null }[] {
  if (node.type === 'lyric') return [{ text: node.text, line: node.span.line, singer: null }];
  if (node.type !== 'dialogue') return [];
  return node.parts
    .filter(({ type }) => type === 'lyric')
    .map(({ text, span }) => ({ text, line: span.line, singer: node.character }));
}
