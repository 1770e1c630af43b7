/**
 * The store on a PostgreSQL server, for a team. Needs the npm package `pg`, which is installed only by those who want
 * this.
 */
import type { Pool, PoolClient } from 'pg';
import { message } from '../messages/index.ts';
import { upgradeSchema } from './schema.ts';
import type { SqlDatabase } from './sql-database.ts';
import { sqlStore } from './sql-store.ts';
import { type SeasonStore, StoreRefused } from './store.ts';

/** @param address `postgres://user:password@host/database` */
export async function postgresStore(address: string): Promise<SeasonStore> {
  const { default: pg } = await import('pg').catch(() => {
    throw new StoreRefused('pg-missing');
  });
  const pool: Pool = new pg.Pool({ connectionString: address, max: 8, connectionTimeoutMillis: 10_000 });
  // Connections that break while idle are replaced by the pool; what was in flight fails by itself.
  pool.on('error', () => {});
  const database: SqlDatabase = {
    query: async (sql, values = []) => (await pool.query(sql, [...values])).rows as Record<string, unknown>[],
    transaction: (work) => inTransaction(pool, work),
    async listen(channel, listener) {
      const client = await pool.connect();
      // A line that breaks says nothing more; whoever edits next finds out by being overtaken.
      client.on('error', () => {});
      client.on('notification', ({ payload }) => listener(payload ?? ''));
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
      return async () => {
        client.release(true);
      };
    },
    isDuplicate: (error) => (error as { readonly code?: unknown }).code === '23505',
    close: () => pool.end(),
  };
  try {
    await upgradeSchema(database, message('store.the-database'));
  } catch (error) {
    await pool.end();
    if (error instanceof StoreRefused) throw error;
    // A host with several addresses fails with one error for each, and no words of its own.
    const { message: words, code } = error as { readonly message?: string; readonly code?: string };
    const why = words || code || String(error);
    throw new StoreRefused('unusable', { why });
  }
  return sqlStore(database);
}

async function inTransaction<T>(pool: Pool, work: (query: SqlDatabase['query']) => Promise<T>): Promise<T> {
  const client: PoolClient = await pool.connect();
  let isBroken = false;
  try {
    await client.query('begin');
    const result = await work(
      async (sql, values = []) => (await client.query(sql, [...values])).rows as Record<string, unknown>[],
    );
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true;
    });
    throw error;
  } finally {
    client.release(isBroken);
  }
}
