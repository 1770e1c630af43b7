import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, onyva, sharedAbsent, sharedScripts } from './command-line.ts';

describe.skipIf(sharedAbsent)('real scripts together (SKIPPED where ../shared/data/scripts is absent)', () => {
  it('init and plan on a season of two features and an episode give a legal plan that check agrees with', () => {
    const folder = join(emptyFolder(), 'season');
    const scripts = [
      'fountain/betterfountain/big_fish_lf.fountain',
      'fdx/rearview-writer.fdx',
      'fdx/danielbmarkham-E02b.fdx',
    ];
    const made = onyva(['init', folder, ...scripts.map((script) => join(sharedScripts, script))]);
    expect(made.code, made.err).toBe(0);
    const planned = onyva(['plan', folder, '--iterations', '800', '--json']);
    expect(planned.code, planned.err).toBe(0);
    const plan = JSON.parse(planned.out) as { legal: boolean; days: { strips: unknown[] }[]; boneyard: unknown[] };
    expect(plan.legal).toBe(true);
    expect(plan.boneyard).toEqual([]);
    expect(plan.days.flatMap((day) => day.strips).length).toBeGreaterThan(400);
    const checked = onyva(['check', folder]);
    expect(checked.out).toContain('Legal: no rule is broken.');
    expect(checked.out).toContain('plan.json agrees, cent for cent.');
    expect(checked.code).toBe(0);
  });
});
