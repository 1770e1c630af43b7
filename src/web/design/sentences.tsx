import type { Text } from '../../foundation/index.ts';
import { sayText } from '../i18n/language.ts';

/** What the server says, a paragraph each; the same thing once. */
export function Sentences({ said }: { readonly said: readonly Text[] }) {
  return [...new Set(said.map(sayText))].map((text) => <p key={text}>{text}</p>);
}
