/** Bodies of requests, of a size that is looked at before anything is kept of them. */
import { LARGEST_SEASON } from '../folder/index.ts';
import { problem } from './problem.ts';

/** In bytes. The largest thing that is sent is a season's text, with its line ends and quotes written out (JSON). */
export const LARGEST_BODY = Math.round(LARGEST_SEASON * 1.25);

/** The body as JSON (undefined: it is none), or the answer to one that is too large. */
export async function bodyOf(request: Request): Promise<{ readonly json: unknown } | Response> {
  const told = request.headers.get('content-length');
  // The line stays open for a moment, in which the rest is thrown away: one that is closed at once, with bytes that
  // nobody has read, is gone for the other side before the answer is.
  const tooLarge = (): Response => problem(413, 'too-large', { megabytes: LARGEST_BODY / 1_000_000 });
  if (told !== null && Number(told) > LARGEST_BODY) return tooLarge();
  try {
    // A length that was told is kept to: Node reads no further.
    const text = told === null ? await textUpTo(LARGEST_BODY, request) : await request.text();
    return text === null ? tooLarge() : { json: JSON.parse(text) };
  } catch {
    return { json: undefined };
  }
}

/** Null: there is more than that. */
async function textUpTo(most: number, { body }: Request): Promise<string | null> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let [text, bytes] = ['', 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > most) return null;
    text += decoder.decode(value, { stream: true });
  }
}
