/** What the server says, in the language of the screens. Sentences that are no messages yet: French goes by the table of them. */
import type { Text } from '../../foundation/index.ts';
import { inFrench } from './in-french.ts';
import { speakerNow, tell } from './language.ts';
import { REFUSALS_FR } from './refusals-fr.ts';

/** A sentence or label of the server as it is shown. One that the table does not have stays as it is. */
export function serverText(text: Text): string {
  return typeof text === 'string' && speakerNow().language === 'fr' ? inFrench(text) : tell(text);
}

/** A refusal, or another diagnostic: what is wrong, and what to do. Words that are no message yet: in French by the code. */
export function diagnosticText(diagnostic: { readonly code: string; readonly message: Text; readonly action: Text }): {
  readonly message: string;
  readonly action: string;
} {
  const [message, action] = [tell(diagnostic.message), tell(diagnostic.action)];
  const known = speakerNow().language === 'fr' ? REFUSALS_FR[diagnostic.code] : undefined;
  if (known === undefined || typeof diagnostic.message !== 'string') return { message, action };
  const found = /found (.+)$/s.exec(message)?.[1];
  const where = /^([^:]{1,80}): /.exec(message)?.[1];
  const parts = [where === undefined ? '' : `${where} : `, known[0], found === undefined ? '' : ` Trouvé : ${found}.`];
  return { message: parts.join(''), action: known[1] };
}
