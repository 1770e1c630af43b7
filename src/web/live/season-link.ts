/** The open season of this page, and the one way in which its screens change it. */
import { ApiError, createClient } from '../../api/index.ts';
import { message } from '../../messages/index.ts';
import { afterPaint } from '../page/after-paint.ts';
import { announce } from '../page/announcer.tsx';
import { fetchOnce, runToken } from '../page/run-start.ts';
import { linkSeason } from './link-season.ts';
import type { Trouble } from './notice.ts';
import { noticeSentence } from './notice-words.ts';
import { currencyOf } from './season-on-screen.ts';

export const client = createClient({ token: runToken, fetch: fetchOnce });

const link = linkSeason({
  client,
  clientId: crypto.randomUUID(),
  afterPaint,
  say: ({ said }) => announce(noticeSentence(said, currencyOf(link.onScreen.get()))),
  problemOf,
});

export const {
  onScreen,
  beginSeason,
  showBoard,
  runCommand,
  tryToRun,
  undo,
  redo,
  takeSolve,
  takeDraft,
  steerSolve,
  forgetSolve,
  watchSolve,
  stopWatching,
  chooseFile,
  notify,
  dismiss,
  guarded,
  settledBoard,
  whenDrawn,
} = link;

/**
 * What went wrong, in words; our own bugs and a dead server too, since a person must be told what to do about either.
 */
export function problemOf(error: unknown): Trouble {
  if (error instanceof ApiError) return error.problem.said;
  return {
    title: message('web.problems.unreachable'),
    detail: error instanceof Error ? error.message : String(error),
    action: message('web.problems.unreachable-action'),
  };
}
