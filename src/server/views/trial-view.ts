/** A command asked about before it is given. */
import type { TryAnswer } from '../../api/index.ts';
import { commandEffect } from '../../explain/index.ts';
import { boardById, type Command } from '../../live/index.ts';
import type { LiveHost } from '../season/live-host.ts';
import type { BoardViews } from './board-views.ts';

/** `boardId`: the board that is looked at. Null when there is none of that id. */
export function trialView(
  { host, views }: { readonly host: LiveHost; readonly views: BoardViews },
  boardId: string,
  command: Command,
  have: number | null,
): TryAnswer | null {
  const board = host.board(boardId);
  if (board === null) return null;
  const { model, revision } = host;
  const none = { count: 0, sentences: [] };
  const nothing = { revision, delta: null, breaks: none, mends: none, label: null, patch: null, refused: [] };
  // A command on the records is a matter of another problem: it is given and, if need be, taken back.
  if (!isOnBoards(command)) return nothing;
  const outcome = host.tried(command);
  if ('refused' in outcome) return { ...nothing, refused: outcome.refused };
  const { label } = outcome;
  const after = boardById(outcome.season, boardId);
  if (after === null) return { ...nothing, label };
  const [was, is] = [model.evaluator.evaluate(board), model.evaluator.evaluate(after)];
  if (was === null || is === null) return { ...nothing, label };
  return {
    revision,
    ...commandEffect(model.evaluator, was.evaluation, is.evaluation),
    label,
    patch: have === null ? null : views.patchTo(after, model, revision, have),
    refused: [],
  };
}

/** Whether a command is about boards alone, each of a batch too. */
function isOnBoards(command: Command): boolean {
  return command.kind === 'batch' ? command.commands.every((each) => 'board' in each) : 'board' in command;
}
