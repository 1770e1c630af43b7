/** The story beside the schedule: threads, moments, rehearsals, and what is delivered before the release. */
import { type SeasonPath, valueAt } from '../../../live/index.ts';
import { DELIVERY_KINDS, MOMENT_KINDS, REHEARSAL_KINDS, storyOf } from '../../../season/index.ts';
import { typedDay } from '../../forms/typed-days.ts';
import type { KindOfRecord } from '../record-kind.ts';
import {
  choicesOf,
  freshId,
  type Group,
  nameField,
  pathOfId,
  plainRows,
  recordPath,
  sceneChoices,
  textsOf,
} from '../rows.ts';
import { noteField, peopleField, peopleText, scenesField } from './story-fields.ts';

export const threads: KindOfRecord = {
  list: 'threads',
  record: 'threads',
  columns: ['web.records.lists.people', 'web.records.columns.scenes'],
  rows: (book) =>
    storyOf(book.season).threads.map(({ id, name, people, scenes }) => ({
      id,
      name,
      path: recordPath('threads', id, book),
      cells: [peopleText(book, people), scenes.join(', ')],
    })),
  form: (id, book) => {
    const path = recordPath('threads', id, book);
    const name = nameField('threads', id, [...path, 'name'], book.say('web.records.fields.name'));
    const fields = [name, peopleField(book, [...path, 'people']), scenesField(book, [...path, 'scenes'])];
    return [{ title: book.say('web.records.parts.thread'), fields }];
  },
  asks: ({ say }) => [{ key: 'name', label: say('web.records.fields.name'), kind: 'text' }],
  fresh: ({ name = '' }, { season }) => [
    { kind: 'add-row', path: ['threads'], value: { id: freshId(name, 'threads', season), name } },
  ],
  merges: true,
};

export const moments: KindOfRecord = {
  list: 'moments',
  record: null,
  columns: ['web.records.columns.kind', 'web.records.lists.people', 'web.records.fields.note'],
  rows: (book) =>
    plainRows('moments', book).map(({ id, path, row }) => ({
      id,
      name: String(row.scene ?? ''),
      path,
      cells: [
        book.say(`story.moment.${momentKind(row)}`),
        peopleText(book, textsOf(row.people)),
        String(row.note ?? ''),
      ],
    })),
  form: (id, book) => {
    const path = pathOfId('moments', id, book);
    const row = valueAt(book.source, path) as Group | undefined;
    if (row === undefined) return [];
    const { say, season } = book;
    return [
      {
        title: String(row.scene ?? ''),
        fields: [
          {
            path: [...path, 'kind'],
            label: say('web.records.columns.kind'),
            kind: 'choice',
            options: MOMENT_KINDS.map((value) => ({ value, label: say(`story.moment.${value}`) })),
          },
          { ...peopleField(book, [...path, 'people']), fallback: say('web.records.everybody-in-scene') },
          {
            path: [...path, 'thread'],
            label: say('web.records.parts.thread'),
            kind: 'choice',
            fallback: say('web.records.none'),
            options: choicesOf(storyOf(season).threads),
          },
          noteField(book, [...path, 'note']),
        ],
      },
    ];
  },
  asks: (book) => [
    { key: 'scene', label: book.say('web.records.fields.scene'), kind: 'text', options: sceneChoices(book) },
    {
      key: 'kind',
      label: book.say('web.records.columns.kind'),
      kind: 'choice',
      options: MOMENT_KINDS.map((value) => ({ value, label: book.say(`story.moment.${value}`) })),
    },
    {
      key: 'person',
      label: book.say('web.records.fields.person'),
      kind: 'text',
      options: choicesOf(book.season.people),
    },
    { key: 'note', label: book.say('web.records.fields.note'), kind: 'text' },
  ],
  fresh: ({ scene = '', kind = 'own', person = '', note = '' }) => [
    {
      kind: 'add-row',
      path: ['moments'],
      value: {
        scene,
        kind,
        ...(person === '' ? {} : { people: [person] }),
        ...(note === '' ? {} : { note }),
      },
    },
  ],
  merges: false,
};

function momentKind(row: Group) {
  return MOMENT_KINDS.find((kind) => kind === row.kind) ?? 'own';
}

