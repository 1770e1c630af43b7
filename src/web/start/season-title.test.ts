import { expect, it } from 'vitest';
import { seasonTitle } from './season-title.ts';

it('is what the titles of the scripts have in common, without the episode', () => {
  expect(seasonTitle(['JE NE SAIS QUOI Episode 101: "Cloche"', 'JE NE SAIS QUOI Episode 102: "Pin"'])).toBe(
    'JE NE SAIS QUOI',
  );
  expect(seasonTitle(['Le Banc - Épisode 1'])).toBe('Le Banc');
  expect(seasonTitle(['The Pilot'])).toBe('The Pilot');
  expect(seasonTitle(['Night Bus', 'Night Train'])).toBe('Night');
  expect(seasonTitle(['One', 'Two'])).toBe('');
  expect(seasonTitle([])).toBe('');
});
