/** What must come first, what must be done before, and what stands fast: order, prerequisites, pins. */
import { type SeasonPath, valueAt } from '../../../live/index.ts';
import { type Season, STEP_STATUSES } from '../../../season/index.ts';
import type { FormField } from '../../forms/season-fields.ts';
import { rowPath } from '../../forms/season-fields.ts';
import { typedDay } from '../../forms/typed-days.ts';
import type { Book, FormPart, KindOfRecord } from '../record-kind.ts';
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

const ORDERS = ['before', 'same day', 'not same day'] as const;

export const order: KindOfRecord = {
  list: 'order',
  record: null,
  columns: ['web.records.columns.why'],
  rows: (book) =>
    plainRows('order', book).map(({ id, path, row }) => ({
      id,
      name: orderText(row, book),
      path,
      cells: [String(row.why ?? '')],
    })),
  form: (id, book) => {
    const path = pathOfId('order', id, book);
    const row = valueAt(book.source, path) as Group | undefined;
    if (row === undefined) return [];
    const { say } = book;
    const scenes = (key: string, label: string): FormField => ({
      path: [...path, key],
      label,
      kind: 'names',
      options: sceneChoices(book),
    });
    const kind = ORDERS.find((one) => row[one] !== undefined) ?? 'before';
    return [
      {
        title: say(
          `web.records.orders.${kind === 'before' ? 'before' : kind === 'same day' ? 'same-day' : 'not-same-day'}`,
        ),
        fields: [
          ...(kind === 'before'
            ? [
                scenes('before', say('web.records.fields.first')),
                scenes('after', say('web.records.fields.then')),
                {
                  path: [...path, 'min days'],
                  label: say('web.records.fields.min-days'),
                  kind: 'whole' as const,
                  fallback: '1',
                  help: say('web.records.help.min-days'),
                },
                {
                  path: [...path, 'price'],
                  label: say('web.records.fields.price'),
                  kind: 'amount' as const,
                  help: say('web.records.help.order-price'),
                },
              ]
            : [scenes(kind, say('web.records.fields.scenes'))]),
          { path: [...path, 'why'], label: say('web.records.columns.why'), kind: 'text' },
        ],
      },
    ];
  },
  asks: (book) => [
    {
      key: 'kind',
      label: book.say('web.records.columns.kind'),
      kind: 'choice',
      options: ORDERS.map((value) => ({
        value,
        label: book.say(
          `web.records.orders.${value === 'before' ? 'before' : value === 'same day' ? 'same-day' : 'not-same-day'}`,
        ),
      })),
    },
    { key: 'one', label: book.say('web.records.fields.first'), kind: 'text', options: sceneChoices(book) },
    { key: 'other', label: book.say('web.records.fields.then'), kind: 'text', options: sceneChoices(book) },
    { key: 'why', label: book.say('web.records.columns.why'), kind: 'text' },
  ],
  fresh: ({ kind = 'before', one = '', other = '', why = '' }) => [
    {
      kind: 'add-row',
      path: ['order'],
      value: {
        ...(kind === 'before' ? { before: [one], after: [other] } : { [kind]: [one, other] }),
        ...(why === '' ? {} : { why }),
      },
    },
  ],
  merges: false,
};

function orderText(row: Group, { say }: Book): string {
  if (row.before !== undefined) {
    return say('web.records.order-text.before', {
      first: textsOf(row.before).join(', '),
      second: textsOf(row.after).join(', '),
    });
  }
  const isSame = row['same day'] !== undefined;
  const scenes = textsOf(isSame ? row['same day'] : row['not same day']).join(', ');
  return isSame
    ? say('web.records.order-text.same-day', { scenes })
    : say('web.records.order-text.not-same-day', { scenes });
}

const PREREQUISITES = ['permit', 'song', 'fitting', 'build', 'rehearsal', 'other'] as const;

