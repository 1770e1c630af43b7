/** Clock times in headings: `10 PM`, `4:30AM`, `22H30`, `14:30`, `20 UHR`. */

const TWELVE = String.raw`(\d{1,2})(?:[:.h]([0-5]\d))?\s*([AP])\.?\s?M\b\.?`;
const HOURS = String.raw`(\d{1,2})\s?H(?:RS?|\s?([0-5]\d))?\b`;
const COLON = String.raw`([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.][0-5]\d)?(?:\s*(?:UHR|HRS?|HOURS|HORAS|ORE|UUR|H))?(?!\d)`;
const SPELT = String.raw`(\d{1,2})\s*(?:UHR|HEURES|HORAS|UUR|O'?\s?CLOCK)\b(?:\s?([0-5]\d)\b)?`;
const MILITARY = String.raw`([01]\d|2[0-3])([0-5]\d)\s*(?:HRS?|HOURS|H)\b`;
const CLOCK = new RegExp([TWELVE, MILITARY, HOURS, COLON, SPELT].map((one) => `(?<!\\d)${one}`).join('|'), 'gi');

/** By day from six in the morning to seven in the evening (ours: without a place and a date nobody knows the sun). */
const DAY_FROM = 6;
const DAY_UNTIL = 19;

export interface ClockTime {
  /** As written, capitals. */
  readonly written: string;
  /** Null where it may be morning or evening (`8 O'CLOCK`). */
  readonly light: 'day' | 'night' | null;
}

/** Takes the clock times out of a text. */
export function takeClockTimes(text: string): { readonly rest: string; readonly times: readonly ClockTime[] } {
  if (!/\d/.test(text)) return { rest: text, times: [] };
  const times: ClockTime[] = [];
  const rest = text.replace(CLOCK, (written: string, ...groups: (string | undefined)[]) => {
    const hour = hourOf(written, groups);
    if (hour === undefined) return written;
    times.push({ written: written.trim().toUpperCase(), light: hour === null ? null : lightAt(hour) });
    return ' ';
  });
  return { rest, times };
}

/** Undefined: no time of the clock; null: either half of the day. */
function hourOf(written: string, groups: readonly (string | undefined)[]): number | null | undefined {
  const [twelve, , half, ...others] = groups;
  if (twelve !== undefined) {
    const hour = Number(twelve);
    if (hour < 1 || hour > 12) return undefined;
    return (hour % 12) + (half!.toUpperCase() === 'P' ? 12 : 0);
  }
  const hour = Number(others.slice(0, 8).find((group, index) => index % 2 === 0 && group !== undefined));
  if (hour > 24) return undefined;
  return /CLOCK/i.test(written) && hour <= 12 ? null : hour % 24;
}

function lightAt(hour: number): 'day' | 'night' {
  return hour >= DAY_FROM && hour < DAY_UNTIL ? 'day' : 'night';
}
