import { describe, expect, it } from 'vitest';
import type { StripView } from '../../api/index.ts';
import { strip } from '../testing/views.ts';
import { keepSetsTogether, type SortBy, sortStrips } from './sort-strips.ts';

const names = (strips: readonly StripView[]): string => strips.map(({ scene }) => scene.replace('101-', '')).join(' ');
const by = (...keys: readonly SortBy['key'][]): readonly SortBy[] => keys.map((key) => ({ key, down: false }));

const FLAT = { set: 'FLAT', setId: 'FLAT' };
const STREET = { set: 'STREET', setId: 'STREET' };
const strips = [
  strip('101-10', { ...FLAT, light: 'night', castNumbers: [1, 4], eighths: 3 }),
  strip('101-2', { ...STREET, light: 'day', castNumbers: [1, 3], eighths: 12 }),
  strip('101-9A', { ...FLAT, light: 'day', castNumbers: [], eighths: 3, storyDay: 'D2' }),
  strip('101-9', { ...STREET, light: 'dawn', castNumbers: [2], eighths: 1, storyDay: 'D1' }),
];

describe('a selection in order', () => {
  it('counts numbers within scene numbers as numbers', () => {
    expect(names(sortStrips(strips, by('scene')))).toBe('2 9 9A 10');
    expect(names(sortStrips(strips, [{ key: 'scene', down: true }]))).toBe('10 9A 9 2');
  });

  it('goes several keys deep, and equals stay as they stood', () => {
    expect(names(sortStrips(strips, by('set', 'time')))).toBe('9A 10 9 2');
    expect(names(sortStrips(strips, by('pages')))).toBe('9 10 9A 2');
  });

  it('reads cast number by cast number; what has none comes last', () => {
    expect(names(sortStrips(strips, by('cast')))).toBe('2 10 9 9A');
    expect(names(sortStrips(strips, by('story-day')))).toBe('9 9A 10 2');
  });

  it('keeps sets together where each first stands', () => {
    expect(names(keepSetsTogether(strips))).toBe('10 9A 2 9');
  });
});
