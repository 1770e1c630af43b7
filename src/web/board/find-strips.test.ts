import { describe, expect, it } from 'vitest';
import type { Season } from '../../season/index.ts';
import { strip } from '../testing/views.ts';
import { findStrips } from './find-strips.ts';

const season = {
  scenes: [{ id: '101-2', heading: 'EXT. QUAI - NUIT', characters: ['JUNE'] }],
  people: [{ id: 'solange', name: 'Solange Béart', characters: ['JUNE'] }],
  places: [{ id: 'seine', name: 'A quay below the islands' }],
} as unknown as Season;
const strips = [
  strip('101-1', { set: 'CAFÉ TERRACE', castNumbers: [4] }),
  strip('101-2', { set: 'QUAY', people: ['solange'], castNumbers: [14], place: 'seine' }),
];
const find = (text: string) => {
  const found = findStrips(strips, season, text);
  return found === null ? null : [...found];
};

describe('find', () => {
  it('looks for nothing when nothing is typed', () => {
    expect(find('  ')).toBeNull();
  });

  it('finds a scene by set, person, character and place, whatever the case and the accents', () => {
    expect(find('cafe')).toEqual(['101-1/1']);
    expect(find('BEART')).toEqual(['101-2/1']);
    expect(find('june')).toEqual(['101-2/1']);
    expect(find('islands')).toEqual(['101-2/1']);
  });

  it('wants every word, each anywhere in the strip', () => {
    expect(find('quay solange')).toEqual(['101-2/1']);
    expect(find('quay cafe')).toEqual([]);
  });

  it('takes a cast number whole: #4 is not 14', () => {
    expect(find('#4')).toEqual(['101-1/1']);
  });
});
