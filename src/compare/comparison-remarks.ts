/** What a comparison could not answer, and what should be known of what it did: each with the place to put it right. */
import { isOpenDay } from '../facts/index.ts';
import {
  addDays,
  type CalendarDay,
  type Diagnostic,
  daysBetween,
  type Message,
  type SourcePlace,
} from '../foundation/index.ts';
import { diagnosticOf, message } from '../messages/index.ts';
import { incentive } from '../schedule/index.ts';
import type { Base, ComparedName, Incentive, PathPart, Season } from '../season/index.ts';
import type { ComparedPlan } from './comparison.ts';
import { baseName, nameOf } from './names.ts';
import { baseOfPlace, usedSets } from './variants.ts';

/** Where something of the season stands in its file, by its path: `['bases', 'paris', 'incentive']`. */
export type PlaceOf = (path: readonly PathPart[]) => SourcePlace | null;

export function comparisonRemarks(
  season: Season,
  plans: readonly ComparedPlan[],
  failed: readonly { readonly name: ComparedName; readonly why: readonly Diagnostic[] }[],
  placeOf: PlaceOf,
): readonly Diagnostic[] {
  return [
    ...failed.flatMap(({ name, why }) =>
      why.map(({ message: reason, place }) =>
        diagnosticOf('compare', 'no-plan', { plan: nameOf(name, season), why: reason }, place, 'warning'),
      ),
    ),
    ...basesWithoutOpenDay(season, placeOf),
    ...blocksThatCannotFit(season, placeOf),
    ...floorsNotMet(season, plans, placeOf),
  ];
}

/** A base on which no date of the calendar is open can shoot nothing, whatever is cheap there. */
function basesWithoutOpenDay(season: Season, placeOf: PlaceOf): readonly Diagnostic[] {
  return season.bases.flatMap((base) =>
    hasOpenDay(season, base)
      ? []
      : [
          diagnosticOf(
            'compare',
            'no-open-day',
            { base: base.name },
            placeOf(['bases', base.id, 'weekdays']),
            'warning',
          ),
        ],
  );
}

/** A calendar without an end has open days wherever a week has. */
export function hasOpenDay(season: Season, base: Base): boolean {
  const { start, end } = season.calendar;
  if (end === null) return base.weekdays.length > 0;
  for (let date: CalendarDay = start; date <= end; date = addDays(date, 1)) {
    if (isOpenDay(season, base.id, date)) return true;
  }
  return false;
}

/** Two bases that both must be visited need their travel days between the start and the end. */
function blocksThatCannotFit(season: Season, placeOf: PlaceOf): readonly Diagnostic[] {
  const { start, end } = season.calendar;
  if (end === null) return [];
  const baseOf = baseOfPlace(season);
  const needed = new Set(
    usedSets(season).flatMap((set) => {
      const bases = new Set(set.ways.map((way) => baseOf.get(way.place)));
      return bases.size === 1 ? [...bases] : [];
    }),
  );
  const available = daysBetween(start, end) + 1;
  return season.baseTravel.flatMap(({ between, days }) => {
    const [a, b] = between;
    if (!needed.has(a) || !needed.has(b) || days + 2 <= available) return [];
    const fields = { a: baseName(season, a), b: baseName(season, b), travel: days, available };
    return [diagnosticOf('compare', 'blocks-do-not-fit', fields, placeOf(['base travel', { between }]), 'warning')];
  });
}

/** A base that is shot in and whose scheme gives nothing: its floor or its days are not met. */
function floorsNotMet(season: Season, plans: readonly ComparedPlan[], placeOf: PlaceOf): readonly Diagnostic[] {
  return season.bases.flatMap((base) => {
    const scheme = base.incentive;
    if (scheme === null) return [];
    const without = plans.filter(
      (plan) =>
        plan.bases.includes(base.id) &&
        plan.plan.cost.lines.every((line) => line.code !== incentive.code || line.subject !== base.id),
    );
    if (without.length === 0) return [];
    const fields = {
      base: base.name,
      scheme: scheme.name,
      asks: floorsOf(scheme, season),
      count: without.length,
      plan: nameOf(without[0]!, season),
    };
    return [diagnosticOf('compare', 'floor-not-met', fields, placeOf(['bases', base.id, 'incentive']), 'info')];
  });
}

/** What a scheme asks for; what it does not ask for is not said. */
function floorsOf({ minimumSpend, minimumShootingDays }: Incentive, { currency }: Season): readonly Message[] {
  const spend = message('compare.floor.spend', { floor: { money: minimumSpend, currency } });
  const days = message('compare.floor.days', { days: minimumShootingDays });
  return [...(minimumSpend > 0 ? [spend] : []), ...(minimumShootingDays > 0 ? [days] : [])];
}
