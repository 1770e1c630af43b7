import { Hono } from 'hono';
import type { CommandAnswer, RoadView } from '../../api/index.ts';
import { roadMinutes } from '../../facts/index.ts';
import { commandSchema } from '../../live/index.ts';
import { checked } from '../../season/index.ts';
import { badBody, bodyOf, notFound } from '../problem.ts';
import type { EditOutcome } from '../season/live-host.ts';
import type { Services } from '../services.ts';
import { scriptView } from '../views/script-view.ts';
import { seasonView } from '../views/season-view.ts';

/** The season, its scripts and roads; commands, undo and redo. */
export function seasonRoutes(services: Services): Hono {
  const { host, folder } = services;
  const routes = new Hono();
  let sent: { readonly of: unknown; readonly revision: number; readonly text: string } | null = null;
  routes.get('/season', (c) => {
    // Hundreds of kilobytes that every tab asks for: written once per revision.
    if (sent?.of !== host.model || sent.revision !== host.revision) {
      sent = { of: host.model, revision: host.revision, text: JSON.stringify(seasonView(host, folder)) };
    }
    return c.body(sent.text, 200, { 'content-type': 'application/json' });
  });
  routes.get('/roads', (c) => {
    const { places, placeTravel, timing } = host.model.season;
    const view: RoadView = {
      places: places.map(({ id }) => id),
      minutes: places.map((a) => places.map((b) => roadMinutes(a, b, placeTravel, timing))),
    };
    return c.json(view);
  });
  routes.get('/scripts/:episode', (c) => {
    const view = scriptView(c.req.param('episode'), host.model);
    return view === null ? notFound(`script of episode ${c.req.param('episode')}`) : c.json(view);
  });
  routes.post('/commands', async (c) => {
    const body = await bodyOf(c.req.raw);
    const clientId = body?.clientId;
    if (body === null || typeof clientId !== 'string') return badBody('a command and a clientId');
    const read = checked(commandSchema, body.command);
    if ('problems' in read) return badBody(`a command; ${read.problems[0].sentence}`);
    const command = read.value;
    const own = 'board' in command ? command.board : null;
    const asked = typeof body.boardId === 'string' ? body.boardId : own;
    return c.json(answerTo(services, await host.command(command, clientId), asked, body.have));
  });
  for (const direction of ['undo', 'redo'] as const) {
    routes.post(`/${direction}`, async (c) => {
      const body = await bodyOf(c.req.raw);
      if (typeof body?.clientId !== 'string') return badBody('a clientId');
      const asked = typeof body.boardId === 'string' ? body.boardId : null;
      return c.json(answerTo(services, await host.step(direction, body.clientId), asked, body.have));
    });
  }
  return routes;
}

/** What an edit did, with the board asked for as it is now; a patch where the caller has an earlier revision of it. */
export function answerTo(
  { host, views }: Services,
  outcome: EditOutcome,
  boardId: string | null,
  have: unknown,
): CommandAnswer {
  const { model, revision, live } = host;
  const board = boardId === null ? null : host.board(boardId);
  const before = boardId !== null && outcome.label !== null ? outcome.before.boards[boardId] : undefined;
  const was = before === undefined || outcome.before.text !== live.text ? null : model.evaluator.evaluate(before);
  const is = board === null ? null : model.evaluator.evaluate(board);
  const patch = board !== null && typeof have === 'number' ? views.sendPatch(board, model, revision, have) : null;
  return {
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
  };
}
