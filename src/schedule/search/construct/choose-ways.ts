import type { State } from '../state.ts';

/**
 * A first way for every set: the one whose build, fees, permits, crew and preferences cost least if nothing were
 * shared; none at a base of `without` where there is another. The search changes ways later, when it sees who else is
 * there.
 */
export function chooseWays(state: State, without: readonly number[]): void {
  const { model, problem } = state;
  for (const [group, { ways }] of problem.groups.entries()) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    const isLeft = (way: number): boolean => without.includes(model.baseOfPlace[model.placeOfWay[way]]);
    const open = ways.filter((way) => !isLeft(way));
    for (const way of open.length > 0 ? open : ways) {
      const cost = aloneCost(state, group, way);
      if (cost < least) {
        least = cost;
        best = way;
      }
    }
    const members = model.stripsOfGroup.items.subarray(
      model.stripsOfGroup.start[group],
      model.stripsOfGroup.start[group + 1],
    );
    if (best >= 0 && !members.some((strip) => state.dayOf[strip] >= 0)) state.setWay(group, best);
  }
}

function aloneCost(state: State, group: number, way: number): number {
  const { model, problem } = state;
  const { place: placeIndex, build, buildCost, strikeCost, notReal } = problem.ways[way];
  const place = problem.places[placeIndex];
  const base = problem.bases[place.base];
  let minutes = 0;
  let eighths = 0;
  for (let k = model.stripsOfGroup.start[group]; k < model.stripsOfGroup.start[group + 1]; k++) {
    const strip = model.stripsOfGroup.items[k];
    minutes += model.minutes[model.minutesStart[strip] + model.wayIndex[way]];
    eighths += model.eighthsOf[strip];
  }
  const days = minutes / base.rules.baseDay;
  // Half a fee: other sets may share the place's day.
  const fees = Math.max(0.5, days) * place.fee + place.dressCost + place.strikeCost;
  const permit = place.permitPer === 'none' ? 0 : place.permitCost * (place.permitPer === 'day' ? Math.ceil(days) : 1);
  const built = state.buildUsed[build] > 0 ? 0 : buildCost + strikeCost;
  const preference = notReal * eighths;
  const away = problem.units.some((unit) => unit.homeBase === place.base) ? 0 : base.crewStay * days;
  const net = base.incentive ? 1 - base.incentive.rate / 10_000 : 1;
  return (days * base.crewDay + fees + permit + built + away) * net + preference;
}
