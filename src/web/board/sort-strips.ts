/** Strips put in order by what stands on them, several keys deep; and sets brought together. Pure. */
import type { StripView } from '../../api/index.ts';

export const SORT_KEYS = [
  ...(['scene', 'set', 'place', 'int-ext', 'time', 'story-day'] as const),
  ...(['cast', 'pages', 'minutes'] as const),
];
export type SortKey = (typeof SORT_KEYS)[number];

export interface SortBy {
  readonly key: SortKey;
  readonly down: boolean;
}

/** As light changes over a day; what else a heading says comes behind. */
const LIGHTS: readonly StripView['light'][] = ['dawn', 'day', 'dusk', 'night'];

type Value = string | number | readonly number[];

function sortValueOf(strip: StripView, key: SortKey, placeName: (id: string) => string): Value {
  switch (key) {
    case 'scene':
      return `${strip.scene}/${strip.part}`;
    case 'set':
      return strip.set;
    case 'place':
      return strip.place === null ? '' : placeName(strip.place);
    case 'int-ext':
      return strip.intExt === 'INT' ? 0 : strip.intExt === 'EXT' ? 2 : 1;
    case 'time': {
      const at = LIGHTS.indexOf(strip.light);
      return at < 0 ? LIGHTS.length : at;
    }
    case 'story-day':
      return strip.storyDay ?? '';
    case 'cast':
      return strip.castNumbers;
    case 'pages':
      return strip.eighths;
    case 'minutes':
      return strip.minutes;
  }
}

/** `2` before `10`, `9A` before `10`: numbers within words count as numbers. */
const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compare(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') {
    // What has none of it comes last.
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return words.compare(a, b);
  }
  const [x, y] = [a as readonly number[], b as readonly number[]];
  // Number by number; nobody at all comes last.
  if (x.length === 0 || y.length === 0) return Number(x.length === 0) - Number(y.length === 0);
  const at = x.findIndex((number, i) => number !== y[i]);
  return at < 0 ? x.length - y.length : (x[at] ?? 0) - (y[at] ?? 0);
}

/** In order by the first key, equals by the next; what is equal in all stays as it stood. */
export function sortStrips(
  strips: readonly StripView[],
  by: readonly SortBy[],
  placeName: (id: string) => string = (id) => id,
): readonly StripView[] {
  return strips.toSorted((a, b) => {
    for (const { key, down } of by) {
      const order = compare(sortValueOf(a, key, placeName), sortValueOf(b, key, placeName));
      if (order !== 0) return down ? -order : order;
    }
    return 0;
  });
}

/** Strips of a set behind the first of it, sets as they first stand; within a set nothing changes. */
export function keepSetsTogether(strips: readonly StripView[]): readonly StripView[] {
  const sets = new Map<string, StripView[]>();
  for (const strip of strips) {
    const key = `${strip.place ?? ''} ${strip.setId} ${strip.set}`;
    const of = sets.get(key);
    if (of === undefined) sets.set(key, [strip]);
    else of.push(strip);
  }
  return [...sets.values()].flat();
}
