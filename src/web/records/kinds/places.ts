/** Places: where a camera stands, when it may, what it costs, what a call sheet says of it. */
import { formatClock } from '../../../foundation/index.ts';
import { valueAt } from '../../../live/index.ts';
import type { Place } from '../../../season/index.ts';
import type { FormField } from '../../forms/season-fields.ts';
import type { Book, FormPart, KindOfRecord } from '../record-kind.ts';
import { choicesOf, freshId, nameField, recordPath } from '../rows.ts';

/** What a call sheet and a movement order say of a place. */
const ON_PAPER = ['contact', 'parking', 'hospital', 'base-camp', 'holding', 'catering', 'access'] as const;

export const places: KindOfRecord = {
  list: 'places',
  record: 'places',
  columns: [
    'web.records.columns.base',
    'web.records.columns.hours',
    'web.records.columns.fee',
    'web.records.columns.sets',
  ],
  rows: (book) => {
    const { season, money } = book;
    return season.places
      .filter(({ toFind }) => toFind !== true)
      .map((place) => ({
        id: place.id,
        name: place.name,
        path: recordPath('places', place.id, book),
        cells: [
          season.bases.find(({ id }) => id === place.base)?.name ?? place.base,
          `${formatClock(place.opens)}–${formatClock(place.closes)}`,
          money(place.feePerDay),
          String(season.sets.filter(({ ways }) => ways.some((way) => way.place === place.id)).length),
        ],
      }));
  },
  form: (id, book) => {
    const place = book.season.places.find((one) => one.id === id);
    return place === undefined ? [] : placeForm(place, book);
  },
  asks: ({ say, season }) => [
    { key: 'name', label: say('web.records.fields.name'), kind: 'text' },
    ...(season.bases.length > 1
      ? [
          {
            key: 'base',
            label: say('web.records.columns.base'),
            kind: 'choice' as const,
            options: choicesOf(season.bases),
          },
        ]
      : []),
  ],
  fresh: ({ name = '', base }, { season }) => [
    {
      kind: 'add-row',
      path: ['places'],
      value: { id: freshId(name, 'places', season), name, base: base ?? season.bases[0]!.id },
    },
  ],
  merges: true,
};

function placeForm(place: Place, book: Book): readonly FormPart[] {
  const { say, season, source } = book;
  const own = recordPath('places', place.id, book);
  const at = (...keys: readonly string[]) => [...own, ...keys];
  const work = (key: 'dress' | 'strike'): readonly FormField[] => [
    { path: at(key, 'days'), label: say(`web.forms.place.${key}-days`), kind: 'whole', fallback: '0' },
    { path: at(key, 'cost'), label: say(`web.forms.place.${key}-cost`), kind: 'amount', fallback: '0' },
  ];
  return [
    {
      title: say('web.forms.place-parts.where'),
      fields: [
        nameField('places', place.id, at('name'), say('web.forms.place.name')),
        { path: at('base'), label: say('web.records.columns.base'), kind: 'choice', options: choicesOf(season.bases) },
        { path: at('address'), label: say('web.forms.place.address'), kind: 'text' },
        {
          path: at('at'),
          label: say('web.records.fields.coordinates'),
          kind: 'coordinates',
          help: say('web.records.help.coordinates'),
        },
        { path: at('hours'), label: say('web.forms.place.hours'), kind: 'hours', fallback: say('web.forms.any') },
        { path: at('natural light'), label: say('web.forms.place.natural-light'), kind: 'truth' },
        { path: at('windows'), label: say('web.forms.place.windows'), kind: 'truth' },
        { path: at('black-out'), label: say('web.forms.place.black-out'), kind: 'duration' },
        { path: at('closed'), label: say('web.forms.place.closed'), kind: 'days', fallback: say('web.forms.none') },
        {
          path: at('available'),
          label: say('web.forms.place.available'),
          kind: 'days',
          fallback: say('web.forms.always'),
        },
      ],
    },
    {
      title: say('web.places.permit'),
      fields: [
        {
          path: at('permit'),
          label: say('web.forms.place.needs-permit'),
          kind: 'truth',
          write: (on) => (on ? { cost: 0, 'lead working days': 10 } : undefined),
          help: say('web.records.help.permit'),
        },
        ...(valueAt(source, at('permit')) === undefined ? [] : permitFields(at, book)),
      ],
    },
    {
      title: say('web.forms.place-parts.money'),
      fields: [
        {
          path: at('fee per day'),
          label: say('web.forms.place.fee'),
          kind: 'amount',
          fallback: '0',
          help: say('web.records.help.amount'),
        },
        ...work('dress'),
        ...work('strike'),
        {
          path: at('hold per day'),
          label: say('web.forms.place.hold'),
          kind: 'text',
          fallback: String(place.holdPerDay / 100),
        },
        {
          path: at('build per day'),
          label: say('web.forms.place.build'),
          kind: 'text',
          fallback: String(place.buildPerDay / 100),
        },
        {
          path: at('sets at once'),
          label: say('web.forms.place.sets-at-once'),
          kind: 'whole',
          fallback: say('web.forms.any'),
        },
        { path: at('keep days'), label: say('web.forms.place.keep'), kind: 'whole', fallback: String(place.keepDays) },
      ],
    },
    {
      title: say('web.forms.place-parts.paper'),
      fields: ON_PAPER.map((key) => ({
        path: at(key.replace('-', ' ')),
        label: say(`web.forms.place.${key}`),
        kind: 'text' as const,
      })),
    },
  ];
}

function permitFields(
  at: (...keys: readonly string[]) => readonly [...FormField['path']],
  { say }: Book,
): readonly FormField[] {
  return [
    { path: at('permit', 'cost'), label: say('web.forms.place.permit-cost'), kind: 'amount', fallback: '0' },
    {
      path: at('permit', 'per'),
      label: say('web.forms.place.permit-per'),
      kind: 'choice',
      fallback: say('web.forms.place.per.use'),
      options: (['day', 'fortnight'] as const).map((value) => ({ value, label: say(`web.forms.place.per.${value}`) })),
    },
    {
      path: at('permit', 'lead working days'),
      label: say('web.forms.place.permit-lead'),
      kind: 'whole',
      fallback: '0',
    },
    { path: at('permit', 'filed'), label: say('web.forms.place.permit-filed'), kind: 'date' },
  ];
}
