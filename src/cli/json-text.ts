import { isMessage } from '../foundation/index.ts';
import { speak } from '../messages/index.ts';

/** What `--json` prints: programs read English sentences, whatever the language of the terminal. */
export function jsonText(document: unknown): string {
  const inEnglish = (_key: string, value: unknown): unknown => (isMessage(value) ? speak('en').say(value) : value);
  return `${JSON.stringify(document, inEnglish, 2)}\n`;
}
