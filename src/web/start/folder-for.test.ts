import { expect, it } from 'vitest';
import { folderFor } from './folder-for.ts';

it('makes of a title a folder that every system takes', () => {
  expect(folderFor('JE NE SAIS QUOI')).toBe('je-ne-sais-quoi');
  expect(folderFor('  L’Été: saison 2 / épisode 1 ')).toBe('l-ete-saison-2-episode-1');
  expect(folderFor('../..')).toBe('');
});
