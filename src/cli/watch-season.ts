/**
 * Watches the thread of an open season. Where it dies or hangs it is ended and begun again, at the same address, from
 * what was kept: an edit is acknowledged only when it is, so nothing is lost, and browsers find their way back by
 * themselves (docs/decisions/030-watchdog.md).
 */
import { Worker } from 'node:worker_threads';
import type { Text } from '../foundation/index.ts';
import type { Door } from '../store/index.ts';
import { type ExitCode, type Host, remark } from './command.ts';
import { report } from './report.ts';
import type { FromSeason, SeasonOrder, ToSeason } from './season-messages.ts';

export interface WatchOptions {
  /** Without a token: a new one. */
  readonly order: Omit<SeasonOrder, 'pulse' | 'token'> & { readonly token?: string | null };
  readonly host: Host;
  /** Entry of the thread. */
  readonly entry: URL;
  /** Called once, when the season can be seen. */
  readonly onServing: (serving: Door & { readonly address: string }) => void;
  /** How long, in milliseconds, it may do nothing but one thing before it counts as hanging. */
  readonly hangsAfter?: number;
}

/**
 * The longest that anybody has to wait for in a season of a thousand scenes is two seconds, on a slow machine twenty.
 */
const HANGS_AFTER = 30_000;
/** Closing writes two files; a full second is rare. Whatever it has not done by then is done at the next opening. */
const CLOSES_WITHIN = 5_000;
/** A season that is lost so often within so many milliseconds is lost again. */
const MOST_LOSSES = 3;
const LOSSES_WITHIN = 600_000;

/** How a thread ended. */
type Ending = 'closed' | 'refused' | 'hung' | 'died';

/** Serves the season until Ctrl-C (a second one does not wait for anything). */
export async function watchSeason(options: WatchOptions): Promise<ExitCode> {
  const { host } = options;
  const [closing, leaving] = [new AbortController(), new AbortController()];
  const release = host.onInterrupt(() => (closing.signal.aborted ? leaving : closing).abort());
  const losses: number[] = [];
  let order: Omit<SeasonOrder, 'pulse'> = { token: null, ...options.order };
  let isServed = false;
  const onServing = ({ address, port, token }: Extract<FromSeason, { readonly kind: 'serving' }>): void => {
    order = { ...order, port, token };
    if (isServed) remark(host, 'open.again');
    else options.onServing({ address, port, token });
    isServed = true;
  };
  try {
    for (;;) {
      const ending = await runOnce({ ...options, order, closing: closing.signal, leaving: leaving.signal, onServing });
      if (ending === 'closed') return 0;
      if (ending === 'refused') return 1;
      if (!isServed) remark(host, 'open.lost-at-once');
      if (closing.signal.aborted || !isServed) return 1;
      const now = performance.now();
      losses.push(now);
      if (losses.filter((at) => now - at < LOSSES_WITHIN).length >= MOST_LOSSES) {
        remark(host, 'open.given-up', { times: MOST_LOSSES });
        return 1;
      }
      remark(host, `open.${ending}`);
    }
  } finally {
    release();
  }
}

interface Run extends Omit<WatchOptions, 'order' | 'onServing'> {
  readonly order: Omit<SeasonOrder, 'pulse'>;
  readonly closing: AbortSignal;
  readonly leaving: AbortSignal;
  readonly onServing: (serving: Extract<FromSeason, { readonly kind: 'serving' }>) => void;
}

/** One thread from its beginning to its end: resolves when nothing of it is left. */
function runOnce({ order, host, entry, closing, leaving, onServing, hangsAfter = HANGS_AFTER }: Run): Promise<Ending> {
  const pulse = new SharedArrayBuffer(4);
  const thread = new Worker(entry, {
    workerData: { ...order, pulse } satisfies SeasonOrder,
    resourceLimits: { maxYoungGenerationSizeMb: 6 },
  });
  const say = (text: Text): void => host.err(`${host.speaker.say(text)}\n`);
  let ending: Ending | null = null;
  let isServing = false;
  const end = (as: Ending): void => {
    ending ??= as;
    void thread.terminate();
  };
  let limit: NodeJS.Timeout | null = null;
  const close = (): void => {
    // Before anything can be seen there is nothing to write.
    if (isServing) thread.postMessage('close' satisfies ToSeason);
    limit = setTimeout(() => end('closed'), isServing ? CLOSES_WITHIN : 0);
  };
  const leave = (): void => end('closed');
  thread.on('message', (message: FromSeason) => {
    switch (message.kind) {
      case 'serving':
        isServing = true;
        onServing(message);
        break;
      case 'says':
        say(message.text);
        break;
      case 'fault':
        host.err(`${message.stack}\n`);
        break;
      case 'refused':
        remark(host, 'failed', { command: 'open', said: message.said });
        if (message.action !== null) host.err(`    -> ${host.speaker.say(message.action)}\n`);
        end('refused');
        break;
      case 'unreadable':
        report(message.diagnostics, host);
        end('refused');
        break;
      case 'closed':
        end('closed');
    }
  });
  thread.once('error', (error) => {
    ending ??= 'died';
    host.err(`${error.stack ?? error.message}\n`);
  });
  const stopWatching = watchPulse(new Int32Array(pulse), hangsAfter, () => isServing && end('hung'));
  if (closing.aborted) close();
  closing.addEventListener('abort', close);
  leaving.addEventListener('abort', leave);
  return new Promise((resolve) => {
    thread.once('exit', () => {
      stopWatching();
      if (limit !== null) clearTimeout(limit);
      closing.removeEventListener('abort', close);
      leaving.removeEventListener('abort', leave);
      resolve(ending ?? 'died');
    });
  });
}

/**
 * Calls `onStill` when the pulse has not changed for so long. Counted in looks and not by the clock: a machine that
 * slept has not looked.
 */
function watchPulse(pulse: Int32Array, after: number, onStill: () => void): () => void {
  const every = after / 30;
  let last = -1;
  let still = 0;
  const timer = setInterval(() => {
    const now = Atomics.load(pulse, 0);
    still = now === last ? still + 1 : 0;
    last = now;
    if (still === 30) onStill();
  }, every);
  return () => clearInterval(timer);
}
