import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyDiff, diffOf, type LiveSeason } from '../../src/live/index.ts';
import { said } from '../../src/messages/testing/said.ts';
import {
  folderStore,
  holdFolder,
  memoryStore,
  postgresStore,
  type SeasonStore,
  type StoredEdit,
  StoreRefused,
} from '../../src/store/index.ts';
import { openDatabase } from '../../src/store/old-database.ts';
import { upgradeSchema } from '../../src/store/schema.ts';
import { sqlStore } from '../../src/store/sql-store.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

/** One suite for every store: what the port promises, seen from outside. */
interface Implementation {
  readonly name: string;
  /** Made once, before all tests. */
  start(): Promise<void>;
  open(): Promise<SeasonStore>;
  /** What is kept is there when opened again. */
  readonly isDurable: boolean;
  stop(): Promise<void>;
}

let root = '';
let server: PostgresServer | null = null;

const memory = memoryStore();
const implementations: readonly Implementation[] = [
  { name: 'memory', start: async () => {}, open: async () => memory, isDurable: false, stop: async () => {} },
  {
    name: 'a season folder',
    start: async () => {},
    open: () => folderStore(join(root, '.onyva')),
    isDurable: true,
    stop: async () => {},
  },
  {
    name: 'PostgreSQL',
    async start() {
      const folder = join(root, 'postgres');
      await mkdir(folder);
      await chmod(folder, 0o755);
      server = await startPostgres(folder);
    },
    open: () => postgresStore(server!.address),
    isDurable: true,
    async stop() {
      await server?.stop();
    },
  },
];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'onyva-store-'));
  await chmod(root, 0o755);
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

const first: LiveSeason = {
  text: `title: "L'été, une \u00e9tude"\n`,
  activeBoard: 'main',
  boards: { main: { id: 'main', name: 'Main board', days: {}, boneyard: [], ways: { 'FLAT "A"': 'stage\\x' } } },
};

function renamed(live: LiveSeason, name: string): LiveSeason {
  return { ...live, boards: { ...live.boards, main: { ...live.boards.main!, name } } };
}

function edit(revision: number, before: LiveSeason, after: LiveSeason): StoredEdit {
  return {
    revision,
    kind: 'do',
    label: `Rename to ${after.boards.main!.name}`,
    clientId: 'tab',
    diff: diffOf(before, after),
  };
}

/** Appends `count` renamings after revision `from`. */
async function appendMany(store: SeasonStore, id: string, live: LiveSeason, from: number, count: number) {
  let state = live;
  for (let revision = from + 1; revision <= from + count; revision++) {
    const after = renamed(state, `name ${revision}`);
    expect(await store.append(id, edit(revision, state, after), after)).toEqual({ kind: 'kept' });
    state = after;
  }
  return state;
}

