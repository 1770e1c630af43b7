import { streamSSE } from 'hono/streaming';
import type { ServerEvent } from '../../api/index.ts';
import { notFound } from '../problem.ts';
import type { Services } from '../services.ts';
import type { Handlers } from './mount-routes.ts';

/** Something is sent at least this often, so that both ends notice a line that is dead. */
const HEARTBEAT = 20_000;
/** A tab that reads nothing is not waited for: its stream ends, and when it asks again it is told how things stand. */
const MOST_WAITING = 1_000;

export function eventRoutes({ host, events }: Services) {
  return {
    'GET /api/events': (_, context) =>
      streamSSE(context, async (stream) => {
        const waiting: ServerEvent[] = [{ type: 'hello', revision: host.revision }];
        let wake = (): void => {};
        const stop = events.listen((event) => {
          if (waiting.push(event) > MOST_WAITING) {
            stop();
            waiting.length = 0;
            stream.abort();
          }
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
  } satisfies Partial<Handlers>;
}

export function fileRoutes({ files }: Services) {
  return {
    'GET /api/files': () => files.view(),
    'POST /api/files': () => files.catchUp(),
    'POST /api/files/:file': async ({ params: { file }, body }) => {
      if (file !== 'season.yaml' && file !== 'plan.json') return notFound('file', file);
      return (await files.choose(file, body)) ?? notFound('file-conflict', file);
    },
  } satisfies Partial<Handlers>;
}
