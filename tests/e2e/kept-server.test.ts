import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { measured, patience, times } from '../../src/folder/testing/measured.ts';
import { seededRandom } from '../../src/foundation/index.ts';
import { said } from '../../src/messages/testing/said.ts';
import { exampleFolder, removeFolder } from '../../src/server/testing/open-example.ts';
import { ended, isBuilt, openAsChild } from './open-as-child.ts';

const KILLS = times('SERVER_KILLS', 5);
const folder = exampleFolder();
afterAll(() => removeFolder(folder));

describe.skipIf(!isBuilt)('onyva open killed with kill -9 (NEEDS `npm run build` first)', () => {
  it(`${KILLS} times while tabs edit: every acknowledged edit is there, and the files catch up`, {
    timeout: patience(300_000),
  }, async () => {
    const random = seededRandom(3);
    let acknowledged = 0;
    let title = 'Two tabs';
    for (let kill = 0; kill < KILLS; kill++) {
      const { child, client } = await openAsChild(folder);
      const before = await client.season();
      expect(before.revision).toBeGreaterThanOrEqual(acknowledged);
      expect(before.revision).toBeLessThanOrEqual(acknowledged + 2);
      if (before.revision === acknowledged) expect(before.season!.title).toBe(title);
      // Two tabs edit at the same time; the blow falls somewhere between.
      const gone = ended(child);
      let isDead = false;
      const tab = async (name: string): Promise<void> => {
        for (let n = 1; !isDead; n++) {
          const value = `${name}${kill}-${n}`;
          const command = { kind: 'edit-season', path: ['title'], value } as const;
          const answer = await client.command({ command, clientId: name }).catch(() => null);
          if (answer === null) return;
          if (answer.revision <= acknowledged) continue;
          acknowledged = answer.revision;
          title = value;
        }
      };
      const tabs = [tab('a'), tab('b')];
      const edits = acknowledged + 3 + random.below(12);
      while (acknowledged < edits) await new Promise((resolve) => setTimeout(resolve, 5));
      child.kill('SIGKILL');
      isDead = true;
      await Promise.all([gone, ...tabs]);
    }
    const { child, client } = await openAsChild(folder);
    const { season, history, revision } = await client.season();
    expect(revision).toBeGreaterThanOrEqual(acknowledged);
    expect(said(history.undo!)).toBe('Edit title');
    const onDisk = (): string => readFileSync(join(folder, 'season.yaml'), 'utf8');
    for (let i = 0; i < 400 && !onDisk().includes(`title: ${season!.title}\n`); i++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect(onDisk()).toContain(`title: ${season!.title}\n`);
    expect(onDisk()).toContain('# A comment that stays.');
    measured(
      '`kill -9` of `onyva open` while two tabs edit',
      String(KILLS),
      `${acknowledged} acknowledged edits, 0 lost`,
    );
    const closed = ended(child);
    child.kill('SIGINT');
    await closed;
  });
});
