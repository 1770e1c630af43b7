/** Entry of the thread in which the database of an older version is read. */
import { parentPort, workerData } from 'node:worker_threads';
import { type OldDatabaseRead, seasonsInDatabase } from './old-database.ts';
import { StoreRefused } from './store.ts';

const folder = workerData as string;
parentPort!.postMessage(await read());

async function read(): Promise<OldDatabaseRead> {
  try {
    return { seasons: await seasonsInDatabase(folder) };
  } catch (error) {
    if (error instanceof StoreRefused && error.why !== 'broken') {
      return { refused: error.why as 'newer', fields: error.said.fields };
    }
    const why = error instanceof StoreRefused ? (error.said.fields.why ?? '') : String(error);
    return { refused: 'broken', fields: { folder, why } };
  }
}
