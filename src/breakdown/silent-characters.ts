import type { Diagnostic, SourcePlace } from '../foundation/index.ts';
import { diagnosticOf } from '../messages/index.ts';

/**
 * What to say of characters whom a scene's action names and who have no line in it. Where somebody else speaks they may
 * only be talked about, so they are not counted as there. Where nobody speaks at all the scene is theirs: they are
 * counted. `null` when there is nothing to say.
 */
export function silentCharacters(
  scene: string,
  silent: readonly string[],
  anyoneSpeaks: boolean,
  place: SourcePlace | null,
): Diagnostic | null {
  if (silent.length === 0) return null;
  const fields = { scene, who: silent, count: silent.length, names: silent.join(', ') };
  return diagnosticOf('breakdown', anyoneSpeaks ? 'named-but-silent' : 'silent-scene', fields, place, 'info');
}
