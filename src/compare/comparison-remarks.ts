/** What a comparison could not answer, and what should be known of what it did. */
import { daysBetween, type Message } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { incentive } from '../schedule/index.ts';
import type { Season } from '../season/index.ts';
import type { ComparedName, ComparedPlan } from './comparison.ts';
import { nameOf } from './names.ts';
import { baseOfPlace, usedSets } from './variants.ts';

export function comparisonRemarks(
  season: Season,
  plans: readonly ComparedPlan[],
  failed: readonly { readonly name: ComparedName; readonly why: readonly Message[] }[],
): readonly Message[] {
  return [
    ...failed.flatMap(({ name, why }) =>
      why.map((reason) => message('compare.remark.no-plan', { plan: nameOf(name, season), why: reason })),
    ),
    ...basesWithoutOpenDay(season),
    ...blocksThatCannotFit(season),
    ...floorsNotMet(season, plans),
  ];
}

/** A base on which no date of the calendar is open can shoot nothing, whatever is cheap there. */
function basesWithoutOpenDay(season: Season): readonly Message[] {
  return season.bases.flatMap((base) =>
    base.weekdays.length > 0 ? [] : [message('compare.remark.no-open-day', { base: base.name })],
  );
}

/** Two bases that both must be visited need their travel days between the start and the end. */
function blocksThatCannotFit(season: Season): readonly Message[] {
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
  return season.baseTravel.flatMap(({ between: [a, b], days }) => {
    if (!needed.has(a) || !needed.has(b) || days + 2 <= available) return [];
    const name = (id: string): string => season.bases.find((base) => base.id === id)?.name ?? id;
    return [message('compare.remark.blocks-do-not-fit', { a: name(a), b: name(b), travel: days, available })];
  });
}

/** A base that is shot in and whose scheme gives nothing: its floor or its days are not met. */
function floorsNotMet(season: Season, plans: readonly ComparedPlan[]): readonly Message[] {
  return season.bases.flatMap((base) => {
    const scheme = base.incentive;
    if (scheme === null) return [];
    const without = plans.filter(
      (plan) =>
        plan.bases.includes(base.id) &&
        plan.plan.cost.lines.every((line) => line.code !== incentive.code || line.subject !== base.id),
    );
    if (without.length === 0) return [];
    return [
      message('compare.remark.floor-not-met', {
        base: base.name,
        scheme: scheme.name,
        floor: { money: scheme.minimumSpend, currency: season.currency },
        days: scheme.minimumShootingDays,
        count: without.length,
        plan: nameOf(without[0]!, season),
      }),
    ];
  });
}
