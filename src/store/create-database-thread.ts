/**
 * Entry of the thread that makes a new database: seconds of work which the server's own thread has no time for. The
 * first one made by an installation leaves an image of itself (4 MB) beside the compiled code, from which the next are
 * made about three times as fast.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

const folder = workerData as string;
const image = join(dirname(fileURLToPath(import.meta.url)), `empty-database-${versionOfPglite()}.tar.gz`);
if (existsSync(image)) {
  const database = await PGlite.create({ dataDir: folder, loadDataDir: new Blob([await readFile(image)]) });
  await database.close();
} else {
  const database = await PGlite.create({ dataDir: folder });
  const dump = await database.dumpDataDir('gzip');
  await database.close();
  await keepImage(new Uint8Array(await dump.arrayBuffer()));
}

/** An installation that cannot be written to does without. */
async function keepImage(bytes: Uint8Array): Promise<void> {
  const beside = `${image}.${process.pid}`;
  await writeFile(beside, bytes)
    .then(() => rename(beside, image))
    .catch(() => {});
}

function versionOfPglite(): string {
  let at = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
  while (!existsSync(join(at, 'package.json'))) at = dirname(at);
  return (JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as { readonly version: string }).version;
}