export const rehearsals: KindOfRecord = {
  list: 'rehearsals',
  record: 'rehearsals',
  columns: [
    'web.records.columns.kind',
    'web.records.lists.people',
    'web.records.columns.date',
    'web.records.fields.before-scenes',
  ],
  rows: (book) =>
    storyOf(book.season).rehearsals.map(({ id, name, kind, people, date, before }) => ({
      id,
      name,
      path: recordPath('rehearsals', id, book),
      cells: [
        book.say(`story.rehearsal.${kind}`),
        peopleText(book, people),
        date ?? book.say('web.records.no-date-yet'),
        before.join(', '),
      ],
    })),
  form: (id, book) => {
    const { say, season } = book;
    const path = recordPath('rehearsals', id, book);
    const at = (key: string): SeasonPath => [...path, key];
    return [
      {
        title: say('web.records.parts.rehearsal'),
        help: say('web.records.help.rehearsal'),
        fields: [
          nameField('rehearsals', id, at('name'), say('web.records.fields.name')),
          {
            path: at('kind'),
            label: say('web.records.columns.kind'),
            kind: 'choice',
            fallback: say('story.rehearsal.rehearsal'),
            options: REHEARSAL_KINDS.map((value) => ({ value, label: say(`story.rehearsal.${value}`) })),
          },
          peopleField(book, at('people')),
          { ...scenesField(book, at('before')), label: say('web.records.fields.before-scenes') },
          { path: at('length'), label: say('web.records.fields.length'), kind: 'duration', fallback: '2 h' },
          {
            path: at('base'),
            label: say('web.records.columns.base'),
            kind: 'choice',
            fallback: season.bases[0]?.name ?? '',
            options: choicesOf(season.bases),
          },
          {
            path: at('before fittings'),
            label: say('web.records.fields.before-fittings'),
            kind: 'names',
            options: choicesOf(storyOf(season).looks),
          },
          { path: at('date'), label: say('web.records.columns.date'), kind: 'date' },
          { path: at('at'), label: say('web.records.fields.at'), kind: 'clock' },
          { path: at('lead days'), label: say('web.records.fields.lead-days'), kind: 'whole', fallback: '0' },
          { path: at('cost'), label: say('web.records.columns.cost'), kind: 'amount', fallback: '0' },
          { path: at('coach'), label: say('web.records.fields.coach'), kind: 'text' },
          noteField(book, at('note')),
        ],
      },
    ];
  },
  asks: (book) => [
    { key: 'name', label: book.say('web.records.fields.name'), kind: 'text' },
    {
      key: 'kind',
      label: book.say('web.records.columns.kind'),
      kind: 'choice',
      options: REHEARSAL_KINDS.map((value) => ({ value, label: book.say(`story.rehearsal.${value}`) })),
    },
    { key: 'one', label: book.say('web.records.fields.person'), kind: 'text', options: choicesOf(book.season.people) },
    {
      key: 'other',
      label: book.say('web.records.fields.other-person'),
      kind: 'text',
      options: choicesOf(book.season.people),
    },
    { key: 'scene', label: book.say('web.records.fields.before-scenes'), kind: 'text', options: sceneChoices(book) },
  ],
  fresh: ({ name = '', kind = 'rehearsal', one = '', other = '', scene = '' }, { season }) => [
    {
      kind: 'add-row',
      path: ['rehearsals'],
      value: {
        ...{ id: freshId(name, 'rehearsals', season), name, kind },
        people: [one, other].filter((person) => person !== ''),
        ...(scene === '' ? {} : { before: [scene] }),
      },
    },
  ],
  merges: false,
};

export const deliveries: KindOfRecord = {
  list: 'deliveries',
  record: 'deliveries',
  columns: ['web.records.columns.kind', 'web.records.fields.due', 'web.records.columns.scenes'],
  rows: (book) =>
    storyOf(book.season).deliveries.map(({ id, name, kind, due, scenes }) => ({
      id,
      name,
      path: recordPath('deliveries', id, book),
      cells: [book.say(`story.delivery.${kind}`), due, scenes.join(', ')],
    })),
  form: (id, book) => {
    const { say } = book;
    const path = recordPath('deliveries', id, book);
    const at = (key: string): SeasonPath => [...path, key];
    return [
      {
        title: say('web.records.parts.delivery'),
        fields: [
          nameField('deliveries', id, at('name'), say('web.records.fields.name')),
          {
            path: at('kind'),
            label: say('web.records.columns.kind'),
            kind: 'choice',
            fallback: say('story.delivery.own'),
            options: DELIVERY_KINDS.map((value) => ({ value, label: say(`story.delivery.${value}`) })),
          },
          { path: at('due'), label: say('web.records.fields.due'), kind: 'date' },
          scenesField(book, at('scenes')),
          {
            path: at('days'),
            label: say('web.records.fields.days-of-work'),
            kind: 'whole',
            fallback: '0',
            help: say('web.records.help.days-of-work'),
          },
          {
            path: at('price'),
            label: say('web.records.fields.price'),
            kind: 'amount',
            help: say('web.records.help.delivery-price'),
          },
          peopleField(book, at('people')),
          noteField(book, at('note')),
        ],
      },
    ];
  },
  asks: ({ say }) => [
    { key: 'name', label: say('web.records.fields.name'), kind: 'text' },
    {
      key: 'kind',
      label: say('web.records.columns.kind'),
      kind: 'choice',
      options: DELIVERY_KINDS.map((value) => ({ value, label: say(`story.delivery.${value}`) })),
    },
    { key: 'due', label: say('web.records.fields.due'), kind: 'date' },
  ],
  fresh: ({ name = '', kind = 'own', due = '' }, { season }) => [
    {
      kind: 'add-row',
      path: ['deliveries'],
      value: {
        ...{ id: freshId(name, 'deliveries', season), name, kind },
        due: typedDay(due, season.calendar.start) ?? due,
      },
    },
  ],
  merges: false,
};
