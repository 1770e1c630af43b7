import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { program } from '../../scripts/program.mjs';

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
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: lang },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

/**
 * The same in this process, for tests of many commands: a process of its own takes half a second to begin. What only a
 * process has (signals, its end, a terminal) is for `onyva`.
 */
export async function onyvaHere(args: readonly string[], cwd: string = root, lang = 'C'): Promise<Outcome> {
  const { runCommandLine, harmless, speak, terminalLanguage } = await built();
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommandLine(args, {
    cwd,
    out: (text) => out.push(harmless(text)),
    paint: (text) => out.push(harmless(text)),
    err: (text) => err.push(harmless(text)),
    redraw: () => {},
    errIsTerminal: false,
    outIsTerminal: false,
    speaker: speak(terminalLanguage({ LANG: lang })),
    onInterrupt: () => () => {},
    goOnUnread: () => {},
  });
  return { code, out: out.join(''), err: err.join('') };
}

/** The built program: its threads are compiled files. */
async function built() {
  const load = (file: string): Promise<unknown> => import(pathToFileURL(join(root, 'dist', file)).href);
  const [run, safe, messages, terminal] = await Promise.all(
    ['cli/run-command-line.js', 'cli/harmless.js', 'messages/index.js', 'cli/terminal-language.js'].map(load),
  );
  return {
    ...(run as typeof import('../../src/cli/run-command-line.ts')),
    ...(safe as typeof import('../../src/cli/harmless.ts')),
    ...(messages as typeof import('../../src/messages/index.ts')),
    ...(terminal as typeof import('../../src/cli/terminal-language.ts')),
  };
}

/** An empty folder that is removed when the test ends. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onyva-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
