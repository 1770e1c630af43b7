import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const root = join(import.meta.dirname, '..', '..');
export const sharedScripts = join(root, '..', 'shared', 'data', 'scripts');
export const sharedAbsent = !existsSync(sharedScripts);

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program (`npm test` builds first) as a user would, in `cwd`; `lang` is the `LANG` of the terminal. */
export function onyva(args: readonly string[], cwd: string = root, lang = 'C'): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'cli', 'main.js'), ...args], {
    cwd,
    env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: lang },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

/** An empty folder that is removed when the test ends. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onyva-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
