import { describe, expect, it } from 'vitest';
import { readSex } from './read-sex.ts';

/** A file as a native program writes it: 8 bytes after the signature, no NUL after the labels, a counter that wraps. */
function native(records: readonly (readonly [type: number, payload: readonly number[]])[]): Uint8Array {
  const text = (words: string): number[] => [...words].map((letter) => letter.charCodeAt(0));
  const head = [...text('SSI*'), 0, 0, 0, 0, 0, 0, 0, 0];
  const labels = ['Props', 'Day/Night', 'Cast Members', 'Synopsis'].flatMap((label) => text(`${label}\0`));
  const body = records.flatMap(([type, payload]) => [0x23, 0, 0, 0, payload.length + 2, 0, type, 0, ...payload]);
  return Uint8Array.from([...head, ...labels, ...body]);
}
const text = (words: string): number[] => [...words].map((letter) => letter.charCodeAt(0));

describe('a Scheduling Export', () => {
  it('is mapped by its labels, in whatever order they stand; its day/night counts before that of the set', () => {
    const bytes = native([
      [1, [1, ...text('3\t11 A\tINT HALL, NIGHT\t\0')]],
      [2, [1, 0, 1, ...text('DAY\0')]],
      [2, [1, 0, 2, ...text('\xc9MILE\0')]],
      [2, [1, 0, 0, ...text('Umbrella\0')]],
      [2, [1, 0, 3, ...text('He waits\0')]],
      [3, [1, 0, 0, 0, 0, 0]],
      [1, [1, ...text('4\t12\tEXT. QUAY - DAWN\t\0')]],
      [3, [2, 0, 0, 0, 13, 0]],
    ]);
    const { schedule, diagnostics } = readSex(bytes, 'a.sex');
    expect(diagnostics).toEqual([]);
    expect(schedule!.sheets).toMatchObject([
      { scene: '11 A', intExt: 'INT', set: 'HALL', time: 'DAY', eighths: 0, page: '3', synopsis: 'He waits' },
      { scene: '12', intExt: 'EXT', set: 'QUAY', time: 'DAWN', eighths: 13 },
    ]);
    expect(schedule!.elements).toMatchObject([
      { name: 'ÉMILE', category: 100 },
      { name: 'Umbrella', category: 104 },
    ]);
  });

  it('that breaks off keeps what was before, and says so', () => {
    const whole = native([
      [1, [1, ...text('3\t11\tINT HALL - DAY\0')]],
      [3, [1, 0, 0, 0, 8, 0]],
    ]);
    const { schedule, diagnostics } = readSex(whole.subarray(0, whole.length - 3), 'a.sex');
    expect(schedule!.sheets).toHaveLength(1);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['breaks-off', 'warning']]);
  });
});
