import type { ProblemDetails } from '../api/index.ts';
import { speak } from '../messages/index.ts';
import type { JsonProblem } from '../season/index.ts';

/** An answer that is not 2xx, as data (RFC 9457). */
export function problem(status: number, title: string, detail: string, action: string): Response {
  const body: ProblemDetails = { type: 'about:blank', title, status, detail, action };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

export function notFound(what: string): Response {
  return problem(
    404,
    'There is no such thing',
    `There is no ${what}.`,
    'Look at the season again: it may have changed.',
  );
}

export function cannotEvaluate(): Response {
  return problem(
    409,
    'The season cannot be evaluated',
    'Its records contradict one another.',
    'Put right what the list of diagnostics says.',
  );
}

/** A question that its schema does not let through. */
export function unreadable({ said }: JsonProblem): Response {
  return problem(
    400,
    'The question cannot be read',
    `${speak('en').say(said)}.`,
    'This is a bug of the caller: see src/api/routes.ts.',
  );
}
