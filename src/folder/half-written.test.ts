import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { clearHalfWritten } from './half-written.ts';

it('what a killed process was writing is cleared away, what others write or own stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onyva-half-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  // No system gives a process such a number.
  const dead = 4_194_305;
  const before = new Date(Date.now() - 600_000);
  const names = [`season.yaml.${dead}.part`, `season.yaml.${process.pid}.part`, `notes.${dead}.part`, 'season.yaml'];
  for (const name of names) {
    writeFileSync(join(folder, name), 'format');
    utimesSync(join(folder, name), before, before);
  }
  writeFileSync(join(folder, `plan.json.${dead}.part`), 'just now, perhaps by another machine');
  await clearHalfWritten(folder, ['season.yaml', 'plan.json']);
  expect(readdirSync(folder).sort()).toEqual([...names.slice(1), `plan.json.${dead}.part`].sort());
  await clearHalfWritten(join(folder, 'none'), ['season.yaml']);
});
