import { Hono } from 'hono';
import type { CostView, FixAnswer, WhatIfAnswer } from '../../api/index.ts';
import { fixesFor, whatIf } from '../../explain/index.ts';
import { commandSchema } from '../../live/index.ts';
import { costLines } from '../../planning/index.ts';
import { checked, type StripRef } from '../../season/index.ts';
import { badBody, bodyOf, cannotEvaluate, notFound } from '../problem.ts';
import type { Services } from '../services.ts';
import { compareBoards } from '../views/compare-boards.ts';
import { presenceView } from '../views/presence-view.ts';
import { trialView } from '../views/trial-view.ts';

/** Boards: seen, compared, asked "what if". */
export function boardRoutes(services: Services): Hono {
  const { host, views } = services;
  const routes = new Hono();
  routes.get('/compare', (c) => {
    const [a, b] = [host.board(c.req.query('a') ?? ''), host.board(c.req.query('b') ?? '')];
    return a === null || b === null ? notFound('such pair of boards') : c.json(compareBoards(a, b, host.model));
  });
  routes.get('/:id', (c) => {
    const id = c.req.param('id');
    const board = host.board(id) ?? (id === 'active' ? host.board(host.live.activeBoard) : null);
    return board === null ? notFound(`board ${id}`) : c.json(views.send(board, host.model, host.revision));
  });
  routes.get('/:id/costs', (c) => {
    const board = host.board(c.req.param('id'));
    if (board === null) return notFound(`board ${c.req.param('id')}`);
    const evaluated = host.model.evaluator.evaluate(board);
    if (evaluated === null) return cannotEvaluate();
    const { season, built } = host.model;
    const view: CostView = {
      revision: host.revision,
      total: evaluated.evaluation.cost,
      lines: costLines(season, built, evaluated.evaluation),
    };
    return c.json(view);
  });
  routes.get('/:id/presence', async (c) => {
    const board = host.board(c.req.param('id'));
    if (board === null) return notFound(`board ${c.req.param('id')}`);
    const view = await presenceView(board, host.model, host.revision);
    return view === null ? cannotEvaluate() : c.json(view);
  });
  routes.post('/:id/what-if', async (c) => {
    const board = host.board(c.req.param('id'));
    if (board === null) return notFound(`board ${c.req.param('id')}`);
    const strips = stripsOf((await bodyOf(c.req.raw))?.strips);
    if (strips === null) return badBody('strips, each a scene and a part');
    const answer = whatIf(host.model.evaluator, board, strips);
    return answer === null ? cannotEvaluate() : c.json({ revision: host.revision, ...answer } satisfies WhatIfAnswer);
  });
  routes.post('/:id/try', async (c) => {
    const body = await bodyOf(c.req.raw);
    const read = checked(commandSchema, body?.command);
    if ('problems' in read) return badBody(`a command; ${read.problems[0].sentence}`);
    const have = typeof body?.have === 'number' ? body.have : null;
    const answer = trialView(services, c.req.param('id'), read.value, have);
    return answer === null ? notFound(`board ${c.req.param('id')}`) : c.json(answer);
  });
  routes.post('/:id/fix', async (c) => {
    const board = host.board(c.req.param('id'));
    if (board === null) return notFound(`board ${c.req.param('id')}`);
    const conflict = (await bodyOf(c.req.raw))?.conflict;
    if (typeof conflict !== 'string') return badBody('the id of a conflict');
    const fixes = fixesFor(host.model.evaluator, board, conflict);
    return fixes === null
      ? notFound('such conflict on the board (any more)')
      : c.json({ revision: host.revision, fixes } satisfies FixAnswer);
  });
  return routes;
}

function stripsOf(found: unknown): readonly StripRef[] | null {
  if (!Array.isArray(found) || found.length === 0 || found.length > 200) return null;
  const strips: StripRef[] = [];
  for (const item of found as readonly unknown[]) {
    const { scene, part } = (item ?? {}) as { readonly scene?: unknown; readonly part?: unknown };
    if (typeof scene !== 'string' || typeof part !== 'number') return null;
    strips.push({ scene, part });
  }
  return strips;
}
