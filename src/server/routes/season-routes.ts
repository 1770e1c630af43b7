import type { CommandAnswer, HistoryRequest } from '../../api/index.ts';
import { roadMinutes } from '../../facts/index.ts';
import { boardById } from '../../live/index.ts';
import { notFound, problem } from '../problem.ts';
import type { EditOutcome } from '../season/live-host.ts';
import type { Services } from '../services.ts';
import { scriptView } from '../views/script-view.ts';
import { seasonView } from '../views/season-view.ts';
import { wordsView } from '../views/words-view.ts';
import type { Handlers } from './mount-routes.ts';

/** The season, its scripts and roads; commands, undo and redo. */
export function seasonRoutes(services: Services) {
  const { host, folder } = services;
  let sent: { readonly of: unknown; readonly revision: number; readonly text: string } | null = null;
  const step = async (direction: 'undo' | 'redo', { clientId, boardId, have }: HistoryRequest) =>
    answerTo(services, await host.step(direction, clientId), boardId ?? null, have ?? null);
  return {
    'GET /api/season': () => {
      // Hundreds of kilobytes that every tab asks for: written once per revision.
      if (sent?.of !== host.model || sent.revision !== host.revision) {
        sent = { of: host.model, revision: host.revision, text: JSON.stringify(seasonView(host, folder)) };
      }
      return new Response(sent.text, { headers: { 'content-type': 'application/json' } });
    },
    'GET /api/roads': () => {
      const { places, placeTravel, timing } = host.model.season;
      return {
        places: places.map(({ id }) => id),
        minutes: places.map((a) => places.map((b) => roadMinutes(a, b, placeTravel, timing))),
      };
    },
    'GET /api/scripts/:episode': ({ params: { episode } }) =>
      scriptView(episode, host.model) ?? notFound('script', episode),
    'GET /api/words': () => wordsView(host.model),
    'POST /api/commands': async ({ body: { command, clientId, boardId, have } }) => {
      const own = 'board' in command ? command.board : null;
      return answerTo(services, await host.command(command, clientId), boardId ?? own, have ?? null);
    },
    'POST /api/undo': ({ body }) => step('undo', body),
    'POST /api/redo': ({ body }) => step('redo', body),
  } satisfies Partial<Handlers>;
}

/**
 * What an edit did, with the board asked for as it is now; a patch where the caller has an earlier revision of it. What
 * the season refuses is a conflict with what it is now (409).
 */
export function answerTo(
  { host, views }: Services,
  outcome: EditOutcome,
  boardId: string | null,
  have: number | null,
): CommandAnswer | Response {
  const { model, revision, live } = host;
  const board = boardId === null ? null : host.board(boardId);
  const before = boardId !== null && outcome.label !== null ? boardById(outcome.before, boardId) : null;
  const was = before === null || outcome.before.text !== live.text ? null : model.evaluator.evaluate(before);
  const is = board === null ? null : model.evaluator.evaluate(board);
  const patch = board !== null && have !== null ? views.sendPatch(board, model, revision, have) : null;
  const answer: CommandAnswer = {
    revision,
    label: outcome.label,
    board: board === null || patch !== null ? null : views.send(board, model, revision),
    patch,
    seasonChanged: outcome.seasonChanged,
    delta:
      was === null || is === null
        ? null
        : {
            cost: is.evaluation.cost - was.evaluation.cost,
            conflicts: is.evaluation.violations.length - was.evaluation.violations.length,
          },
    history: host.history,
    refused: outcome.refused,
    ...(outcome.present === undefined ? {} : { present: outcome.present }),
  };
  const [first] = outcome.refused;
  if (first === undefined) return answer;
  return problem(409, 'refused', { why: first.message, action: first.action }, answer);
}
