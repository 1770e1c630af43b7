/** Shapes of single values. All read the text as written, never a float or a date that YAML made of it. */
import {
  type CalendarDay,
  type ClockMinutes,
  type DayRange,
  type Eighths,
  formatClock,
  type Message,
  parseCalendarDay,
  parseClock,
  parseEighths,
  WEEKDAY_NAMES,
  type Weekday,
  type WeekdayName,
} from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { SeasonCode } from '../season-diagnostics.ts';
import { nearest } from './nearest.ts';
import { completeListOf, type ExpectedName, listOf, refined, type Shape } from './shapes.ts';
import type { Spot } from './spot.ts';

/** A single value whose text `parse` understands; what it does not is `code`. */
export function scalar<T>(
  of: ExpectedName | Message,
  code: SeasonCode,
  parse: (text: string) => T | undefined,
  action?: Message,
): Shape<T> {
  const expected = typeof of === 'string' ? message(`season.expected.${of}`) : of;
  return {
    expected,
    read(at) {
      const text = at.text;
      const value = text === null ? undefined : parse(text.trim());
      if (value !== undefined) return value;
      return at.unexpected(text === null ? 'wrong-type' : code, expected, action);
    },
  };
}

export const text: Shape<string> = scalar('text', 'wrong-type', (words) => (words === '' ? undefined : words));

export const truth: Shape<boolean> = scalar(
  'truth',
  'bad-choice',
  (word) => (word === 'true' ? true : word === 'false' ? false : undefined),
  message('season.write.truth'),
);

/** A whole number from `min` to `max`, written in digits. */
export function whole(min: number, max = 1_000_000): Shape<number> {
  const expected =
    max >= 1_000_000
      ? message('season.expected.at-least', { min: String(min) })
      : message('season.expected.from-to', { min: String(min), max: String(max) });
  const digitsOnly = (digits: string): number | undefined =>
    /^[+-]?\d{1,15}$/.test(digits) ? Number(digits) : undefined;
  return inRange(scalar(expected, 'bad-number', digitsOnly), min, max);
}

function inRange(shape: Shape<number>, min: number, max: number): Shape<number> {
  return refined(shape, shape.expected, (value, at) => {
    if (value >= min && value <= max) return value;
    return at.unexpected('out-of-range', shape.expected, undefined, String(value));
  });
}

/** Percent as a whole number without the sign (`45`; `45 %` is understood too). */
export function percent(max: number): Shape<number> {
  const digits = (words: string): number | undefined => {
    const match = /^([+-]?\d{1,6})\s*%?$/.exec(words);
    return match ? Number(match[1]) : undefined;
  };
  return inRange(scalar(message('season.expected.percent', { max: String(max) }), 'bad-number', digits), 0, max);
}

/** A part of one, in hundredths: `0.6` is 60. */
export const share: Shape<number> = inRange(
  scalar(message('season.expected.share'), 'bad-number', (words) => {
    const match = /^([01])(?:[.,](\d{1,2})0*)?$/.exec(words);
    return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
  }),
  0,
  100,
);

/** One of a few words. */
export function oneOf<const T extends string>(words: readonly T[], code: SeasonCode = 'bad-choice'): Shape<T> {
  const expected = message('season.expected.one-of', { words: words.join(', ') });
  return {
    expected,
    read(at) {
      const found = at.text?.trim() ?? null;
      const word = words.find((candidate) => candidate === found);
      if (word !== undefined) return word;
      const near = found === null ? null : nearest(found, words);
      const action = near ? message('season.did-you-mean', { near }) : undefined;
      return at.unexpected(found === null ? 'wrong-type' : code, expected, action);
    },
  };
}

export const date: Shape<CalendarDay> = scalar(
  'date',
  'bad-date',
  (words) => parseCalendarDay(words) ?? undefined,
  message('season.write.date'),
);

/** A date, or two dates joined by `..`, both included. */
export const days: Shape<DayRange> = {
  expected: message('season.expected.days'),
  read(at) {
    const ends = at.text?.split('..').map((end) => end.trim()) ?? [];
    const [from, to] = [parseCalendarDay(ends[0] ?? ''), parseCalendarDay(ends[ends.length - 1] ?? '')];
    if (from === null || to === null || ends.length > 2) {
      return at.unexpected(at.text === null ? 'wrong-type' : 'bad-date', days.expected, message('season.write.days'));
    }
    if (to < from) {
      return at.error('end-before-start.range', { from, to });
    }
    return { from, to };
  },
};

/** Dates and ranges; also a single one without brackets. */
export const daysList: Shape<readonly DayRange[]> = oneOrMore(days);

const FULL_WEEKDAYS: Readonly<Record<string, WeekdayName>> = {
  monday: 'mon',
  tuesday: 'tue',
  wednesday: 'wed',
  thursday: 'thu',
  friday: 'fri',
  saturday: 'sat',
  sunday: 'sun',
};

