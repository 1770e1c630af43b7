import type { Diagnostic, SourcePlace } from '../foundation/index.ts';
import { listed } from './plain-words.ts';

/**
 * What to say of characters whom a scene's action names and who have no line in it. Where somebody else speaks they may only be talked
 * about, so they are not counted as there. Where nobody speaks at all the scene is theirs: they are counted. `null` when
 * there is nothing to say.
 */
export function silentCharacters(
  scene: string,
  silent: readonly string[],
  anyoneSpeaks: boolean,
  place: SourcePlace | null,
): Diagnostic | null {
  if (silent.length === 0) return null;
  const names = silent.join(', ');
  if (!anyoneSpeaks) {
    return {
      code: 'silent-scene',
      severity: 'info',
      message: `Nobody speaks in scene ${scene}; ${listed(silent)}, named in its action, ${silent.length === 1 ? 'is' : 'are'} counted as there.`,
      action: `Take out who is not, in season.yaml: cast: { remove: [${names}] }.`,
      place,
    };
  }
  return {
    code: 'named-but-silent',
    severity: 'info',
    message: `Scene ${scene} names ${listed(silent)}, who ${silent.length === 1 ? 'says' : 'say'} nothing in it; not counted as needed on the day.`,
    action: `If they are there, add them in season.yaml: cast: { add: [${names}] }.`,
    place,
  };
}
