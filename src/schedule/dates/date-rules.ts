/**
 * The rules that look at one strip and one date, the plainest reason first. A rule that asks something of a single date has a
 * `dates.ts` in its folder and a line here.
 */
import type { DateRule } from '../rules/date-limit.ts';
import { dayLengthDates } from '../rules/day-length/dates.ts';
import { lightDates } from '../rules/light/dates.ts';
import { minorDates } from '../rules/minor/dates.ts';
import { personAvailableDates } from '../rules/person-available/dates.ts';
import { pinnedDates } from '../rules/pinned/dates.ts';
import { placeAvailableDates } from '../rules/place-available/dates.ts';
import { prerequisiteDates } from '../rules/prerequisite/dates.ts';
import { wayAllowedDates } from '../rules/way-allowed/dates.ts';
import { weekDates } from '../rules/week/dates.ts';

export const DATE_RULES: readonly DateRule[] = [
  weekDates,
  wayAllowedDates,
  placeAvailableDates,
  personAvailableDates,
  pinnedDates,
  prerequisiteDates,
  lightDates,
  dayLengthDates,
  minorDates,
];
