import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { program } from '../../scripts/program.mjs';
import { exampleFolder, removeFolder } from '../../src/server/testing/open-example.ts';
import { isBuilt, openAsChild } from './open-as-child.ts';

let folder = '';
beforeEach(() => {
  folder = exampleFolder();
});
afterEach(() => removeFolder(folder));

describe.skipIf(!isBuilt)('output that nobody reads any more (NEEDS `npm run build` first)', () => {
  it('does not end an open season', async () => {
    const { child, client } = await openAsChild(folder);
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    child.stdout!.destroy();
    child.stderr!.destroy();
    // Two of these are said at the terminal.
    for (const text of ['zzz 1', 'zzz 2']) {
      writeFileSync(join(folder, 'scripts', '101.fountain'), text);
      await client.catchUpFiles();
    }
    await client.command({ command: { kind: 'edit-season', path: ['title'], value: 'Unread' }, clientId: 'a' });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(readFileSync(join(folder, 'season.yaml'), 'utf8')).toContain('title: Unread');
  }, 120_000);

  it('ends another command quietly', async () => {
    const child = spawn(process.execPath, [program, 'help', 'plan'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => {
      said += String(bytes);
    });
    expect(await new Promise((done) => child.once('close', done))).toBe(0);
    expect(said).toBe('');
  });
});
