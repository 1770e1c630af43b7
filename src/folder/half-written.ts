import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** So long a file that is being written is left alone, in milliseconds, whoever writes it. */
const STALE = 60_000;

/**
 * Removes what processes that were killed while they wrote (`write-atomically.ts`) have left in a folder:
 * `season.yaml.4711-1.part`. What a process that lives may still be writing stays.
 */
export async function clearHalfWritten(folder: string, files: readonly string[]): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, of, number] = /^(.+)\.(\d+)(?:-\d+)?\.part$/.exec(name) ?? [];
    if (of === undefined || !files.includes(of) || isAlive(Number(number))) continue;
    const path = join(folder, name);
    // Its process may be one of another machine.
    const written = await stat(path).catch(() => null);
    if (written === null || Date.now() - written.mtimeMs < STALE) continue;
    await rm(path, { force: true }).catch(() => {});
  }
}

function isAlive(processNumber: number): boolean {
  try {
    process.kill(processNumber, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
