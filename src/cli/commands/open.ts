import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HeldFolder } from '../../store/index.ts';
import { type CliCommand, exactly, remark, textOption, UsageError, wholeNumberOption } from '../command.ts';
import { holdBeside, sayWhy } from '../open-store.ts';
import { watchSeason } from '../watch-season.ts';

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
    let held: HeldFolder | null = null;
    try {
      if (database === undefined) held = await holdBeside(path, { takeOver: options['take-over'] === true });
    } catch (error) {
      sayWhy(error, host);
      return 1;
    }
    try {
      return await watchSeason({
        order: { folder: path, webFolder: WEB, database: database ?? null, sign: held?.sign ?? null, port },
        host,
        entry: threadEntry(),
        onServing: (address) => {
          host.out(`${address}\n`);
          remark(host, 'open.opened', { folder: join(folder) });
          if (options['no-browser'] !== true) openBrowser(address);
        },
      });
    } finally {
      await held?.release();
    }
  },
};

/** The compiled entry; when this file runs from source, the one that `tsc -b` wrote. */
function threadEntry(): URL {
  const source = import.meta.url.endsWith('.ts');
  return new URL(source ? '../../../dist/cli/season-thread.js' : '../season-thread.js', import.meta.url);
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
