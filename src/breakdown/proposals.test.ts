import { expect, it } from 'vitest';
import { parseFountain } from '../script/index.ts';
import { smallElement, smallScene, smallSeason } from '../season/testing/small-season.ts';
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
