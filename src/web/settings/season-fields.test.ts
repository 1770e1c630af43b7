import { describe, expect, it } from 'vitest';
import { asText, asValue, rowPath, seenAt } from './season-fields.ts';

describe('a field of a form', () => {
  it('leads to its row by what the row has, and says what was seen there', () => {
    const source = { bases: [{ id: 'paris', 'crew day': '450 USD' }, { name: 'Lyon' }] };
    expect(rowPath(source, ['bases'], 0, 'paris')).toEqual(['bases', { id: 'paris' }]);
    expect(rowPath(source, ['bases'], 1, 'lyon')).toEqual(['bases', { name: 'Lyon' }]);
    expect(rowPath(source, ['people'], 3, 'june')).toEqual(['people', { id: 'june' }]);
    expect(seenAt(source, ['bases', { id: 'paris' }, 'crew day'])).toBe('450 USD');
    expect(seenAt(source, ['bases', { id: 'lyon' }, 'crew day'])).toBeNull();
    expect(seenAt(null, ['title'])).toBeNull();
  });

  it('shows lists with commas, and nothing for nothing', () => {
    expect(asText(['2027-05-01', '2027-05-06..2027-05-09'])).toBe('2027-05-01, 2027-05-06..2027-05-09');
    expect(asText(undefined)).toBe('');
    expect(asText(8)).toBe('8');
  });

  it('takes its key away when it is emptied, so that the default counts', () => {
    expect(asValue('  ', 'amount')).toBeUndefined();
  });

  it('writes numbers as numbers, lists as lists, and leaves the rest to the season to judge', () => {
    expect(asValue('450', 'amount')).toBe(450);
    expect(asValue('450 USD', 'amount')).toBe('450 USD');
    expect(asValue('a lot', 'amount')).toBe('a lot');
    expect(asValue('2027-05-01, , 2027-05-03', 'days')).toEqual(['2027-05-01', '2027-05-03']);
    expect(asValue('45', 'text')).toBe('45');
  });
});
