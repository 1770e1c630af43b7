/** Episodes, those not yet written too. */
import { valueAt } from '../../../live/index.ts';
import { pages } from '../../i18n/format.ts';
import type { Book, FormPart, KindOfRecord } from '../record-kind.ts';
import { charactersOf, eighthsOf, nameField, recordPath } from '../rows.ts';

/** Length of an episode that nobody has written, where no other tells: 48 pages (ours). */
const USUAL_EIGHTHS = 384;

export const episodes: KindOfRecord = {
  list: 'episodes',
  record: 'episodes',
  columns: [
    'web.records.columns.title',
    'web.records.columns.script',
    'web.records.columns.scenes',
    'web.records.columns.pages',
  ],
  rows: (book) =>
    book.season.episodes.map((episode) => {
      const scenes = book.season.scenes.filter((scene) => scene.episode === episode.id);
      return {
        id: episode.id,
        name: episode.id,
        path: recordPath('episodes', episode.id, book),
        cells: [
          episode.title,
          episode.script ??
            (episode.expected === null
              ? ''
              : book.say('web.records.expected', { arrives: { day: episode.expected.arrives } })),
          String(scenes.length),
          pages(eighthsOf(scenes)),
        ],
      };
    }),
  form: (id, book) => {
    const { say, source } = book;
    const path = recordPath('episodes', id, book);
    if (!book.season.episodes.some((one) => one.id === id)) return [];
    return [
      {
        title: say('web.records.parts.episode'),
        fields: [
          nameField('episodes', id, [...path, 'id'], say('web.records.fields.episode-number')),
          { path: [...path, 'title'], label: say('web.records.columns.title'), kind: 'text' },
          {
            path: [...path, 'script'],
            label: say('web.records.fields.script'),
            kind: 'text',
            help: say('web.records.help.script'),
          },
          { path: [...path, 'director'], label: say('web.records.fields.director'), kind: 'text' },
          {
            path: [...path, 'draft', 'colour'],
            label: say('web.records.fields.draft'),
            kind: 'text',
            fallback: 'white',
          },
          { path: [...path, 'draft', 'date'], label: say('web.records.fields.draft-date'), kind: 'date' },
        ],
      },
      expectedPart(path, valueAt(source, [...path, 'expected']) !== undefined, book),
    ];
  },
  asks: ({ say }) => [
    { key: 'id', label: say('web.records.fields.episode-number'), kind: 'text' },
    { key: 'arrives', label: say('web.records.fields.arrives'), kind: 'date' },
  ],
  fresh: ({ id = '', arrives = '' }, book) => [
    {
      kind: 'add-row',
      path: ['episodes'],
      value: { id, title: book.say('web.records.not-written'), expected: expectation(arrives, book) },
    },
  ],
  merges: false,
};

function expectation(arrives: string, { season }: Book) {
  const lengths = season.episodes
    .map(({ id }) => eighthsOf(season.scenes.filter((scene) => scene.episode === id)))
    .filter((n) => n > 0);
  const mean = Math.round(lengths.reduce((sum, n) => sum + n, 0) / Math.max(1, lengths.length));
  const biggest = season.sets.toSorted((a, b) => sizeOf(b.id, season) - sizeOf(a.id, season))[0];
  return { arrives: arrives || season.calendar.start, eighths: mean || USUAL_EIGHTHS, set: biggest?.id ?? '' };
}

function sizeOf(set: string, season: Book['season']): number {
  return eighthsOf(season.scenes.filter(({ setId }) => setId === set));
}

function expectedPart(path: Parameters<typeof valueAt>[1], isExpected: boolean, book: Book): FormPart {
  const { say, season } = book;
  const at = (...keys: readonly string[]) => [...path, 'expected', ...keys];
  const flag = {
    path: at(),
    label: say('web.records.fields.expected'),
    kind: 'truth' as const,
    write: (on: string | boolean) => (on ? expectation('', book) : undefined),
    help: say('web.records.help.expected'),
  };
  return {
    title: say('web.records.parts.expected'),
    fields: isExpected
      ? [
          flag,
          { path: at('arrives'), label: say('web.records.fields.arrives'), kind: 'date' },
          {
            path: at('eighths'),
            label: say('web.records.fields.eighths'),
            kind: 'text',
            help: say('web.records.help.eighths'),
          },
          {
            path: at('set'),
            label: say('web.records.fields.set-name'),
            kind: 'choice',
            options: season.sets.map(({ id }) => ({ value: id, label: id })),
          },
          {
            path: at('cast'),
            label: say('web.records.fields.characters'),
            kind: 'names',
            options: charactersOf(season).map((name) => ({ value: name, label: name })),
          },
        ]
      : [flag],
  };
}
