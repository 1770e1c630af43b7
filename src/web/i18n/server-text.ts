/**
 * What the server says, in the language of the screens: a message by its code; a sentence that is still English by the table of
 * its sentences.
 */
import type { Text } from '../../foundation/index.ts';
import { speak } from '../../messages/index.ts';
import { preferences } from '../page/preferences.ts';
import { inFrench } from './in-french.ts';
import { REFUSALS_FR } from './refusals-fr.ts';

/** A sentence or label of the server as it is shown. One that the table does not have stays as it is. */
export function serverText(text: Text): string {
  if (typeof text !== 'string') return speak(preferences.get().language).say(text);
  return preferences.get().language === 'fr' ? inFrench(text) : text;
}

/** A refusal, or another diagnostic: what is wrong, and what to do. Words that are no message yet: in French by the code. */
export function diagnosticText(diagnostic: { readonly code: string; readonly message: Text; readonly action: Text }): {
  readonly message: string;
  readonly action: string;
} {
  const { language } = preferences.get();
  const { say } = speak(language);
  const [message, action] = [say(diagnostic.message), say(diagnostic.action)];
  const known = language === 'fr' ? REFUSALS_FR[diagnostic.code] : undefined;
  if (known === undefined || typeof diagnostic.message !== 'string') return { message, action };
  const found = /found (.+)$/s.exec(message)?.[1];
  const where = /^([^:]{1,80}): /.exec(message)?.[1];
  const parts = [where === undefined ? '' : `${where} : `, known[0], found === undefined ? '' : ` Trouvé : ${found}.`];
  return { message: parts.join(''), action: known[1] };
}
