import { describe, expect, it } from 'vitest';
import { boxBetween, overlaps, ranged, toggled } from './selection.ts';

const order = ['1/1', '2/1', '3/1', '4/1', '5/1'];

describe('strips chosen together', () => {
  it('by Ctrl: the one with the focus comes along, a second click lets go', () => {
    expect([...toggled(new Set(), '1/1', '3/1')]).toEqual(['1/1', '3/1']);
    expect([...toggled(new Set(['1/1', '3/1']), '3/1', '3/1')]).toEqual(['1/1']);
    expect([...toggled(new Set(), '2/1', '2/1')]).toEqual(['2/1']);
  });

  it('by Shift: from the one before to this one, either way', () => {
    expect([...ranged(order, '2/1', '4/1')]).toEqual(['2/1', '3/1', '4/1']);
    expect([...ranged(order, '4/1', '2/1')]).toEqual(['2/1', '3/1', '4/1']);
    expect([...ranged(order, null, '4/1')]).toEqual(['4/1']);
    expect([...ranged(order, '4/1', '5/1', new Set(['1/1']))]).toEqual(['1/1', '4/1', '5/1']);
  });

  it('under a rectangle, drawn from any corner', () => {
    const box = boxBetween({ x: 10, y: 30 }, { x: 4, y: 2 });
    expect(box).toEqual({ left: 4, top: 2, right: 10, bottom: 30 });
    expect(overlaps(box, { left: 9, top: 29, right: 20, bottom: 40 })).toBe(true);
    expect(overlaps(box, { left: 10, top: 2, right: 20, bottom: 40 })).toBe(false);
  });
});
