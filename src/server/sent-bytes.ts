/** Files that come inside a body of JSON, in base 64. */
import { message } from '../messages/index.ts';
import { unreadable } from './problem.ts';

/** Null: it is cut off, or no base 64. (Node's own decoder leaves out what it does not know.) */
export function fromBase64(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Buffer.from(text, 'base64'));
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return text.length % 4 === 0 && bytes.length === (text.length / 4) * 3 - padding ? bytes : null;
}

export function notBase64(): Response {
  const [path, expected, found] = ['bytes', message('season.expected.base-64'), message('season.found.other-text')];
  return unreadable({ path: [path], said: message('season.json', { path, expected, found }) });
}
