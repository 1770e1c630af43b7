import { join, relative, resolve } from 'node:path';
import type { HeldFolder } from '../../store/index.ts';
import { seasonThread, WEB_FOLDER } from '../built-files.ts';
import { type CliCommand, exactly, remark, textOption, UsageError, wholeNumberOption } from '../command.ts';
import { openBrowser } from '../open-browser.ts';
import { holdBeside, isToStart, sayWhy } from '../open-store.ts';
import { watchSeason } from '../watch-season.ts';

export const openCommand: CliCommand = {
  name: 'open',
  usage: '[DIR] [--port N] [--no-browser] [--take-over] [--database postgresql://...]',
  options: {
    port: { type: 'string' },
    database: { type: 'string' },
    'no-browser': { type: 'boolean' },
    'take-over': { type: 'boolean' },
  },
  async run(positionals, options, host) {
    if (positionals.length > 1) exactly(positionals, ['DIR']);
    let port = wholeNumberOption(options.port, 'port') ?? 0;
    if (port > 65_535) throw new UsageError('number-up-to', { option: '--port', most: '65535' });
    const database = textOption(options.database);
    if (database !== undefined && !/^postgres(ql)?:\/\//.test(database)) {
      throw new UsageError('database');
    }
    host.goOnUnread();
    let removePage = (): void => {};
    const show = (address: string, own: string | null): void => {
      host.out(`${address}\n`);
      if (options['no-browser'] !== true) removePage = openBrowser(address, own);
    };
    const [named] = positionals;
    let path = resolve(host.cwd, named ?? '.');
    let token: string | null = null;
    const place = named === undefined ? null : path;
    if (database === undefined && isToStart(place, host.cwd)) {
      // Only then: a program that watches a season needs no reader of scripts.
      const { startSeason } = await import('../start-season.ts');
      const started = await startSeason({
        named: place,
        webFolder: WEB_FOLDER,
        port,
        host,
        onServing: (address) => show(address, null),
      });
      removePage();
      if (started === null) return 0;
      ({ folder: path, port, token } = started);
    }
    let held: HeldFolder | null = null;
    try {
      held = await holdBeside(path, { takeOver: options['take-over'] === true });
    } catch (error) {
      sayWhy('open', error, host);
      return 1;
    }
    const shownAs = relative(host.cwd, path) || '.';
    try {
      return await watchSeason({
        order: {
          folder: path,
          webFolder: WEB_FOLDER,
          database: database ?? null,
          sign: held?.sign ?? null,
          port,
          token,
        },
        host,
        entry: seasonThread(),
        onServing: ({ address, ...door }) => {
          // Without it, commands that want to write into the folder are refused.
          held?.showDoor(door).catch(() => {});
          if (token === null) show(address, held === null ? null : join(path, '.onyva'));
          remark(host, 'open.opened', { folder: named === undefined || token !== null ? shownAs : join(named) });
        },
      });
    } finally {
      removePage();
      await held?.release();
    }
  },
};
