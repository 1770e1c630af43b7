import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createClient } from '../../src/api/index.ts';
import { holdBeside } from '../../src/cli/open-store.ts';
import { fakeHost } from '../../src/cli/testing/fake-host.ts';
import { watchSeason } from '../../src/cli/watch-season.ts';
import { exampleFolder, removeFolder } from '../../src/server/testing/open-example.ts';
import { root } from './command-line.ts';

const compiled = existsSync(join(root, 'dist', 'cli', 'season-thread.js'));
const folder = exampleFolder();
afterAll(() => removeFolder(folder));

describe.skipIf(!compiled)('an open season (NEEDS `npm run build` first: it runs compiled code)', () => {
  it('that hangs, then dies, is there again with every acknowledged edit, and its page finds it by itself', async () => {
    const host = fakeHost();
    const held = await holdBeside(folder, { takeOver: false });
    let address = '';
    const ended = watchSeason({
      order: { folder, webFolder: folder, database: null, sign: held!.sign, port: 0 },
      host,
      entry: new URL('hanging-season.mjs', import.meta.url),
      onServing: (served) => {
        address = served.address;
      },
      hangsAfter: 10_000,
    });
    await expect.poll(() => address, { timeout: 120_000 }).not.toBe('');
    const client = createClient({
      address: new URL(address).origin,
      token: new URL(address).searchParams.get('token')!,
    });
    const hellos: number[] = [];
    const stop = client.listen((event) => event.type === 'hello' && hellos.push(event.revision));
    const rename = async (name: string): Promise<void> => {
      await client.command({ command: { kind: 'rename-board', board: 'main', name }, clientId: 'a' });
    };
    try {
      for (const [count, name] of ['HANG', 'DIE'].entries()) {
        await rename(name);
        await expect.poll(() => hellos.length, { timeout: 120_000 }).toBe(count + 1);
        writeFileSync(join(folder, name), '');
        // The page is told of the season as it was kept.
        await expect.poll(() => hellos.length, { timeout: 120_000 }).toBe(count + 2);
        expect(hellos.at(-1)).toBe(count + 1);
        expect((await client.board('main')).name).toBe(name);
      }
      await rename('Back again');
      expect((await client.season()).revision).toBe(3);
      expect(host.remarked()).toMatch(
        /no longer answered[\s\S]*open again[\s\S]*as it was told[\s\S]*begins again[\s\S]*open again/,
      );
    } finally {
      stop();
      host.interrupt();
      expect(await ended).toBe(0);
      await held?.release();
    }
  }, 300_000);
});
