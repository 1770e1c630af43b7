import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { totalCost, workCost } from './instance.ts';
import { readTalentInstance } from './read/read-instance.ts';
import { expandOrder, reduce } from './reduced.ts';
import { solveBySubsets } from './subset-program.ts';

const folder = join(import.meta.dirname, '../../../shared/data/talent');

describe.skipIf(!existsSync(folder))(
  'classic talent instances (skipped LOUDLY: ../shared/data/talent is absent)',
  () => {
    const optimal = (
      JSON.parse(readFileSync(join(folder, 'best-known.json'), 'utf8')) as { optimal: Record<string, number> }
    ).optimal;
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.dzn'))) {
      it(`${file} comes out at its proven optimum`, () => {
        const { instance } = readTalentInstance(readFileSync(join(folder, file), 'utf8'), file);
        const reduced = reduce(instance!)!;
        const found = solveBySubsets(reduced, Number.POSITIVE_INFINITY)!;
        const order = expandOrder(reduced, found.order);
        expect([...order].sort((a, b) => a - b)).toEqual([...Array(instance!.scenes).keys()]);
        expect(totalCost(instance!, order)).toBe(optimal[file.replace('.dzn', '')]);
        expect(found.hold + workCost(instance!)).toBe(optimal[file.replace('.dzn', '')]);
      });
    }
    const holds: Record<string, number> = {
      e0806: 4,
      e1006: 12,
      e1008: 24,
      e1010: 51,
      e1206: 22,
      e1208: 69,
      e1210: 81,
      e1211: 104,
    };
    for (const [name, hold] of Object.entries(holds)) {
      it(`${name} comes out at its proven waiting cost`, () => {
        const { instance } = readTalentInstance(readFileSync(join(folder, 'larger', `${name}.dat`), 'utf8'), name);
        expect(solveBySubsets(reduce(instance!)!, Number.POSITIVE_INFINITY)!.hold).toBe(hold);
      });
    }
  },
);
