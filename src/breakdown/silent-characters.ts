import type { Diagnostic, SourcePlace } from '../foundation/index.ts';
import { listed } from './plain-words.ts';

/**
 * Says that a scene's action names characters who have no line in it. Where nobody speaks at all they are almost surely there,
 * so that is a warning; elsewhere a notice. `null` when there is nothing to say.
 */
export function silentCharacters(
  scene: string,
  silent: readonly string[],
  anyoneSpeaks: boolean,
  place: SourcePlace | null,
): Diagnostic | null {
  if (silent.length === 0) return null;
  const says = silent.length === 1 ? 'says' : 'say';
  return {
    code: 'named-but-silent',
    severity: anyoneSpeaks ? 'info' : 'warning',
    message: `Scene ${scene} names ${listed(silent)}, who ${says} nothing in it${anyoneSpeaks ? '' : ', and nobody else speaks'}; not counted as needed on the day.`,
    action: `If they are there, add them in season.yaml: cast: { add: [${silent.join(', ')}] }.`,
    place,
  };
}
