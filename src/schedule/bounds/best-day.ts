/**
 * The day of a unit at a base that is worth most at given row prices, less what it costs, with each person and hire of
 * the day paid whole. Found by branching: whoever is undecided is paid by the strips they are in, each its share, never
 * more in one day than they cost; decided, they are there and paid, or away, and their strips with them. At each node
 * the best day is found by dynamic programming over places, parts of sets, strips and minutes. What is left open when
 * the branching ends counts as what it could be at most, so the result is never below the best day of a legal plan.
 *
 * A day of both day and night scenes costs a change of light, once at least (C-31). Where the best day is such a one
 * and has not paid for it, days without night scenes, days without day scenes and days that pay are looked at apart.
 *
 * All amounts are whole cents and all sums exact.
 */
import { DayFilling } from './day-filling.ts';
import type { DayShape } from './day-shape.ts';
import { type OpenNode, popNode, pushNode } from './open-nodes.ts';
import { paidByDay } from './person-rows.ts';

export interface FoundDay {
  readonly value: number;
  readonly items: readonly number[];
  readonly charges: readonly number[];
  /** Without what rows price. */
  readonly cost: number;
}

export interface BestDay {
  /** No day is worth more. */
  readonly most: number;
  /** Days met on the way, the best first. */
  readonly days: readonly FoundDay[];
}

export interface Looking {
  readonly allowed?: Uint8Array | null;
  readonly nodes: number;
  readonly improving?: number;
  readonly enough?: number;
  readonly stop?: () => boolean;
}

/** Days handed back at most. */
const KEPT = 40;

/** Whether to stop is asked once in so many nodes. */
const ASKED = 32;

