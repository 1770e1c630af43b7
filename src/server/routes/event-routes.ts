import type { HttpBindings } from '@hono/node-server';
import { streamSSE } from 'hono/streaming';
import { asSent, type SentEvent } from '../events.ts';
import { notFound } from '../problem.ts';
import type { Services } from '../services.ts';
import type { Handlers } from './mount-routes.ts';

/** Something is sent at least this often, so that both ends notice a line that is dead. */
const HEARTBEAT = 20_000;
/**
 * A tab that reads nothing is not waited for: its line is closed when so many events or bytes (ours) wait for it, and
 * when it asks again it is told how things stand. One event, however long, may always wait.
 */
const MOST_WAITING = { events: 1_000, bytes: 4_000_000 } as const;

export function eventRoutes({ host, events }: Services) {
  return {
    'GET /api/events': (_, context) =>
      streamSSE(context, async (stream) => {
        const waiting: SentEvent[] = [asSent({ type: 'hello', revision: host.revision })];
        let unread = waiting[0]!.length;
        let wake = (): void => {};
        const stop = events.listen((event) => {
          if (waiting.length >= MOST_WAITING.events || unread > MOST_WAITING.bytes) {
            stop();
            waiting.length = 0;
            stream.abort();
            // The end of a stream would wait behind what is not read, and keep it.
            (context.env as Partial<HttpBindings>).outgoing?.destroy();
          } else {
            waiting.push(event);
            unread += event.length;
          }
          wake();
        });
        stream.onAbort(() => {
          stop();
          wake();
        });
        try {
          while (!stream.aborted && !stream.closed) {
            const next = waiting.shift();
            if (next !== undefined) {
              await stream.write(next);
              unread -= next.length;
              continue;
            }
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
