import { expect, it, vi } from 'vitest';
import type { LineNoteView } from '../../api/index.ts';
import type { Season } from '../../season/index.ts';
import { season as viewOf } from '../testing/views.ts';

vi.mock('../page/preferences.ts', () => ({
  preferences: { get: () => ({ language: 'en' }), subscribe: () => () => {} },
}));
const { addedNote, deletedNote, settledNote } = await import('./notes.ts');

const NOTE: LineNoteView = {
  ...{ id: 'n1', scene: '101-1', line: 'Bonjour', text: 'read by a French reader', owner: null, due: null },
  ...{ status: 'open', from: 'season' },
};
const written = { notes: [{ id: 'n1', scene: '101-1', text: 'read by a French reader' }] };
const view = viewOf(1, { season: { notes: [NOTE] } as unknown as Season, source: written });

it('a note is written with what is known of it and nothing else', () => {
  const note = { scene: '101-1', line: null, text: ' vous or tu? ', owner: '', due: '' };
  expect(addedNote('n2', note)).toMatchObject({ value: { id: 'n2', scene: '101-1', text: 'vous or tu?' } });
  const whole = { ...note, line: 'Bonjour', owner: 'Inès', due: '2027-05-03' };
  expect(addedNote('n2', whole)).toMatchObject({ value: { line: 'Bonjour', owner: 'Inès', due: '2027-05-03' } });
});

it('is settled in its row, and gets one where only the script has it', () => {
  const path = ['notes', { id: 'n1' }, 'status'];
  expect(settledNote(NOTE, 'done', view, 'n9')).toEqual({ kind: 'edit-season', path, value: 'done', was: null });
  expect(settledNote({ ...NOTE, id: '101-1/1', from: 'script' }, 'done', view, 'n9')).toMatchObject({
    kind: 'add-row',
    value: { id: 'n9', scene: '101-1', text: 'read by a French reader', status: 'done', line: 'Bonjour' },
  });
  expect(deletedNote(NOTE, view)).toMatchObject({ path: ['notes', { id: 'n1' }], was: written.notes[0] });
});
