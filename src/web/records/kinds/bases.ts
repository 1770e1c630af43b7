/** Bases: cities the company works from, with their prices, rule pack and incentive; and the ways between them. */
import { type SeasonPath, valueAt } from '../../../live/index.ts';
import type { Base } from '../../../season/index.ts';
import type { FormField } from '../../forms/season-fields.ts';
import { hoursText } from '../../forms/typed-values.ts';
import type { Book, FormPart, KindOfRecord } from '../record-kind.ts';
import { choicesOf, freshId, type Group, nameField, pathOfId, plainRows, recordPath, textsOf } from '../rows.ts';
import { KNOWN_CITIES } from './known-cities.ts';

export const bases: KindOfRecord = {
  list: 'bases',
  record: 'bases',
  columns: [
    'web.records.columns.country',
    'web.records.columns.rules',
    'web.records.columns.incentive',
    'web.records.columns.crew-day',
  ],
  rows: (book) =>
    book.season.bases.map((base) => ({
      id: base.id,
      name: base.name,
      path: recordPath('bases', base.id, book),
      cells: [
        base.country,
        base.rules.name,
        base.incentive?.name ?? book.say('web.forms.none'),
        book.money(base.crewDay),
      ],
    })),
  form: (id, book) => {
    const base = book.season.bases.find((one) => one.id === id);
    return base === undefined
      ? []
      : [placeOf(base, book), moneyOf(base, book), rulesOf(base, book), holidaysOf(base, book)];
  },
  asks: ({ say }) => [
    {
      key: 'name',
      label: say('web.records.fields.city'),
      kind: 'text',
      options: KNOWN_CITIES.map(({ id, name }) => ({ value: id, label: name })),
    },
  ],
  fresh: ({ name = '' }, { season }) => {
    const known = KNOWN_CITIES.find(
      (city) => city.id === name || city.name.toLowerCase() === name.trim().toLowerCase(),
    );
    if (known !== undefined) return [{ kind: 'add-row', path: ['bases'], value: { id: known.id } }];
    // A city of which nothing is known begins as the first base is; its form says what to look at.
    const [first] = season.bases;
    const like = first!;
    return [
      {
        kind: 'add-row',
        path: ['bases'],
        value: {
          ...{ id: freshId(name, 'bases', season), name, country: like.country, 'time zone': like.timeZone },
          ...{ at: [like.latitude, like.longitude], rules: like.rules.id, incentive: 'none' },
        },
      },
    ];
  },
  merges: true,
};

type MakePath = (...keys: readonly string[]) => SeasonPath;

function pathsOf(base: Base, book: Book): MakePath {
  const own = recordPath('bases', base.id, book);
  return (...keys) => [...own, ...keys];
}

function placeOf(base: Base, book: Book): FormPart {
  const { say } = book;
  const at = pathsOf(base, book);
  return {
    title: say('web.records.parts.city'),
    fields: [
      nameField('bases', base.id, at('name'), say('web.records.fields.name')),
      { path: at('country'), label: say('web.records.fields.country'), kind: 'text', fallback: base.country },
      { path: at('region'), label: say('web.records.fields.region'), kind: 'text', fallback: base.region ?? '' },
      { path: at('time zone'), label: say('web.records.fields.time-zone'), kind: 'text', fallback: base.timeZone },
      {
        path: at('at'),
        label: say('web.records.fields.coordinates'),
        kind: 'coordinates',
        fallback: `${base.latitude}, ${base.longitude}`,
      },
      { path: at('preferred call'), label: say('web.settings.fields.call'), kind: 'clock', fallback: '08:00' },
      {
        path: at('continuous day'),
        label: say('web.records.fields.continuous-day'),
        kind: 'choice',
        fallback: say('web.records.continuous.no'),
        options: (['allowed', 'always'] as const).map((value) => ({
          value,
          label: say(`web.records.continuous.${value}`),
        })),
      },
      { path: at('blocks'), label: say('web.settings.fields.blocks'), kind: 'whole', fallback: '1' },
    ],
  };
}

function moneyOf(base: Base, book: Book): FormPart {
  const { say } = book;
  const at = pathsOf(base, book);
  return {
    title: say('web.records.parts.prices'),
    help: say('web.records.help.amount'),
    fields: [
      { path: at('crew day'), label: say('web.settings.fields.crew-day'), kind: 'amount', fallback: '0' },
      {
        path: at('crew hold', 'percent'),
        label: say('web.settings.fields.hold-percent'),
        kind: 'whole',
        fallback: `${base.crewHold.percent}`,
      },
      {
        path: at('crew hold', 'restart percent'),
        label: say('web.settings.fields.restart-percent'),
        kind: 'whole',
        fallback: `${base.crewHold.restartPercent}`,
      },
      {
        path: at('crew hold', 'restart after'),
        label: say('web.settings.fields.restart-after'),
        kind: 'whole',
        fallback: `${base.crewHold.restartAfterDays}`,
      },
      {
        path: at('crew travel'),
        label: say('web.settings.fields.crew-travel-day'),
        kind: 'whole',
        fallback: `${base.crewTravelPercent}`,
      },
      { path: at('company move'), label: say('web.settings.fields.company-move'), kind: 'amount', fallback: '0' },
      { path: at('crew stay'), label: say('web.settings.fields.crew-stay'), kind: 'amount', fallback: '0' },
      { path: at('per diem'), label: say('web.settings.fields.per-diem'), kind: 'amount', fallback: '0' },
      { path: at('hotel'), label: say('web.settings.fields.hotel'), kind: 'amount', fallback: '0' },
      {
        path: at('incentive'),
        label: say('web.records.columns.incentive'),
        kind: 'catalogue',
        shelf: 'incentives',
        fallback: base.incentive?.id ?? 'none',
      },
    ],
  };
}

