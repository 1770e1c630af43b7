import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { FileState, ServerEvent } from '../../api/index.ts';
import { badBody, bodyOf, notFound } from '../problem.ts';
import type { Services } from '../services.ts';

/** Something is sent at least this often, so that both ends notice a line that is dead. */
const HEARTBEAT = 20_000;

export function eventRoutes({ host, events }: Services): Hono {
  const routes = new Hono();
  routes.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      const waiting: ServerEvent[] = [{ type: 'hello', revision: host.revision }];
      let wake = (): void => {};
      const stop = events.listen((event) => {
        waiting.push(event);
        wake();
      });
      stream.onAbort(() => {
        stop();
        wake();
      });
      try {
        while (!stream.aborted && !stream.closed) {
          for (const event of waiting.splice(0)) await stream.writeSSE({ data: JSON.stringify(event) });
          if (waiting.length > 0) continue;
          const isQuiet = await new Promise<boolean>((resolve) => {
            const timer = setTimeout(() => resolve(true), HEARTBEAT);
            wake = () => {
              clearTimeout(timer);
              resolve(false);
            };
          });
          if (isQuiet && !stream.aborted) await stream.write(': still here\n\n');
        }
      } finally {
        stop();
      }
    }),
  );
  return routes;
}

export function fileRoutes({ files }: Services): Hono {
  const routes = new Hono();
  routes.get('/', (c) => c.json(files.view()));
  routes.post('/:file', async (c) => {
    const file = c.req.param('file');
    const body = await bodyOf(c.req.raw);
    const keep = body?.keep;
    if ((keep !== 'disk' && keep !== 'live') || typeof body?.clientId !== 'string') return badBody('what to keep');
    if (file !== 'season.yaml' && file !== 'plan.json') return notFound(`file ${file}`);
    const view = await files.choose(file satisfies FileState['file'], { keep, clientId: body.clientId });
    return view === null ? notFound(`conflict in ${file}`) : c.json(view);
  });
  return routes;
}
