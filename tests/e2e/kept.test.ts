import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measured, patience, times } from '../../src/folder/testing/measured.ts';
import { seededRandom } from '../../src/foundation/index.ts';

const KILLS = times('KILLS', 40);
/** Folders that are written to, and killed in, beside each other. */
const FOLDERS = 4;
const writer = fileURLToPath(new URL('./kept-writer.mjs', import.meta.url));
const compiled = existsSync(new URL('../../dist/store/index.js', import.meta.url));

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'onyva-kept-'));
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
});

interface Life {
  /** Edits that were there when the process began. */
  readonly had: number;
  /** The last edit it said was kept. */
  readonly kept: number;
}

/** Lets a writer live until it has kept so many edits and some milliseconds more, then `kill -9`. */
function liveAndDie(folder: string, edits: number, milliseconds: number): Promise<Life> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let errors = '';
    let isDying = false;
    let had = Number.NaN;
    let kept = 0;
    child.stderr.on('data', (chunk: Buffer) => {
      errors += String(chunk);
    });
    child.stdout.on('data', (chunk: Buffer) => {
      said += String(chunk);
      // A line that was cut off in the middle said nothing.
      const lines = said.split('\n');
      said = lines.pop()!;
      for (const line of lines) {
        const [word, number] = line.split(' ');
        if (word === 'have') {
          had = Number(number);
          kept = had;
        } else kept = Number(number);
      }
      if (isDying || kept - had < edits) return;
      isDying = true;
      setTimeout(() => child.kill('SIGKILL'), milliseconds);
    });
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve({ had, kept });
      else reject(new Error(`the writer ended by itself (${code}): ${errors}`));
    });
  });
}

describe.skipIf(!compiled)(
  'an acknowledged edit is never lost (NEEDS `npm run build` first: the writer runs compiled code)',
  () => {
    it(`${KILLS} processes killed with kill -9 at random moments of their edits`, {
      timeout: patience(1_200_000),
    }, async () => {
      const random = seededRandom(9);
      const lives = await Promise.all(
        Array.from({ length: FOLDERS }, async (_, f) => {
          const chance = random.fork(f);
          const folder = join(root, String(f), '.onyva');
          const told: Life[] = [];
          for (let kill = 0; kill < KILLS / FOLDERS; kill++) {
            told.push(await liveAndDie(folder, chance.below(40), chance.below(12)));
          }
          // One more opening says what the last kill left.
          told.push(await liveAndDie(folder, 0, 0));
          return told;
        }),
      );
      let kills = 0;
      let edits = 0;
      for (const told of lives) {
        for (const [i, life] of told.slice(1).entries()) {
          const before = told[i]!;
          kills++;
          edits += before.kept - before.had;
          // At most the one edit that was on its way when the process died may be there without having been
          // acknowledged.
          expect(life.had).toBeGreaterThanOrEqual(before.kept);
          expect(life.had).toBeLessThanOrEqual(before.kept + 1);
        }
      }
      expect(kills).toBe(KILLS);
      expect(edits).toBeGreaterThan(KILLS);
      measured('`kill -9` of a process that edits', String(KILLS), `${edits} acknowledged edits, 0 lost`);
    });
  },
);
