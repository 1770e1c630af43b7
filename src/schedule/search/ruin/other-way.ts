import type { Environment } from '../environment.ts';
import type { Removal, Ruin } from '../removal.ts';

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

/** Takes all strips of a set off and gives it another of its ways; false when it has only one, or a pinned strip. */
export function changeWay({ state, random }: Environment, removal: Removal, group: number): boolean {
  const { stripsOfGroup, fixed } = state.model;
  const { ways } = state.problem.groups[group];
  if (ways.length < 2) return false;
  let way = ways[random.below(ways.length - 1)];
  if (way === state.wayOfGroup[group]) way = ways[ways.length - 1];
  const members = stripsOfGroup.items.subarray(stripsOfGroup.start[group], stripsOfGroup.start[group + 1]);
  if (members.some((strip) => fixed[strip] === 1)) return false;
  for (const strip of members) removal.take(strip);
  state.setWay(group, way);
  return true;
}
