import type { Problem } from '../api/index.ts';

/** An answer that is not 2xx, as data (RFC 9457). */
export function problem(status: number, title: string, detail: string, action: string): Response {
  const body: Problem = { type: 'about:blank', title, status, detail, action };
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

/** The body as JSON; null when it is none, or no object. */
export async function bodyOf(request: Request): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const body: unknown = await request.json();
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

export function badBody(expected: string): Response {
  return problem(
    400,
    'The question cannot be read',
    `Expected ${expected}.`,
    'This is a bug of the caller: see src/api/contract.ts.',
  );
}
