import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program } from '../../scripts/program.mjs';
import { type Client, createClient } from '../../src/api/index.ts';
import { exampleFolder, removeFolder } from '../../src/server/testing/open-example.ts';
import { type PostgresServer, startPostgres } from '../conformance/postgres-server.ts';
import { onyva } from './command-line.ts';

describe.skipIf(!existsSync(program))('onyva open --database (NEEDS `npm run build` first)', () => {
  const folder = exampleFolder();
  const data = mkdtempSync(join(tmpdir(), 'onyva-team-'));
  let server: PostgresServer | undefined;
  beforeAll(async () => {
    // The server may run as nobody, who must be able to look in.
    chmodSync(data, 0o755);
    server = await startPostgres(data);
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    removeFolder(folder);
    rmSync(data, { recursive: true, force: true });
  });

  function open(): Promise<{ readonly client: Client; readonly child: ChildProcess }> {
    return new Promise((resolve, reject) => {
      const words = ['open', folder, '--no-browser', '--database', server!.address];
      const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
      let out = '';
      let said = '';
      child.stderr.on('data', (bytes) => {
        said += String(bytes);
      });
      child.stdout.on('data', (bytes) => {
        out += String(bytes);
        const address = /http:\S+/.exec(out)?.[0];
        if (address === undefined) return;
        const url = new URL(address);
        resolve({ child, client: createClient({ address: url.origin, token: url.searchParams.get('token')! }) });
      });
      child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)));
    });
  }
  const close = (child: ChildProcess): Promise<unknown> => {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGINT');
    return ended;
  };

  it('keeps every edit in the database, under the name of the folder, and nothing in .onyva', async () => {
    const first = await open();
    const command = { kind: 'edit-season', path: ['title'], value: 'Kept elsewhere' } as const;
    await first.client.command({ command, clientId: 'a' });
    await close(first.child);
    expect(existsSync(join(folder, '.onyva'))).toBe(false);
    const second = await open();
    const season = await second.client.season();
    expect(season).toMatchObject({ revision: 1, folder: basename(folder), season: { title: 'Kept elsewhere' } });
    expect((await second.client.undo({ clientId: 'a' })).label).not.toBeNull();
    await close(second.child);
  }, 120_000);
});

describe.skipIf(!existsSync(program))('onyva open --database that cannot be used (NEEDS `npm run build` first)', () => {
  const folder = exampleFolder();
  afterAll(() => removeFolder(folder));

  it.each([
    ['nobody listens there', 'postgresql://onyva:secret@127.0.0.1:1/none', /ECONNREFUSED/],
    ['no address of PostgreSQL', 'mysql://localhost/none', /takes the address of a PostgreSQL database/],
  ])('says why and what to do: %s', (_, database, why) => {
    const { code, err } = onyva(['open', folder, '--no-browser', '--database', database]);
    expect(code).toBe(1);
    expect(err).toMatch(why);
    expect(err).not.toContain('secret');
  });
});
