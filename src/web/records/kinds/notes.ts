/** Notes on lines: who sees to what, by when, and whether it is a dig. */
import type { SeasonPath } from '../../../live/index.ts';
import { idFromName, NOTE_STATUSES, type Season } from '../../../season/index.ts';
import type { KindOfRecord } from '../record-kind.ts';
import { sceneChoices } from '../rows.ts';

export const notes: KindOfRecord = {
  list: 'notes',
  record: null,
  columns: ['web.story.scene', 'web.story.owner', 'web.story.status', 'web.records.fields.due'],
  rows: ({ season, say }) =>
    (season.notes ?? []).map(({ id, text, scene, owner, status, due }) => ({
      id,
      name: text,
      path: ['notes', { id }],
      cells: [scene, owner ?? '', say(`story.note.${status}`), due ?? ''],
    })),
  form: (id, { season, say }) => {
    const note = season.notes?.find((one) => one.id === id);
    if (note === undefined) return [];
    const path: SeasonPath = ['notes', { id }];
    return [
      {
        title: note.scene,
        fields: [
          { path: [...path, 'text'], label: say('web.story.note'), kind: 'words' },
          { path: [...path, 'line'], label: say('web.story.said'), kind: 'text' },
          { path: [...path, 'owner'], label: say('web.story.owner'), kind: 'text' },
          {
            path: [...path, 'status'],
            label: say('web.story.status'),
            kind: 'choice',
            fallback: say('story.note.open'),
            options: NOTE_STATUSES.map((value) => ({ value, label: say(`story.note.${value}`) })),
          },
          { path: [...path, 'due'], label: say('web.records.fields.due'), kind: 'date' },
        ],
      },
      {
        title: say('web.story.who-laughs'),
        help: say('web.records.help.laughs'),
        fields: [
          { path: [...path, 'laughs', 'who'], label: say('web.records.fields.laughs-who'), kind: 'text' },
          { path: [...path, 'laughs', 'at'], label: say('web.records.fields.laughs-at'), kind: 'text' },
        ],
      },
    ];
  },
  asks: (book) => [
    { key: 'text', label: book.say('web.story.note'), kind: 'text' },
    { key: 'scene', label: book.say('web.records.fields.scene'), kind: 'text', options: sceneChoices(book) },
    { key: 'owner', label: book.say('web.story.owner'), kind: 'text' },
  ],
  fresh: ({ text = '', scene = '', owner = '' }, { season }) => [
    {
      kind: 'add-row',
      path: ['notes'],
      value: { id: newId(text, season), scene, text, ...(owner === '' ? {} : { owner }) },
    },
  ],
  merges: false,
};

/** Of its first words; no other note's. */
function newId(text: string, { notes: known = [] }: Season): string {
  const stem = idFromName(text.split(/\s+/).slice(0, 4).join(' ')) || 'note';
  let id = stem;
  for (let n = 2; known.some((note) => note.id === id); n++) id = `${stem}-${n}`;
  return id;
}
