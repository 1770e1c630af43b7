/** The shoot as events for calendars: of a unit, a performer, a place. */
import { addDays, type CalendarDay, type ClockMinutes, parseWrittenClock } from '../../foundation/index.ts';
import type { Place, PlanDay } from '../../season/index.ts';
import { daysInScope, type ReportSource } from '../report-source.ts';
import { typedDays, typeText } from './day-types.ts';
import { peopleOfDay } from './person-day.ts';

export interface CalendarEvent {
  /** The same for the same thing in every edition of the calendar. */
  readonly key: string;
  readonly title: string;
  readonly place: string;
  readonly notes: readonly string[];
  readonly when:
    | { readonly timeZone: string; readonly date: CalendarDay; readonly from: ClockMinutes; readonly to: ClockMinutes }
    | { readonly allDay: CalendarDay };
}

/** Every shooting day of the units, call to wrap, and all day long what other dates are for. */
export function unitEvents(source: ReportSource): readonly CalendarEvent[] {
  const { words, look, numbers, days } = source;
  const others = typedDays(source)
    .filter(({ date, unit }) => !days.some((day) => day.date === date && day.unit === unit))
    .map(
      (typed): CalendarEvent => ({
        key: `unit.${typed.unit}.${typed.date}`,
        title: `${typeText(source, typed)} · ${look.unitName(typed.unit)}`,
        place: '',
        notes: [],
        when: { allDay: typed.date },
      }),
    );
  const shot = daysInScope(source).flatMap((day) =>
    event(source, day, `unit.${day.unit}.${day.date}`, day.call, day.wrap, {
      title: `${words.label('day-n')} ${numbers.get(day)} · ${look.unitName(day.unit)}`,
      place: placeText(source, day.strips[0]?.place),
      notes: day.strips.map((strip) => `${strip.scene} ${strip.set}`),
    }),
  );
  return [...shot, ...others];
}

/**
 * Every day that has a status: from the call (the car, where there is one) until out; holds and travel all day long.
 */
export function castEvents(source: ReportSource): readonly CalendarEvent[] {
  const { season, words, look, clock, presence, options } = source;
  const days = daysInScope(source);
  const called = new Map(days.map((day) => [day, peopleOfDay(source, day)]));
  return season.people
    .filter(({ id }) => options.scope?.person === undefined || id === options.scope.person)
    .flatMap((person) =>
      [...presence.get(person.id)!.codes].flatMap(([date, code]): readonly CalendarEvent[] => {
        const on = days.filter((day) => day.date === date && called.get(day)!.some(({ id }) => id === person.id));
        const key = `person.${person.id}.${date}`;
        const title = `${code} · ${person.name}`;
        if (on.length === 0)
          return code.includes('W') ? [] : [{ key, title, place: '', notes: [], when: { allDay: date } }];
        return on.flatMap((day) => {
          const own = called.get(day)!.find(({ id }) => id === person.id)!;
          const timeZone = look.base(day.base)?.timeZone;
          if (timeZone === undefined) return [];
          const at = (minutes: ClockMinutes): string => clock.at(day.base, date, minutes);
          return [
            {
              key: `${key}.${day.unit}`,
              title,
              place: placeText(source, own.strips[0]!.place),
              notes: [
                ...(own.pickUp === null ? [] : [words.labelled('pick-up', at(own.pickUp))]),
                words.labelled('make-up', at(own.makeUp)),
                words.labelled('on-set', at(own.onSet)),
                ...own.strips.map((strip) => `${strip.scene} ${strip.set}`),
              ],
              when: { timeZone, date, from: own.pickUp ?? own.makeUp, to: own.out },
            },
          ];
        });
      }),
    );
}

/** Every day on which the company is at a place: from the first strip there to the last. */
export function placeEvents(source: ReportSource): readonly CalendarEvent[] {
  const { season, options } = source;
  const places = season.places.filter(({ id }) => options.scope?.place === undefined || id === options.scope.place);
  return places.flatMap((place) =>
    daysInScope(source).flatMap((day) => {
      const strips = day.strips.filter((strip) => strip.place === place.id);
      if (strips.length === 0) return [];
      const key = `place.${place.id}.${day.unit}.${day.date}`;
      return event(source, day, key, strips[0]!.start, strips.at(-1)!.end, {
        title: `${place.name} · ${season.title}`,
        place: addressOf(place),
        notes: strips.map((strip) => `${strip.scene} ${strip.set}`),
      });
    }),
  );
}

function event(
  { look }: ReportSource,
  day: PlanDay,
  key: string,
  start: string,
  end: string,
  said: Pick<CalendarEvent, 'title' | 'place' | 'notes'>,
): readonly CalendarEvent[] {
  const timeZone = look.base(day.base)?.timeZone;
  const [from, to] = [parseWrittenClock(start), parseWrittenClock(end)];
  if (timeZone === undefined || from === null || to === null) return [];
  return [{ key, ...said, when: { timeZone, date: day.date, from, to } }];
}

function placeText({ season }: ReportSource, id: string | undefined): string {
  const place = season.places.find((one) => one.id === id);
  return place === undefined ? (id ?? '') : addressOf(place);
}

function addressOf({ name, address }: Place): string {
  return address === null ? name : `${name}, ${address}`;
}

/** The day after an all-day event: where it ends. */
export function dayAfter(day: CalendarDay): CalendarDay {
  return addDays(day, 1);
}
