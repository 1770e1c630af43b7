import { describe, expect, it } from 'vitest';
import { board, day, strip } from '../testing/views.ts';
import type { Column } from './board-columns.ts';
import { dayOfKey, focusLanes, isStripKey, keyBeside, refOfKey } from './board-focus.ts';

const monday = day('2027-04-12', ['101-1', '101-2']);
const columns: readonly Column[] = [
  { kind: 'week', key: 'week:1', week: 1, days: 1, eighths: 16 },
  { kind: 'day', key: '2027-04-12/main', day: monday },
  { kind: 'free', key: '2027-04-13/main', date: day('2027-04-13').date, unit: 'main' },
];
const shown = board(1, { days: [monday], boneyard: [strip('101-9'), strip('101-10')] });
const lanes = focusLanes(columns, shown);

describe('the focus on the board', () => {
  it('can stand on day heads and entries, and last on the boneyard', () => {
    expect(lanes).toEqual([
      ['day:2027-04-12/main', '101-1/1', '101-2/1'],
      ['day:2027-04-13/main'],
      ['101-9/1', '101-10/1'],
    ]);
  });

  it('goes sideways to the same height, or the last there is', () => {
    expect(keyBeside(lanes, '101-2/1', [1, 0], false)).toBe('day:2027-04-13/main');
    expect(keyBeside(lanes, 'day:2027-04-13/main', [1, 0], false)).toBe('101-9/1');
    expect(keyBeside(lanes, 'day:2027-04-12/main', [-1, 0], false)).toBeNull();
  });

  it('stays in its day going up and down, but for days as rows', () => {
    expect(keyBeside(lanes, '101-1/1', [0, 1], false)).toBe('101-2/1');
    expect(keyBeside(lanes, '101-2/1', [0, 1], false)).toBeNull();
    expect(keyBeside(lanes, '101-2/1', [0, 1], true)).toBe('day:2027-04-13/main');
    expect(keyBeside(lanes, 'day:2027-04-13/main', [0, -1], true)).toBe('101-2/1');
  });

  it('knows the day it stands on, and none in the boneyard', () => {
    expect(dayOfKey('101-2/1', shown, columns)).toMatchObject({ date: '2027-04-12', unit: 'main' });
    expect(dayOfKey('day:2027-04-13/main', shown, columns)).toEqual({ date: '2027-04-13', unit: 'main' });
    expect(dayOfKey('101-9/1', shown, columns)).toBeNull();
  });

  it('tells strips from day heads, banners and the boneyard', () => {
    expect(['101-1/1', 'day:2027-04-12/main', 'banner:b1', 'boneyard'].map(isStripKey)).toEqual([
      ...[true, false, false, false],
    ]);
    expect(refOfKey('101-12A/2')).toEqual({ scene: '101-12A', part: 2 });
  });
});
