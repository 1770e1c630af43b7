/**
 * A small linear program, least cost for covering every row at least once (or as far as its demand), whose columns
 * arrive one by one: a revised simplex with an explicit inverse. Only its row prices are used, and the bound that is
 * built on them is checked apart; so nothing here has to be exact, only good (Dantzig and Wolfe 1960 for the use of
 * such prices).
 */
export interface Column {
  readonly cost: number;
  readonly rows: readonly number[];
  readonly parts: readonly number[];
}

/** Reduced costs less than this share of the dearest row do not count. */
const TOLERANCE = 1e-7;

export class CoveringProgram {
  readonly size: number;
  /** Columns one after the other: where each begins, its rows and parts. */
  private readonly costs: number[] = [];
  private readonly begins: number[] = [0];
  private rowsOf = new Int32Array(4096);
  private partsOf = new Float64Array(4096);
  private readonly inverse: Float64Array;
  private readonly basicCost: Float64Array;
  private readonly level: Float64Array;
  private readonly scale: number;

  /** `dearest`: no row's price goes above this. */
  constructor(demands: ArrayLike<number>, dearest: ArrayLike<number>) {
    this.size = demands.length;
    this.inverse = new Float64Array(this.size * this.size);
    // Slightly uneven demands keep the program from turning in circles where several columns are equally good.
    this.level = Float64Array.from(demands, (demand, row) => demand + 1e-5 * (1 + ((row * 7919) % 101) / 101));
    this.basicCost = Float64Array.from(dearest);
    for (let row = 0; row < this.size; row++) this.inverse[row * this.size + row] = 1;
    this.scale = Math.max(1, ...this.basicCost);
  }

  add({ cost, rows, parts }: Column): void {
    const from = this.begins[this.costs.length];
    const to = from + rows.length;
    if (to > this.rowsOf.length) {
      const [oldRows, oldParts] = [this.rowsOf, this.partsOf];
      this.rowsOf = new Int32Array(2 * to);
      this.partsOf = new Float64Array(2 * to);
      this.rowsOf.set(oldRows);
      this.partsOf.set(oldParts);
    }
    this.rowsOf.set(rows, from);
    this.partsOf.set(parts, from);
    this.costs.push(cost);
    this.begins.push(to);
  }

  /** Goes on until no column is worth taking, or for so many steps; the price of each row. */
  solve(steps: number): Float64Array {
    const prices = this.prices();
    for (let step = 0; step < steps; step++) {
      const entering = this.mostWanted(prices);
      if (entering === null) break;
      const row = this.enter(entering.column);
      if (row < 0) break;
      const from = row * this.size;
      for (let i = 0; i < this.size; i++) prices[i] += entering.reduced * this.inverse[from + i];
    }
    return prices;
  }

  private prices(): Float64Array {
    const { size, inverse, basicCost } = this;
    const prices = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      const cost = basicCost[i];
      if (cost === 0) continue;
      const at = i * size;
      for (let row = 0; row < size; row++) prices[row] += cost * inverse[at + row];
    }
    return prices;
  }

  /** The column, or a row covered more than it must be, with the least reduced cost; null when none is below zero. */
  private mostWanted(prices: Float64Array): { readonly column: Column; readonly reduced: number } | null {
    const { costs, begins, rowsOf, partsOf } = this;
    let reduced = -TOLERANCE * this.scale;
    let index = -1;
    for (let i = 0, k = 0; i < costs.length; i++) {
      let left = costs[i];
      for (const end = begins[i + 1]; k < end; k++) left -= prices[rowsOf[k]] * partsOf[k];
      if (left < reduced) {
        reduced = left;
        index = i;
      }
    }
    let surplus = -1;
    for (let row = 0; row < this.size; row++) {
      if (prices[row] >= reduced) continue;
      reduced = prices[row];
      surplus = row;
    }
    if (surplus >= 0) return { column: { cost: 0, rows: [surplus], parts: [-1] }, reduced };
    if (index < 0) return null;
    const [from, to] = [begins[index], begins[index + 1]];
    const column = { cost: costs[index], rows: [...rowsOf.subarray(from, to)], parts: [...partsOf.subarray(from, to)] };
    return { column, reduced };
  }

  /** The row it takes the place of; -1 when it could be taken without end. */
  private enter(column: Column): number {
    const { size, inverse, level } = this;
    const direction = new Float64Array(size);
    for (const [k, row] of column.rows.entries()) {
      const part = column.parts[k];
      for (let i = 0; i < size; i++) direction[i] += part * inverse[i * size + row];
    }
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < size; i++) {
      if (direction[i] <= 1e-9) continue;
      const ratio = level[i] / direction[i];
      if (ratio < least) {
        least = ratio;
        leaving = i;
      }
    }
    if (leaving < 0) return -1;
    const pivot = direction[leaving];
    const from = leaving * size;
    for (let row = 0; row < size; row++) inverse[from + row] /= pivot;
    level[leaving] = least;
    for (let i = 0; i < size; i++) {
      if (i === leaving || direction[i] === 0) continue;
      const times = direction[i];
      const at = i * size;
      for (let row = 0; row < size; row++) inverse[at + row] -= times * inverse[from + row];
      level[i] = Math.max(0, level[i] - times * least);
    }
    this.basicCost[leaving] = column.cost;
    return leaving;
  }
}
