import type { ProblemDetails } from '../api/index.ts';
import type { Fields, Message } from '../foundation/index.ts';
import { type CodeBelow, type MessageCode, message, speak } from '../messages/index.ts';
import type { JsonProblem } from '../season/index.ts';

/** `failed` where the catalogues have `server.problem.failed.title`, `.detail` and `.action`. */
type ProblemName =
  CodeBelow<'server.problem'> extends infer Code ? (Code extends `${infer Name}.title` ? Name : never) : never;

/**
 * An answer that is not 2xx, as data (RFC 9457).
 *
 * @param more members of its own
 */
export function problem(status: number, name: ProblemName, fields: Fields = {}, more: object = {}): Response {
  const part = (which: 'title' | 'detail' | 'action'): Message =>
    message(`server.problem.${name}.${which}` as MessageCode, fields);
  const said = { title: part('title'), detail: part('detail'), action: part('action') };
  const { say } = speak('en');
  const [title, detail, action] = [say(said.title), say(said.detail), say(said.action)];
  const body: ProblemDetails = { type: 'about:blank', title, status, detail, action, said };
  return new Response(JSON.stringify({ ...more, ...body }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

/** @param id what was asked for, where the name is not enough */
export function notFound(what: CodeBelow<'server.missing'>, id = ''): Response {
  return problem(404, 'not-found', { what: message(`server.missing.${what}`, { id }) });
}

export function cannotEvaluate(): Response {
  return problem(409, 'cannot-evaluate');
}

/** A parameter of an address that is none of those there are. */
export function noneOf(path: string, found: string, words: readonly string[]): Response {
  const expected = message('season.expected.one-of', { words: words.join(', ') });
  return unreadable({ path: [path], said: message('season.json', { path, expected, found: JSON.stringify(found) }) });
}

/** A question that its schema does not let through. */
export function unreadable({ said }: JsonProblem): Response {
  return problem(400, 'unreadable', { said });
}
