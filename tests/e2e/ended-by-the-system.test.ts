import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleFolder, removeFolder } from '../../src/server/testing/open-example.ts';
import { isBuilt, openAsChild } from './open-as-child.ts';

let folder = '';
beforeEach(() => {
  folder = exampleFolder();
});
afterEach(() => removeFolder(folder));

describe.skipIf(!isBuilt)('an open season that the system ends (NEEDS `npm run build` first)', () => {
  it.each(['SIGTERM', 'SIGHUP'] as const)('by %s writes its files first', async (signal) => {
    const { child, client } = await openAsChild(folder);
    const closed = new Promise<number | null>((done) => child.once('exit', done));
    await client.command({
      command: { kind: 'edit-season', path: ['title'], value: 'At the last moment' },
      clientId: 'a',
    });
    child.kill(signal);
    // A shell that goes sends both.
    child.kill('SIGTERM');
    expect(await closed).toBe(0);
    expect(readFileSync(join(folder, 'season.yaml'), 'utf8')).toContain('title: At the last moment');
  });
});
