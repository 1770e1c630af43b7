import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { speak } from '../../messages/index.ts';
import { openSeason, serveSeason } from '../../server/index.ts';
import {
  deferredStore,
  hasPgliteStore,
  holdFolder,
  memoryStore,
  pgliteStore,
  postgresStore,
  type SeasonStore,
  StoreRefused,
} from '../../store/index.ts';
import { type CliCommand, exactly, type Host, remark, textOption, UsageError, wholeNumberOption } from '../command.ts';
import { report } from '../report.ts';

/** The built browser side: `dist/web` beside this file's `dist/cli/commands`. */
const WEB = fileURLToPath(new URL('../../web', import.meta.url));

export const openCommand: CliCommand = {
  name: 'open',
  usage: 'DIR [--port N] [--no-browser] [--take-over] [--database postgresql://...]',
  options: {
    port: { type: 'string' },
    database: { type: 'string' },
    'no-browser': { type: 'boolean' },
    'take-over': { type: 'boolean' },
  },
  async run(positionals, options, host) {
    exactly(positionals, ['DIR']);
    const folder = positionals[0]!;
    const port = wholeNumberOption(options.port, 'port') ?? 0;
    const database = textOption(options.database);
    if (database !== undefined && !/^postgres(ql)?:\/\//.test(database)) {
      throw new UsageError('database');
    }
    const path = resolve(host.cwd, folder);
    const store =
      database === undefined
        ? await storeBeside(path, { takeOver: options['take-over'] === true }, host)
        : await storeAt(database, host);
    if (store === null) return 1;
    const opened = await openSeason({
      folder: path,
      ...(database === undefined ? {} : { id: basename(path) }),
      store,
      now: () => performance.now(),
      say: (text) => host.err(`${speak('en').say(text)}\n`),
    });
    if (!('services' in opened)) {
      report(opened, host);
      await store.close();
      return 1;
    }
    const serving = await serveSeason(opened.services, {
      port,
      webFolder: WEB,
      onError: (error) => host.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
    });
    host.out(`${serving.address}\n`);
    remark(host, 'open.opened', { folder: join(folder) });
    if (options['no-browser'] !== true) openBrowser(serving.address);
    await new Promise<void>((done) => {
      const release = host.onInterrupt(() => {
        release();
        done();
      });
    });
    await serving.close();
    await opened.close();
    return 0;
  },
};

/**
 * The database of the folder, which this process holds from here on. One that is there is opened first; a new one is made while
 * the season can be looked at already. A folder without a season gets none. Null when it may not be used, with the reason told.
 */
async function storeBeside(
  folder: string,
  options: { readonly takeOver: boolean },
  host: Host,
): Promise<SeasonStore | null> {
  const around = join(folder, '.onyva');
  const database = join(around, 'database');
  if (!hasPgliteStore(database) && !existsSync(join(folder, 'season.yaml'))) return memoryStore();
  const refuse = (error: unknown): void => sayRefused(error, host);
  try {
    const held = await holdFolder(around, options);
    const store = pgliteStore(database, held);
    return hasPgliteStore(database) ? await store : deferredStore(store, refuse);
  } catch (error) {
    refuse(error);
    return null;
  }
}

/** A database of a server; null when it cannot be used, with the reason told. */
async function storeAt(address: string, host: Host): Promise<SeasonStore | null> {
  try {
    return await postgresStore(address);
  } catch (error) {
    sayRefused(error, host);
    return null;
  }
}

function sayRefused(error: unknown, host: Host): void {
  if (!(error instanceof StoreRefused)) throw error;
  const { say } = host.speaker;
  host.err(`onyva open: ${say(error.said)}\n    -> ${say(error.action)}\n`);
}

/** Asks the desktop to open an address; where there is none, the printed address has to do. */
function openBrowser(address: string): void {
  // Without a display, `xdg-open` looks for a browser of the terminal.
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const [program, ...words] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address];
  spawn(program!, words, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
