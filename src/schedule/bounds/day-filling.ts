/**
 * The most that a day can hold of items worth so much: dynamic programming over places, parts of sets, items and steps.
 * A place costs its fee, a move and the gap before it unless it is the day's first; a part the gap before it unless it
 * is the first of its place. Every item counts once; what belongs together beyond that is not looked at here.
 *
 * Where a day's later moves cost more than its first ones (C-23), days are told apart by their moves: a layer for each
 * number of moves up to the last price, and one for all days with more.
 */
import type { DayShape } from './day-shape.ts';

const NEVER = Number.NEGATIVE_INFINITY;
/** Came from no other place: the day's first. */
const FIRST = 255;

/** Days with so many moves. */
interface Layer {
  /** By steps, the most that a day of exactly so many is worth, less fees and moves. */
  readonly all: Float64Array;
  readonly take: Uint8Array;
  readonly fromOther: Uint8Array;
  readonly fromPart: Uint8Array;
  readonly fromPlace: Uint8Array;
  /** Layer that the day was of before its last place. */
  readonly origin: Uint8Array;
  /** Steps at a place with hours shorter than a day. */
  readonly own: Int16Array;
}

export class DayFilling {
  readonly shape: DayShape;
  /** By steps, the most that a day of exactly so many is worth, less fees and moves. */
  readonly all: Float64Array;
  private readonly width: number;
  private values: Float64Array = new Float64Array(0);
  private last = 0;
  private readonly layers: readonly Layer[];
  private readonly layerOf: Uint8Array;
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
    this.layers = shape.moves.map(() => ({
      all: new Float64Array(width),
      take: new Uint8Array(shape.rows.length * width),
      fromOther: new Uint8Array(parts * width),
      fromPart: new Uint8Array(parts * width),
      fromPlace: new Uint8Array(shape.places.length * width),
      origin: new Uint8Array(shape.places.length * width),
      own: new Int16Array(shape.places.length * width),
    }));
    this.all = new Float64Array(width);
    this.layerOf = new Uint8Array(width);
    this.entered = new Float64Array(width);
    this.filled = new Float64Array(width);
    this.part = new Float64Array(width);
  }

  /** Fills days of up to `last` steps, into `all`; items worth nothing are left out. */
  fillDays(values: Float64Array, last: number): void {
    const { layers, all, layerOf } = this;
    this.values = values;
    this.last = last;
    for (const layer of layers) layer.all.fill(NEVER);
    for (let p = 0; p < this.shape.places.length; p++) {
      if (this.isWhole(p)) this.visit(p);
      else this.join(p);
    }
    all.fill(NEVER);
    for (let j = 0; j < layers.length; j++) {
      const of = layers[j].all;
      for (let t = 0; t <= last; t++) {
        if (of[t] <= all[t]) continue;
        all[t] = of[t];
        layerOf[t] = j;
      }
    }
  }

  /** Layers from which a move leads to the layer. */
  private *before(layer: number): Generator<number> {
    if (layer > 0) yield layer - 1;
    if (layer === this.layers.length - 1) yield layer;
  }

  /** A place that is open as long as the day, after whatever was before it or as the first of the day. */
  private visit(p: number): void {
    const { width, layers, entered, filled, last } = this;
    const { fee, gap } = this.shape.places[p];
    const { moves } = this.shape;
    const at = p * width;
    // From the most moves to the fewest: each layer needs those before it as they were without the place.
    for (let j = layers.length - 1; j >= 0; j--) {
      const { all, fromPlace, origin } = layers[j];
      entered.fill(NEVER);
      if (j === 0) {
        entered[0] = -fee;
        origin[at] = FIRST;
      }
      for (const i of this.before(j)) {
        const source = layers[i].all;
        const spent = moves[i] + fee;
        for (let t = gap; t <= last; t++) {
          const worth = source[t - gap] - spent;
          if (worth <= entered[t]) continue;
          entered[t] = worth;
          origin[at + t] = i;
        }
      }
      if (!this.fill(p, last, layers[j])) {
        for (let t = 0; t <= last; t++) fromPlace[at + t] = 0;
        continue;
      }
      for (let t = 0; t <= last; t++) {
        const better = filled[t] > all[t];
        if (better) all[t] = filled[t];
        fromPlace[at + t] = better ? 1 : 0;
      }
    }
  }

  /** A place with hours shorter than a day: what it holds by itself, joined with what was before. */
  private join(p: number): void {
    const { width, layers, filled, last, entered: next } = this;
    const { fee, gap } = this.shape.places[p];
    const { moves } = this.shape;
    const at = p * width;
    const room = Math.min(last, this.shape.places[p].room);
    this.entered.fill(NEVER);
    this.entered[0] = 0;
    const any = this.fill(p, room, layers[0]);
    for (let j = layers.length - 1; j >= 0; j--) {
      const { all, fromPlace, origin, own: ownOf } = layers[j];
      for (let t = 0; t <= last; t++) fromPlace[at + t] = 0;
      if (!any) continue;
      next.set(all);
      let highest = 0;
      for (let own = 0; own <= room; own++) {
        // Longer only where it is worth more.
        if (filled[own] <= highest) continue;
        highest = filled[own];
        const alone = filled[own] - fee;
        if (j === 0 && alone > next[own]) {
          next[own] = alone;
          fromPlace[at + own] = 1;
          origin[at + own] = FIRST;
          ownOf[at + own] = own;
        }
        for (const i of this.before(j)) {
          const source = layers[i].all;
          const more = alone - moves[i];
          for (let t = own + gap; t <= last; t++) {
            const worth = source[t - own - gap] + more;
            if (worth <= next[t]) continue;
            next[t] = worth;
            fromPlace[at + t] = 1;
            origin[at + t] = i;
            ownOf[at + t] = own;
          }
        }
      }
      all.set(next);
    }
  }

  /** A place that is open as long as the day may be. */
  private isWhole(p: number): boolean {
    return this.shape.places[p].room >= this.last;
  }

  /** Fills the place from `entered` into `filled`; false when nothing there is worth its share. */
  private fill(p: number, last: number, { take, fromOther, fromPart }: Layer): boolean {
    const { width, values, entered, filled, part } = this;
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
    const { shape, width, layers } = this;
    const items: number[] = [];
    this.spent = 0;
    let t = end;
    let j = this.layerOf[end];
    for (let p = shape.places.length - 1; p >= 0; p--) {
      const at = p * width;
      if (layers[j].fromPlace[at + t] === 0) continue;
      const { fee, gap } = shape.places[p];
      this.spent -= fee;
      let origin: number;
      if (this.isWhole(p)) {
        t = this.itemsOfPlace(p, t, layers[j], items);
        origin = layers[j].origin[at + t];
      } else {
        const own = layers[j].own[at + t];
        origin = layers[j].origin[at + t];
        this.itemsOfPlace(p, own, layers[0], items);
        t -= own;
      }
      if (origin === FIRST) break;
      this.spent -= shape.moves[origin];
      t -= gap;
      j = origin;
    }
    return items;
  }

  private itemsOfPlace(p: number, filledTo: number, { take, fromOther, fromPart }: Layer, items: number[]): number {
    const { shape, width, values } = this;
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