describe.each(implementations)('the store in $name', ({ name, start, open, isDurable, stop }) => {
  let store: SeasonStore;
  beforeAll(async () => {
    await start();
    store = await open();
  }, 120_000);
  afterAll(async () => {
    await store.close();
    await stop();
  });

  it('gives back what it was given, to the character', async () => {
    expect(await store.load('a')).toBeNull();
    await store.create('a', 'Été', first);
    const live = await appendMany(store, 'a', first, 0, 3);
    const stored = (await store.load('a'))!;
    expect(stored).toMatchObject({ id: 'a', title: 'Été', revision: 3, live });
    expect(JSON.stringify(stored.live)).toBe(JSON.stringify(live));
    expect(stored.edits.map(({ revision, kind, clientId }) => [revision, kind, clientId])).toEqual([
      [1, 'do', 'tab'],
      [2, 'do', 'tab'],
      [3, 'do', 'tab'],
    ]);
    expect(stored.edits.reduce((state, { diff }) => applyDiff(state, diff), first)).toEqual(live);
  });

  it('keeps seasons apart, and makes none twice', async () => {
    await store.create('b', 'Another', renamed(first, 'B'));
    await expect(store.create('b', 'Again', first)).rejects.toThrow();
    expect((await store.load('b'))!.live.boards.main!.name).toBe('B');
    expect((await store.list()).map(({ id, title, revision }) => [id, title, revision])).toEqual([
      ['a', 'Été', 3],
      ['b', 'Another', 0],
    ]);
  });

  it('numbers edits without gaps; of two writers one is overtaken', async () => {
    await store.create('c', 'Race', first);
    const [one, two] = [renamed(first, 'one'), renamed(first, 'two')];
    expect((await store.append('c', edit(2, first, one), one)).kind).toBe('overtaken');
    const outcomes = await Promise.all([
      store.append('c', edit(1, first, one), one),
      store.append('c', edit(1, first, two), two),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['kept', 'overtaken']);
    expect((await store.load('c'))!.revision).toBe(1);
  });

  it('keeps documents, the last text of each', async () => {
    expect(await store.document('b', 'files')).toBeNull();
    await store.putDocument('b', 'files', 'one');
    await store.putDocument('b', 'files', 'two');
    expect(await store.document('b', 'files')).toBe('two');
    expect(await store.document('c', 'files')).toBeNull();
  });

  it('loads the same state whether it was kept whole or has edits to apply', async () => {
    await store.create('d', 'Long', first);
    const live = await appendMany(store, 'd', first, 0, 120);
    const stored = (await store.load('d'))!;
    expect(stored.live).toEqual(live);
    expect(stored.edits).toHaveLength(120);
  });

  const durable = isDurable ? it : () => {};
  durable('has everything when it is opened again', async () => {
    const before = await store.load('d');
    await store.close();
    store = await open();
    expect(await store.load('d')).toEqual(before);
  });

  const shared = name === 'PostgreSQL' ? it : () => {};
  shared('tells another process of an edit', async () => {
    const other = await open();
    let heard = (_revision: number): void => {};
    const told = new Promise<number>((resolve) => {
      heard = resolve;
    });
    const stop = await other.onAppend('d', heard);
    await appendMany(store, 'd', (await store.load('d'))!.live, 120, 1);
    expect(await told).toBe(121);
    await stop();
    await other.close();
  });
});

describe('the database of an older version', { timeout: 120_000 }, () => {
  let live: LiveSeason;
  const made = (): string => join(root, 'older-database');

  /** As older versions made it: with edits after its last kept state, and a note of the files. */
  beforeAll(async () => {
    const database = await openDatabase(made());
    await upgradeSchema(database, made());
    const store = sqlStore(database);
    await store.create('season', 'Été', first);
    live = await appendMany(store, 'season', first, 0, 52);
    await store.putDocument('season', 'files', 'marks');
    await store.close();
  });

  async function oldDatabase(folder: string): Promise<void> {
    await cp(made(), join(folder, 'database'), { recursive: true });
  }

  it('is taken over whole, once, and set aside', async () => {
    const folder = join(root, 'older', '.onyva');
    await oldDatabase(folder);
    const told: string[] = [];
    const store = await folderStore(folder, { say: (text) => told.push(said(text)) });
    const stored = (await store.load('season'))!;
    expect(stored).toMatchObject({ title: 'Été', revision: 52, live });
    expect(stored.edits.map(({ revision }) => revision)).toEqual(Array.from({ length: 52 }, (_, i) => i + 1));
    expect(await store.document('season', 'files')).toBe('marks');
    const after = renamed(live, 'later');
    expect(await store.append('season', edit(53, live, after), after)).toEqual({ kind: 'kept' });
    await store.close();
    expect(told).toEqual([expect.stringContaining('database.before-log')]);
    const again = await folderStore(folder);
    expect(await again.load('season')).toMatchObject({ revision: 53, live: after });
    await again.close();
    expect((await readdir(folder)).sort()).toEqual(['.gitignore', 'database.before-log', 'edits.log', 'held']);
  });

  it('that is broken is refused and left as it is, and the way out works', async () => {
    const folder = join(root, 'broken', '.onyva');
    await oldDatabase(folder);
    await writeFile(join(folder, 'database', 'global', 'pg_control'), 'no longer what it was');
    const before = await contents(join(folder, 'database'));
    const refusal = await refusalOf(folderStore(folder));
    expect(refusal.why).toBe('broken');
    expect(said(refusal.action)).toContain('Move');
    expect(await contents(join(folder, 'database'))).toEqual(before);
    await rename(join(folder, 'database'), join(root, 'moved-away'));
    const store = await folderStore(folder);
    expect(await store.list()).toEqual([]);
    await store.close();
  });

  it('whose content is damaged is refused with its table, and left as it is', async () => {
    const folder = join(root, 'damaged', '.onyva');
    await oldDatabase(folder);
    const database = await openDatabase(join(folder, 'database'));
    await database.query(`update onyva_edit set diff = '[{"path": 7}]' where revision = 51`);
    await database.close();
    const refusal = await refusalOf(folderStore(folder));
    expect(refusal.why).toBe('damaged');
    expect(said(refusal.said)).toContain('onyva_edit');
    expect(await readdir(folder)).not.toContain('edits.log');
  });

  it('of a newer Onyva is refused', async () => {
    const folder = join(root, 'newer', '.onyva');
    await oldDatabase(folder);
    const database = await openDatabase(join(folder, 'database'));
    await database.query('insert into onyva_schema (version) values (99)');
    await database.close();
    await expect(folderStore(folder)).rejects.toThrow(/newer Onyva \(version 99/);
    expect(await readdir(folder)).toContain('database');
  });
});

describe('a store that cannot be used is refused and left as it is', () => {
  it('a log of a newer Onyva', async () => {
    const folder = join(root, 'newer-log', '.onyva');
    await mkdir(folder, { recursive: true });
    const json = '[{"record":"log","format":7}]';
    const line = `${json.length} ${crc32(json).toString(16).padStart(8, '0')} ${json}\n`;
    await writeFile(join(folder, 'edits.log'), line);
    await expect(folderStore(folder)).rejects.toThrow(/newer Onyva \(version 7/);
    expect(await readFile(join(folder, 'edits.log'), 'utf8')).toBe(line);
  });

  it('one that another Onyva has open', async () => {
    const folder = join(root, '.onyva');
    const store = await folderStore(folder);
    await expect(folderStore(folder)).rejects.toThrow('another Onyva has');
    await store.close();
    await (await folderStore(folder)).close();
  });

  it('one that was taken over keeps nothing more', async () => {
    const folder = join(root, 'taken', '.onyva');
    const store = await folderStore(folder);
    await store.create('a', 'Season', first);
    const held = await holdFolder(folder, { takeOver: true });
    const after = renamed(first, 'too late');
    expect((await refusalOf(store.append('a', edit(1, first, after), after))).why).toBe('taken-over');
    await store.close();
    const other = await folderStore(folder, { held });
    expect(await other.load('a')).toMatchObject({ revision: 0, live: first });
    await other.close();
  });

  it('a PostgreSQL server that is not there', async () => {
    await expect(postgresStore('postgres://nobody@127.0.0.1:9/none')).rejects.toBeInstanceOf(StoreRefused);
  });
});

async function refusalOf(work: Promise<unknown>): Promise<StoreRefused> {
  const refusal = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(refusal instanceof StoreRefused)) throw new Error(`it was not refused: ${String(refusal)}`);
  return refusal;
}

/** Every file with a digest of it, to see that nothing was touched. */
async function contents(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => [
        join(file.parentPath, file.name),
        createHash('sha256')
          .update(await readFile(join(file.parentPath, file.name)))
          .digest('hex'),
      ]),
  );
  return Object.fromEntries(texts) as Record<string, string>;
}
