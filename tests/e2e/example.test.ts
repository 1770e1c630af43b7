import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, onyva, onyvaHere, root } from './command-line.ts';

interface Plan {
  readonly legal: boolean;
  readonly cost: {
    readonly total: number;
    readonly lines: readonly { readonly amount: number; readonly code: string }[];
  };
  readonly bound: { readonly total: number; readonly gap: number | null };
  readonly days: readonly {
    readonly date: string;
    readonly base: string;
    readonly strips: readonly { readonly scene: string; readonly set: string; readonly way: string }[];
  }[];
  readonly boneyard: readonly unknown[];
  readonly conflicts: readonly unknown[];
  readonly cityLock: { readonly sets: readonly string[] } | null;
}

/** A copy of the example that a test may plan in. */
function exampleSeason(): string {
  const folder = join(emptyFolder(), 'season');
  cpSync(join(root, 'examples', 'je-ne-sais-quoi'), folder, {
    recursive: true,
    filter: (path) => !/(plan\.json|\bout|\.onyva)$/.test(path),
  });
  return folder;
}

describe('the example season, from the scripts to the paper', () => {
  const folder = exampleSeason;

  it('imports four scripts of 22 to 28 scenes without a word of complaint', () => {
    const { out, code } = onyva([
      'import',
      '--json',
      ...['101', '102', '103', '104'].map((n) => `examples/je-ne-sais-quoi/scripts/${n}.fountain`),
    ]);
    const report = JSON.parse(out) as {
      format: string;
      scripts: { pages: number; scenes: unknown[]; diagnostics: { severity: string }[] }[];
    };
    expect(code).toBe(0);
    expect(report.format).toBe('onyva-import/1');
    for (const script of report.scripts) {
      expect(script.scenes.length).toBeGreaterThanOrEqual(22);
      expect(script.scenes.length).toBeLessThanOrEqual(28);
      expect(script.pages).toBeGreaterThanOrEqual(12);
      expect(script.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('is planned legally, checked independently, explained and printed', async () => {
    const season = folder();
    const planned = onyva(['plan', season, '--iterations', '4000', '--seed', '1', '--json']);
    expect(planned.err).not.toContain(' error ');
    const plan = JSON.parse(planned.out) as Plan;
    expect(planned.code).toBe(0);
    expect(plan.legal).toBe(true);
    expect(plan.boneyard).toEqual([]);
    expect(plan.cost.lines.reduce((sum, line) => sum + line.amount, 0)).toBe(plan.cost.total);
    expect(plan.bound.total).toBeLessThanOrEqual(plan.cost.total);
    expect(plan.bound.total).toBeGreaterThan(0);
    expect(readFileSync(join(season, 'plan.json'), 'utf8')).toBe(planned.out);

    const checked = onyva(['check', season]);
    expect(checked.out).toContain('plan.json agrees, cent for cent.');
    expect(checked.out).toMatch(/^Not recomputed: the bound EUR .*; the price of the city lock EUR .*--bound/m);
    expect(checked.code).toBe(0);

    // The city is a character: what is the city is shot at the real place, and the lock's price is on the table.
    expect(plan.cityLock?.sets.length).toBeGreaterThan(0);
    const citySets = new Set(plan.cityLock?.sets);
    const cityStrips = plan.days
      .flatMap((day) => day.strips)
      .filter((strip) => [...citySets].some((set) => strip.set.startsWith(set)));
    expect(cityStrips.length).toBeGreaterThan(0);
    for (const strip of cityStrips) expect(strip.way).toBe('real place');

    // An episode that is only expected has its room.
    expect(plan.days.some((day) => day.strips.some((strip) => strip.scene.startsWith('105-E')))).toBe(true);

    const scene = plan.days[0]!.strips[0]!.scene;
    for (const subject of [scene, plan.days[0]!.date, 'light']) {
      const explained = await onyvaHere(['explain', season, subject]);
      expect(explained.code).toBe(0);
      expect(explained.out.length).toBeGreaterThan(80);
    }
    for (const document of ['one-liner', 'dood']) {
      for (const lang of ['en', 'fr', 'en+fr']) {
        const paper = join(season, 'out', `${document}.${lang}.html`);
        const words = ['print', season, document, '--format', 'html', '--lang', lang, '-o', paper];
        expect((await onyvaHere(words)).code).toBe(0);
        expect(existsSync(paper)).toBe(true);
      }
      const onTerminal = onyva(['print', season, document]);
      expect(onTerminal.out).toContain(document === 'dood' ? 'SW' : scene);
    }
  });
});

it('a season is planned the same again for the same seed and iterations (S-1)', () => {
  const folder = emptyFolder();
  const plan = (name: string): string => {
    expect(onyva(['generate', name, '--size', 'S'], folder).code).toBe(0);
    return onyva(['plan', name, '--iterations', '60', '--seed', '7', '--json'], folder).out;
  };
  const first = plan('first');
  expect(JSON.parse(first)).toMatchObject({ format: 'onyva-plan/1' });
  expect(plan('second')).toBe(first);
});
