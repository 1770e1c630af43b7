import type { Screenplay } from '../script/index.ts';
import type { Episode, Scene } from '../season/index.ts';
import type { ScriptScene } from './scenes-of-script.ts';

/** A scene of the season before its set, its people and what `season.yaml` says of it are known. */
export interface SceneDraft
  extends Pick<
    Scene,
    | 'id'
    | 'episode'
    | 'number'
    | 'heading'
    | 'intExt'
    | 'intExtGuessed'
    | 'standsAs'
    | 'set'
    | 'time'
    | 'resolvedTime'
    | 'light'
    | 'lightGuessed'
    | 'eighths'
    | 'page'
    | 'synopsis'
    | 'omitted'
    | 'expected'
    | 'source'
  > {
  /** Characters present. */
  readonly cast: readonly string[];
  /** Characters that the action names and who say nothing. */
  readonly named: readonly string[];
}

/** Id of a scene in the season. `season.yaml` writes parts as 101-12/2, so a slash in a number cannot stay. */
export function sceneId(episode: string, number: string): string {
  return `${episode}-${number.replaceAll('/', '-')}`;
}

export function draftOf(episode: Episode, screenplay: Screenplay, scene: ScriptScene): SceneDraft {
  const { voiceOnly: _heard, nodeIndex: _index, sets: _sets, ...rest } = scene;
  const { intExtGuessed, lightGuessed, eighthsWithShots, line, ...same } = rest;
  return {
    ...same,
    ...(intExtGuessed ? { intExtGuessed } : {}),
    ...(lightGuessed ? { lightGuessed } : {}),
    eighths: eighthsWithShots ?? scene.eighths,
    omitted: scene.omitted || scene.standsAs !== undefined,
    id: sceneId(episode.id, scene.number),
    episode: episode.id,
    expected: false,
    source: { file: screenplay.file, line },
  };
}
