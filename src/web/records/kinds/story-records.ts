/** The story beside the schedule: threads, moments, rehearsals, looks, and what is delivered before the release. */
import { type SeasonPath, valueAt } from '../../../live/index.ts';
import {
  DELIVERY_KINDS,
  LOOK_KINDS,
  MOMENT_KINDS,
  REHEARSAL_KINDS,
  type Season,
  scenesOfLook,
  storyOf,
} from '../../../season/index.ts';
import type { FormField } from '../../forms/season-fields.ts';
import { typedDay } from '../../forms/typed-days.ts';
import type { Book, KindOfRecord } from '../record-kind.ts';
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

function nameOfPerson(season: Season, id: string): string {
  return season.people.find((person) => person.id === id)?.name ?? id;
}

function peopleText({ season }: Book, ids: readonly string[]): string {
  return ids.map((id) => nameOfPerson(season, id)).join(', ');
}

function peopleField(book: Book, path: SeasonPath): FormField {
  const { say, season } = book;
  return { path, label: say('web.records.lists.people'), kind: 'names', options: choicesOf(season.people) };
}

function scenesField(book: Book, path: SeasonPath): FormField {
  return { path, label: book.say('web.records.fields.scenes'), kind: 'names', options: sceneChoices(book) };
}

function noteField({ say }: Book, path: SeasonPath): FormField {
  return { path, label: say('web.records.fields.note'), kind: 'words' };
}

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
