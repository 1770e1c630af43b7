/**
 * What `public/first-questions.js` did before the program was there: it moved the token of the run out of the address
 * into the storage of this page's origin (which includes the port, so no other server gets it), and asked the first
 * questions.
 */
interface RunStart {
  readonly token: string;
  /** Answers on their way, by path; each is taken once. */
  readonly answers: Record<string, Promise<Response>>;
}

declare global {
  interface Window {
    readonly onyvaStart?: RunStart;
  }
}

const start: RunStart = window.onyvaStart ?? { token: '', answers: {} };

export const runToken = start.token;

/** `fetch`, which takes an answer that is on its way already instead of asking twice. */
export const fetchOnce: typeof fetch = async (input, init) => {
  const path = typeof input === 'string' && (init?.method ?? 'GET') === 'GET' ? input : '';
  const answer = start.answers[path];
  if (answer === undefined) return fetch(input, init);
  delete start.answers[path];
  return answer.catch(() => fetch(input, init));
};
