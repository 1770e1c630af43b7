import { isMessage, type Text } from '../foundation/index.ts';
import { applyDiff, diffSchema, editKindSchema, type LiveSeason, liveSeasonSchema } from '../live/index.ts';
import { checked, type Schema } from '../season/index.ts';
import type { SqlDatabase } from './sql-database.ts';
import { type SeasonStore, type StoredEdit, StoreRefused } from './store.ts';

/** Edits between two kept states: loading applies at most so many. */
const KEEP_EVERY = 50;

const CHANNEL = 'onyva_edit';

/** The store over a database whose tables are up to date (`upgradeSchema`). */
export function sqlStore(database: SqlDatabase): SeasonStore {
  return {
    async list() {
      const rows = await database.query(
        `select id, title, (select coalesce(max(revision), 0) from onyva_edit where season = id) as revision
         from onyva_season order by id`,
      );
      return rows.map((row) => ({ id: String(row.id), title: String(row.title), revision: Number(row.revision) }));
    },

    async load(id) {
      // One transaction, so that state and edits are of one moment.
      return database.transaction(async (query) => {
        await query('set transaction isolation level repeatable read');
        const [season] = await query('select title from onyva_season where id = $1', [id]);
        if (season === undefined) return null;
        const [state] = await query('select revision, live from onyva_state where season = $1', [id]);
        if (state === undefined) throw damaged(id, 'onyva_state');
        const rows = await query(
          'select revision, kind, label, client, diff from onyva_edit where season = $1 order by revision',
          [id],
        );
        const edits = rows.map((row) => editOf(id, row));
        const later = edits.filter(({ revision }) => revision > Number(state.revision));
        const live = liveAfter(id, read(id, 'onyva_state', liveSeasonSchema, String(state.live)), later);
        return { id, title: String(season.title), live, revision: edits.at(-1)?.revision ?? 0, edits };
      });
    },

    async create(id, title, live) {
      await database.transaction(async (query) => {
        await query('insert into onyva_season (id, title) values ($1, $2)', [id, title]);
        await query('insert into onyva_state (season, revision, live) values ($1, 0, $2)', [id, JSON.stringify(live)]);
      });
    },

    async append(id, edit, live) {
      try {
        return await database.transaction(async (query) => {
          const [row] = await query('select coalesce(max(revision), 0) as last from onyva_edit where season = $1', [
            id,
          ]);
          const last = Number(row?.last ?? 0);
          if (edit.revision !== last + 1) return { kind: 'overtaken', revision: last };
          await query(
            'insert into onyva_edit (season, revision, kind, label, client, diff) values ($1, $2, $3, $4, $5, $6)',
            [id, edit.revision, edit.kind, writtenLabel(edit.label), edit.clientId, JSON.stringify(edit.diff)],
          );
          if (edit.revision % KEEP_EVERY === 0) {
            const state = [id, edit.revision, JSON.stringify(live)];
            await query('update onyva_state set revision = $2, live = $3 where season = $1', state);
          }
          await query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify([id, edit.revision])]);
          return { kind: 'kept' };
        });
      } catch (error) {
        if (!database.isDuplicate(error)) throw error;
        return { kind: 'overtaken', revision: edit.revision };
      }
    },

    async document(id, name) {
      const rows = await database.query('select content from onyva_document where season = $1 and name = $2', [
        id,
        name,
      ]);
      return rows[0] === undefined ? null : String(rows[0].content);
    },

    async putDocument(id, name, text) {
      await database.query(
        `insert into onyva_document (season, name, content) values ($1, $2, $3)
         on conflict (season, name) do update set content = excluded.content`,
        [id, name, text],
      );
    },

    onAppend: (id, listener) =>
      database.listen(CHANNEL, (payload) => {
        const [season, revision] = JSON.parse(payload) as [string, number];
        if (season === id) listener(revision);
      }),

    close: () => database.close(),
  };
}

/** A message as JSON; words as they are, which is all that older versions wrote. */
function writtenLabel(label: Text): string {
  return typeof label === 'string' ? label : JSON.stringify(label);
}

function readLabel(written: string): Text {
  if (!written.startsWith('{')) return written;
  try {
    const label: unknown = JSON.parse(written);
    return isMessage(label) ? label : written;
  } catch {
    return written;
  }
}

function editOf(season: string, row: Readonly<Record<string, unknown>>): StoredEdit {
  return {
    revision: Number(row.revision),
    kind: read(season, 'onyva_edit', editKindSchema, JSON.stringify(row.kind)),
    label: readLabel(String(row.label)),
    clientId: String(row.client),
    diff: read(season, 'onyva_edit', diffSchema, String(row.diff)),
  };
}

function liveAfter(season: string, state: LiveSeason, edits: readonly StoredEdit[]): LiveSeason {
  try {
    return edits.reduce((live, { diff }) => applyDiff(live, diff), state);
  } catch {
    throw damaged(season, 'onyva_edit');
  }
}

/** What a table has, where it is what this program writes there. */
function read<T>(season: string, table: string, schema: Schema<T>, written: string): T {
  let found: unknown;
  try {
    found = JSON.parse(written);
  } catch {
    throw damaged(season, table);
  }
  const known = checked(schema, found);
  if ('problems' in known) throw damaged(season, table, known.problems[0].said);
  return known.value;
}

function damaged(season: string, table: string, why: Text | null = null): StoreRefused {
  return new StoreRefused('damaged', { season, table, why });
}
