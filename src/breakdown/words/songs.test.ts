import { expect, it } from 'vitest';
import { parseFountain } from '../../script/index.ts';
import { day, smallScene, smallSeason } from '../../season/testing/small-season.ts';
import { songProposals } from './songs.ts';

const SCRIPT = parseFountain(
  'INT. FLAT - DAY #1#\n\nLOU\n~Il pleuvait sur la rue\n\nINT. BAR - DAY #2#\n\nMAX\nHi.\n',
  'a.fountain',
);

it('a song on screen asks for its chain of work until a prerequisite names the scene', () => {
  expect(songProposals(smallSeason(), '101', SCRIPT)).toEqual([
    { key: 'song', scene: '101-1', line: 4, words: 'Il pleuvait sur la rue', singers: ['LOU'] },
  ]);
  const song = { id: 's', name: 'S', kind: 'song' as const, scenes: ['101-1'], base: 'paris', steps: [] };
  const prepared = smallSeason({ prerequisites: [{ ...song, starts: day('2027-03-01') }] });
  expect(songProposals(prepared, '101', SCRIPT)).toEqual([]);
  const dismissed = smallSeason({ scenes: [smallScene('101-1', { dismissed: ['song'] })] });
  expect(songProposals(dismissed, '101', SCRIPT)).toEqual([]);
});
