import { applyCommand } from '../../live/index.ts';
import { notFound, problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { boardView } from '../views/board-view.ts';
import type { Handlers } from './mount-routes.ts';
import { answerTo } from './season-routes.ts';

/** Solves: begun, watched, stopped, taken, dropped. */
export function solveRoutes(services: Services) {
  const { host, solves } = services;
  return {
    'GET /api/solves': () => solves.all(),
    'POST /api/solves': ({ body }) => {
      if (host.board(body.boardId) === null) return notFound('board', body.boardId);
      const view = solves.start(body);
      if (view !== null) return view;
      return problem(409, 'no-solve');
    },
    'GET /api/solves/:id': ({ params }) => solves.get(params.id) ?? notFound('solve'),
    'GET /api/solves/:id/board': ({ params }) => {
      const found = solves.arrangedBy(params.id);
      if (found === null) return notFound('plan-yet');
      const shown = applyCommand(
        { ...host.live, boards: { ...host.live.boards, [found.board.id]: host.board(found.board.id) ?? found.board } },
        found.command,
        host.reader.facts,
      );
      if ('refused' in shown) return problem(409, 'plan-does-not-fit', { why: shown.refused[0]!.message });
      return boardView(shown.season.boards[found.board.id]!, host.model, host.revision);
    },
    'POST /api/solves/:id/stop': ({ params }) => solves.stop(params.id) ?? notFound('solve'),
    'POST /api/solves/:id/drop': ({ params }) => solves.drop(params.id) ?? notFound('solve'),
    'POST /api/solves/:id/take': async ({ params: { id }, body: { clientId, have } }) => {
      const command = solves.taking(id);
      if (command === null) return notFound('finished-plan');
      const outcome = await host.command(command, clientId);
      if (outcome.refused.length === 0) solves.taken(id);
      return answerTo(services, outcome, 'board' in command ? command.board : null, have ?? null);
    },
  } satisfies Partial<Handlers>;
}