const LENGTHS = [
  'maxWorkMinutes',
  'maxAmplitudeMinutes',
  'baseDayMinutes',
  'dailyRestMinutes',
  'weeklyRestMinutes',
  'maxWeekMinutes',
  'mealFromMinutes',
  'mealAfterMinutes',
  'mealLateMinutes',
  'mealMinutes',
] as const;
const NUMBERS = [
  'maxDaysPerWeek',
  'maxConsecutiveDays',
  'nightPremiumPercent',
  'sixthDayPremiumPercent',
  'sundayPremiumPercent',
  'holidayPremiumPercent',
] as const;

/** The rule pack, and the numbers of it that may be replaced by the base's own. */
function rulesOf(base: Base, book: Book): FormPart {
  const { say } = book;
  const at = pathsOf(base, book);
  return {
    title: say('web.records.columns.rules'),
    help: say('web.forms.rules-help'),
    fields: [
      {
        path: at('rules'),
        label: say('web.forms.rule-pack'),
        kind: 'catalogue',
        shelf: 'rulePacks',
        fallback: base.rules.id,
      },
      ...LENGTHS.map(
        (rule): FormField => ({
          path: at('rules override', rule),
          label: say(`web.forms.rule.${rule}`),
          kind: 'minutes',
          fallback: base.rules[rule] === null ? '' : hoursText(base.rules[rule]),
        }),
      ),
      ...NUMBERS.map(
        (rule): FormField => ({
          path: at('rules override', rule),
          label: say(`web.forms.rule.${rule}`),
          kind: 'whole',
          fallback: String(base.rules[rule]),
        }),
      ),
    ],
  };
}

function holidaysOf(base: Base, book: Book): FormPart {
  const { say } = book;
  const at = pathsOf(base, book);
  return {
    title: say('web.records.parts.holidays'),
    help: say('web.records.help.holidays'),
    fields: [
      { path: at('weekdays'), label: say('web.settings.fields.weekdays'), kind: 'weekdays' },
      {
        path: at('holidays', 'closed'),
        label: say('web.records.fields.closed-holidays'),
        kind: 'days',
        fallback: say('web.forms.none'),
      },
      {
        path: at('holidays', 'worked'),
        label: say('web.records.fields.worked-holidays'),
        kind: 'days',
        fallback: say('web.forms.none'),
      },
      {
        path: at('holidays', 'ordinary'),
        label: say('web.records.fields.ordinary-days'),
        kind: 'days',
        fallback: say('web.forms.none'),
      },
    ],
  };
}

/** A road or flight between two bases, or two places: one row for both directions. */
function travelKind(list: 'base-travel' | 'place-travel'): KindOfRecord {
  const key = list === 'base-travel' ? 'base travel' : 'place travel';
  const ends = ({ season }: Book) =>
    list === 'base-travel' ? season.bases : season.places.filter(({ toFind }) => toFind !== true);
  const namesOf = (row: Group, book: Book) =>
    textsOf(row.between).map((id) => ends(book).find((one) => one.id === id)?.name ?? id);
  return {
    list,
    record: null,
    columns:
      list === 'base-travel'
        ? ['web.records.columns.travel-days', 'web.records.columns.company', 'web.records.columns.fare']
        : ['web.records.columns.minutes'],
    rows: (book) =>
      plainRows(key, book).map(({ id, path, row }) => ({
        id,
        name: namesOf(row, book).join(' – '),
        path,
        cells:
          list === 'base-travel'
            ? [row.days, row.company, row.fare].map((value) => String(value ?? 0))
            : [String(row.minutes ?? '')],
      })),
    form: (id, book) => {
      const { say } = book;
      const path = pathOfId(key, id, book);
      const row = valueAt(book.source, path);
      if (row === undefined) return [];
      return [
        {
          title: namesOf(row as Group, book).join(' – '),
          fields:
            list === 'base-travel'
              ? [
                  {
                    path: [...path, 'days'],
                    label: say('web.records.columns.travel-days'),
                    kind: 'whole',
                    fallback: '0',
                  },
                  {
                    path: [...path, 'company'],
                    label: say('web.records.columns.company'),
                    kind: 'amount',
                    fallback: '0',
                  },
                  { path: [...path, 'fare'], label: say('web.records.columns.fare'), kind: 'amount', fallback: '0' },
                ]
              : [{ path: [...path, 'minutes'], label: say('web.records.columns.minutes'), kind: 'duration' }],
        },
      ];
    },
    asks: (book) => [
      { key: 'one', label: book.say('web.records.fields.from-place'), kind: 'choice', options: choicesOf(ends(book)) },
      { key: 'other', label: book.say('web.records.fields.to-place'), kind: 'choice', options: choicesOf(ends(book)) },
    ],
    fresh: ({ one = '', other = '' }) => [
      {
        kind: 'add-row',
        path: [key],
        value: { between: [one, other], ...(list === 'base-travel' ? { days: 1 } : { minutes: 30 }) },
      },
    ],
    merges: false,
  };
}

export const baseTravel = travelKind('base-travel');
export const placeTravel = travelKind('place-travel');
