/** A clock time: minutes since 00:00 local time of the shooting date. 25:30 is half past one the next morning. */
export type ClockMinutes = number;

const CLOCK = /^(\d{1,2}):([0-5]\d)$/;

/** Minutes of `HH:MM` (hours 0-47, so that `25:30` may be written), or `null`. */
export function parseClock(text: string): ClockMinutes | null {
  const match = CLOCK.exec(text);
  if (!match) return null;
  const hours = Number(match[1]);
  return hours > 47 ? null : hours * 60 + Number(match[2]);
}

const WRITTEN_CLOCK = /^(-?)(\d{2,}):([0-5]\d)$/;

/**
 * Minutes of a clock time as `formatClock` writes it, or `null`. A call can be before the date's midnight (`-00:15`),
 * and the end of a day that breaks every rule after the next but one (`51:20`); nobody would write either by hand.
 */
export function parseWrittenClock(text: string): ClockMinutes | null {
  const match = WRITTEN_CLOCK.exec(text);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  if (match[1] === '') return minutes;
  return minutes === 0 ? null : -minutes;
}

/** `HH:MM`; times after midnight keep counting (`25:30`), times before it are written with a minus sign. */
export function formatClock(minutes: ClockMinutes): string {
  const sign = minutes < 0 ? '-' : '';
  const m = Math.abs(minutes);
  return `${sign}${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
}

/** `1 h 05`, `45 min`: a duration for people. */
export function formatDuration(minutes: number): string {
  const sign = minutes < 0 ? '-' : '';
  const m = Math.abs(minutes);
  if (m < 60) return `${sign}${m} min`;
  return `${sign}${Math.floor(m / 60)} h ${String(m % 60).padStart(2, '0')}`;
}
