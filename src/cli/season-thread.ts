/**
 * Entry of the thread in which `onyva open` has its season: store, live copy, solves, files, server. The main thread
 * only watches it (`watch-season.ts`), so that whatever happens in here can be ended and begun again.
 */
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Diagnostic, Text } from '../foundation/index.ts';
import { type OpenedSeason, openSeason, type Serving, serveSeason } from '../server/index.ts';
import { postgresStore, StoreRefused } from '../store/index.ts';
import { isHostFailure } from './command.ts';
import { storeBeside } from './open-store.ts';
import type { FromSeason, SeasonOrder, ToSeason } from './season-messages.ts';

const { folder, webFolder, database, sign, port, token, pulse } = workerData as SeasonOrder;
const tell = (message: FromSeason): void => parentPort?.postMessage(message);
const say = (text: Text): void => tell({ kind: 'says', text });

/** Stands still while this thread is busy. */
const beats = new Int32Array(pulse);
setInterval(() => Atomics.add(beats, 0, 1), 250).unref();

const begun = await begin().catch((error: unknown) => {
  refuse(error);
  return null;
});
if (begun !== null) {
  parentPort?.on('message', (_: ToSeason) => void end(begun));
  const { address, port: listens, token: secret } = begun.serving;
  tell({ kind: 'serving', address, port: listens, token: secret });
}

/** What is no reason that a person could do something about is thrown on. */
function refuse(error: unknown): void {
  if (error instanceof StoreRefused) tell({ kind: 'refused', said: error.said, action: error.action });
  else if (isHostFailure(error)) tell({ kind: 'refused', said: error.message, action: null });
  else throw error;
}

interface Begun {
  readonly opened: OpenedSeason;
  readonly serving: Serving;
}

/** Null: it cannot be opened, and the reason has been told. */
async function begin(): Promise<Begun | null> {
  const store = database === null ? await storeBeside(folder, sign, say) : await postgresStore(database);
  let opened: OpenedSeason | readonly Diagnostic[] = [];
  try {
    opened = await openSeason({
      folder,
      ...(database === null ? {} : { id: basename(folder) }),
      store,
      now: () => performance.now(),
      say,
    });
  } finally {
    if (!('services' in opened)) await store.close();
  }
  if (!('services' in opened)) {
    tell({ kind: 'unreadable', diagnostics: opened });
    return null;
  }
  try {
    const serving = await serveSeason(opened.services, {
      port,
      webFolder,
      ...(token === null ? {} : { token }),
      onError: (error) => tell({ kind: 'fault', stack: error instanceof Error ? (error.stack ?? '') : String(error) }),
    });
    return { opened, serving };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function end({ opened, serving }: Begun): Promise<void> {
  await serving.close();
  await opened.close();
  tell({ kind: 'closed' });
  parentPort?.close();
}
