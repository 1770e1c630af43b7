import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { assetsIn } from './assets.ts';
import { appOf, createApp, type HostOptions } from './create-app.ts';
import type { Services } from './services.ts';
import { closeSilentLines } from './silent-lines.ts';
import { type StartPlace, startRoutes } from './start/start-routes.ts';

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
/** So long, in milliseconds, the answer that a season is made has to reach the browser. */
const LAST_WORDS = 200;
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
  return serveApp((host) => createApp({ services, ...host }), options);
}

/**
 * Serves the page on which a season is made or chosen. What is served goes on at the same address when the season is
 * opened with the same token and port.
 *
 * @param onSeason told the whole path of the season; the answer to the browser is then on its way
 */
export async function serveStart(
  place: StartPlace,
  onSeason: (path: string) => void,
  options: ServeOptions,
): Promise<Serving> {
  return serveApp((host) => appOf(host, startRoutes(place, onSeason)), options, LAST_WORDS);
}

async function serveApp(make: (host: HostOptions) => Hono, options: ServeOptions, lastWords = 0): Promise<Serving> {
  const token = options.token ?? randomBytes(24).toString('base64url');
  const app = make({ token, assets: assetsIn(options.webFolder), onError: options.onError });
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve, reject) => {
    const started = serve(
      { fetch: app.fetch, hostname: '127.0.0.1', port: options.port, serverOptions: PATIENCE },
      (info) => resolve({ server: started, port: info.port }),
    );
    started.once('error', reject);
    if (!('maxConnections' in started)) return;
    started.maxConnections = MOST_LINES;
    started.setTimeout(QUIET_LINE);
    closeSilentLines(started as Server);
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
        if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), lastWords).unref();
      }),
  };
}
