import { spawn } from 'node:child_process';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSeason, serveSeason } from '../../server/index.ts';
import {
  type CliCommand,
  exactly,
  type Host,
  isHostFailure,
  remark,
  textOption,
  UsageError,
  wholeNumberOption,
} from '../command.ts';
import { storeAt, storeBeside } from '../open-store.ts';
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
    if (port > 65_535) throw new UsageError('number-up-to', { option: '--port', most: '65535' });
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
      say: (text) => host.err(`${host.speaker.say(text)}\n`),
    }).catch(async (error: unknown) => {
      await store.close();
      throw error;
    });
    if (!('services' in opened)) {
      report(opened, host);
      await store.close();
      return 1;
    }
    try {
      const serving = await serveSeason(opened.services, {
        port,
        webFolder: WEB,
        onError: (error) => host.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
      });
      host.out(`${serving.address}\n`);
      remark(host, 'open.opened', { folder: join(folder) });
      if (options['no-browser'] !== true) openBrowser(serving.address);
      await interrupted(host);
      await serving.close();
    } catch (error) {
      // Said before the season is closed, which may take a while.
      if (!isHostFailure(error)) throw error;
      remark(host, 'failed', { command: 'open', said: error.message });
      return 1;
    } finally {
      await opened.close();
    }
    return 0;
  },
};

/** Resolves at Ctrl-C. */
function interrupted(host: Host): Promise<void> {
  return new Promise((resolve) => {
    const release = host.onInterrupt(() => {
      release();
      resolve();
    });
  });
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
