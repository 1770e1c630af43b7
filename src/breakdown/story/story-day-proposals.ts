import type { Screenplay } from '../../script/index.ts';
import type { Season } from '../../season/index.ts';
import { sceneId } from '../scene-draft.ts';
import { nodesOfScene } from '../scene-nodes.ts';
import { isToShoot, scenesOfScript } from '../scenes-of-script.ts';
import { StoryCalendar, type StoryMoment } from './story-days.ts';

export interface SceneMoment extends StoryMoment {
  /** Id of the scene. */
  readonly scene: string;
}

/** The moment of every scene of the season that a script has, in story order: days are counted through all episodes. */
export function storyMoments(season: Season, scripts: ReadonlyMap<string, Screenplay>): readonly SceneMoment[] {
  const characters = season.people.flatMap((person) => person.characters);
  const calendar = new StoryCalendar();
  return season.episodes.flatMap(({ id: episode }) => {
    const script = scripts.get(episode);
    if (script === undefined) return [];
    const scenes = scenesOfScript(script, characters).scenes.filter(isToShoot);
    const moments = calendar.ofScript(scenes, ({ nodeIndex }) => nodesOfScene(script.nodes, nodeIndex));
    return scenes.map(({ number }, i) => ({ ...moments[i]!, scene: sceneId(episode, number) }));
  });
}

export interface StoryDayProposal {
  /** As `dismissed` of the season has it. */
  readonly key: string;
  /** Scenes of the episode that have no story day yet, in story order. */
  readonly scenes: readonly SceneMoment[];
}

/** Story days of an episode as one proposal; null where every scene has one, or it was dismissed. */
export function storyDayProposal(
  season: Season,
  episode: string,
  scripts: ReadonlyMap<string, Screenplay>,
): StoryDayProposal | null {
  const key = `story-days/${episode}`;
  if (season.dismissed?.includes(key) === true) return null;
  const open = new Set(
    season.scenes
      .filter((scene) => scene.episode === episode && !scene.omitted && scene.storyDay === null)
      .map(({ id }) => id),
  );
  if (open.size === 0) return null;
  const scenes = storyMoments(season, scripts).filter(({ scene }) => open.has(scene));
  return scenes.length === 0 ? null : { key, scenes };
}
