/** The store of a season folder on this machine: `.onyva`, with the log of edits in it. */
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Text } from '../foundation/index.ts';
import type { LiveSeason } from '../live/index.ts';
import { message } from '../messages/index.ts';
import { systemDisk } from './disk/system-disk.ts';
import { type HeldFolder, holdFolder } from './hold-folder.ts';
import { contentOfLog } from './log/log-content.ts';
import { readLines } from './log/log-lines.ts';
import { logStore } from './log/log-store.ts';
import { readOldDatabase } from './old-database.ts';
import { type SeasonStore, StoreRefused } from './store.ts';

const LOG = 'edits.log';
/** Of older versions. */
const OLD_DATABASE = 'database';

export interface FolderStoreOptions {
  /** The folder, where the caller has it already; closing the store releases it. */
  readonly held?: HeldFolder;
  /** Told of what a person should know: what an older version left, what is missing in a damaged log. */
  readonly say?: (text: Text) => void;
}

/** Whether a season is kept in `folder` already. */
export function hasFolderStore(folder: string): boolean {
  return existsSync(join(folder, LOG)) || existsSync(join(folder, OLD_DATABASE));
}

/** The season as it is kept in `folder`, whoever has it open: nothing is written or held. Null: there is none. */
export async function keptIn(folder: string, id: string): Promise<LiveSeason | null> {
  const log = await systemDisk.read(join(folder, LOG));
  if (log !== null) return contentOfLog(readLines(log)).seasons.get(id)?.live ?? null;
  const old = join(folder, OLD_DATABASE);
  return existsSync(old) ? ((await readOldDatabase(old)).get(id)?.live ?? null) : null;
}

/**
 * The store in `folder` (the season's `.onyva`), made when it is not there. Rejects with `StoreRefused` when another
 * program has it open, or it is of a newer version or cannot be read; it is then left exactly as it is.
 */
export async function folderStore(folder: string, options: FolderStoreOptions = {}): Promise<SeasonStore> {
  const { say = () => {} } = options;
  const held = options.held ?? (await holdFolder(folder));
  try {
    const old = join(folder, OLD_DATABASE);
    const store = await logStore(systemDisk, join(folder, LOG), {
      say,
      mayWrite() {
        if (!held.isMine()) throw new StoreRefused('taken-over', { folder });
      },
      first: async () => (existsSync(old) ? await readOldDatabase(old) : new Map()),
    });
    await setAside(old, say);
    return {
      ...store,
      async close() {
        await store.close();
        await held.release();
      },
    };
  } catch (error) {
    await held.release();
    throw error;
  }
}

/** What the log has taken over is not read again; an older version would edit it and nobody would know. */
async function setAside(old: string, say: (text: Text) => void): Promise<void> {
  if (!existsSync(old)) return;
  let aside = `${old}.before-log`;
  for (let number = 2; existsSync(aside); number++) aside = `${old}.before-log-${number}`;
  await rename(old, aside);
  say(message('store.log.taken-over', { kept: aside }));
}
