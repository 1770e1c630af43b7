import { parseWrittenClock } from '../../foundation/index.ts';
import type { IssuedDay } from '../../season/index.ts';
import { daysInScope, type ReportSource } from '../report-source.ts';
import { peopleOfDay } from '../reports/person-day.ts';

/** What a paper says of its days that people go by: calls, scenes, places, who comes when. */
export function paperDays(source: ReportSource): readonly IssuedDay[] {
  return daysInScope(source).map((day) => ({
    date: day.date,
    unit: day.unit,
    call: parseWrittenClock(day.call) ?? 0,
    strips: day.strips.map(({ scene, part, set, place }) => ({
      scene,
      part,
      set,
      place: source.look.placeName(place),
    })),
    people: peopleOfDay(source, day).map(({ id, person, makeUp }) => ({ id, name: person?.name ?? id, call: makeUp })),
  }));
}
