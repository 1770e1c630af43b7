/** When each performer is wanted on a day: derived from the plan (SPEC K-6), in minutes after 00:00 of the date. */

import { utcMinutes } from '../../facts/index.ts';
import { type CalendarDay, type ClockMinutes, parseWrittenClock } from '../../foundation/index.ts';
import type { Person, PlanDay, PlanStrip } from '../../season/index.ts';
import type { ReportSource } from '../report-source.ts';

export interface PersonDay {
  readonly id: string;
  /** Undefined: the plan names someone whom the season does not know. */
  readonly person: Person | undefined;
  /** Their strips of the day, in the order of the plan. */
  readonly strips: readonly PlanStrip[];
  /** When the car comes; null where the season says nothing of it. */
  readonly pickUp: ClockMinutes | null;
  /** In make-up and wardrobe: their own call. */
  readonly makeUp: ClockMinutes;
  readonly onSet: ClockMinutes;
  /** End of their last strip. */
  readonly dismissed: ClockMinutes;
  /** Out of make-up and wardrobe. */
  readonly out: ClockMinutes;
}

/** Those who work with the unit that day, by cast number; strips without readable times are left out. */
export function peopleOfDay({ season, look }: ReportSource, day: PlanDay): readonly PersonDay[] {
  const ids = [...new Set(day.strips.flatMap((strip) => strip.cast))];
  const rank = new Map(season.people.map((person) => [person.id, person.castNumber]));
  return ids
    .sort((a, b) => (rank.get(a) ?? Number.MAX_SAFE_INTEGER) - (rank.get(b) ?? Number.MAX_SAFE_INTEGER))
    .flatMap((id): readonly PersonDay[] => {
      const strips = day.strips.filter((strip) => strip.cast.includes(id));
      const person = look.person(id);
      const onSet = parseWrittenClock(strips[0]!.start);
      const dismissed = parseWrittenClock(strips.at(-1)!.end);
      if (onSet === null || dismissed === null) return [];
      const makeUp = onSet - (person?.makeUpMinutes ?? 0);
      const pickUp = person?.pickUpMinutes === undefined ? null : makeUp - person.pickUpMinutes;
      return [{ id, person, strips, pickUp, makeUp, onSet, dismissed, out: dismissed + (person?.outMinutes ?? 0) }];
    });
}

export interface ShortRest {
  /** Minutes between getting out and the next call, and how many are asked for. */
  readonly rest: number;
  readonly asked: number;
  /** The day before. */
  readonly since: CalendarDay;
}

/** The unit's own rest, from wrap to call, where it is shorter than the rules of the base ask for (SPEC R-7). */
export function shortCrewRest(source: ReportSource, day: PlanDay): ShortRest | null {
  const before = source.days.findLast((other) => other.unit === day.unit && other.date < day.date);
  const asked = source.look.base(day.base)?.rules.dailyRestMinutes ?? 0;
  const [wrap, call] = [parseWrittenClock(before?.wrap ?? ''), parseWrittenClock(day.call)];
  if (before === undefined || wrap === null || call === null) return null;
  const rest = momentOf(source, day, call) - momentOf(source, before, wrap);
  return rest < asked ? { rest, asked, since: before.date } : null;
}

/** Who comes back too soon: from getting out on the last day of any unit to their call on this one (SPEC R-7). */
export function shortRests(source: ReportSource, day: PlanDay): readonly (ShortRest & { person: Person })[] {
  return peopleOfDay(source, day).flatMap(({ person, makeUp }) => {
    if (person === undefined) return [];
    const before = source.days.findLast(
      (other) => other.date < day.date && other.strips.some((strip) => strip.cast.includes(person.id)),
    );
    if (before === undefined) return [];
    const outs = source.days
      .filter((other) => other.date === before.date)
      .flatMap((other) =>
        peopleOfDay(source, other)
          .filter(({ id }) => id === person.id)
          .map(({ out }) => momentOf(source, other, out)),
      );
    const rest = momentOf(source, day, makeUp) - Math.max(...outs);
    return rest < person.restMinutes ? [{ person, rest, asked: person.restMinutes, since: before.date }] : [];
  });
}

/** Minutes on one clock for all bases. */
export function momentOf({ look }: ReportSource, day: PlanDay, minutes: ClockMinutes): number {
  return utcMinutes(look.base(day.base)?.timeZone ?? 'UTC', day.date, minutes);
}
