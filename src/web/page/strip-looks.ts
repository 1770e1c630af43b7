/**
 * How this browser's user wants strips, lists and day heads to look: fields, rows, sizes, colours. Kept per person,
 * never part of the season. Pure.
 */

/** What can stand on a strip. */
export const STRIP_FIELDS = [
  ...(['number', 'set', 'pages', 'kind', 'place', 'time'] as const),
  ...(['cast', 'cast-names', 'synopsis', 'story-day', 'minutes', 'way', 'episode', 'flags'] as const),
];
export type StripField = (typeof STRIP_FIELDS)[number];

/** What can stand in the head of a day. */
export const HEAD_FIELDS = ['where', 'sun', 'clock', 'hours', 'work', 'pages', 'cost', 'note'] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

export const COLOUR_KEYS = ['int-day', 'ext-day', 'int-night', 'ext-night', 'dawn', 'dusk'] as const;
export type ColourKey = (typeof COLOUR_KEYS)[number];

export interface StripLooks {
  /** Of a strip in a column: one to four rows. */
  readonly rows: readonly (readonly StripField[])[];
  /** Of a strip in a slim column. */
  readonly slim: readonly (readonly StripField[])[];
  /** Of a line in the list. */
  readonly list: readonly StripField[];
  readonly head: readonly HeadField[];
  readonly size: 'small' | 'medium' | 'large';
  readonly colours: 'newer' | 'singleton' | 'own';
  readonly own: Readonly<Record<ColourKey, string>>;
  /** Patterns beside the colours. */
  readonly patterns: boolean;
  /** Meals, moves and idle time in their place in the day. */
  readonly between: boolean;
}

export const MOST_ROWS = 4;
const MOST_FIELDS = 10;

export const USUAL_LOOKS: StripLooks = {
  rows: [
    ['number', 'set', 'pages'],
    ['kind', 'place', 'time'],
    ['cast', 'flags'],
  ],
  slim: [
    ['number', 'pages'],
    ['set', 'flags'],
  ],
  list: ['number', 'kind', 'set', 'synopsis', 'place', 'cast', 'pages', 'time', 'flags'],
  head: [...HEAD_FIELDS],
  size: 'medium',
  colours: 'newer',
  own: {
    'int-day': '#ffffff',
    'ext-day': '#f3d64e',
    'int-night': '#4f7fc4',
    'ext-night': '#4f9d5d',
    dawn: '#f0a7b5',
    dusk: '#e8935a',
  },
  patterns: false,
  between: true,
};

/** What was kept, as far as it is sound; the usual for the rest: an older or newer version may have written it. */
export function soundLooks(kept: unknown): StripLooks {
  const from: Partial<Record<keyof StripLooks, unknown>> = typeof kept === 'object' && kept !== null ? kept : {};
  const rows = (found: unknown, usual: StripLooks['rows']): StripLooks['rows'] => {
    const read = (Array.isArray(found) ? found : []).map((row) => fieldsOf(row, STRIP_FIELDS)).filter(isFull);
    return read.length === 0 ? usual : read.slice(0, MOST_ROWS);
  };
  const list = fieldsOf(from.list, STRIP_FIELDS);
  const own: Partial<Record<ColourKey, unknown>> = typeof from.own === 'object' && from.own !== null ? from.own : {};
  return {
    rows: rows(from.rows, USUAL_LOOKS.rows),
    slim: rows(from.slim, USUAL_LOOKS.slim),
    list: list.length === 0 ? USUAL_LOOKS.list : list,
    head: Array.isArray(from.head) ? fieldsOf(from.head, HEAD_FIELDS) : USUAL_LOOKS.head,
    size: oneOf(from.size, ['small', 'medium', 'large'], USUAL_LOOKS.size),
    colours: oneOf(from.colours, ['newer', 'singleton', 'own'], USUAL_LOOKS.colours),
    own: Object.fromEntries(
      COLOUR_KEYS.map((key) => [key, isColour(own[key]) ? own[key] : USUAL_LOOKS.own[key]]),
    ) as StripLooks['own'],
    patterns: from.patterns === true,
    between: from.between !== false,
  };
}

function isColour(found: unknown): found is string {
  return typeof found === 'string' && /^#[0-9a-f]{6}$/i.test(found);
}

function isFull(row: readonly unknown[]): boolean {
  return row.length > 0;
}

function fieldsOf<T extends string>(found: unknown, known: readonly T[]): readonly T[] {
  const fields = (Array.isArray(found) ? found : []).filter((field): field is T => known.includes(field));
  return [...new Set(fields)].slice(0, MOST_FIELDS);
}

function oneOf<T extends string>(found: unknown, known: readonly T[], usual: T): T {
  return known.find((word) => word === found) ?? usual;
}
