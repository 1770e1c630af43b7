import { expect, it } from 'vitest';
import type { SeasonCommand } from './command.ts';
import { editSeasonText } from './edit-season-text.ts';

const START = `format: onyva-season/1
scenes:
  "101-1": { elements: { peugeot: 1 } }
  "101-2": { minutes: 30, elements: { peugeot: { amount: 1, note: door dented }, crowd: 12 } }
elements:
  - { id: crowd, category: background, rate: 98 } # paid by the head
  - { id: peugeot, category: vehicles, needs: [low-loader] }
  - { id: low-loader, category: equipment }
`;

function after(text: string, ...commands: readonly SeasonCommand[]): string {
  return commands.reduce((before, command) => {
    const edited = editSeasonText(before, [command]);
    if (typeof edited !== 'string') throw new Error(JSON.stringify(edited));
    return edited;
  }, text);
}

const inScene = (scene: string, element: string, amount: number | null, note?: string | null): SeasonCommand => ({
  ...{ kind: 'set-scene-element', scene, element, amount },
  ...(note === undefined ? {} : { note }),
});

it('one element of a scene is set, counted anew and taken out, and the others stay', () => {
  const more = after(START, inScene('101-1', 'crowd', 40));
  expect(more).toContain('"101-1": { elements: { peugeot: 1, crowd: 40 } }');
  expect(after(START, inScene('101-2', 'crowd', 20))).toContain('note: door dented }, crowd: 20 }');
  expect(after(START, inScene('101-2', 'crowd', null))).toContain('note: door dented } } }');
  expect(after(more, inScene('101-1', 'crowd', null))).toBe(START);
  expect(after(START, inScene('101-1', 'peugeot', null))).not.toContain('101-1');
});

it('a note stays when only the number changes, and goes when it is taken away', () => {
  expect(after(START, inScene('101-2', 'peugeot', 2))).toContain('{ amount: 2, note: door dented }');
  expect(after(START, inScene('101-2', 'peugeot', 2, null))).toContain('peugeot: 2');
  expect(after(START, inScene('101-2', 'crowd', 12, 'in hats'))).toContain('crowd: { amount: 12, note: in hats }');
});

it('an element that is removed leaves its scenes, and nobody needs it any more', () => {
  const gone = after(START, { kind: 'delete-record', record: 'elements', id: 'peugeot' });
  expect(gone).not.toContain('peugeot');
  expect(gone).not.toContain('101-1');
  expect(gone).toContain('"101-2": { minutes: 30, elements: { crowd: 12 } }');
  expect(after(START, { kind: 'delete-record', record: 'elements', id: 'low-loader' })).not.toContain('needs');
  expect(editSeasonText(START, [{ kind: 'delete-record', record: 'elements', id: 'tank' }])).toMatchObject({
    refused: [{ code: 'cannot-edit' }],
  });
});

it('the first edit of an element brings the hires of an older file along, with their amounts', () => {
  const older = `format: onyva-season/1
scenes:
  "101-1": { hires: { crowd: 30 } }
  "101-2": { minutes: 20, hires: { crane: 1 } }
hires:
  - { id: crowd, name: Crowd, kind: background, rate: 98 }
  - { id: crane, kind: equipment, rate: 1450 }
`;
  const now = after(older, { kind: 'add-row', path: ['elements'], value: { id: 'dog', category: 'animals' } });
  expect(now).not.toContain('hires');
  expect(now).toContain('"101-1": { elements: { crowd: 30 } }');
  expect(now).toContain('"101-2": { minutes: 20, elements: { crane: 1 } }');
  expect(now).toMatch(/id: crowd,\s+name: Crowd,\s+category: background,\s+rate: 98/);
  expect(now).toMatch(/id: crane,\s+category: equipment,\s+rate: 1450/);
  expect(now).toMatch(/id: dog,\s+category: animals/);
  expect(after(older, inScene('101-1', 'crowd', 12))).toContain('"101-1": { elements: { crowd: 12 } }');
  const rate: SeasonCommand = { kind: 'edit-season', path: ['elements', { id: 'crane' }, 'rate'], value: 1500 };
  expect(after(older, rate)).toContain('rate: 1500');
  // Other edits leave the file as it is.
  expect(after(older, { kind: 'edit-season', path: ['title'], value: 'X' })).toContain('hires:');
});
