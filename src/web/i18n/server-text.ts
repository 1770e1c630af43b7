/** What the server says, in the language of the screens. The server writes English; French goes by the table of its sentences. */
import { preferences } from '../live/preferences.ts';
import { inFrench } from './in-french.ts';
import { REFUSALS_FR } from './refusals-fr.ts';

/** A sentence or label of the server as it is shown. One that the table does not have stays as it is. */
export function serverText(text: string): string {
  return preferences.get().language === 'fr' ? inFrench(text) : text;
}

/** A refusal, or another diagnostic: what is wrong, and what to do. In French by its code, with what was found as the server wrote it. */
export function diagnosticText(diagnostic: {
  readonly code: string;
  readonly message: string;
  readonly action: string;
}): {
  readonly message: string;
  readonly action: string;
} {
  const known = preferences.get().language === 'fr' ? REFUSALS_FR[diagnostic.code] : undefined;
  if (known === undefined) return diagnostic;
  const found = /found (.+)$/s.exec(diagnostic.message)?.[1];
  const where = /^([^:]{1,80}): /.exec(diagnostic.message)?.[1];
  const message = [
    where === undefined ? '' : `${where} : `,
    known[0],
    found === undefined ? '' : ` Trouvé : ${found}.`,
  ];
  return { message: message.join(''), action: known[1] };
}
