import { expect, it } from 'vitest';
import type { ProposalView } from '../../api/index.ts';
import { message } from '../../messages/index.ts';
import { allOfKind, corrected, elementOf } from './proposals.ts';

function element(scene: string, key: string, category: string): ProposalView {
  const fields = { scene, key, element: null, category, name: key, amount: 1 };
  return {
    ...{ id: `${scene}/${key}`, scene, line: 1, words: key, category, confidence: 80 },
    sentence: message('server.proposal.element', { category, words: key }),
    accept: { kind: 'accept-proposals', proposals: [fields] },
    dismiss: { kind: 'dismiss-proposals', proposals: [{ scene, key }] },
  };
}

const named: ProposalView = {
  ...{ id: 'cast:101-1:LOU', scene: '101-1', line: 1, words: 'LOU', category: null, confidence: null },
  sentence: message('server.proposal.named-but-silent', { name: 'LOU', scene: '101-1' }),
  accept: { kind: 'edit-scene', scene: '101-1', castAdd: ['LOU'] },
  dismiss: { kind: 'edit-scene', scene: '101-1', castRemove: ['LOU'] },
};
const [hat, cup, plate] = [
  element('101-1', 'wardrobe/hat', 'wardrobe'),
  element('101-1', 'props/cup', 'props'),
  element('101-2', 'props/plate', 'props'),
];

it('all of a kind are the elements of one category, or the people found in one way', () => {
  const all = [hat, cup, plate, named] as const;
  const commands = (like: ProposalView) => {
    const command = allOfKind(all, like, 'dismiss');
    return command.kind === 'batch' ? command.commands : [];
  };
  expect(commands(cup!)).toEqual([cup!.dismiss, plate!.dismiss]);
  expect(commands(hat!)).toEqual([hat!.dismiss]);
  expect(commands(named)).toEqual([named.dismiss]);
});

it('an element is accepted as it was corrected, with the proposal it came from; a person cannot be corrected', () => {
  const said = { element: 'la-cloche', name: 'La Cloche', category: 'props', amount: 2 };
  expect(elementOf(hat!)).toEqual({ element: null, name: 'wardrobe/hat', category: 'wardrobe', amount: 1 });
  expect(corrected(hat!, said)).toEqual({
    kind: 'accept-proposals',
    proposals: [{ scene: '101-1', key: 'wardrobe/hat', ...said }],
  });
  expect(elementOf(named)).toBeNull();
  expect(corrected(named, said)).toBe(named.accept);
});