export const weekday: Shape<Weekday> = {
  expected: message('season.expected.weekday', { words: WEEKDAY_NAMES.join(', ') }),
  read(at) {
    const word = at.text?.trim().toLowerCase() ?? '';
    const index = WEEKDAY_NAMES.indexOf(word as WeekdayName);
    if (index >= 0) return index as Weekday;
    const near = FULL_WEEKDAYS[word] ?? nearest(word, WEEKDAY_NAMES);
    return at.unexpected(
      at.text === null ? 'wrong-type' : 'bad-weekday',
      weekday.expected,
      near
        ? message('season.did-you-mean', { near })
        : message('season.write.weekday', { words: WEEKDAY_NAMES.join(', ') }),
    );
  },
};

/** Weekdays, Monday first, each once. */
export const weekdays: Shape<readonly Weekday[]> = refined(
  listOf(weekday),
  message('season.expected.weekdays', { words: WEEKDAY_NAMES.slice(0, 5).join(', ') }),
  (list) => [...new Set(list)].sort((a, b) => a - b),
);

export const clock: Shape<ClockMinutes> = scalar(
  'clock',
  'bad-clock',
  (words) => parseClock(words) ?? undefined,
  message('season.write.clock'),
);

export interface ClockSpan {
  readonly from: ClockMinutes | null;
  readonly to: ClockMinutes | null;
}

/**
 * `"07:00-22:00"`; either side may be left out. An end up to the start is on the next day only when written so
 * (`26:00`).
 */
export const clockSpan: Shape<ClockSpan> = {
  expected: message('season.expected.hours'),
  read(at) {
    const match = /^([\d:]*)\s*(?:-|–)\s*([\d:]*)$/.exec(at.text?.trim() ?? '');
    const from = match?.[1] ? parseClock(match[1]) : null;
    const to = match?.[2] ? parseClock(match[2]) : null;
    const isBad = !match || (match[1] !== '' && from === null) || (match[2] !== '' && to === null);
    if (isBad || (from === null && to === null)) {
      return at.unexpected(
        at.text === null ? 'wrong-type' : 'bad-clock',
        clockSpan.expected,
        message('season.write.hours'),
      );
    }
    if (from !== null && to !== null && to <= from) {
      const later = to + 1440 <= 47 * 60 + 59 ? formatClock(to + 1440) : null;
      return at.error('end-before-start.hours', { from: formatClock(from), to: formatClock(to), later });
    }
    return { from, to };
  },
};

/** `12 h`, `45 min`, `1 h 30`, `1 h 30 min` in whole minutes. A bare number has no unit and is refused, except 0. */
export const duration: Shape<number> = scalar('duration', 'bad-duration', minutesOf, message('season.write.duration'));

/** As `duration`; a bare whole number is minutes (keys that are called minutes). */
export const minutes: Shape<number> = scalar(
  'minutes',
  'bad-duration',
  (words) => (/^\d{1,5}$/.test(words) ? Number(words) : minutesOf(words)),
  message('season.write.minutes'),
);

/** Minutes of at least 1. */
export function atLeastOneMinute(shape: Shape<number>): Shape<number> {
  return refined(shape, shape.expected, (value, at) => (value > 0 ? value : at.error('out-of-range.minute')));
}

function minutesOf(words: string): number | undefined {
  if (words === '0') return 0;
  const match = /^(?:(\d{1,4})\s*h(?:\s*(\d{1,2})(?:\s*min)?)?|(\d{1,5})\s*min)$/.exec(words);
  if (!match) return undefined;
  if (match[3] !== undefined) return Number(match[3]);
  const rest = Number(match[2] ?? 0);
  return rest < 60 ? Number(match[1]) * 60 + rest : undefined;
}

/** A whole number of eighths (`12`), or pages and eighths (`1 4/8`). At least one eighth. */
export const eighths: Shape<Eighths> = refined(
  scalar('eighths', 'bad-number', (words) =>
    /^\d{1,6}$/.test(words) ? Number(words) : words.includes('/') ? (parseEighths(words) ?? undefined) : undefined,
  ),
  message('season.expected.eighths'),
  (value, at) => (value >= 1 ? value : at.error('out-of-range.eighth', { found: String(value) })),
);

/** `[latitude, longitude]` in degrees, north and east positive. */
export const coordinates: Shape<readonly [number, number]> = {
  expected: message('season.expected.coordinates'),
  read(at) {
    const pair = completeListOf(
      scalar('degrees', 'bad-number', (digits) => (/^[+-]?\d{1,3}(\.\d+)?$/.test(digits) ? Number(digits) : undefined)),
    ).read(at);
    if (pair === undefined) return undefined;
    const [latitude, longitude] = pair;
    if (latitude !== undefined && longitude !== undefined && pair.length === 2) {
      if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return [latitude, longitude];
    }
    return at.error('out-of-range.coordinates', { count: String(pair.length), numbers: pair.join(', ') });
  },
};

/** A list, or one item written without brackets. */
export function oneOrMore<T>(item: Shape<T>): Shape<readonly T[]> {
  const many = completeListOf(item);
  return {
    expected: many.expected,
    read(at: Spot) {
      if (at.text === null) return many.read(at);
      const one = item.read(at);
      return one === undefined ? undefined : [one];
    },
  };
}
