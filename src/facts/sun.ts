/**
 * Daylight windows on a base's clock (SPEC K-11). The sun itself is `suncalc`'s (Meeus, Astronomical Algorithms,
 * chapters 15 and 25); this file only asks for the right solar day and turns moments into clock minutes.
 */
import { getTimes, type SunTimes } from 'suncalc';
import { addDays, type CalendarDay, type ClockMinutes, dayNumber } from '../foundation/index.ts';

/** A part of a shooting date in clock minutes, both ends included; `from` > `to` says it is empty. */
export interface LightWindow {
  readonly from: ClockMinutes;
  readonly to: ClockMinutes;
}

export interface LightWindows {
  readonly day: LightWindow;
  readonly night: LightWindow;
  readonly dawn: LightWindow;
  readonly dusk: LightWindow;
}

const MINUTES_PER_DAY = 1440;
const MILLISECONDS_PER_MINUTE = 60_000;
const EMPTY: LightWindow = { from: 1, to: 0 };
const SUN_UP_ALL_DAY: LightWindow = { from: 0, to: MINUTES_PER_DAY };
const SUN_DOWN_ALL_DAY: LightWindow = { from: 0, to: MINUTES_PER_DAY + 720 };

/**
 * The four windows of `day` at a point of the earth, on a clock `utcOffset` minutes east of UTC, with `margin` minutes
 * taken off both ends. The two polar windows of K-11 have no sunrise or sunset to keep a margin from and are whole.
 */
export function lightWindows(
  day: CalendarDay,
  latitude: number,
  longitude: number,
  utcOffset: number,
  margin: number,
): LightWindows {
  const today = sunOn(day, latitude, longitude, utcOffset);
  const tomorrow = sunOn(addDays(day, 1), latitude, longitude, utcOffset);
  return windowsOf(day, today, tomorrow, utcOffset, margin);
}

/**
 * `lightWindows` of consecutive dates, each with its own offset, at half the price: a date's sun is also the end of the
 * night before.
 */
export function lightCalendar(
  days: readonly CalendarDay[],
  latitude: number,
  longitude: number,
  utcOffsets: ArrayLike<number>,
  margin: number,
): readonly LightWindows[] {
  const key = [latitude, longitude, margin, days[0], days.length, ...Array.from(utcOffsets)].join(' ');
  const known = kept.get(key);
  if (known !== undefined && days.every((day, i) => day === known.days[i])) return known.windows;
  const last = days.length - 1;
  const suns = days.map((day, i) => sunOn(day, latitude, longitude, utcOffsets[i]!));
  if (last >= 0) suns.push(sunOn(addDays(days[last]!, 1), latitude, longitude, utcOffsets[last]!));
  const windows = days.map((day, i) => windowsOf(day, suns[i]!, suns[i + 1]!, utcOffsets[i]!, margin));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, { days: [...days], windows });
  return windows;
}

/**
 * The sun over a calendar does not change while a season is edited, and is a quarter of the work of building its
 * problem.
 */
const kept = new Map<string, { readonly days: readonly CalendarDay[]; readonly windows: readonly LightWindows[] }>();
const MOST_KEPT = 400;

function windowsOf(
  day: CalendarDay,
  today: SunTimes,
  tomorrow: SunTimes,
  utcOffset: number,
  margin: number,
): LightWindows {
  const midnight = (dayNumber(day) * MINUTES_PER_DAY - utcOffset) * MILLISECONDS_PER_MINUTE;
  const between = (start: Date | null, end: Date | null, otherwise: LightWindow): LightWindow => {
    if (!happens(start) || !happens(end)) return otherwise;
    return {
      from: Math.ceil((start.getTime() - midnight) / MILLISECONDS_PER_MINUTE) + margin,
      to: Math.floor((end.getTime() - midnight) / MILLISECONDS_PER_MINUTE) - margin,
    };
  };
  return {
    day: between(today.sunrise, today.sunset, today.alwaysUp ? SUN_UP_ALL_DAY : EMPTY),
    night: between(today.dusk, tomorrow.dawn, today.alwaysDown ? SUN_DOWN_ALL_DAY : EMPTY),
    dawn: between(startOfDawn(today), endOfDawn(today), EMPTY),
    dusk: between(startOfDusk(today), endOfDusk(today, tomorrow), EMPTY),
  };
}

/**
 * Dawn is the civil twilight and the low sun after it, so that sunrise is in it. On a night that never gets so dark it
 * begins in the middle of the night, and where the sun does not come near enough for that, with the nautical one.
 */
function startOfDawn(today: SunTimes): Date | null {
  return firstOf(today.dawn, today.alwaysDown ? today.nauticalDawn : after(today.goldenHourEnd, today.nadir));
}

/** Until the sun is 6 degrees up, or where it does not come so far the middle of the day. */
function endOfDawn(today: SunTimes): Date | null {
  return firstOf(today.goldenHourEnd, today.alwaysUp ? null : today.solarNoon);
}

function startOfDusk(today: SunTimes): Date | null {
  return firstOf(today.goldenHour, today.alwaysUp ? null : today.solarNoon);
}

function endOfDusk(today: SunTimes, tomorrow: SunTimes): Date | null {
  return firstOf(today.dusk, today.alwaysDown ? today.nauticalDusk : after(today.goldenHour, tomorrow.nadir));
}

/** `moment`, if the sun does `event` on that day at all. */
function after(event: Date | null, moment: Date): Date | null {
  return happens(event) ? moment : null;
}

/** The first of these that comes. */
function firstOf(...moments: readonly (Date | null)[]): Date | null {
  return moments.find(happens) ?? null;
}

/**
 * Asked at local noon: the solar day around it is that of the civil date even where the zone is half a world from its
 * sun.
 */
function sunOn(day: CalendarDay, latitude: number, longitude: number, utcOffset: number): SunTimes {
  const noon = dayNumber(day) * MINUTES_PER_DAY + MINUTES_PER_DAY / 2 - utcOffset;
  return getTimes(new Date(noon * MILLISECONDS_PER_MINUTE), latitude, longitude);
}

/** suncalc 2 says `null` where the sun does not come that far, suncalc 1 an invalid date. */
function happens(moment: Date | null): moment is Date {
  return moment !== null && !Number.isNaN(moment.getTime());
}
