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

/** What is in the basis: a column, or what keeps the price of a row from falling or rising further. */
type Basic = 'column' | 'floor' | 'ceiling';

interface Entering {
  readonly column: Column;
  readonly kind: Basic;
  readonly reduced: number;
  /** Of a column that was added; else -1. */
  readonly index: number;
}

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
  private readonly basics: Basic[];
  private readonly basicRow: Int32Array;
  private readonly basicColumn: Int32Array;
  private readonly low: Float64Array;
  private readonly high: Float64Array;
  private scale = 1;
  /** No column was worth taking any more when it was last solved. */
  isSolved = false;

  /**
   * Prices stay between `low` and `high`, row by row. A demand below zero is what the row may lack: nothing has to be
   * taken for it at first.
   */
  constructor(demands: ArrayLike<number>, low: ArrayLike<number>, high: ArrayLike<number>) {
    this.size = demands.length;
    this.inverse = new Float64Array(this.size * this.size);
    // Slightly uneven demands keep the program from turning in circles where several columns are equally good.
    this.level = Float64Array.from(
      demands,
      (demand, row) => Math.abs(demand) + 1e-5 * (1 + ((row * 7919) % 101) / 101),
    );
    this.basics = Array.from(demands, (demand) => (demand < 0 ? 'floor' : 'ceiling'));
    this.basicRow = Int32Array.from(demands, (_, row) => row);
    this.basicColumn = new Int32Array(this.size).fill(-1);
    for (let row = 0; row < this.size; row++) this.inverse[row * this.size + row] = demands[row] < 0 ? -1 : 1;
    this.basicCost = new Float64Array(this.size);
    this.low = new Float64Array(this.size);
    this.high = new Float64Array(this.size);
    this.keepWithin(low, high);
  }

  /** Prices are between these from now on. */
  keepWithin(low: ArrayLike<number>, high: ArrayLike<number>): void {
    this.low.set(low);
    this.high.set(high);
    this.scale = this.high.reduce((most, price) => Math.max(most, price), 1);
    for (let i = 0; i < this.size; i++) {
      if (this.basics[i] === 'floor') this.basicCost[i] = -this.low[this.basicRow[i]];
      if (this.basics[i] === 'ceiling') this.basicCost[i] = this.high[this.basicRow[i]];
    }
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
    this.isSolved = false;
    for (let step = 0; step < steps; step++) {
      const entering = this.mostWanted(prices);
      if (entering === null) {
        this.isSolved = true;
        break;
      }
      const row = this.enter(entering);
      if (row < 0) break;
      const from = row * this.size;
      for (let i = 0; i < this.size; i++) prices[i] += entering.reduced * this.inverse[from + i];
    }
    return prices;
  }

  /** How much of a row the columns that are taken cover, each counted by its size. */
  covered(row: number): number {
    let sum = 0;
    for (let i = 0; i < this.size; i++) {
      const column = this.basicColumn[i];
      if (this.basics[i] !== 'column' || column < 0) continue;
      for (let k = this.begins[column]; k < this.begins[column + 1]; k++) {
        if (this.rowsOf[k] === row) sum += Math.abs(this.partsOf[k]) * this.level[i];
      }
    }
    return sum;
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

  /** The column, or the row whose price is not to go on, with the least reduced cost; null when none is below zero. */
  private mostWanted(prices: Float64Array): Entering | null {
    const { costs, begins, rowsOf, partsOf, low, high } = this;
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
    let kind: Basic = 'column';
    let limited = -1;
    for (let row = 0; row < this.size; row++) {
      if (prices[row] - low[row] < reduced) {
        reduced = prices[row] - low[row];
        kind = 'floor';
        limited = row;
      }
      if (high[row] - prices[row] < reduced) {
        reduced = high[row] - prices[row];
        kind = 'ceiling';
        limited = row;
      }
    }
    if (kind === 'floor') {
      return { column: { cost: -low[limited], rows: [limited], parts: [-1] }, kind, reduced, index: -1 };
    }
    if (kind === 'ceiling') {
      return { column: { cost: high[limited], rows: [limited], parts: [1] }, kind, reduced, index: -1 };
    }
    if (index < 0) return null;
    const [from, to] = [begins[index], begins[index + 1]];
    const column = { cost: costs[index], rows: [...rowsOf.subarray(from, to)], parts: [...partsOf.subarray(from, to)] };
    return { column, kind, reduced, index };
  }

  /** The row it takes the place of; -1 when it could be taken without end. */
  private enter({ column, kind, index }: Entering): number {
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
    this.basics[leaving] = kind;
    this.basicRow[leaving] = column.rows[0] ?? -1;
    this.basicColumn[leaving] = index;
    return leaving;
  }
}
