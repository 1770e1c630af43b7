/** What people wear, how they are made up: by story day, with fittings and what happens on camera. */
import type { SeasonPath } from '../../../live/index.ts';
import { LOOK_KINDS, scenesOfLook, storyOf } from '../../../season/index.ts';
import type { FormField } from '../../forms/season-fields.ts';
import type { KindOfRecord } from '../record-kind.ts';
import { choicesOf, freshId, nameField, recordPath, sceneChoices, textsOf } from '../rows.ts';
import { nameOfPerson, noteField, scenesField } from './story-fields.ts';

export const looks: KindOfRecord = {
  list: 'looks',
  record: 'looks',
  columns: [
    'web.records.columns.kind',
    'web.records.fields.person',
    'web.records.fields.story-days',
    'web.records.columns.scenes',
  ],
  rows: (book) =>
    storyOf(book.season).looks.map((look) => ({
      id: look.id,
      name: look.name,
      path: recordPath('looks', look.id, book),
      cells: [
        book.say(`story.look.${look.kind}`),
        nameOfPerson(book.season, look.person),
        look.storyDays.join(', '),
        scenesOfLook(book.season, look).join(', '),
      ],
    })),
  form: (id, book) => {
    const { say, season } = book;
    const path = recordPath('looks', id, book);
    const at = (...keys: readonly string[]): SeasonPath => [...path, ...keys];
    const days = [...new Set(season.scenes.flatMap(({ storyDay }) => storyDay ?? []))];
    const scene = (key: string, label: string): FormField => ({
      path: at(key),
      label,
      kind: 'choice',
      fallback: say('web.records.none'),
      options: sceneChoices(book),
    });
    return [
      {
        title: say('web.records.parts.look'),
        fields: [
          nameField('looks', id, at('name'), say('web.records.fields.name')),
          {
            path: at('kind'),
            label: say('web.records.columns.kind'),
            kind: 'choice',
            fallback: say('story.look.costume'),
            options: LOOK_KINDS.map((value) => ({ value, label: say(`story.look.${value}`) })),
          },
          {
            path: at('person'),
            label: say('web.records.fields.person'),
            kind: 'choice',
            options: choicesOf(season.people),
          },
          {
            path: at('story days'),
            label: say('web.records.fields.story-days'),
            kind: 'names',
            options: days.map((value) => ({ value, label: value })),
          },
          scenesField(book, at('scenes')),
          { path: at('pieces'), label: say('web.records.fields.pieces'), kind: 'names' },
          { path: at('photos'), label: say('web.records.fields.photos'), kind: 'names' },
          { path: at('doubles'), label: say('web.records.fields.doubles'), kind: 'whole', fallback: '0' },
          noteField(book, at('note')),
        ],
      },
      {
        title: say('web.records.parts.on-camera'),
        help: say('web.records.help.on-camera'),
        fields: [
          scene('begins in', say('web.records.fields.begins-in')),
          scene('ends in', say('web.records.fields.ends-in')),
        ],
      },
      {
        title: say('web.records.parts.fitting'),
        help: say('web.records.help.fitting'),
        fields: [
          { path: at('fitting', 'date'), label: say('web.records.columns.date'), kind: 'date' },
          {
            path: at('fitting', 'working days'),
            label: say('web.records.columns.working-days'),
            kind: 'whole',
            fallback: '1',
          },
          { path: at('fitting', 'cost'), label: say('web.records.columns.cost'), kind: 'amount', fallback: '0' },
        ],
      },
    ];
  },
  asks: (book) => [
    { key: 'name', label: book.say('web.records.fields.name'), kind: 'text' },
    {
      key: 'person',
      label: book.say('web.records.fields.person'),
      kind: 'text',
      options: choicesOf(book.season.people),
    },
    { key: 'day', label: book.say('web.records.fields.story-days'), kind: 'text' },
  ],
  fresh: ({ name = '', person = '', day = '' }, { season }) => [
    {
      kind: 'add-row',
      path: ['looks'],
      value: {
        ...{ id: freshId(name, 'looks', season), name, person },
        ...(day === '' ? {} : { 'story days': textsOf(day.split(',').map((one) => one.trim())) }),
      },
    },
  ],
  merges: false,
};
