import { notFound, problem } from '../problem.ts';
import type { Services } from '../services.ts';
import type { Handlers } from './mount-routes.ts';

/** There or fake it: compared, looked at while it grows, stopped, tried at other prices, opened on a board. */
export function comparisonRoutes({ comparisons }: Services) {
  return {
    'GET /api/comparison': () => comparisons.view(),
    'POST /api/comparison': ({ body }) =>
      comparisons.start({
        ...(body.seconds === null ? {} : { seconds: body.seconds }),
        ...(body.pages === null ? {} : { pages: body.pages }),
      }) ?? problem(409, 'no-comparison'),
    'POST /api/comparison/stop': () => comparisons.stop(),
    'POST /api/comparison/estimate': ({ body }) => comparisons.estimate(body) ?? notFound('comparison'),
    'GET /api/comparison/plans/:id': ({ params }) => comparisons.board(params.id) ?? notFound('comparison'),
  } satisfies Partial<Handlers>;
}
