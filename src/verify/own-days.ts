/** K-6: a person's worked dates with their own times. */
import type { CalendarDay, ClockMinutes } from '../foundation/index.ts';
import type { Base, Person, Unit } from '../season/index.ts';
import { sortedDates } from './clock/calendar.ts';
import type { Shoot, ShotStrip } from './shoot.ts';

export interface OwnDay {
  readonly date: CalendarDay;
  /** Base of their first strip. */
  readonly base: Base;
  readonly call: ClockMinutes;
  readonly wrap: ClockMinutes;
  readonly units: readonly Unit[];
  readonly strips: readonly ShotStrip[];
}

/** The person's worked dates in order. */
export function ownDays(shoot: Shoot, person: Person): OwnDay[] {
  const theirs = shoot.strips.filter((strip) => strip.part.people.includes(person.id));
  return sortedDates(theirs.map((strip) => strip.date)).map((date) => {
    const strips = theirs.filter((strip) => strip.date === date).sort((a, b) => a.start - b.start);
    const lastEnd = Math.max(...strips.map((strip) => strip.end));
    return {
      date,
      base: strips[0]!.base,
      call: strips[0]!.start - person.makeUpMinutes,
      wrap: lastEnd + person.outMinutes,
      units: [...new Set(strips.map((strip) => strip.unit))],
      strips,
    };
  });
}
