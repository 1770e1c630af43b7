/**
 * The most that a day can hold of items worth so much: dynamic programming over places, parts of sets, items and steps.
 * A place costs its fee, a move and the gap before it unless it is the day's first; a part the gap before it unless it
 * is the first of its place. Every item counts once; what belongs together beyond that is not looked at here.
 */
import type { DayShape } from './day-shape.ts';

const NEVER = Number.NEGATIVE_INFINITY;

export class DayFilling {
  readonly shape: DayShape;
  /** By steps, the most that a day of exactly so many is worth, less fees and moves. */
  readonly all: Float64Array;
  private readonly width: number;
  private values: Float64Array = new Float64Array(0);
  private last = 0;
  private readonly take: Uint8Array;
  private readonly fromOther: Uint8Array;
  private readonly fromPart: Uint8Array;
  private readonly fromPlace: Uint8Array;
  private readonly came: Int16Array;
  private readonly partAt: readonly number[];
  private readonly entered: Float64Array;
  private readonly filled: Float64Array;
  private readonly part: Float64Array;

  constructor(shape: DayShape) {
    this.shape = shape;
    this.width = shape.room + 1;
    const { width } = this;
    let parts = 0;
    this.partAt = shape.places.map((place) => {
      const at = parts;
      parts += place.parts.length;
      return at;
    });
    this.take = new Uint8Array(shape.rows.length * width);
    this.fromOther = new Uint8Array(parts * width);
    this.fromPart = new Uint8Array(parts * width);
    this.fromPlace = new Uint8Array(shape.places.length * width);
    this.came = new Int16Array(shape.places.length * width);
    this.all = new Float64Array(width);
    this.entered = new Float64Array(width);
    this.filled = new Float64Array(width);
    this.part = new Float64Array(width);
  }

  /** Fills days of up to `last` steps, into `all`; items worth nothing are left out. */
  fillDays(values: Float64Array, last: number): void {
    this.values = values;
    this.last = last;
    this.all.fill(NEVER);
    for (let p = 0; p < this.shape.places.length; p++) this.visit(p);
  }

  /** The place, after whatever was before it or as the first of the day. */
  private visit(p: number): void {
    const { width, all, entered, filled, fromPlace, came } = this;
    const { fee, gap } = this.shape.places[p];
    const { move } = this.shape;
    const at = p * width;
    const { last } = this;
    const isWhole = this.isWhole(p);
    const room = Math.min(last, this.shape.places[p].room);
    entered.fill(NEVER);
    if (isWhole) {
      entered[0] = -fee;
      for (let t = gap; t <= last; t++) {
        const worth = all[t - gap] - move - fee;
        const better = worth > entered[t];
        if (better) entered[t] = worth;
        came[at + t] = better ? 1 : 0;
      }
      for (let t = 0; t < gap && t <= last; t++) came[at + t] = 0;
    } else entered[0] = 0;
    if (!this.fill(p, room)) {
      for (let t = 0; t <= last; t++) fromPlace[at + t] = 0;
      return;
    }
    if (isWhole) {
      for (let t = 0; t <= last; t++) {
        const better = filled[t] > all[t];
        if (better) all[t] = filled[t];
        fromPlace[at + t] = better ? 1 : 0;
      }
      return;
    }
    this.join(p, room);
  }

  /** A place with hours shorter than a day: what it holds by itself, joined with what was before. */
  private join(p: number, room: number): void {
    const { width, all, filled, fromPlace, came } = this;
    const { fee, gap } = this.shape.places[p];
    const { move } = this.shape;
    const at = p * width;
    const next = this.entered;
    next.set(all);
    const { last } = this;
    for (let t = 0; t <= last; t++) fromPlace[at + t] = 0;
    let highest = 0;
    for (let own = 0; own <= room; own++) {
      // Longer only where it is worth more.
      if (filled[own] <= highest) continue;
      highest = filled[own];
      const alone = filled[own] - fee;
      if (alone > next[own]) {
        next[own] = alone;
        fromPlace[at + own] = 1;
        came[at + own] = -own;
      }
      const more = alone - move;
      for (let t = own + gap; t <= last; t++) {
        const worth = all[t - own - gap] + more;
        if (worth <= next[t]) continue;
        next[t] = worth;
        fromPlace[at + t] = 1;
        came[at + t] = own + 1;
      }
    }
    all.set(next);
  }

