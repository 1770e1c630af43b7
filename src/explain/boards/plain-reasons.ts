/** Reasons against a strip on a day that can be seen from the two of them alone, the plainest first. */
import type { Arrangement, Problem, Violation } from '../../schedule/index.ts';

export function plainReason(
  problem: Problem,
  arrangement: Arrangement,
  strips: readonly number[],
  goal: { readonly unit: number; readonly date: number },
): Violation | null {
  const { unit, date } = goal;
  const broken = (
    rule: Violation['rule'],
    aspect: string,
    who: Partial<Pick<Violation, 'amount' | 'strip' | 'person' | 'place' | 'base'>> = {},
  ): Violation => ({ rule, aspect, amount: 1, date, unit, strip: null, person: null, place: null, base: null, ...who });
  for (const strip of strips) {
    const model = problem.strips[strip]!;
    const way = problem.ways[arrangement.wayOfGroup[model.group]!]!;
    const place = problem.places[way.place]!;
    if (problem.units[unit]!.available[date] === 0) return broken('week', 'unit-away');
    if (problem.bases[place.base]!.open[date] === 0) return broken('week', 'closed-date', { base: place.base });
    if (!model.units.includes(unit)) return broken('way-allowed', 'unit', { strip });
    const away = [...model.people].find((person) => problem.people[person]!.free[date] === 0);
    if (away !== undefined) return broken('person-available', 'not-free', { person: away });
    if (place.open[date] === 0) return broken('place-available', 'closed-date', { place: way.place });
    const pin = problem.scenePins.find((each) => each.strip === strip);
    if (pin !== undefined && pin.date !== date) return { ...broken('pinned', 'strip', { strip }), date: pin.date };
    if (date < model.earliest) return broken('prerequisite', 'scene', { strip, amount: model.earliest - date });
    if (date < place.earliest) {
      return broken('prerequisite', 'permit', { strip, place: way.place, amount: place.earliest - date });
    }
    if (date < way.earliest) return broken('prerequisite', 'build', { strip, amount: way.earliest - date });
    const other = arrangement.days.find((day) => day.unit === unit && day.date === date);
    const stranger = other?.strips.find((each) => {
      const theirs = problem.ways[arrangement.wayOfGroup[problem.strips[each]!.group]!];
      return theirs !== undefined && problem.places[theirs.place]!.base !== place.base;
    });
    if (stranger !== undefined && !strips.includes(stranger)) return broken('base-block', 'mixed', { strip });
  }
  return null;
}