export const prerequisites: KindOfRecord = {
  list: 'prerequisites',
  record: 'prerequisites',
  columns: ['web.records.columns.kind', 'web.records.columns.scenes', 'web.records.columns.working-days'],
  rows: (book) =>
    writtenIn(book).map((one) => ({
      id: one.id,
      name: one.name,
      path: recordPath('prerequisites', one.id, book),
      cells: [
        book.say(`web.records.prerequisites.${one.kind}`),
        one.scenes.join(', '),
        String(one.steps.reduce((sum, { workingDays }) => sum + workingDays, 0)),
      ],
    })),
  form: (id, book) => {
    const one = writtenIn(book).find((candidate) => candidate.id === id);
    if (one === undefined) return [];
    const { say, season } = book;
    const path = recordPath('prerequisites', id, book);
    const at = (...keys: SeasonPath): SeasonPath => [...path, ...keys];
    return [
      {
        title: say('web.records.parts.prerequisite'),
        fields: [
          nameField('prerequisites', id, at('name'), say('web.records.fields.name')),
          {
            path: at('kind'),
            label: say('web.records.columns.kind'),
            kind: 'choice',
            options: PREREQUISITES.map((value) => ({ value, label: say(`web.records.prerequisites.${value}`) })),
          },
          { path: at('scenes'), label: say('web.records.columns.scenes'), kind: 'names', options: sceneChoices(book) },
          {
            path: at('starts'),
            label: say('web.records.fields.starts'),
            kind: 'date',
            help: say('web.records.help.starts'),
          },
          {
            path: at('base'),
            label: say('web.records.columns.base'),
            kind: 'choice',
            fallback: season.bases[0]?.name ?? '',
            options: choicesOf(season.bases),
          },
        ],
        actions: [
          {
            label: say('web.records.add-step'),
            command: {
              kind: 'add-row',
              path: at('steps'),
              value: { name: say('web.records.step'), 'working days': 1 },
            },
          },
        ],
      },
      ...one.steps.map((step, index): FormPart => {
        const row = rowPath(book.source, at('steps'), index, '');
        return {
          title: step.name,
          fields: [
            { path: [...row, 'name'], label: say('web.records.fields.name'), kind: 'text' },
            {
              path: [...row, 'working days'],
              label: say('web.records.columns.working-days'),
              kind: 'whole',
              fallback: '0',
            },
            { path: [...row, 'cost'], label: say('web.records.columns.cost'), kind: 'amount', fallback: '0' },
            { path: [...row, 'holder'], label: say('web.story.holder'), kind: 'text' },
            {
              path: [...row, 'status'],
              label: say('web.story.status'),
              kind: 'choice',
              fallback: say('story.step.open'),
              options: STEP_STATUSES.map((value) => ({ value, label: say(`story.step.${value}`) })),
            },
            {
              path: [...row, 'by'],
              label: say('web.records.fields.by'),
              kind: 'date',
              help: say('web.records.help.by'),
            },
          ],
          actions: [{ label: say('web.records.remove-step'), command: { kind: 'edit-season', path: row } }],
        };
      }),
    ];
  },
  asks: (book) => [
    { key: 'name', label: book.say('web.records.fields.name'), kind: 'text' },
    {
      key: 'kind',
      label: book.say('web.records.columns.kind'),
      kind: 'choice',
      options: PREREQUISITES.map((value) => ({ value, label: book.say(`web.records.prerequisites.${value}`) })),
    },
    { key: 'scene', label: book.say('web.records.fields.scene'), kind: 'text', options: sceneChoices(book) },
  ],
  fresh: ({ name = '', kind = 'other', scene = '' }, { season, say }) => [
    {
      kind: 'add-row',
      path: ['prerequisites'],
      value: {
        ...{ id: freshId(name, 'prerequisites', season), name, kind, scenes: [scene] },
        steps: [{ name: say('web.records.step'), 'working days': 1 }],
      },
    },
  ],
  merges: true,
};

/** Rehearsals and fittings are prerequisites too; their rows stand in lists of their own. */
function writtenIn({ season }: Book): Season['prerequisites'] {
  return season.prerequisites.filter((one) => one.of === undefined);
}

export const pins: KindOfRecord = {
  list: 'pins',
  record: null,
  columns: ['web.records.columns.date', 'web.records.columns.unit', 'web.records.columns.why'],
  rows: (book) =>
    plainRows('pins', book).map(({ id, path, row }) => ({
      id,
      name:
        row.scene === undefined
          ? textsOf(row.strips).join(', ')
          : `${String(row.scene)}${row.part === undefined ? '' : `/${String(row.part)}`}`,
      path,
      cells: [
        String(row.date ?? row.day ?? ''),
        book.season.units.find(({ id }) => id === row.unit)?.name ?? String(row.unit ?? ''),
        String(row.why ?? ''),
      ],
    })),
  form: (id, book) => {
    const path = pathOfId('pins', id, book);
    const row = valueAt(book.source, path) as Group | undefined;
    if (row === undefined) return [];
    const { say, season } = book;
    const isScene = row.scene !== undefined;
    return [
      {
        title: isScene ? String(row.scene) : say('web.records.whole-day'),
        fields: [
          { path: [...path, isScene ? 'date' : 'day'], label: say('web.records.columns.date'), kind: 'date' },
          {
            path: [...path, 'unit'],
            label: say('web.records.columns.unit'),
            kind: 'choice',
            fallback: say('web.records.any-unit'),
            options: choicesOf(season.units),
          },
          { path: [...path, 'why'], label: say('web.records.columns.why'), kind: 'text' },
        ],
      },
    ];
  },
  asks: (book) => [
    { key: 'scene', label: book.say('web.records.fields.scene'), kind: 'text', options: sceneChoices(book) },
    { key: 'date', label: book.say('web.records.columns.date'), kind: 'date' },
    { key: 'why', label: book.say('web.records.columns.why'), kind: 'text' },
  ],
  fresh: ({ scene = '', date = '', why = '' }, { season }) => [
    {
      kind: 'pin-scene',
      scene,
      part: null,
      date: typedDay(date, season.calendar.start) ?? season.calendar.start,
      unit: null,
      why,
    },
  ],
  merges: false,
};
