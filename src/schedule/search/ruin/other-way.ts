import type { Environment } from '../environment.ts';
import type { Removal, Ruin } from '../removal.ts';
import type { State } from '../state.ts';

/** All strips of a set that can be shot in several ways, which changes its way: shoot it there or fake it. */
export const otherWay: Ruin = {
  name: 'other way',
  apply(env, removal) {
    const { groups } = env.state.problem;
    for (let tries = 0; tries < 30; tries++) {
      const group = env.random.below(groups.length);
      if (env.state.groupPlaced[group] > 0 && changeWay(env, removal, group)) return;
    }
  },
};

/**
 * A base away from home is given up, every set that has another way going elsewhere; or all sets that could be shot at
 * some base go there. What a base costs (journeys, stays, its own days) is saved only when the last set has left it,
 * and shared when all come.
 */
export const otherBase: Ruin = {
  name: 'other base',
  apply({ state, random }, removal) {
    const { problem, model } = state;
    const { bases } = problem;
    if (bases.length < 2) return;
    const base = random.below(bases.length);
    const leave = state.datesAtBase[base] > 0 && problem.units[0]?.homeBase !== base && random.below(4) > 0;
    for (const [group, { ways }] of problem.groups.entries()) {
      const here = model.baseOfPlace[model.placeOfWay[state.wayOfGroup[group]]] === base;
      if (state.groupPlaced[group] === 0 || here !== leave) continue;
      const others = ways.filter((way) => (model.baseOfPlace[model.placeOfWay[way]] === base) !== leave);
      if (others.length > 0) takeTo(state, removal, group, others[random.below(others.length)]);
    }
  },
};

/** Takes all strips of a set off and gives it another of its ways; false when it has only one, or a pinned strip. */
export function changeWay({ state, random }: Environment, removal: Removal, group: number): boolean {
  const { ways } = state.problem.groups[group];
  if (ways.length < 2) return false;
  let way = ways[random.below(ways.length - 1)];
  if (way === state.wayOfGroup[group]) way = ways[ways.length - 1];
  return takeTo(state, removal, group, way);
}

/** Takes all strips of a set off and gives it that way; false when one of them is pinned. */
export function takeTo(state: State, removal: Removal, group: number, way: number): boolean {
  const { stripsOfGroup, fixed } = state.model;
  const members = stripsOfGroup.items.subarray(stripsOfGroup.start[group], stripsOfGroup.start[group + 1]);
  if (members.some((strip) => fixed[strip] === 1)) return false;
  for (const strip of members) removal.take(strip);
  state.setWay(group, way);
  return true;
}