/** Days are told apart by length first, in shares of the longest: a shorter day shares people among fewer steps. */
const LENGTHS = [0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** Of the days of a node: any; without night scenes; without day scenes; any that pay for a change of light. */
type Lights = 'any' | 'no-night' | 'no-day' | 'changing';

const DAY = 1;
const NIGHT = 2;

/** What a node's best day leaves unpaid: nothing; a change of light; else the charge of this number. */
const NOTHING = -1;
const CHANGE = -2;

interface Node extends OpenNode {
  readonly status: Uint8Array;
  readonly lights: Lights;
  /** Steps that its days have, at least and at most. */
  readonly from: number;
  readonly to: number;
  readonly range: number;
  readonly bound: number;
  readonly branch: number;
}

/** How far shares move at each node. */
const SMALL_MOVE = 0.5;

const APART: readonly Lights[] = ['no-night', 'no-day', 'changing'];

const NEVER = Number.NEGATIVE_INFINITY;
/** Of charges: not decided; paid; not there. */
const [OPEN, PAID, AWAY] = [0, 1, 2];

export class DayPricer {
  readonly shape: DayShape;
  private readonly filling: DayFilling;
  private readonly chargesOf: readonly (readonly number[])[];
  /** By item, beside each of its charges: where its share of it is. */
  private readonly sharesOf: readonly (readonly number[])[];
  /** By range of lengths: the part of each charge that each of its items pays, and before them the part by the step. */
  private readonly shares: readonly Float64Array[];
  private readonly sharesAt: readonly number[];
  private range = 0;
  private lights: Lights = 'any';
  private readonly values: Float64Array;
  private readonly net: Float64Array;
  private readonly costs: Float64Array;
  /** By charge: what each step of its items pays, and how many steps share it. */
  private readonly perStep: Float64Array;
  private readonly sharing: Float64Array;
  /** Items x steps looked at so far. */
  work = 0;
  private readonly mark: Int32Array;
  private marked = 0;

  constructor(shape: DayShape) {
    this.shape = shape;
    const chargesOf: number[][] = [...shape.rows].map(() => []);
    const sharesAt: number[] = [];
    const sharesOf: number[][] = [...shape.rows].map(() => []);
    const first: number[] = [];
    for (const [c, { items, room }] of shape.charges.entries()) {
      let steps = 0;
      for (const i of items) steps += shape.steps[i];
      const byStep = steps < room ? 0.3 : 0.9;
      const weights = [...items].map((i) => Math.max(1, shape.steps[i]));
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      sharesAt.push(first.length);
      first.push(byStep);
      for (const [k, i] of items.entries()) {
        chargesOf[i].push(c);
        sharesOf[i].push(first.length);
        first.push(((1 - byStep - 1e-9) * weights[k]) / whole);
      }
    }
    this.chargesOf = chargesOf;
    this.sharesOf = sharesOf;
    this.sharesAt = sharesAt;
    this.shares = LENGTHS.map(() => Float64Array.from(first));
    this.values = new Float64Array(shape.rows.length);
    this.net = new Float64Array(shape.rows.length);
    this.costs = new Float64Array(shape.charges.length);
    this.perStep = new Float64Array(shape.charges.length);
    this.sharing = new Float64Array(shape.charges.length);
    this.filling = new DayFilling(shape);
    this.mark = new Int32Array(shape.charges.length);
  }

  /**
   * `allowed`: items that may be in the day; `nodes`: how far the branching goes at most; `improving`: how often shares
   * are moved before it begins; days worth no more than `enough` are not wanted.
   */
  find(prices: Float64Array, { allowed, nodes: limit, improving = 0, enough = 0, stop }: Looking): BestDay {
    const { shape } = this;
    const status = this.begin(prices, allowed ?? null);
    const days: FoundDay[] = [];
    const open: Node[] = [];
    let best = NEVER;
    let rest = NEVER;
    let nodes = 0;
    const keep = (day: FoundDay): void => {
      if (day.value > enough && (day.value > best || days.length < KEPT)) days.push(day);
      best = Math.max(best, day.value);
    };
    const look = (at: Uint8Array, lights: Lights, from: number, to: number, range: number): void => {
      nodes++;
      this.range = range;
      this.lights = lights;
      let { bound, end } = this.evaluate(at, from, to);
      if (bound > enough) {
        let { day, branch } = this.dayEnding(end, at);
        keep(day);
        // Once more with shares moved to what was found: worth more than another node.
        if (branch !== NOTHING) {
          this.moveShares(day, at, to, SMALL_MOVE);
          const moved = this.evaluate(at, from, to);
          if (moved.bound > enough) {
            const other = this.dayEnding(moved.end, at);
            keep(other.day);
            if (moved.bound < bound) ({ day, branch } = other);
          }
          bound = Math.min(bound, moved.bound);
        }
        if (bound > enough && branch !== NOTHING) {
          pushNode(open, { status: at, lights, bound, branch, from, to, range });
          return;
        }
      }
      rest = Math.max(rest, bound);
    };
    let from = 0;
    for (const [range, length] of LENGTHS.entries()) {
      const to = Math.floor(length * shape.room);
      this.improveShares(status, from, to, range, improving, enough, stop);
      look(status, 'any', from, to, range);
      from = to + 1;
    }
    while (open.length > 0 && nodes < limit && open[0].bound > Math.max(best, enough)) {
      if (nodes % ASKED === 0 && stop?.()) break;
      const node = popNode(open);
      if (node.branch === CHANGE) {
        for (const lights of APART) look(node.status, lights, node.from, node.to, node.range);
        continue;
      }
      for (const decided of [PAID, AWAY]) {
        const next = node.status.slice();
        next[node.branch] = decided;
        look(next, node.lights, node.from, node.to, node.range);
      }
    }
    const most = Math.max(rest, best, open.length > 0 ? open[0].bound : NEVER);
    return { most, days: days.toSorted((a, b) => b.value - a.value) };
  }

  /** What items are worth and charges cost at the prices; who or what costs nothing is there. */
  private begin(prices: Float64Array, allowed: Uint8Array | null): Uint8Array {
    const { shape, net, costs, sharing } = this;
    for (let i = 0; i < net.length; i++) {
      net[i] = allowed && !allowed[i] ? NEVER : prices[shape.rows[i]] - shape.fixed[i];
    }
    const status = new Uint8Array(shape.charges.length);
    for (const [c, { row, factor, amount, items, room }] of shape.charges.entries()) {
      costs[c] = amount + (row < 0 ? 0 : paidByDay(prices[row], factor));
      let steps = 0;
      for (const i of items) if (net[i] > 0) steps += shape.steps[i];
      sharing[c] = Math.max(1, Math.min(steps, room));
      if (steps === 0) costs[c] = 0;
      if (costs[c] === 0) status[c] = PAID;
    }
    return status;
  }

  /** Moves the shares of undecided charges to the items that the best day has, so that it pays for more. */
  private improveShares(
    status: Uint8Array,
    from: number,
    to: number,
    range: number,
    times: number,
    enough: number,
    stop?: () => boolean,
  ): void {
    this.range = range;
    this.lights = 'any';
    const shares = this.shares[range];
    let least = Number.POSITIVE_INFINITY;
    let best = shares.slice();
    let eagerness = 1;
    for (let nth = 0; nth < times && !stop?.(); nth++) {
      const { bound, end } = this.evaluate(status, from, to);
      if (bound < least) {
        least = bound;
        best = shares.slice();
      } else eagerness *= 0.85;
      if (bound <= enough) break;
      const { day, branch } = this.dayEnding(end, status);
      if (branch === NOTHING) break;
      this.moveShares(day, status, to, eagerness);
    }
    if (times > 0) shares.set(best);
  }

  private moveShares(day: FoundDay, status: Uint8Array, to: number, eagerness: number): void {
    const { shape, sharesAt, sharing } = this;
    const shares = this.shares[this.range];
    const isIn = new Uint8Array(shape.rows.length);
    for (const i of day.items) isIn[i] = 1;
    for (const c of day.charges) {
      if (status[c] !== OPEN) continue;
      const at = sharesAt[c];
      const { items } = shape.charges[c];
      let steps = 0;
      for (const i of items) if (isIn[i]) steps += shape.steps[i];
      shares[at] *= Math.exp((eagerness * steps) / Math.min(sharing[c], to));
      let sum = shares[at];
      for (let k = 0; k < items.length; k++) {
        if (isIn[items[k]]) shares[at + 1 + k] *= Math.exp(eagerness);
        sum += shares[at + 1 + k];
      }
      for (let k = 0; k <= items.length; k++) shares[at + k] = Math.max(1e-4, shares[at + k] / sum);
      sum = 0;
      for (let k = 0; k <= items.length; k++) sum += shares[at + k];
      // A little less than all, for what adding rounds.
      for (let k = 0; k <= items.length; k++) shares[at + k] *= (1 - 1e-9) / sum;
    }
  }

  private evaluate(status: Uint8Array, from: number, to: number): { readonly bound: number; readonly end: number } {
    const { shape, values, net, chargesOf, sharesOf, perStep, sharing, costs } = this;
    const shares = this.shares[this.range];
    const without = this.lights === 'no-night' ? NIGHT : this.lights === 'no-day' ? DAY : NEVER;
    this.work += values.length * to * shape.moves.length;
    for (let c = 0; c < status.length; c++) {
      perStep[c] = (costs[c] * shares[this.sharesAt[c]]) / Math.min(sharing[c], Math.max(1, to));
    }
    let paid = this.lights === 'changing' ? shape.flip : 0;
    for (let c = 0; c < status.length; c++) if (status[c] === PAID) paid += costs[c];
    for (let i = 0; i < values.length; i++) {
      // A strip longer than all days of the range is in none of them.
      let value = shape.steps[i] > to || shape.lights[i] === without ? NEVER : net[i];
      if (value > 0) {
        const own = chargesOf[i];
        for (let k = 0; k < own.length; k++) {
          const c = own[k];
          if (status[c] === AWAY) {
            value = NEVER;
            break;
          }
          if (status[c] === OPEN) value -= this.shareOf(c, i, sharesOf[i][k]);
        }
      }
      values[i] = value;
    }
    this.filling.fillDays(values, to);
    const { all } = this.filling;
    let bound = NEVER;
    let end = -1;
    // A shorter filling may stand for a longer one that is worth no more: it counts as long as the range begins.
    for (let t = 0; t <= to; t++) {
      const worth = all[t] - shape.cost[Math.max(t, from)];
      if (worth > bound) {
        bound = worth;
        end = t;
      }
    }
    return { bound: bound - paid, end };
  }

  /** What the item pays of an undecided charge, never more in all than the charge. */
  private shareOf(c: number, i: number, at: number): number {
    return Math.floor(this.perStep[c] * this.shape.steps[i] + this.costs[c] * this.shares[this.range][at]);
  }

  /** The day found by the last `evaluate`, and the undecided charge that it leaves unpaid most; -1: none. */
  private dayEnding(end: number, status: Uint8Array): { readonly day: FoundDay; readonly branch: number } {
    const { shape, net, chargesOf, sharesOf, costs, mark } = this;
    const items = this.filling.itemsEnding(end);
    this.marked++;
    const charges: number[] = [];
    const paidOf = new Map<number, number>();
    let isDay = false;
    let isNight = false;
    let value = this.filling.spent - shape.cost[end];
    let cost = shape.cost[end] - this.filling.spent;
    for (const i of items) {
      value += net[i];
      cost += shape.fixed[i];
      if (shape.lights[i] === DAY) isDay = true;
      if (shape.lights[i] === NIGHT) isNight = true;
      for (const [k, c] of chargesOf[i].entries()) {
        if (mark[c] !== this.marked) {
          mark[c] = this.marked;
          charges.push(c);
          value -= costs[c];
          cost += shape.charges[c].amount;
        }
        paidOf.set(c, (paidOf.get(c) ?? 0) + this.shareOf(c, i, sharesOf[i][k]));
      }
    }
    let branch = NOTHING;
    let most = 0;
    if (isDay && isNight) {
      value -= shape.flip;
      cost += shape.flip;
      if (this.lights === 'any' && shape.flip > 0) {
        most = shape.flip;
        branch = CHANGE;
      }
    }
    for (const c of charges) {
      if (status[c] !== OPEN) continue;
      const unpaid = costs[c] - (paidOf.get(c) ?? 0);
      if (unpaid <= most) continue;
      most = unpaid;
      branch = c;
    }
    return { day: { value, items, charges, cost }, branch };
  }
}
