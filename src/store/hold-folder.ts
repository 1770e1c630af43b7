/**
 * One process at a time may have a PGlite folder open. The sign is a local socket that listens: the system closes it with the process,
 * however that ends, so nothing stale is left behind (a lock file with a process id would be after `kill -9`).
 */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { StoreRefused } from './store.ts';

/** Holds the folder until the returned function is called; rejects with `StoreRefused` when another process holds it. */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const path = socketOf(folder);
  const server = (await listenAt(path)) ?? (await takeOver(path));
  if (server === null) {
    throw new StoreRefused(
      `another Onyva has ${folder} open`,
      'Use that one (its address is in its terminal), or close it with Ctrl-C first.',
    );
  }
  server.unref();
  return () => new Promise((done) => server.close(() => done()));
}

/** Null when something is there already. */
function listenAt(path: string): Promise<Server | null> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.end());
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(null) : fail(error)));
    server.listen(path, () => done(server));
  });
}

/** The socket of a process that is gone refuses connections; it is cleared away. Null when someone answers. */
async function takeOver(path: string): Promise<Server | null> {
  const isAlive = await new Promise<boolean>((done) => {
    const socket = connect(path, () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
  if (isAlive) return null;
  await rm(path, { force: true });
  return listenAt(path);
}

/** Short, because paths of sockets may be no longer than about 100 characters. */
function socketOf(folder: string): string {
  const name = `onyva-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 20)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}
