import { Hono } from 'hono';
import { applyCommand } from '../../live/index.ts';
import { speak } from '../../messages/index.ts';
import { badBody, bodyOf, notFound, problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { boardView } from '../views/board-view.ts';
import { answerTo } from './season-routes.ts';

/** Solves: begun, watched, stopped, taken, dropped. */
export function solveRoutes(services: Services): Hono {
  const { host, solves } = services;
  const routes = new Hono();
  routes.get('/', (c) => c.json(solves.all()));
  routes.post('/', async (c) => {
    const body = await bodyOf(c.req.raw);
    if (typeof body?.boardId !== 'string') return badBody('a boardId');
    const { boardId, seconds, seed, afresh } = body;
    if (host.board(boardId as string) === null) return notFound(`board ${boardId}`);
    const view = solves.start({
      boardId: boardId as string,
      ...(typeof seconds === 'number' ? { seconds } : {}),
      ...(typeof seed === 'number' ? { seed } : {}),
      afresh: afresh === true,
    });
    if (view !== null) return c.json(view);
    return problem(
      409,
      'No solve can begin',
      'One is running, or the season cannot be evaluated.',
      'Stop it first, or look at the diagnostics.',
    );
  });
  routes.get('/:id', (c) => {
    const view = solves.get(c.req.param('id'));
    return view === null ? notFound('such solve') : c.json(view);
  });
  routes.get('/:id/board', (c) => {
    const found = solves.arrangedBy(c.req.param('id'));
    if (found === null) return notFound('plan of that solve yet');
    const shown = applyCommand(
      { ...host.live, boards: { ...host.live.boards, [found.board.id]: host.board(found.board.id) ?? found.board } },
      found.command,
      host.reader.facts,
    );
    if ('refused' in shown)
      return problem(
        409,
        'The plan does not fit the board any more',
        speak('en').say(shown.refused[0]!.message),
        'Solve again.',
      );
    return c.json(boardView(shown.season.boards[found.board.id]!, host.model, host.revision));
  });
  routes.post('/:id/stop', (c) => {
    const view = solves.stop(c.req.param('id'));
    return view === null ? notFound('such solve') : c.json(view);
  });
  routes.post('/:id/drop', (c) => {
    const view = solves.drop(c.req.param('id'));
    return view === null ? notFound('such solve') : c.json(view);
  });
  routes.post('/:id/take', async (c) => {
    const body = await bodyOf(c.req.raw);
    if (typeof body?.clientId !== 'string') return badBody('a clientId');
    const id = c.req.param('id');
    const command = solves.taking(id);
    if (command === null) return notFound('finished plan of that solve');
    const outcome = await host.command(command, body.clientId);
    if (outcome.refused.length === 0) solves.taken(id);
    return c.json(answerTo(services, outcome, 'board' in command ? command.board : null, body.have));
  });
  return routes;
}
