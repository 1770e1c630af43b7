import type { Diagnostic, Fields, Severity, SourcePlace, Text } from '../foundation/index.ts';
import type { MessageCode } from './languages.ts';
import { message } from './message.ts';
import type { Speaker } from './speaker.ts';

/** Rooms whose diagnostics stand in the catalogues. */
export type DiagnosedRoom =
  | 'folder'
  | 'script'
  | 'season'
  | 'breakdown'
  | 'exchange'
  | 'live'
  | 'planning'
  | 'talent'
  | 'compare';

/**
 * What can be said in a room: `bad-order.before-itself` where there are `season.bad-order.before-itself` and its
 * `.action`.
 */
export type FindingOf<Room extends DiagnosedRoom> = MessageCode extends infer Code
  ? Code extends `${Room}.${infer Finding}.action`
    ? Finding
    : never
  : never;

/**
 * The sentence of a finding is said with the same fields as what to do about it; its diagnostic code is the first word.
 */
export function diagnosticOf<Room extends DiagnosedRoom>(
  room: Room,
  finding: FindingOf<Room>,
  fields: Fields,
  place: SourcePlace | null,
  severity: Severity = 'error',
): Diagnostic {
  return {
    code: finding.split('.', 1)[0]!,
    severity,
    message: message(`${room}.${finding}` as MessageCode, fields),
    action: message(`${room}.${finding}.action` as MessageCode, fields),
    place,
  };
}

/** A diagnostic, or one whose sentences have been said already. */
export interface WrittenDiagnostic extends Omit<Diagnostic, 'message' | 'action'> {
  readonly message: Text;
  readonly action: Text;
}

/** `file:line:column severity code: message` and the action on a second line. */
export function formatDiagnostic(diagnostic: WrittenDiagnostic, speaker: Speaker): string {
  const { place, severity, code, message: found, action } = diagnostic;
  const at = place ? `${place.file}:${place.line}:${place.column} ` : '';
  const how = speaker.say(message(`cli.severity.${severity}`));
  return `${at}${how} ${code}: ${speaker.say(found)}\n    -> ${speaker.say(action)}`;
}
