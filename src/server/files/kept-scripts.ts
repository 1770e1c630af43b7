/**
 * The scripts as the season last used them, kept in the store. A script may be half written, or taken away, at the
 * moment at which the season is opened; then this one stays in use, as it does while the season is open.
 */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { LARGEST_SCRIPT } from '../../folder/index.ts';
import type { SeasonStore } from '../../store/index.ts';
import type { LiveHost } from '../season/live-host.ts';
import { digestOf } from './file-marks.ts';
import { type ScriptsOnDisk, scriptsOf } from './scripts-on-disk.ts';

/** Compressed, in bytes. A PDF with pictures may be larger, and would swell the store with each of its drafts. */
const LARGEST_KEPT = 4_000_000;

/** Of the store's documents. Each is a digest and, after a blank, the script, compressed, in base 64. */
const nameOf = (path: string): string => `script ${path}`;

/** By path; without those that the store does not have. */
export async function keptScripts(
  store: SeasonStore,
  id: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const kept = new Map<string, Uint8Array>();
  for (const path of paths) {
    const [digest, packed] = ((await store.document(id, nameOf(path))) ?? '').split(' ');
    if (packed === undefined) continue;
    try {
      const bytes = await promisify(gunzip)(Buffer.from(packed, 'base64'), { maxOutputLength: LARGEST_SCRIPT });
      if (digestOf(bytes) === digest) kept.set(path, bytes);
    } catch {
      // Damaged: as if it were not there.
    }
  }
  return kept;
}

/**
 * Keeps what the season reads now, and from then on what it comes to read. The returned function ends that, when all is
 * kept. What cannot be kept now is tried again at the next change.
 */
export function keepScripts(
  store: SeasonStore,
  id: string,
  host: LiveHost,
  scripts: ScriptsOnDisk,
): () => Promise<void> {
  const keep = async (): Promise<void> => {
    await Promise.all(
      scriptsOf(host.model.season).map(async (path) => {
        const script = host.reader.screenplay(path);
        const bytes = script === null ? null : scripts.bytesOf(script);
        if (script === null || bytes === null) return;
        const digest = digestOf(bytes);
        const before = await store.document(id, nameOf(path));
        if (before === null || !before.startsWith(`${digest} `)) {
          const packed = await promisify(gzip)(bytes);
          // Of a script that is too large, an older one is not taken for it.
          const text = packed.length > LARGEST_KEPT ? '' : `${digest} ${packed.toString('base64')}`;
          if (before !== null || text !== '') await store.putDocument(id, nameOf(path), text);
        }
        scripts.letGo(script);
      }),
    );
  };
  let keeping = Promise.resolve();
  const keepNow = (): void => {
    keeping = keeping.then(keep).catch(() => {});
  };
  keepNow();
  const unlisten = host.onEdit(({ seasonChanged }) => {
    if (seasonChanged) keepNow();
  });
  return async () => {
    unlisten();
    await keeping;
  };
}
