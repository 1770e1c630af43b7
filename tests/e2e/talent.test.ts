/** `onyva solve` as a user runs it. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, onyva } from './command-line.ts';

const talent = join(import.meta.dirname, '../../../shared/data/talent');

describe('onyva solve', () => {
  it('prints one JSON document; plain numbers are measured by waiting', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'film.txt'), '4 2\n1 0 1 0\n0 1 0 1\n10 1\n');
    const { code, out, err } = onyva(['solve', 'film.txt', '--json'], folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answer = JSON.parse(out) as Record<string, unknown>;
    expect(answer).toMatchObject({
      format: 'onyva-solve/1',
      objective: 'hold',
      cost: 0,
      bound: 0,
      optimal: true,
      gap: 0,
      totalCost: 22,
      scenes: 4,
      actors: 2,
    });
    expect([...(answer.order as number[])].sort()).toEqual([1, 2, 3, 4]);
  });

  it('says what is wrong with a file, where, and ends with 1', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'film.txt'), '4 2\n1 0 1 0\n0 7 0 1\n10 1\n');
    const broken = onyva(['solve', 'film.txt', '--json'], folder);
    expect({ code: broken.code, out: broken.out }).toEqual({ code: 1, out: '' });
    expect(broken.err).toMatch(/^film\.txt:3:3 error talent-instance: presence is 0 or 1, found 7 in row 2/);
    const missing = onyva(['solve', 'none.dzn'], folder);
    expect(missing.code).toBe(1);
    expect(missing.err).toMatch(/there is no file none\.dzn/);
  });

  it.skipIf(!existsSync(talent))(
    'MiniZinc data is measured by the total (skipped LOUDLY: ../shared/data/talent is absent)',
    () => {
      const { code, out } = onyva(['solve', join(talent, 'film103.dzn'), '--json']);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ objective: 'total', cost: 1031, bound: 1031, optimal: true });
      expect(onyva(['solve', join(talent, 'film103.dzn')]).out).toMatch(
        /total cost 1031 \(proven: no order costs less/,
      );
    },
  );
});
