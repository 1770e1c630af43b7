import { randomBytes } from 'node:crypto';
import { serve } from '@hono/node-server';
import { assetsIn } from './assets.ts';
import { createApp } from './create-app.ts';
import type { Services } from './services.ts';

export interface Serving {
  /** With the token: whoever has it may edit. */
  readonly address: string;
  readonly token: string;
  readonly port: number;
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Whoever sends nothing, or too slowly, or never reads, keeps a line open for so long and no longer, in milliseconds. A
 * stream of events is never quiet for so long (`HEARTBEAT` in `event-routes.ts`).
 */
const PATIENCE = {
  headersTimeout: 5_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
} as const;
const QUIET_LINE = 120_000;
/** A tab takes up to six lines; more than these at once nobody's browser opens. */
const MOST_LINES = 200;

export interface ServeOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly webFolder: string;
  /** That of an earlier server, for a run that goes on; a new one unless given. */
  readonly token?: string;
  /** Told of failures that are our bugs. */
  readonly onError: (error: unknown) => void;
}

/** Listens on this machine only. Rejects when the port is taken. */
export async function serveSeason(services: Services, options: ServeOptions): Promise<Serving> {
  const token = options.token ?? randomBytes(24).toString('base64url');
  const app = createApp({ services, token, assets: assetsIn(options.webFolder), onError: options.onError });
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve, reject) => {
    const started = serve(
      { fetch: app.fetch, hostname: '127.0.0.1', port: options.port, serverOptions: PATIENCE },
      (info) => resolve({ server: started, port: info.port }),
    );
    started.once('error', reject);
    if (!('maxConnections' in started)) return;
    started.maxConnections = MOST_LINES;
    started.setTimeout(QUIET_LINE);
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    port,
    token,
    address: `${origin}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
