import { type TalentInstance, totalCost, workCost } from '../instance.ts';

/**
 * The movie shoot scheduling problem: talent scheduling with locations and precedences (after Bomsdorf and Derigs
 * 2008). Coming back to a location costs its price again; a performer is paid for waiting between first and last scene.
 */
export interface MovieShoot {
  readonly talent: TalentInstance;
  /** Cost of each visit to a location but the first, a whole number. */
  readonly locationCost: readonly number[];
  /** The location of each scene. */
  readonly locationOf: readonly number[];
  /** Pairs of scenes: the first is shot before the second. Without circles. */
  readonly before: readonly (readonly [number, number])[];
}

/** What an order costs: waiting of performers, and visits to locations but the first to each. */
export function shootCost(shoot: MovieShoot, order: readonly number[]): number {
  const { talent } = shoot;
  return totalCost(talent, order) - workCost(talent) + returnCost(shoot, order);
}

/** The part of it paid for coming back to locations. */
export function returnCost({ locationCost, locationOf }: MovieShoot, order: ArrayLike<number>): number {
  const visited = new Uint8Array(locationCost.length);
  let cost = 0;
  for (let i = 0; i < order.length; i++) {
    const location = locationOf[order[i]];
    if (i > 0 && location === locationOf[order[i - 1]]) continue;
    if (visited[location] === 1) cost += locationCost[location];
    visited[location] = 1;
  }
  return cost;
}
