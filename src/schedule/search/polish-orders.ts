/**
 * The last pass over a plan: strips change places within a day and between days at the same place, as long as anything
 * gets better by the exact cost of the whole plan. Days of few strips are tried in all their orders, the shortest days
 * first, as long as the plans last that it may look at.
 */
import type { Environment } from './environment.ts';
import { mayStand } from './local/local-move.ts';

/** Plans tried: a share of those that the search has looked at, and never fewer than so many (ours). */
const SHARE = 1 / 8;
const FEWEST = 500;
/** Strips up to which all orders of a day are tried, as far as the plans last. */
const ALL_ORDERS = 8;

/** Leaves the plan in the state at least as good as it was, and settled. `stop` is asked between days. */
export function polishOrders(env: Environment, stop: () => boolean): void {
  new Polish(env, stop).run();
}

class Polish {
  private readonly env: Environment;
  private readonly stop: () => boolean;
  private readonly last: number;
  private cost: number;
  private broken: number;

  constructor(env: Environment, stop: () => boolean) {
    this.env = env;
    this.stop = stop;
    this.last = env.effort + Math.max(FEWEST, Math.floor(env.effort * SHARE));
    this.cost = env.state.cost();
    this.broken = env.state.broken;
  }

  run(): void {
    const tried = new Set<string>();
    for (let isBetter = true; isBetter && !this.isOver(); ) {
      isBetter = false;
      for (const day of this.days()) if (this.withinDay(day)) isBetter = true;
      for (let strip = 0; strip < this.env.state.model.strips; strip++) if (this.elsewhere(strip)) isBetter = true;
      // All orders last, the shortest days first: what is cheap to try has been tried.
      if (isBetter) continue;
      for (const day of this.days()) if (this.allOrders(day, tried)) isBetter = true;
    }
  }

  private isOver(): boolean {
    return this.env.effort >= this.last || this.stop();
  }

  /** Shooting days that may be reordered, the shortest first. */
  private days(): readonly number[] {
    const { state } = this.env;
    const days: number[] = [];
    for (let day = 0; day < state.days; day++) {
      if (state.length[day] > 1 && state.model.dayPin[day] < 0) days.push(day);
    }
    return days.sort((a, b) => state.length[a] - state.length[b] || a - b);
  }

  private stripsOf(day: number): number[] {
    const { sequence, model, length } = this.env.state;
    return [...sequence.subarray(day * model.strips, day * model.strips + length[day])];
  }

  /** Makes the day that order; true where the plan is better than ever, which it then keeps. */
  private isBetterAs(day: number, order: readonly number[]): boolean {
    const { state } = this.env;
    while (state.length[day] > 0) state.unplace(state.sequence[day * state.model.strips + state.length[day] - 1]);
    for (const [position, strip] of order.entries()) state.place(strip, day, position);
    return this.settlesBetter();
  }

  private settlesBetter(): boolean {
    const { env } = this;
    env.settle();
    const { broken } = env.state;
    if (broken > this.broken) return false;
    const cost = env.state.cost();
    if (broken === this.broken && cost >= this.cost) return false;
    this.broken = broken;
    this.cost = cost;
    return true;
  }

  /** Each strip at each position of its day, and each two of them in each other's. */
  private withinDay(day: number): boolean {
    let order = this.stripsOf(day);
    let isBetter = false;
    for (let from = 0; from < order.length && !this.isOver(); from++) {
      for (let to = 0; to < order.length; to++) {
        if (from === to) continue;
        const moved = order.toSpliced(from, 1).toSpliced(to, 0, order[from]);
        const swapped = order.with(from, order[to]).with(to, order[from]);
        for (const tried of from < to ? [moved, swapped] : [moved]) {
          if (!this.isBetterAs(day, tried)) continue;
          order = tried;
          isBetter = true;
        }
      }
    }
    this.put(day, order);
    return isBetter;
  }

  /** The day as it was, or became. */
  private put(day: number, order: readonly number[]): void {
    const now = this.stripsOf(day);
    if (now.length === order.length && now.every((strip, i) => strip === order[i])) return;
    this.isBetterAs(day, order);
  }

  private allOrders(day: number, tried: Set<string>): boolean {
    const first = this.stripsOf(day);
    const key = `${day} ${first.toSorted((a, b) => a - b).join(' ')}`;
    if (first.length > ALL_ORDERS || tried.has(key)) return false;
    let count = 1;
    for (let n = 2; n <= first.length; n++) count *= n;
    if (count > this.last - this.env.effort) return false;
    tried.add(key);
    let best = first;
    for (const order of ordersOf(first)) {
      if (this.stop()) break;
      if (this.isBetterAs(day, order)) best = order;
    }
    this.put(day, best);
    return best !== first;
  }

  /** A strip goes to, or changes with one of, another day on which its place is shot at. */
  private elsewhere(strip: number): boolean {
    const { state } = this.env;
    const day = state.dayOf[strip];
    if (day < 0 || state.model.dayPin[day] >= 0 || state.model.fixed[strip] === 1) return false;
    const place = state.placeOf(strip);
    const before = this.stripsOf(day);
    for (let other = 0; other < state.days; other++) {
      if (other === day || state.length[other] === 0 || state.model.dayPin[other] >= 0) continue;
      const there = this.stripsOf(other);
      if (!there.some((each) => state.placeOf(each) === place) || !mayStand(this.env, strip, other)) continue;
      if (this.isOver()) return false;
      for (const [at, neighbour] of there.entries()) {
        if (state.placeOf(neighbour) !== place) continue;
        const rest = before.filter((each) => each !== strip);
        for (const position of [at, at + 1]) {
          if (this.areBetterAs(day, rest, other, there.toSpliced(position, 0, strip))) return true;
        }
        if (!mayStand(this.env, neighbour, day)) continue;
        const swapped = before.map((each) => (each === strip ? neighbour : each));
        if (this.areBetterAs(day, swapped, other, there.with(at, strip))) return true;
      }
      this.arrange(day, before, other, there);
      this.env.settle();
    }
    return false;
  }

  private areBetterAs(day: number, order: readonly number[], other: number, otherOrder: readonly number[]): boolean {
    this.arrange(day, order, other, otherOrder);
    return this.settlesBetter();
  }

  private arrange(day: number, order: readonly number[], other: number, otherOrder: readonly number[]): void {
    const { state } = this.env;
    for (const each of [day, other]) {
      while (state.length[each] > 0) state.unplace(state.sequence[each * state.model.strips + state.length[each] - 1]);
    }
    for (const [position, strip] of order.entries()) state.place(strip, day, position);
    for (const [position, strip] of otherOrder.entries()) state.place(strip, other, position);
  }
}

/** All orders of the strips, the given one first (Heap 1963 would change less from one to the next; this is plain). */
function* ordersOf(strips: readonly number[]): Generator<number[], void> {
  if (strips.length < 2) {
    yield [...strips];
    return;
  }
  for (const [i, first] of strips.entries()) {
    for (const rest of ordersOf(strips.toSpliced(i, 1))) yield [first, ...rest];
  }
}
