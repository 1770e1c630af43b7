/** `calendar` and `release`: the days of the season. */
import { addDays, type CalendarDay, type Weekday } from '../../foundation/index.ts';
import type { CalendarDefaults } from '../catalog.ts';
import type { SeasonCalendar } from '../season.ts';
import type { ReleaseStep } from '../story-records.ts';
import { date, daysList, oneOrMore, text, weekdays, whole } from '../yaml/scalars.ts';
import { listOf, optional, record, required, type Shape } from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';

export interface Release {
  readonly date: CalendarDay;
  /** Last day of shooting that leaves post-production and delivery their weeks. */
  readonly lastShootingDay: CalendarDay;
  readonly steps: readonly ReleaseStep[];
}

const stepShape: Shape<ReleaseStep> = record(
  'release-step',
  { name: required(text), weeks: optional(whole(0, 520), 0), languages: optional(oneOrMore(text), []) },
  ({ languages, ...step }): ReleaseStep => ({ ...step, ...(languages.length === 0 ? {} : { languages }) }),
);

export const releaseShape: Shape<Release> = record(
  'release',
  {
    date: required(date),
    'post weeks': optional(whole(0, 520), 0),
    'delivery weeks': optional(whole(0, 520), 0),
    steps: optional(listOf(stepShape), []),
  },
  (release) => ({
    date: release.date,
    steps: release.steps,
    lastShootingDay: addDays(release.date, -7 * (release['post weeks'] + release['delivery weeks'])),
  }),
);

export function readCalendar(at: Spot, release: Release | null, releaseAt: Spot, defaults: CalendarDefaults) {
  const shape: Shape<SeasonCalendar> = record(
    'calendar',
    {
      start: required(date),
      end: optional(date),
      'prep start': optional(date),
      weekdays: optional(weekdays, defaults.weekdays),
      hiatus: optional(daysList, []),
      'school holidays': optional(daysList, []),
    },
    (calendar, keyAt) => {
      const { start } = calendar;
      if (calendar.end !== null && calendar.end < start) {
        return keyAt('end').error('end-before-start.calendar', { end: calendar.end, start });
      }
      if (release !== null && release.lastShootingDay < start) {
        const dates = { release: release.date, last: release.lastShootingDay, start };
        return releaseAt.error('end-before-start.release', dates);
      }
      const prepStart = calendar['prep start'] ?? addDays(start, -defaults.prepStartDays);
      if (prepStart > start) keyAt('prep start').error('end-before-start.prep', { prep: prepStart, start });
      reportNoWeekdays(calendar.weekdays, keyAt('weekdays'));
      return {
        start,
        end: earlier(calendar.end, release?.lastShootingDay ?? null),
        prepStart,
        weekdays: calendar.weekdays,
        hiatus: calendar.hiatus,
        schoolHolidays: calendar['school holidays'],
      };
    },
  );
  return shape.read(at);
}

export function reportNoWeekdays(list: readonly Weekday[], at: Spot): void {
  if (list.length === 0) at.error('out-of-range.weekdays');
}

function earlier(a: CalendarDay | null, b: CalendarDay | null): CalendarDay | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
