import { describe, expect, it } from 'vitest';
import { partsInOrder, reversedParts } from './parts-in-order.ts';
import { build, planOf } from './testing/hand-made-problem.ts';

const partsOn = (change: Parameters<typeof build>[0]['problem'], second = {}) => {
  const problem = build({ strips: [{ scene: 0 }, { scene: 0, ...second }, { scene: 2 }], problem: change ?? {} });
  return partsInOrder(problem, planOf(problem, { 0: [1, 2], 3: [0] })).days.map(({ strips }) => strips);
};

describe('parts of a scene', () => {
  it('are shot first part first where they are alike', () => {
    expect(partsOn({})).toEqual([[0, 2], [1]]);
  });

  it('stay where they are when they differ, or one is pinned', () => {
    expect(partsOn({}, { eighths: 9 })).toEqual([[1, 2], [0]]);
    expect(partsOn({}, { people: Int32Array.of() })).toEqual([[1, 2], [0]]);
    expect(partsOn({ scenePins: [{ strip: 0, date: 3, unit: -1 }] })).toEqual([[1, 2], [0]]);
  });

  it('change places on one day where the later one stood before the earlier', () => {
    const problem = build({ strips: [{ scene: 0 }, { scene: 0, eighths: 9 }, { scene: 2 }] });
    const swapped = (days: Parameters<typeof planOf>[1], change = {}) =>
      reversedParts({ ...problem, ...change }, planOf(problem, days)).map((plan) => plan.days.map((day) => day.strips));
    expect(swapped({ 0: [1, 2, 0] })).toEqual([[[0, 2, 1]]]);
    expect(swapped({ 0: [0, 2, 1] })).toEqual([]);
    expect(swapped({ 0: [1, 2], 3: [0] })).toEqual([]);
    expect(swapped({ 0: [1, 0] }, { scenePins: [{ strip: 1, date: 0, unit: -1 }] })).toEqual([]);
  });
});
