import { describe, expect, it } from 'vitest';
import { placeKind, timeToSay } from './strip-heading.ts';

describe('the time of day on a strip', () => {
  it('is said in the word of the screens where the script has it in another language', () => {
    expect(timeToSay('DAY', 'fr')).toBe('day');
    expect(timeToSay('nuit', 'en')).toBe('night');
    expect(timeToSay('Après-midi', 'en')).toBe('afternoon');
  });

  it("stays the script's own word where that is of the language, or nobody knows it", () => {
    expect(timeToSay('NITE', 'en')).toBeNull();
    expect(timeToSay('JOUR', 'fr')).toBeNull();
    expect(timeToSay('MOMENTS LATER', 'fr')).toBeNull();
    expect(timeToSay('', 'fr')).toBeNull();
  });
});

it('an interior, an exterior, and a heading that is both', () => {
  expect([placeKind('INT'), placeKind('EXT'), placeKind('INT/EXT')]).toEqual(['int', 'ext', 'int-ext']);
});
