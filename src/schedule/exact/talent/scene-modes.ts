import { costOfSets, type Reduced } from './reduced.ts';

/**
 * Who can be away, and why, while a scene is shot. Two actors who share a scene are on location together at least once, so that it cannot be that one has
 * finished before the other comes. While a scene is shot, the actors still to come (`before`) and those who have finished (`after`) therefore share no scene.
 * The largest such pairs are the scene's modes. Where nearly everybody meets everybody, as in films, there are few: all away are still to come, or all have finished.
 */
export interface SceneModes {
  /** Modes of a scene are `start[scene]` to `start[scene + 1]`. */
  readonly start: Int32Array;
  readonly before: Int32Array;
  readonly after: Int32Array;
}

interface Pair {
  readonly before: number;
  readonly after: number;
}

/** At most `limit` modes a scene; where there are more, the cheapest to join are joined (which weakens the bound and never breaks it). */
export function sceneModes(reduced: Reduced, limit: number): SceneModes {
  const { count, casts, actorCount } = reduced;
  const cost = costOfSets(reduced);
  const strangers = strangersOf(reduced);
  const start = new Int32Array(count + 1);
  const before: number[] = [];
  const after: number[] = [];
  for (let scene = 0; scene < count; scene++) {
    let pairs: Pair[] = [{ before: 0, after: 0 }];
    for (let actor = 0; actor < actorCount; actor++) {
      if ((casts[scene] >>> actor) & 1) continue;
      pairs = largest(pairs.flatMap((pair) => withActor(pair, actor, strangers[actor])));
      while (pairs.length > limit) pairs = largest(joinCheapest(pairs, cost));
    }
    for (const pair of pairs) {
      before.push(pair.before);
      after.push(pair.after);
    }
    start[scene + 1] = before.length;
  }
  return { start, before: Int32Array.from(before), after: Int32Array.from(after) };
}

/** For each actor, those with whom it shares no scene. */
function strangersOf({ casts, actorCount }: Reduced): Int32Array {
  const met = new Int32Array(actorCount);
  for (const cast of casts) {
    for (let left = cast; left !== 0; left &= left - 1) met[31 - Math.clz32(left & -left)] |= cast;
  }
  return met.map((others, actor) => (2 ** actorCount - 1) & ~(others | (1 << actor)));
}

/** The largest pairs over the actors so far, from those without the actor. */
function withActor({ before, after }: Pair, actor: number, strangers: number): Pair[] {
  const bit = 1 << actor;
  const pairs: Pair[] = [
    { before: before | bit, after: after & strangers },
    { before: before & strangers, after: after | bit },
  ];
  // Away for neither reason is smaller than both unless each costs somebody.
  if ((after & ~strangers) !== 0 && (before & ~strangers) !== 0) pairs.push({ before, after });
  return pairs;
}

function largest(pairs: readonly Pair[]): Pair[] {
  const kept: Pair[] = [];
  for (const [index, pair] of pairs.entries()) {
    const covered = pairs.some(
      (other, at) =>
        at !== index &&
        (pair.before & ~other.before) === 0 &&
        (pair.after & ~other.after) === 0 &&
        (other.before !== pair.before || other.after !== pair.after || at < index),
    );
    if (!covered) kept.push(pair);
  }
  return kept;
}

function joinCheapest(pairs: readonly Pair[], cost: (set: number) => number): Pair[] {
  let least = Number.POSITIVE_INFINITY;
  let joined: Pair | null = null;
  let out: readonly [number, number] = [0, 0];
  for (let i = 0; i < pairs.length; i++) {
    for (let j = 0; j < i; j++) {
      const both = { before: pairs[i].before | pairs[j].before, after: pairs[i].after | pairs[j].after };
      const worth = cost(both.before) + cost(both.after);
      const more =
        2 * worth - cost(pairs[i].before) - cost(pairs[i].after) - cost(pairs[j].before) - cost(pairs[j].after);
      if (more >= least) continue;
      least = more;
      joined = both;
      out = [i, j];
    }
  }
  return joined === null ? [...pairs] : [...pairs.filter((_, at) => !out.includes(at)), joined];
}
