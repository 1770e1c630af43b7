/**
 * Folders of before the log kept their season in a database beside it (PGlite: PostgreSQL compiled into this process,
 * `.onyva/database`). It is read once, in a thread of its own, because it takes 400 MB of memory that only the end of a
 * thread gives back.
 */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { compiledBeside } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { readOwn, refuseNoFolder } from './disk/own-files.ts';
import type { LoggedSeason } from './log/log-content.ts';
import { upgradeSchema } from './schema.ts';
import type { SqlDatabase } from './sql-database.ts';
import { sqlStore } from './sql-store.ts';
import { StoreRefused } from './store.ts';

/** Major version of PostgreSQL in the PGlite that this program brings. */
const POSTGRES = '18';

/** What the thread says: the seasons, or why the database cannot be read. */
export type OldDatabaseRead =
  | { readonly seasons: readonly LoggedSeason[] }
  | { readonly refused: 'newer' | 'broken' | 'damaged'; readonly fields: StoreRefused['said']['fields'] };

/**
 * Every season of the database in `folder`. Rejects with `StoreRefused` where it is broken, or of another version; it
 * is then left exactly as it is.
 */
export async function readOldDatabase(folder: string): Promise<ReadonlyMap<string, LoggedSeason>> {
  await refuseStrangers(folder);
  const read = await new Promise<OldDatabaseRead>((resolve, reject) => {
    const thread = new Worker(new URL(compiledBeside(import.meta.url, 'old-database-thread')), { workerData: folder });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`exit code ${code}`)));
  }).catch((error: unknown): never => {
    throw new StoreRefused('broken', { folder, why: error instanceof Error ? error.message : String(error) });
  });
  if ('refused' in read) throw new StoreRefused(read.refused, read.fields);
  return new Map(read.seasons.map((season) => [season.id, season]));
}

/** For the thread: the database itself, closed again. */
export async function seasonsInDatabase(folder: string): Promise<readonly LoggedSeason[]> {
  const database = await openDatabase(folder);
  try {
    await upgradeSchema(database, folder);
    const store = sqlStore(database);
    const seasons: LoggedSeason[] = [];
    for (const { id } of await store.list()) {
      const stored = await store.load(id);
      if (stored === null) continue;
      const rows = await database.query('select name, content from onyva_document where season = $1', [id]);
      seasons.push({ ...stored, documents: new Map(rows.map((row) => [String(row.name), String(row.content)])) });
    }
    return seasons;
  } finally {
    await database.close();
  }
}

export async function openDatabase(folder: string): Promise<SqlDatabase> {
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
    return async (sql, values = []) => (await target.query<Record<string, unknown>>(sql, [...values])).rows;
  };
  return {
    query: over(db),
    transaction: (work) => db.transaction((transaction) => work(over(transaction))),
    listen: async () => async () => {},
    isDuplicate: (error) => (error as { readonly code?: unknown }).code === '23505',
    close: () => db.close(),
  };
}

async function refuseStrangers(folder: string): Promise<void> {
  await refuseNoFolder(folder);
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    throw new StoreRefused('broken', { folder, why: message('store.no-version') });
  }
  const version = (await readOwn(join(folder, 'PG_VERSION'))).toString('utf8').trim();
  if (version !== POSTGRES) throw new StoreRefused('other-postgres', { folder, found: version, own: POSTGRES });
}
