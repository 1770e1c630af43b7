/**
 * A season in a folder, for a command that edits it: through the server that has it open, else opened here for as long
 * as the command takes. Either way it is one edit of the live season, kept and undone like any other
 * (docs/decisions/048-writing-into-a-season.md).
 */
import { ApiError, type Client, createClient } from '../api/index.ts';
import { message } from '../messages/index.ts';
import { createApp, type OpenedSeason, openSeason } from '../server/index.ts';
import { type Door, type HeldFolder, StoreRefused } from '../store/index.ts';
import { type CommandName, type ExitCode, type Host, remark } from './command.ts';
import { holdOrReach, sayWhy, storeBeside } from './open-store.ts';
import { report } from './report.ts';

/** Does `work` in the season. What keeps it from being reached, edited or written is said, and gives 1. */
export async function inSeason(
  command: CommandName,
  folder: string,
  host: Host,
  work: (client: Client) => Promise<ExitCode>,
): Promise<ExitCode> {
  return inFolder(command, folder, host, async (found) =>
    found !== null && 'port' in found ? work(clientOf(found)) : inSeasonHere(command, folder, found, host, work),
  );
}

/** Does `work` while nobody else writes into the folder, or with the door of who has its season open. */
export async function inFolder(
  command: CommandName,
  folder: string,
  host: Host,
  work: (found: HeldFolder | Door | null) => Promise<ExitCode>,
): Promise<ExitCode> {
  let found: HeldFolder | Door | null;
  try {
    found = await holdOrReach(folder);
  } catch (error) {
    sayWhy(command, error, host);
    return 1;
  }
  try {
    return await work(found);
  } catch (error) {
    if (error instanceof StoreRefused) {
      sayWhy(command, error, host);
      return 1;
    }
    if (!(error instanceof ApiError)) throw error;
    const { detail, action } = error.problem.said;
    remark(host, 'failed', { command, said: detail });
    host.err(`    -> ${host.speaker.say(action)}\n`);
    return 1;
  } finally {
    if (found !== null && 'release' in found) await found.release();
  }
}

export function clientOf({ port, token }: Door): Client {
  return createClient({ address: `http://127.0.0.1:${port}`, token });
}

async function inSeasonHere(
  command: CommandName,
  folder: string,
  held: HeldFolder | null,
  host: Host,
  work: (client: Client) => Promise<ExitCode>,
): Promise<ExitCode> {
  const say: Parameters<typeof storeBeside>[2] = (text) => host.err(`${host.speaker.say(text)}\n`);
  const store = await storeBeside(folder, held?.sign ?? null, say);
  let opened: OpenedSeason | null = null;
  try {
    const found = await openSeason({ folder, store, now: () => performance.now(), say });
    if (!('services' in found)) {
      report(found, host);
      return 1;
    }
    opened = found;
    const code = await work(clientHere(found));
    await found.close();
    return isWritten(command, found, host) ? code : 1;
  } finally {
    await (opened?.close() ?? store.close());
  }
}

/** Asks the same routes as a browser, without a line between. */
function clientHere({ services }: OpenedSeason): Client {
  const token = 'here';
  const app = createApp({
    services,
    token,
    assets: async () => null,
    onError: (error) => {
      throw error;
    },
  });
  const address = 'http://127.0.0.1';
  const headers = { host: '127.0.0.1' };
  const ask: typeof fetch = async (question, init) => {
    const request = new Request(question, init);
    for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
    return app.fetch(request);
  };
  return createClient({ address, token, fetch: ask });
}

/** What could not be written is kept in the store, and written when the season is opened. */
function isWritten(command: CommandName, { services }: OpenedSeason, host: Host): boolean {
  const waiting = services.files.view().files.filter(({ state }) => state === 'conflict' || state === 'failed');
  for (const { file, message: why } of waiting) {
    const said = message('cli.file-waits', { file, why: why ?? '' });
    remark(host, 'failed', { command, said });
  }
  return waiting.length === 0;
}
