/**
 * Tables of the store, one version at a time. A version that is out is never edited: a change is a new row. Everything
 * that is not a key is text (JSON as it was written), so that what is read back is what was given, key order included.
 */
import type { Text } from '../foundation/index.ts';
import type { SqlDatabase } from './sql-database.ts';
import { StoreRefused } from './store.ts';

const VERSIONS: readonly (readonly string[])[] = [
  [
    'create table onyva_season (id text primary key, title text not null)',
    `create table onyva_edit (
      season text not null references onyva_season (id),
      revision integer not null check (revision > 0),
      kind text not null,
      label text not null,
      client text not null,
      diff text not null,
      primary key (season, revision)
    )`,
    `create table onyva_state (
      season text primary key references onyva_season (id),
      revision integer not null,
      live text not null
    )`,
    `create table onyva_document (
      season text not null references onyva_season (id),
      name text not null,
      content text not null,
      primary key (season, name)
    )`,
  ],
];

/** Version this program writes. */
export const STORE_VERSION = VERSIONS.length;

/** Brings the tables up to date; refuses a database of a newer program and leaves it as it is. */
export async function upgradeSchema(database: SqlDatabase, where: Text): Promise<void> {
  await database.transaction(async (query) => {
    await query('create table if not exists onyva_schema (version integer primary key)');
    // Two servers that start together take turns.
    await query('lock table onyva_schema in exclusive mode');
    const [row] = await query('select coalesce(max(version), 0) as version from onyva_schema');
    const found = Number(row?.version ?? 0);
    if (found > STORE_VERSION) {
      throw new StoreRefused('newer', { where, found: String(found), known: String(STORE_VERSION) });
    }
    for (let version = found; version < STORE_VERSION; version++) {
      for (const statement of VERSIONS[version]!) await query(statement);
      await query('insert into onyva_schema (version) values ($1)', [version + 1]);
    }
  });
}
