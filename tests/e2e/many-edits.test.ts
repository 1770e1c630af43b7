import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { measured, patience, times } from '../../src/folder/testing/measured.ts';
import { calendarDay } from '../../src/foundation/index.ts';
import { exampleFolder, removeFolder } from '../../src/server/testing/open-example.ts';
import { ended, isBuilt, openAsChild } from './open-as-child.ts';

const EDITS = times('EDITS', 200);
const folder = exampleFolder();
afterAll(() => removeFolder(folder));

/** Megabytes that the process has in memory; null where the system does not say (not Linux). */
function resident(child: ChildProcess): number | null {
  const status = `/proc/${child.pid}/status`;
  if (!existsSync(status)) return null;
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))![1]) / 1000;
}

const middle = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)]!;

describe.skipIf(!isBuilt)('one season, edited again and again (NEEDS `npm run build` first)', () => {
  it(`${EDITS} edits: every one is kept, and memory stays flat`, { timeout: patience(240_000) }, async () => {
    const { child, client } = await openAsChild(folder);
    const waits: number[] = [];
    const memory: number[] = [];
    for (let n = 1; n <= EDITS; n++) {
      const began = performance.now();
      const answer = await client.command({ command: commandOf(n), clientId: 'a' });
      waits.push(performance.now() - began);
      expect(answer.refused).toEqual([]);
      // Beginnings aside: a quarter of the edits for caches to be filled and code to be compiled.
      if (n > EDITS / 4 && n % Math.max(1, Math.floor(EDITS / 40)) === 0) memory.push(resident(child) ?? 0);
    }
    const { revision } = await client.season();
    expect(revision).toBe(EDITS);
    const closed = ended(child);
    child.kill('SIGINT');
    await closed;
    const again = await openAsChild(folder);
    const { revision: kept, history } = await again.client.season();
    expect(kept).toBe(EDITS);
    expect(history.undo).not.toBeNull();
    const closedAgain = ended(again.child);
    again.child.kill('SIGINT');
    await closedAgain;

    const half = memory.length / 2;
    const [early, late] = [middle(memory.slice(0, half), 0.5), middle(memory.slice(half), 0.5)];
    // The steps of undo stay in memory, some hundred bytes each; garbage comes and goes.
    if (EDITS >= 5000) expect(late - early).toBeLessThan(25 + EDITS * 0.001);
    const log = statSync(join(folder, '.onyva', 'edits.log')).size / 1_000_000;
    measured(
      'edits one after the other through HTTP',
      String(EDITS),
      `all kept; memory ${early.toFixed(0)} MB in the first half, ${late.toFixed(0)} MB in the second; ` +
        `edits.log ${log.toFixed(1)} MB`,
    );
    measured(
      'time from the request of an edit to its answer, when it is on the disk',
      String(EDITS),
      `median ${middle(waits, 0.5).toFixed(1)} ms, 99 % under ${middle(waits, 0.99).toFixed(1)} ms`,
    );
  });
});

function commandOf(n: number) {
  const date = calendarDay(['2027-04-13', '2027-04-14', '2027-04-16'][n % 3]!);
  if (n % 10 === 0) {
    return {
      kind: 'edit-season',
      path: ['people', { id: 'lou' }, 'contract', 'rate'],
      value: 700 + (n % 300),
    } as const;
  }
  return {
    kind: 'move-entries',
    board: 'main',
    entries: [{ scene: `101-${(n % 2) + 1}`, part: 1 }],
    to: { date, unit: 'main' },
  } as const;
}
