/** Where `onyva open` keeps a season, and in words why it cannot. */
import { existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf, whyUnwritable } from '../folder/index.ts';
import {
  deferredStore,
  hasPgliteStore,
  holdFolder,
  memoryStore,
  pgliteStore,
  postgresStore,
  type SeasonStore,
  StoreRefused,
} from '../store/index.ts';
import { type Host, remark } from './command.ts';

/** Bytes that a new database takes, with as much again for its log. */
const ROOM_OF_A_DATABASE = 80_000_000;

/**
 * The database of the folder, which this process holds from here on. One that is there is opened first; a new one is
 * made while the season can be looked at already: `onFailure` hears when that fails. A folder without a season gets
 * none. Null when it may not be used; the reason has been told.
 */
export async function storeBeside(
  folder: string,
  options: { readonly takeOver: boolean },
  host: Host,
  onFailure: () => void,
): Promise<SeasonStore | null> {
  const around = join(folder, '.onyva');
  const database = join(around, 'database');
  const isNew = !hasPgliteStore(database);
  if (isNew && !existsSync(join(folder, 'season.yaml'))) return memoryStore();
  try {
    await refuseWithoutRoom(folder, around, isNew);
    const store = pgliteStore(database, await holdFolder(around, options));
    if (!isNew) return await store;
    return deferredStore(store, (error) => {
      sayWhy(error, host);
      onFailure();
    });
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
async function refuseWithoutRoom(folder: string, around: string, isNew: boolean): Promise<void> {
  const isThere = existsSync(around);
  if (isThere && !statSync(around).isDirectory()) throw new StoreRefused('in-the-way', { path: around });
  const inside = isThere ? around : folder;
  const unwritable = await whyUnwritable(join(inside, 'trial'), inside, 4096);
  if (unwritable !== null)
    throw new StoreRefused('unwritable', { folder: inside, why: unwritable.message.fields.why ?? '' });
  if (!isNew) return;
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= ROOM_OF_A_DATABASE) return;
  throw new StoreRefused('no-room', { folder, megabytes: ROOM_OF_A_DATABASE / 1_000_000 });
}

function sayWhy(error: unknown, host: Host): void {
  if (!(error instanceof StoreRefused)) {
    remark(host, 'failed', { command: 'open', said: reasonOf(error) });
    return;
  }
  remark(host, 'failed', { command: 'open', said: error.said });
  host.err(`    -> ${host.speaker.say(error.action)}\n`);
}
