import { describe, expect, it } from 'vitest';
import { soundLooks, USUAL_LOOKS } from './strip-looks.ts';

describe('the looks of strips that a browser kept', () => {
  it('are the usual ones where nothing, or nothing sound, was kept', () => {
    for (const kept of [undefined, null, 7, 'x', [], { rows: 3, own: 'red', head: {}, list: [{}] }]) {
      expect(soundLooks(kept)).toEqual(USUAL_LOOKS);
    }
  });

  it('come back as they were kept', () => {
    const looks = { ...USUAL_LOOKS, rows: [['number', 'synopsis'], ['cast-names']], patterns: true, size: 'large' };
    expect(soundLooks(JSON.parse(JSON.stringify(looks)))).toEqual(looks);
    expect(soundLooks({ head: [] }).head).toEqual([]);
  });

  it('lose what is unknown or twice, and keep the rest', () => {
    const kept = { rows: [['number', 'weather', 'number'], [], ['cast']], own: { 'ext-day': '#FFEE00', dusk: 'red' } };
    expect(soundLooks(kept).rows).toEqual([['number'], ['cast']]);
    expect(soundLooks(kept).own).toEqual({ ...USUAL_LOOKS.own, 'ext-day': '#FFEE00' });
    expect(soundLooks({ rows: Array.from({ length: 9 }, () => ['set']) }).rows).toHaveLength(4);
  });
});
