import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { PlanFile } from '../../src/season/index.ts';
import { emptyFolder, onyva } from './command-line.ts';

it('check names the claims it takes on trust; with --bound a forged one is not borne out', () => {
  const parent = emptyFolder();
  const folder = join(parent, 'season');
  const script = Array.from(
    { length: 16 },
    (_, i) =>
      `EXT. STREET ${i % 5} - ${i % 3 === 0 ? 'NIGHT' : 'DAY'} #${i + 1}#\n\n${'ANNA LOU MAX'.split(' ')[i % 3]}\nHi.\n`,
  );
  writeFileSync(join(parent, '101.fountain'), script.join('\n'));
  expect(onyva(['init', folder, join(parent, '101.fountain')]).code).toBe(0);
  expect(onyva(['plan', folder, '--iterations', '200', '--seed', '1']).code).toBe(0);
  const path = join(folder, 'plan.json');
  const plan = JSON.parse(readFileSync(path, 'utf8')) as PlanFile;
  const forge = (change: Partial<PlanFile>): void => writeFileSync(path, JSON.stringify({ ...plan, ...change }));

  const honest = onyva(['check', folder, '--bound']);
  expect(honest.out).toMatch(/^Proven now: no legal plan of this season can cost less than EUR/m);
  expect(honest.code).toBe(0);

  expect(plan.bound.total).toBeLessThan(plan.cost.total - 1);
  // Halfway from the proof to the plan, and the gap with it: nothing that the records could give away.
  const total = plan.bound.total + Math.floor((plan.cost.total - plan.bound.total) / 2);
  const gap = Math.round(((plan.cost.total - total) / total) * 10_000) / 10_000;
  forge({ bound: { ...plan.bound, total, gap } });
  const taken = onyva(['check', folder]);
  expect(taken.out).toMatch(/^Not recomputed: the bound EUR .*--bound/m);
  expect(taken.code).toBe(0);
  const forged = onyva(['check', folder, '--bound']);
  expect(forged.out).toMatch(/^The bound of plan.json, EUR .*, is above that and could not be proven\.$/m);
  expect(forged.code).toBe(2);

  forge({ bound: { ...plan.bound, gap: 0.0001 } });
  expect(onyva(['check', folder]).code).toBe(2);
});
