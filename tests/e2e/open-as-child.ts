/** `onyva open` as a child that a test may kill, with a client of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { program } from '../../scripts/program.mjs';
import { type Client, createClient } from '../../src/api/index.ts';

export const isBuilt = existsSync(program);

export interface OpenChild {
  readonly child: ChildProcess;
  readonly client: Client;
}

/** Resolves when the season is served; rejects with what the child said when it ends before. */
export function openAsChild(folder: string): Promise<OpenChild> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'open', folder, '--no-browser', '--port', '0']);
    let said = '';
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += String(chunk);
    });
    child.stdout.on('data', (chunk: Buffer) => {
      said += String(chunk);
      const address = /^(http\S+)\n/.exec(said)?.[1];
      if (address === undefined) return;
      const url = new URL(address);
      resolve({ child, client: createClient({ address: url.origin, token: url.searchParams.get('token')! }) });
    });
    child.once('exit', (code) => reject(new Error(`onyva open ended (${code}): ${errors}`)));
  });
}

export function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()));
}