  /** A place that is open as long as the day may be. */
  private isWhole(p: number): boolean {
    return this.shape.places[p].room >= this.last;
  }

  /** Fills the place from `entered` into `filled`; false when nothing there is worth its share. */
  private fill(p: number, last: number): boolean {
    const { width, values, entered, filled, part, take, fromOther, fromPart } = this;
    const { steps } = this.shape;
    const { parts } = this.shape.places[p];
    let any = false;
    filled.fill(NEVER);
    for (let k = 0; k < parts.length; k++) {
      const { gap, from, to } = parts[k];
      const at = (this.partAt[p] + k) * width;
      let worthwhile = false;
      for (let i = from; i < to; i++) if (values[i] > 0) worthwhile = true;
      if (!worthwhile) {
        for (let t = 0; t <= last; t++) fromPart[at + t] = 0;
        continue;
      }
      for (let t = 0; t <= last; t++) {
        const other = t >= gap ? filled[t - gap] : NEVER;
        const better = other > entered[t];
        part[t] = better ? other : entered[t];
        fromOther[at + t] = better ? 1 : 0;
      }
      for (let i = from; i < to; i++) {
        const value = values[i];
        if (value <= 0) continue;
        const took = i * width;
        const length = Math.min(steps[i], last);
        for (let t = last; t >= length; t--) {
          const worth = part[t - length] + value;
          if (worth > part[t]) {
            part[t] = worth;
            take[took + t] = 1;
          } else take[took + t] = 0;
        }
        for (let t = 0; t < length; t++) take[took + t] = 0;
      }
      for (let t = 0; t <= last; t++) {
        const better = part[t] > filled[t];
        if (better) filled[t] = part[t];
        fromPart[at + t] = better ? 1 : 0;
      }
      any = true;
    }
    return any;
  }

  /** Fees and moves of the last day traced, negative. */
  spent = 0;

  /** The items of the best day of exactly `end` steps, as filled last. */
  itemsEnding(end: number): number[] {
    const { shape, width, fromPlace, came } = this;
    const items: number[] = [];
    this.spent = 0;
    let t = end;
    for (let p = shape.places.length - 1; p >= 0; p--) {
      const at = p * width;
      if (fromPlace[at + t] === 0) continue;
      const { fee, gap } = shape.places[p];
      this.spent -= fee;
      if (this.isWhole(p)) {
        t = this.itemsOfPlace(p, t, items);
        if (came[at + t] === 0) break;
        this.spent -= shape.move;
        t -= gap;
        continue;
      }
      const own = came[at + t];
      if (own <= 0) {
        this.itemsOfPlace(p, -own, items);
        break;
      }
      this.itemsOfPlace(p, own - 1, items);
      this.spent -= shape.move;
      t -= own - 1 + gap;
    }
    return items;
  }

  private itemsOfPlace(p: number, filledTo: number, items: number[]): number {
    const { shape, width, take, fromOther, fromPart, values } = this;
    const { parts, room } = shape.places[p];
    const last = Math.min(room, this.last);
    let t = filledTo;
    for (let k = parts.length - 1; k >= 0; k--) {
      const at = (this.partAt[p] + k) * width;
      if (fromPart[at + t] === 0) continue;
      for (let i = parts[k].to - 1; i >= parts[k].from; i--) {
        if (values[i] <= 0 || take[i * width + t] === 0) continue;
        items.push(i);
        t -= Math.min(shape.steps[i], last);
      }
      if (fromOther[at + t] === 0) return t;
      t -= parts[k].gap;
    }
    return t;
  }
}
