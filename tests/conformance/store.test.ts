import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyDiff, diffOf, type LiveSeason } from '../../src/live/index.ts';
import { said } from '../../src/messages/testing/said.ts';
import {
  memoryStore,
  pgliteStore,
  postgresStore,
  type SeasonStore,
  type StoredEdit,
  StoreRefused,
} from '../../src/store/index.ts';
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
    name: 'PGlite',
    start: async () => {},
    open: () => pgliteStore(join(root, '.onyva', 'database')),
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

describe('a database that cannot be used is refused and left as it is', () => {
  it('a broken one, and the way out works', async () => {
    const folder = join(root, 'broken', 'database');
    const whole = await pgliteStore(folder);
    await whole.create('a', 'Season', first);
    await whole.close();
    await writeFile(join(folder, 'global', 'pg_control'), 'no longer what it was');
    const before = await contents(folder);
    const refusal = await pgliteStore(folder).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(StoreRefused);
    expect(said((refusal as StoreRefused).action)).toContain('Move');
    expect(await contents(folder)).toEqual(before);
  });

  it('one of a newer Onyva', async () => {
    const folder = join(root, '.onyva', 'database');
    const { PGlite } = await import('@electric-sql/pglite');
    const database = await PGlite.create(folder);
    await database.query('insert into onyva_schema (version) values (99)');
    await database.close();
    await expect(pgliteStore(folder)).rejects.toThrow(/newer Onyva \(version 99/);
    const again = await PGlite.create(folder);
    expect((await again.query('select max(version) as version from onyva_schema')).rows).toEqual([{ version: 99 }]);
    await again.query('delete from onyva_schema where version = 99');
    await again.close();
  });

  it('one that another Onyva has open', async () => {
    const folder = join(root, '.onyva', 'database');
    const store = await pgliteStore(folder);
    await expect(pgliteStore(folder)).rejects.toThrow('another Onyva has');
    await store.close();
    await (await pgliteStore(folder)).close();
  });

  it('a PostgreSQL server that is not there', async () => {
    await expect(postgresStore('postgres://nobody@127.0.0.1:9/none')).rejects.toBeInstanceOf(StoreRefused);
  });
});

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
