/** What holds of a unit and its day: its other days, its places, its sun. */
import { lightWindows, utcOffsetAtNoon } from '../../facts/index.ts';
import type { ClockMinutes } from '../../foundation/index.ts';
import type { Place, PlanDay } from '../../season/index.ts';
import type { ReportSource } from '../report-source.ts';

/** The days of one unit, in order. */
export function unitDays({ days }: ReportSource, unit: string): readonly PlanDay[] {
  return days.filter((day) => day.unit === unit);
}

/** The places of the day in the order in which the company comes to them; those the season does not know left out. */
export function placesOf({ season }: ReportSource, day: PlanDay): readonly Place[] {
  const ids = [...new Set(day.strips.map((strip) => strip.place))];
  return ids.flatMap((id) => season.places.find((place) => place.id === id) ?? []);
}

/** `KITCHEN, HALL`: what is shot at a place that day. */
export function setsAt(day: PlanDay, place: string): string {
  return [...new Set(day.strips.filter((strip) => strip.place === place).map(({ set }) => set))].join(', ');
}

/** Sunrise and sunset at the first place of the day; null where the sun does neither. */
export function sunOf(
  source: ReportSource,
  day: PlanDay,
): { readonly rise: ClockMinutes; readonly set: ClockMinutes } | null {
  const base = source.look.base(day.base);
  const at = placesOf(source, day)[0] ?? base;
  if (base === undefined || at === undefined) return null;
  const offset = utcOffsetAtNoon(base.timeZone, day.date);
  const { day: light } = lightWindows(day.date, at.latitude, at.longitude, offset, 0);
  return light.from < light.to && light.to - light.from < 1440 ? { rise: light.from, set: light.to } : null;
}
