/** The default store: PostgreSQL compiled into this process (PGlite), in a folder beside the season. */
import { existsSync } from 'node:fs';
import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { message } from '../messages/index.ts';
import { type HeldFolder, holdFolder } from './hold-folder.ts';
import { upgradeSchema } from './schema.ts';
import type { SqlDatabase } from './sql-database.ts';
import { sqlStore } from './sql-store.ts';
import { type SeasonStore, StoreRefused } from './store.ts';

/** Major version of PostgreSQL in the PGlite that this program brings. */
const POSTGRES = '18';

/**
 * The store in `folder` (made when it is not there: some seconds of work in a thread of its own). Rejects with
 * `StoreRefused` when another program has it open, or it is broken or too new; it is then left exactly as it is.
 * `held`: the folder around it, where the caller has it already; closing the store releases it.
 */
export async function pgliteStore(folder: string, held?: HeldFolder): Promise<SeasonStore> {
  const holding = held ?? (await holdFolder(dirname(folder)));
  try {
    await keepPrivate(dirname(folder));
    if (existsSync(folder)) await refuseStrangers(folder);
    else await createDatabase(folder);
    const database = await openDatabase(folder, holding);
    await upgradeSchema(database, folder);
    return sqlStore(database);
  } catch (error) {
    await holding.release();
    throw error;
  }
}

/**
 * Onyva's own folder: readable by nobody else, and never taken into a version history, because it has every price and
 * every draft. A folder of another name is somebody's, and stays as it is.
 */
async function keepPrivate(around: string): Promise<void> {
  if (basename(around) !== '.onyva') return;
  await chmod(around, 0o700);
  await writeFile(join(around, '.gitignore'), '*\n', { mode: 0o600 });
}

/** Whether there is a store in `folder` already. */
export function hasPgliteStore(folder: string): boolean {
  return existsSync(folder);
}

async function refuseStrangers(folder: string): Promise<void> {
  let version: string | null = null;
  try {
    version = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
  } catch {
    throw new StoreRefused('broken', { folder, why: message('store.no-version') });
  }
  if (version === POSTGRES) return;
  throw new StoreRefused('other-postgres', { folder, found: version, own: POSTGRES });
}

/** Made beside its place and moved there when it is whole, so that a killed process leaves no half of one. */
async function createDatabase(folder: string): Promise<void> {
  const beside = `${folder}.new`;
  await rm(beside, { recursive: true, force: true });
  try {
    await new Promise<void>((resolve, reject) => {
      const thread = new Worker(ownThread(), { workerData: beside });
      thread.once('error', reject);
      thread.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`exit code ${code}`))));
    });
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true }).catch(() => {});
    // What comes out of WebAssembly is no Error, and says a number: 51 is its ENOSPC.
    const why = error instanceof Error ? error.message : JSON.stringify(error);
    throw new StoreRefused('not-made', { folder, why });
  }
}

/** The compiled thread beside this file; when this file runs from source, the one that `tsc -b` wrote. */
function ownThread(): URL {
  const compiled = new URL('./create-database-thread.js', import.meta.url);
  return import.meta.url.endsWith('.ts')
    ? new URL('../../dist/store/create-database-thread.js', import.meta.url)
    : compiled;
}

async function openDatabase(folder: string, held: HeldFolder): Promise<SqlDatabase> {
  // 4 MB of JavaScript and WebAssembly: only for those who open a season.
  const { PGlite: Database } = await import('@electric-sql/pglite');
  let db: PGlite;
  try {
    db = await Database.create({ dataDir: folder });
    await db.query('select 1');
  } catch (error) {
    // All that a failed attempt leaves behind; the folder is then what it was.
    await rm(join(folder, 'postmaster.pid'), { force: true });
    throw new StoreRefused('broken', { folder, why: error instanceof Error ? error.message : String(error) });
  }
  const over = (target: PGlite | Transaction): SqlDatabase['query'] => {
    return async (sql, values = []) => {
      if (!held.isMine()) throw new StoreRefused('taken-over', { folder: dirname(folder) });
      return (await target.query<Record<string, unknown>>(sql, [...values])).rows;
    };
  };
  return {
    query: over(db),
    transaction: (work) => db.transaction((transaction) => work(over(transaction))),
    // This process is the only one that has the folder: there is nobody to hear of.
    listen: async () => async () => {},
    isDuplicate: (error) => (error as { readonly code?: unknown }).code === '23505',
    async close() {
      await db.close();
      await held.release();
    },
  };
}
