/** Where `onyva open` keeps a season, and in words why it cannot. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf, whyUnwritable } from '../folder/index.ts';
import {
  folderStore,
  hasFolderStore,
  holdFolder,
  memoryStore,
  postgresStore,
  type SeasonStore,
  StoreRefused,
} from '../store/index.ts';
import { type Host, remark } from './command.ts';

/** Bytes that have to be free before a season is opened: some hours of edits. */
const ROOM = 1_000_000;

/**
 * The store of the folder, which this process holds from here on. A folder without a season gets none. Null when it may
 * not be used; the reason has been told.
 */
export async function storeBeside(
  folder: string,
  options: { readonly takeOver: boolean },
  host: Host,
): Promise<SeasonStore | null> {
  const around = join(folder, '.onyva');
  if (!hasFolderStore(around) && !existsSync(join(folder, 'season.yaml'))) return memoryStore();
  try {
    await refuseUnwritable(folder, around);
    const held = await holdFolder(around, options);
    return await folderStore(around, { held, say: (text) => host.err(`${host.speaker.say(text)}\n`) });
  } catch (error) {
    sayWhy(error, host);
    return null;
  }
}

/** A database of a server; null when it cannot be used, with the reason told. */
export async function storeAt(address: string, host: Host): Promise<SeasonStore | null> {
  try {
    return await postgresStore(address);
  } catch (error) {
    sayWhy(error, host);
    return null;
  }
}

/** Before anything is begun that a full disk or a folder nobody may write to would break off. */
async function refuseUnwritable(folder: string, around: string): Promise<void> {
  const isThere = existsSync(around);
  if (isThere && !statSync(around).isDirectory()) throw new StoreRefused('in-the-way', { path: around });
  const inside = isThere ? around : folder;
  const unwritable = await whyUnwritable(join(inside, 'trial'), inside, ROOM);
  if (unwritable === null) return;
  throw new StoreRefused('unwritable', { folder: inside, why: unwritable.message.fields.why ?? '' });
}

function sayWhy(error: unknown, host: Host): void {
  if (!(error instanceof StoreRefused)) {
    remark(host, 'failed', { command: 'open', said: reasonOf(error) });
    return;
  }
  remark(host, 'failed', { command: 'open', said: error.said });
  host.err(`    -> ${host.speaker.say(error.action)}\n`);
}
