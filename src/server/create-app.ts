/** The whole server as one function of its services; hosts only listen and pass requests on. */
import { Hono } from 'hono';
import { StoreRefused } from '../store/index.ts';
import { documentKey, guarded } from './access.ts';
import type { Assets } from './assets.ts';
import { notFound, problem } from './problem.ts';
import { boardRoutes } from './routes/board-routes.ts';
import { comparisonRoutes } from './routes/comparison-routes.ts';
import { documentRoutes } from './routes/document-routes.ts';
import { draftRoutes } from './routes/draft-routes.ts';
import { eventRoutes, fileRoutes } from './routes/event-routes.ts';
import { issueRoutes } from './routes/issue-routes.ts';
import { mountRoutes, type SeasonHandlers, type StartHandlers } from './routes/mount-routes.ts';
import { seasonRoutes } from './routes/season-routes.ts';
import { solveRoutes } from './routes/solve-routes.ts';
import type { Services } from './services.ts';

export interface HostOptions {
  readonly token: string;
  readonly assets: Assets;
  /** Told of failures that are our bugs. */
  readonly onError: (error: unknown) => void;
}

export interface AppOptions extends HostOptions {
  readonly services: Services;
}

export function createApp({ services, ...host }: AppOptions): Hono {
  return appOf(host, {
    ...seasonRoutes(services),
    ...draftRoutes(services),
    ...boardRoutes(services),
    ...solveRoutes(services),
    ...comparisonRoutes(services),
    ...documentRoutes(services, documentKey(host.token)),
    ...issueRoutes(services),
    ...fileRoutes(services),
    ...eventRoutes(services),
  });
}

/** The pages, and the routes that have a handler. */
export function appOf({ token, assets, onError }: HostOptions, handlers: SeasonHandlers | StartHandlers): Hono {
  const app = new Hono();
  app.use(guarded(token));
  mountRoutes(app, handlers);
  app.all('/api/*', () => notFound('address'));
  app.get('*', async (c) => {
    const asset = await assets(new URL(c.req.url).pathname);
    if (asset === null) return notFound('page');
    return c.body(asset.bytes, 200, { 'content-type': asset.type, 'cache-control': asset.cache });
  });
  app.onError((error) => {
    onError(error);
    return problem(500, 'failed', { fault: error instanceof StoreRefused ? error.said : error.message });
  });
  return app;
}
