/** People and the characters they play. */
import { valueAt } from '../../../live/index.ts';
import type { FormField } from '../../forms/season-fields.ts';
import { pages } from '../../i18n/format.ts';
import type { Book, FormPart, KindOfRecord } from '../record-kind.ts';
import { charactersOf, choicesOf, eighthsOf, freshId, nameField, recordPath } from '../rows.ts';
import { personForm } from './person-form.ts';

export const people: KindOfRecord = {
  list: 'people',
  record: 'people',
  columns: [
    'web.records.columns.number',
    'web.records.columns.characters',
    'web.records.columns.contract',
    'web.records.columns.scenes',
    'web.records.columns.pages',
  ],
  rows: (book) => {
    const { season, say } = book;
    return season.people
      .toSorted((a, b) => a.castNumber - b.castNumber)
      .map((person) => {
        const scenes = season.scenes.filter((scene) => scene.people.includes(person.id));
        return {
          id: person.id,
          name: person.name,
          path: recordPath('people', person.id, book),
          cells: [
            String(person.castNumber),
            person.characters.join(', '),
            say(`web.people.contracts.${person.contract.kind}`),
            String(scenes.length),
            pages(eighthsOf(scenes)),
          ],
        };
      });
  },
  form: (id, book) => {
    const person = book.season.people.find((one) => one.id === id);
    if (person === undefined) return [];
    const form = personForm(person, book.view, book.say);
    const part = (name: 'contract' | 'dates' | 'day'): FormPart => ({
      title: book.say(`web.forms.person-parts.${name}`),
      fields: form[name],
    });
    return [
      { title: book.say('web.records.parts.who'), fields: whoFields(id, book) },
      part('contract'),
      part('dates'),
      part('day'),
    ];
  },
  asks: ({ say, season }) => {
    const played = new Set(season.people.flatMap(({ characters }) => characters));
    const free = charactersOf(season).filter((name) => !played.has(name));
    return [
      { key: 'name', label: say('web.records.fields.name'), kind: 'text' },
      {
        key: 'character',
        label: say('web.records.fields.plays'),
        kind: 'text',
        options: free.map((name) => ({ value: name, label: name })),
      },
    ];
  },
  fresh: ({ name = '', character = '' }, { season }) => [
    {
      kind: 'add-row',
      path: ['people'],
      value: { id: freshId(name, 'people', season), name, ...(character === '' ? {} : { characters: [character] }) },
    },
  ],
  merges: true,
};

function whoFields(id: string, book: Book): readonly FormField[] {
  const { season, say, source } = book;
  const person = season.people.find((one) => one.id === id)!;
  const path = recordPath('people', id, book);
  const number = [...path, 'cast number'];
  const written = valueAt(source, number);
  return [
    nameField('people', id, [...path, 'name'], say('web.records.fields.name')),
    {
      path: [...path, 'characters'],
      label: say('web.records.fields.characters'),
      kind: 'names',
      options: charactersOf(season).map((name) => ({ value: name, label: name })),
      help: say('web.records.help.characters'),
    },
    {
      path: number,
      label: say('web.records.fields.cast-number'),
      kind: 'whole',
      fallback: String(person.castNumber),
      help: say('web.records.help.cast-number'),
    },
    {
      path: number,
      label: say('web.records.fields.cast-number-locked'),
      kind: 'truth',
      on: written !== undefined && written !== null,
      write: (on) => (on ? person.castNumber : undefined),
    },
    { path: [...path, 'contact'], label: say('web.records.fields.contact'), kind: 'text' },
  ];
}

/** Characters as the scripts have them, and who plays each. */
export const characters: KindOfRecord = {
  list: 'characters',
  record: null,
  columns: ['web.records.columns.played-by', 'web.records.columns.scenes', 'web.records.columns.pages'],
  rows: ({ season }) =>
    charactersOf(season).map((name) => {
      const scenes = season.scenes.filter((scene) => scene.characters.includes(name));
      return {
        id: name,
        name,
        path: ['people'],
        cells: [
          season.people
            .filter(({ characters: played }) => played.includes(name))
            .map((person) => person.name)
            .join(', '),
          String(scenes.length),
          pages(eighthsOf(scenes)),
        ],
      };
    }),
  form: (name, book) => {
    const player = book.season.people.find(({ characters: played }) => played.includes(name));
    return [
      {
        title: book.say('web.records.parts.who'),
        fields: [
          {
            path: ['people'],
            label: book.say('web.records.columns.played-by'),
            kind: 'choice',
            chosen: player?.id ?? '',
            options: choicesOf(book.season.people),
            help: book.say('web.records.help.played-by'),
            command: (chosen) => ({
              kind: 'cast-character',
              character: name,
              person: String(chosen),
            }),
          },
        ],
      },
    ];
  },
  asks: () => [],
  fresh: () => [],
  merges: false,
};
