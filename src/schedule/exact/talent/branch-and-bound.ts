import type { StopSignal } from '../../solution.ts';
import { ChainBound } from './chain-bound.ts';
import { WORD } from './closed-family.ts';
import { costOfSets, type Reduced } from './reduced.ts';
import { SeenStates } from './seen-states.ts';

export interface TalentProof {
  /** Best order found, merged scenes; null when none beats the order given. */
  readonly order: readonly number[] | null;
  readonly hold: number;
  /** No order waits less than this. */
  readonly holdBound: number;
  readonly nodes: number;
}

const ROOT_STEPS = 400;
const NODE_STEPS = 4;
/** Nodes between two looks at the stop signal. */
const STOP_EVERY = 64;

/**
 * Branch and bound from both ends (Qin, Zhang, Lim, Liang 2016), with the Lagrangian chain bound of `ChainBound` at every node. Scenes are put alternately at the front and
 * at the back, at the end where more money is still to be seen. Proves rising thresholds ("no order waits less than h"), so that a stop leaves a bound.
 */
export class TalentBranchAndBound {
  private readonly reduced: Reduced;
  private readonly cost: (set: number) => number;
  private readonly bound: ChainBound;
  private readonly everyone: number;
  private readonly seen = new SeenStates(21);
  private readonly alphas: Float64Array[];
  private readonly middles: Int32Array[];
  private readonly front: number[] = [];
  private readonly back: number[] = [];
  private readonly whole: number;
  private readonly stop: StopSignal;
  private stopped = false;
  private nodes = 0;
  /** Savings to beat in the current pass. */
  private target = 0;
  private bestSaving: number;
  private bestOrder: number[] | null = null;

  constructor(reduced: Reduced, hold: number, stop: StopSignal) {
    this.reduced = reduced;
    this.stop = stop;
    this.cost = costOfSets(reduced);
    this.bound = new ChainBound(reduced);
    this.everyone = 2 ** reduced.actorCount - 1;
    this.alphas = Array.from({ length: reduced.count + 1 }, () => this.bound.startMultipliers());
    this.middles = Array.from({ length: reduced.count + 1 }, () => new Int32Array(reduced.count));
    let whole = 0;
    for (let scene = 0; scene < reduced.count; scene++) {
      whole += reduced.durations[scene] * this.cost(this.everyone & ~reduced.casts[scene]);
      this.middles[0][scene] = scene;
    }
    this.whole = whole;
    this.bestSaving = whole - hold;
  }

  solve(): TalentProof {
    const { count } = this.reduced;
    const root = { front: 0, back: 0, scenes: this.middles[0], sceneCount: count };
    // Costs are whole numbers: savings of at most `bound` means waiting of at least the next whole number.
    let most = Math.floor(this.bound.improve(root, this.alphas[0], ROOT_STEPS, this.bestSaving) + 1e-6);
    while (most > this.bestSaving && !this.stopped) {
      const gap = most - this.bestSaving;
      // Early passes cut deep and are cheap; the last one proves the best.
      this.target = gap < 0.02 * this.whole ? this.bestSaving : this.bestSaving + Math.floor(gap * 0.4);
      this.seen.clear();
      const before = this.bestSaving;
      this.descend(0, 0, 0, 0, 0, 0, 0, 0);
      if (this.stopped) break;
      if (this.bestSaving === before) most = this.target;
      else most = Math.max(this.bestSaving, Math.min(most, this.target));
    }
    return {
      order: this.bestOrder,
      hold: this.whole - this.bestSaving,
      holdBound: Math.max(0, this.whole - Math.max(most, this.bestSaving)),
      nodes: this.nodes,
    };
  }

  private descend(
    depth: number,
    seenFront: number,
    seenBack: number,
    saved: number,
    frontLow: number,
    frontHigh: number,
    backLow: number,
    backHigh: number,
  ): void {
    this.nodes++;
    if (this.nodes % STOP_EVERY === 0 && this.stop()) this.stopped = true;
    if (this.stopped) return;
    const { count, casts, durations, actorCount } = this.reduced;
    const scenes = this.middles[depth];
    const sceneCount = count - depth;
    if (sceneCount === 0 || (seenFront === this.everyone && seenBack === this.everyone)) {
      if (saved > this.bestSaving) this.keep(saved, scenes, sceneCount);
      return;
    }
    if (this.seen.coveredBefore(frontLow, frontHigh, backLow, backHigh, saved)) return;
    const middle = { front: seenFront, back: seenBack, scenes, sceneCount };
    const alpha = this.alphas[depth + 1] ?? this.alphas[depth];
    alpha.set(this.alphas[depth]);
    const aim = Math.max(this.target, this.bestSaving) - saved;
    const steps = depth === 0 ? 40 : depth < 4 ? 20 : NODE_STEPS;
    if (this.bound.improve(middle, alpha, steps, aim) + 1e-6 < aim + 1) return;

    const atFront = this.cost(this.everyone & ~seenFront) >= this.cost(this.everyone & ~seenBack);
    const seen = atFront ? seenFront : seenBack;
    const firstAtBack = !atFront && this.back.length === 0;
    const candidates: { scene: number; bound: number; gain: number; seen: number }[] = [];
    for (let k = 0; k < sceneCount; k++) {
      const scene = scenes[k];
      // An order and its mirror image cost the same: keep the one whose first scene has the smaller number.
      if (firstAtBack && this.front.length > 0 && scene < this.front[0]) continue;
      const next = seen | casts[scene];
      const gain = durations[scene] * this.cost(this.everyone & ~next);
      const bound = this.bound.boundWithNext(middle, scene, atFront, gain, alpha);
      if (bound + 1e-6 < aim + 1) continue;
      candidates.push({ scene, bound, gain, seen: next });
    }
    candidates.sort((a, b) => b.bound - a.bound || a.scene - b.scene);
    void actorCount;
    const below = this.middles[depth + 1];
    for (const candidate of candidates) {
      if (candidate.bound + 1e-6 < Math.max(this.target, this.bestSaving) - saved + 1) break;
      const { scene } = candidate;
      let size = 0;
      for (let k = 0; k < sceneCount; k++) if (scenes[k] !== scene) below[size++] = scenes[k];
      const low = scene < WORD ? 1 << scene : 0;
      const high = scene < WORD ? 0 : 1 << (scene - WORD);
      if (atFront) {
        this.front.push(scene);
        this.descend(
          depth + 1,
          candidate.seen,
          seenBack,
          saved + candidate.gain,
          frontLow | low,
          frontHigh | high,
          backLow,
          backHigh,
        );
        this.front.pop();
      } else {
        this.back.push(scene);
        this.descend(
          depth + 1,
          seenFront,
          candidate.seen,
          saved + candidate.gain,
          frontLow,
          frontHigh,
          backLow | low,
          backHigh | high,
        );
        this.back.pop();
      }
      if (this.stopped) return;
    }
  }

  private keep(saved: number, scenes: Int32Array, sceneCount: number): void {
    this.bestSaving = saved;
    this.bestOrder = [...this.front, ...scenes.subarray(0, sceneCount), ...[...this.back].reverse()];
  }
}
