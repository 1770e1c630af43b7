import { dayMoves, describeCover, fixesFor, weatherCovers, whatIf } from '../../explain/index.ts';
import type { Board } from '../../live/index.ts';
import { costLines, namesOf } from '../../planning/index.ts';
import { cannotEvaluate, notFound } from '../problem.ts';
import type { Services } from '../services.ts';
import { compareBoards } from '../views/compare-boards.ts';
import { dayPlans } from '../views/day-plans.ts';
import { presenceView } from '../views/presence-view.ts';
import { trialView } from '../views/trial-view.ts';
import type { Handlers } from './mount-routes.ts';

/** Boards: seen, compared, asked "what if". */
export function boardRoutes(services: Services) {
  const { host, views } = services;
  /** What is answered about a board, or that there is none. */
  const about = <T>(id: string, answer: (board: Board) => T): T | Response => {
    const board = host.board(id);
    return board === null ? notFound('board', id) : answer(board);
  };
  return {
    'GET /api/boards/compare': ({ query }) => {
      const [a, b] = [host.board(query.a), host.board(query.b)];
      return a === null || b === null ? notFound('boards') : compareBoards(a, b, host.model);
    },
    'GET /api/boards/:id': ({ params: { id } }) => {
      const wanted = id === 'active' && host.board(id) === null ? host.live.activeBoard : id;
      return about(wanted, (board) => views.send(board, host.model, host.revision));
    },
    'GET /api/boards/:id/costs': ({ params }) =>
      about(params.id, (board) => {
        const { season, built, evaluator } = host.model;
        const evaluated = evaluator.evaluate(board);
        if (evaluated === null) return cannotEvaluate();
        const { evaluation } = evaluated;
        return { revision: host.revision, total: evaluation.cost, lines: costLines(season, built, evaluation) };
      }),
    'GET /api/boards/:id/presence': ({ params }) =>
      about(params.id, (board) => presenceView(board, host.model, host.revision) ?? cannotEvaluate()),
    'GET /api/boards/:id/weather': ({ params, query }) =>
      about(params.id, (board) => {
        const { season, built, evaluator } = host.model;
        const evaluated = evaluator.evaluate(board);
        if (evaluated === null) return cannotEvaluate();
        const plan = { season, problem: built.problem, index: built.index, evaluation: evaluated.evaluation };
        const found = weatherCovers(plan, query.date).find(({ unit }) => unit === query.unit);
        if (found === undefined) return { revision: host.revision, cover: null };
        const said = describeCover({ season, names: namesOf(season) }, found);
        return { revision: host.revision, cover: { said, isCovered: found.cover !== null } };
      }),
    'POST /api/boards/:id/what-if': ({ params, body }) =>
      about(params.id, (board) => {
        const answer = whatIf(host.model.evaluator, board, body.strips);
        return answer === null ? cannotEvaluate() : { revision: host.revision, ...answer };
      }),
    'POST /api/boards/:id/day-moves': ({ params, body }) =>
      about(params.id, (board) => {
        const days = dayMoves(host.model.evaluator, board, body.day);
        return days === null ? cannotEvaluate() : { revision: host.revision, days };
      }),
    'POST /api/boards/:id/day-plans': ({ params, body }) =>
      about(params.id, (board) => {
        const plans = dayPlans(services, board, body);
        return plans === null ? cannotEvaluate() : { revision: host.revision, plans };
      }),
    'POST /api/boards/:id/try': ({ params, body }) =>
      trialView(services, params.id, body.command, body.have ?? null) ?? notFound('board', params.id),
    'POST /api/boards/:id/fix': ({ params, body }) =>
      about(params.id, (board) => {
        const fixes = fixesFor(host.model.evaluator, board, body.conflict);
        return fixes === null ? notFound('conflict') : { revision: host.revision, fixes };
      }),
  } satisfies Partial<Handlers>;
}
