/** What dates are for besides, or instead of, shooting, as the board says: travel, prep, rehearsal (decision 039). */
import type { CalendarDay } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { PlanDay, PlanDayType } from '../../season/index.ts';
import type { GroupTitle } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';

/** Dates with a type that the paper is about, by date. */
export function typedDays({ plan, options: { scope = {} } }: ReportSource): readonly PlanDayType[] {
  return (plan.dayTypes ?? [])
    .filter(
      ({ date, unit }) =>
        (scope.from === undefined || date >= scope.from) &&
        (scope.to === undefined || date <= scope.to) &&
        (scope.unit === undefined || unit === scope.unit),
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** `press`, `travel: by train`: what a shooting day is besides; null where nothing is said. */
export function typeOfDay(source: ReportSource, { date, unit }: Pick<PlanDay, 'date' | 'unit'>): string | null {
  const typed = source.plan.dayTypes?.find((each) => each.date === date && each.unit === unit);
  return typed === undefined ? null : typeText(source, typed);
}

export function typeText({ words }: ReportSource, { type, note }: PlanDayType): string {
  const name = words.say(message(`live.day-type.${type}`));
  return note === undefined ? name : words.say(message('paper.labelled', { label: name, text: note }));
}

/** A line of its own for each typed date on which its unit does not shoot, between `after` and `before`. */
export function typedDayTitles(
  source: ReportSource,
  after: CalendarDay | null,
  before: CalendarDay | null,
): readonly GroupTitle[] {
  const { days, season, words, look } = source;
  return typedDays(source)
    .filter(({ date }) => (after === null || date > after) && (before === null || date <= before))
    .filter(({ date, unit }) => !days.some((day) => day.date === date && day.unit === unit))
    .map((typed) => ({
      level: 'day',
      text: [words.date(typed.date), ...(season.units.length > 1 ? [look.unitName(typed.unit)] : [])].join(' · '),
      aside: typeText(source, typed),
    }));
}
