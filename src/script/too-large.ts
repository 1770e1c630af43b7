/** Scripts over a limit: an empty screenplay that says so. */
import type { Diagnostic } from '../foundation/index.ts';
import { diagnosticOf } from '../messages/index.ts';
import { MOST_CHARACTERS, MOST_LINES } from './limits.ts';
import type { Screenplay } from './screenplay.ts';

/** More than `MOST_CHARACTERS`: nothing was read. */
export function tooLargeScript(format: Screenplay['format'], file: string): Screenplay {
  const megabytes = String(MOST_CHARACTERS / 1_000_000);
  return emptyScript(
    format,
    file,
    diagnosticOf('script', 'script-too-large', { megabytes }, { file, line: 1, column: 1 }),
  );
}

/** A Fountain text of more than `MOST_LINES`: nothing was read. */
export function tooLongScript(file: string): Screenplay {
  const place = { file, line: MOST_LINES + 1, column: 1 };
  return emptyScript('fountain', file, diagnosticOf('script', 'script-too-long', { count: String(MOST_LINES) }, place));
}

/** What the host ended before it was read. */
export function givenUpScript(file: string, why: keyof typeof WHY_GIVEN_UP): Screenplay {
  const place = { file, line: 1, column: 1 };
  return emptyScript('fountain', file, diagnosticOf('script', WHY_GIVEN_UP[why], {}, place));
}

const WHY_GIVEN_UP = { memory: 'script-given-up.memory', slow: 'script-given-up.slow' } as const;

export function emptyScript(format: Screenplay['format'], file: string, diagnostic: Diagnostic): Screenplay {
  return {
    format,
    file,
    title: null,
    titlePage: [],
    nodes: [],
    revisions: [],
    layout: null,
    diagnostics: [diagnostic],
  };
}
