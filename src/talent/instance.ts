/**
 * Talent scheduling, the literature's problem: order the scenes so that performers, paid from their first to their last
 * scene, wait as little as possible (Cheng, Diamond, Lin 1993). The special case of a season with one place, one scene
 * a day and hold cost only (DESIGN, part 7).
 */
export interface TalentInstance {
  readonly scenes: number;
  readonly actors: number;
  /** For each actor, whether it is in each scene (1) or not (0). */
  readonly presence: readonly Uint8Array[];
  /** Cost of each actor per day, a whole number. */
  readonly cost: readonly number[];
  /** Days each scene takes, a whole number. */
  readonly duration: readonly number[];
}

/** Cost of the days on which actors work, which no order changes. */
export function workCost(instance: TalentInstance): number {
  let total = 0;
  for (let actor = 0; actor < instance.actors; actor++) {
    for (let scene = 0; scene < instance.scenes; scene++) {
      if (instance.presence[actor][scene] === 1) total += instance.cost[actor] * instance.duration[scene];
    }
  }
  return total;
}

/** Cost of shooting the scenes in `order`: per actor, the days from its first to its last scene. */
export function totalCost(instance: TalentInstance, order: readonly number[]): number {
  let total = 0;
  for (let actor = 0; actor < instance.actors; actor++) {
    const scenes = instance.presence[actor];
    let first = -1;
    let day = 0;
    let lastEnd = 0;
    for (const scene of order) {
      if (scenes[scene] === 1 && first < 0) first = day;
      day += instance.duration[scene];
      if (scenes[scene] === 1) lastEnd = day;
    }
    if (first >= 0) total += instance.cost[actor] * (lastEnd - first);
  }
  return total;
}

/** The instance with some of its actors only. */
export function withActors(instance: TalentInstance, actors: readonly number[]): TalentInstance {
  return {
    ...instance,
    actors: actors.length,
    presence: actors.map((actor) => instance.presence[actor]),
    cost: actors.map((actor) => instance.cost[actor]),
  };
}
