import { expect, it } from 'vitest';
import { parseFountain } from '../script/index.ts';
import { smallElement, smallPerson, smallScene, smallSeason } from '../season/testing/small-season.ts';
import { samePeopleOf, silentPeople } from './people/people-proposals.ts';
import { elementProposals } from './proposals.ts';

const SCRIPT = parseFountain(
  'INT. FLAT - DAY #1#\n\nA man in a knitted hat opens a suitcase.\n\nLOU\nHi.\n\nEXT. STREET - DAY #2#\n\nA red van.\n',
  'a.fountain',
);

const keys = (with_: Parameters<typeof smallSeason>[0] = {}): readonly string[] =>
  elementProposals(smallSeason(with_), '101', SCRIPT).map(({ id }) => id);

it('what nobody has decided is proposed, scene by scene', () => {
  expect(keys()).toEqual(['101-1/wardrobe/hat', '101-1/props/suitcase', '101-2/vehicles/van']);
});

it('what the scene has, or somebody dismissed, is not proposed', () => {
  const elements = [smallElement('h', { name: 'Knitted hat with pompom', category: 'wardrobe' })];
  const scenes = [
    smallScene('101-1', { elements: [{ element: 'h', amount: 1 }], dismissed: ['props/suitcase'] }),
    smallScene('101-2', { omitted: true }),
  ];
  expect(keys({ elements, scenes })).toEqual([]);
});

it('who is introduced with an age and says nothing may be there; a child asks for what children need', () => {
  const script = parseFountain('INT. FLAT - DAY #1#\n\nLOU (40) lifts TOM (9), who yawns.\n\nLOU\nHi.\n', 'b.fountain');
  const season = smallSeason({ scenes: [smallScene('101-1', { people: ['lou'] })] });
  expect(silentPeople(season, '101', script)).toMatchObject([
    { id: '101-1/cast/tom', key: 'cast/tom', scene: '101-1', name: 'TOM', age: 9, line: 3 },
  ]);
  expect(elementProposals(season, '101', script).map(({ id }) => id)).toEqual(['101-1/minors/tom']);
  const decided = smallSeason({ scenes: [smallScene('101-1', { people: ['lou'], dismissed: ['cast/tom'] })] });
  expect(silentPeople(decided, '101', script)).toEqual([]);
});

it('two names are proposed as one person until somebody plays both, or says that they are two', () => {
  const scenes = [smallScene('101-1', { characters: ['JIM'] }), smallScene('101-2', { characters: ['JAMES'] })];
  const season = smallSeason({ scenes });
  expect(samePeopleOf(season)).toMatchObject([
    { key: 'same/JAMES+JIM', keep: 'JIM', also: 'JAMES', because: 'short-name', firstScene: '101-2' },
  ]);
  expect(samePeopleOf({ ...season, dismissed: ['same/JAMES+JIM'] })).toEqual([]);
  expect(samePeopleOf({ ...season, people: [smallPerson('x', { characters: ['JIM', 'JAMES'] })] })).toEqual([]);
});
