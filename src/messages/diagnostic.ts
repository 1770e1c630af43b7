import type { Diagnostic } from '../foundation/index.ts';
import type { Speaker } from './speaker.ts';

/** `file:line:column severity code: message` and the action on a second line. */
export function formatDiagnostic(diagnostic: Diagnostic, speaker: Speaker): string {
  const { place, severity, code, message, action } = diagnostic;
  const at = place ? `${place.file}:${place.line}:${place.column} ` : '';
  return `${at}${severity} ${code}: ${speaker.say(message)}\n    -> ${speaker.say(action)}`;
}
