import type { Ruin } from '../removal.ts';

/** All strips of a set that can be shot in several ways, which changes its way: shoot it there or fake it. */
export const otherWay: Ruin = {
  name: 'other way',
  apply({ state, random }, removal) {
    const { groups } = state.problem;
    const { stripsOfGroup } = state.model;
    for (let tries = 0; tries < 30; tries++) {
      const group = random.below(groups.length);
      const { ways } = groups[group];
      if (ways.length < 2 || state.groupPlaced[group] === 0) continue;
      let way = ways[random.below(ways.length - 1)];
      if (way === state.wayOfGroup[group]) way = ways[ways.length - 1];
      const members = stripsOfGroup.items.subarray(stripsOfGroup.start[group], stripsOfGroup.start[group + 1]);
      if (members.some((strip) => state.model.fixed[strip] === 1)) continue;
      for (const strip of members) removal.take(strip);
      state.setWay(group, way);
      return;
    }
  },
};
