/** What no heading says of a scene, written as if one did. Pure. */
import type { SeasonCommand } from '../../live/index.ts';
import type { Scene } from '../../season/index.ts';

type SceneEdit = Extract<SeasonCommand, { readonly kind: 'edit-scene' }>;

/** What is guessed of a scene, as the guess, written so that it is one no longer. */
export function confirmedGuess(scene: Scene): Pick<SceneEdit, 'heading' | 'light'> {
  return {
    ...(scene.intExtGuessed === true ? { heading: headingOf(scene) } : {}),
    ...(scene.lightGuessed === true ? { light: scene.light } : {}),
  };
}

/** As a script would have it. */
export function headingOf({ intExt, set, time }: Pick<Scene, 'intExt' | 'set' | 'time'>): string {
  const begins = intExt === 'INT/EXT' ? 'INT./EXT.' : `${intExt}.`;
  return time === '' ? `${begins} ${set}` : `${begins} ${set} - ${time}`;
}
