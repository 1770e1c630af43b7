import type { Reduced } from './reduced.ts';

/**
 * Who can be away, and why, while a scene is shot. Two actors who share a scene are on location together at least once,
 * so that it cannot be that one has finished before the other comes. While a scene is shot, the actors still to come
 * (`before`) and those who have finished (`after`) therefore share no scene. The largest such pairs are the scene's
 * modes. Where nearly everybody meets everybody, as in films, there are few: all away are still to come, or all have
 * finished. Where there would be too many, the actors are split into blocks of a scene, each with modes of its own
 * (which weakens the bound and never breaks it).
 */
export interface SceneModes {
  /** Blocks of a scene are `blocks[scene]` to `blocks[scene + 1]`. */
  readonly blocks: Int32Array;
  /** Modes of a block are `start[block]` to `start[block + 1]`. */
  readonly start: Int32Array;
  readonly before: Int32Array;
  readonly after: Int32Array;
}

interface Pair {
  readonly before: number;
  readonly after: number;
}

interface Block {
  actors: number;
  pairs: readonly Pair[];
}

/** At most `limit` modes a block (but at least the two of a single actor). */
export function sceneModes(reduced: Reduced, limit: number): SceneModes {
  const { count, casts, actorCount, costs } = reduced;
  const strangers = strangersOf(reduced);
  const byCost = [...costs.keys()].sort((a, b) => costs[b] - costs[a] || a - b);
  const blocks = new Int32Array(count + 1);
  const start = [0];
  const before: number[] = [];
  const after: number[] = [];
  for (let scene = 0; scene < count; scene++) {
    const away = byCost.filter((actor) => ((casts[scene] >>> actor) & 1) === 0);
    for (const { pairs } of blocksOf(away, strangers, costs, actorCount, limit)) {
      for (const pair of pairs) {
        before.push(pair.before);
        after.push(pair.after);
      }
      start.push(before.length);
    }
    blocks[scene + 1] = start.length - 1;
  }
  return { blocks, start: Int32Array.from(start), before: Int32Array.from(before), after: Int32Array.from(after) };
}

/** Each actor joins the block in which it meets the costliest company, as long as that keeps few modes. */
function blocksOf(
  away: readonly number[],
  strangers: Int32Array,
  costs: Float64Array,
  actorCount: number,
  limit: number,
): Block[] {
  const blocks: Block[] = [];
  for (const actor of away) {
    let home: Block | null = null;
    let homePairs: readonly Pair[] = [];
    let most = -1;
    for (const block of blocks) {
      let met = 0;
      for (let other = 0; other < actorCount; other++) {
        if (((block.actors & ~strangers[actor]) >>> other) & 1) met += costs[other];
      }
      if (met <= most) continue;
      const pairs = largest(block.pairs.flatMap((pair) => withActor(pair, actor, strangers[actor])));
      if (pairs.length > limit) continue;
      most = met;
      home = block;
      homePairs = pairs;
    }
    if (home === null) {
      home = { actors: 0, pairs: [] };
      homePairs = [
        { before: 1 << actor, after: 0 },
        { before: 0, after: 1 << actor },
      ];
      blocks.push(home);
    }
    home.actors |= 1 << actor;
    home.pairs = homePairs;
  }
  return blocks;
}

/** For each actor, those with whom it shares no scene. */
function strangersOf({ casts, actorCount }: Reduced): Int32Array {
  const met = new Int32Array(actorCount);
  for (const cast of casts) {
    for (let left = cast; left !== 0; left &= left - 1) met[31 - Math.clz32(left & -left)] |= cast;
  }
  return met.map((others, actor) => (2 ** actorCount - 1) & ~(others | (1 << actor)));
}

/** The largest pairs with one more actor, from one of those without. */
function withActor({ before, after }: Pair, actor: number, strangers: number): Pair[] {
  const bit = 1 << actor;
  const pairs: Pair[] = [
    { before: before | bit, after: after & strangers },
    { before: before & strangers, after: after | bit },
  ];
  // Away for neither reason is smaller than one of these unless each costs somebody.
  if ((after & ~strangers) !== 0 && (before & ~strangers) !== 0) pairs.push({ before, after });
  return pairs;
}

function largest(pairs: readonly Pair[]): Pair[] {
  return pairs.filter(
    (pair, index) =>
      !pairs.some(
        (other, at) =>
          at !== index &&
          (pair.before & ~other.before) === 0 &&
          (pair.after & ~other.after) === 0 &&
          (other.before !== pair.before || other.after !== pair.after || at < index),
      ),
  );
}
