import { expect, it } from 'vitest';
import type { SeasonCommand } from './command.ts';
import { editSeasonText } from './edit-season-text.ts';

const START = `format: onyva-season/1
elements:
  - { id: crowd, name: Market crowd, category: background }
`;

function after(text: string, ...commands: readonly SeasonCommand[]): string {
  return commands.reduce((before, command) => {
    const edited = editSeasonText(before, [command]);
    if (typeof edited !== 'string') throw new Error(JSON.stringify(edited));
    return edited;
  }, text);
}

type Accepted = Extract<SeasonCommand, { readonly kind: 'accept-proposals' }>['proposals'][number];
const accept = (...proposals: readonly (Partial<Accepted> & Pick<Accepted, 'key'>)[]): SeasonCommand => ({
  kind: 'accept-proposals',
  proposals: proposals.map((one) => ({
    ...{ scene: '101-1', element: null, category: 'props', name: 'red pencil', amount: 1 },
    ...one,
  })),
});

it('an accepted proposal is an element of the season and of its scene', () => {
  const text = after(START, accept({ key: 'props/pencil' }));
  expect(text).toMatch(/id: red-pencil,\s+name: red pencil,\s+category: props/);
  expect(text).toMatch(/101-1: \{ elements: \{ red-pencil: 1 \} \}/);
  expect(text).not.toContain('dismissed');
});

it('the same thing in another scene is the same element, and two of a batch are too', () => {
  const text = after(START, accept({ key: 'props/pencil' }, { key: 'props/pencil', scene: '101-2', amount: 2 }));
  expect(text.match(/category: props/g)).toHaveLength(1);
  expect(text).toContain('red-pencil: 2');
});

it('a corrected proposal is not made again as it was', () => {
  const text = after(START, accept({ key: 'wardrobe/hat', category: 'props', name: 'La Cloche' }));
  expect(text).toContain('id: la-cloche');
  expect(text).toMatch(/dismissed: \[wardrobe\/hat\]/);
  const known = after(START, accept({ key: 'background/people', element: 'crowd', amount: 30 }));
  expect(known).toMatch(/elements: \{ crowd: 30 \}, dismissed: \[background\/people\]/);
  expect(editSeasonText(START, [accept({ key: 'props/x', element: 'tank' })])).toMatchObject({
    refused: [{ code: 'cannot-edit' }],
  });
});

it('a dismissed proposal is remembered once', () => {
  const dismiss: SeasonCommand = { kind: 'dismiss-proposals', proposals: [{ scene: '101-1', key: 'props/menu' }] };
  expect(after(START, dismiss, dismiss)).toMatch(/101-1: \{ dismissed: \[props\/menu\] \}/);
});

it('one person plays two names: whoever plays one of them, or somebody new', () => {
  const same: SeasonCommand = { kind: 'same-person', keep: 'JIM', also: 'JAMES' };
  const people = (rows: string): string => after(`format: onyva-season/1\npeople: [${rows}]\n`, same);
  expect(people('{ name: A, characters: [JIM] }')).toContain('{ name: A, characters: [JIM, JAMES] }');
  expect(people('{ name: A, characters: James }')).toContain('{ name: A, characters: [James, JIM] }');
  expect(people('{ name: A, characters: [JIM] }, { name: B, characters: [JAMES, LOU] }')).toMatch(
    /\{ name: A, characters: \[JIM, JAMES\] \}, \{ name: B, characters: \[LOU\] \}/,
  );
  expect(after(START, same)).toMatch(/name: Jim,?\s+characters: \[ ?JIM, JAMES ?\]/);
});
