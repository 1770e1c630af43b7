/**
 * The bound by days, with each day's people and hires paid whole: a program of which days to have so that everything is
 * shot, each at all it costs by itself. Its row prices begin where `by-days.ts` leaves off and are improved by bringing
 * in days that are worth most at the prices so far, again and again (column generation, Dantzig and Wolfe 1960), with
 * prices kept near the last ones until no more days are found (boxes after Marsten, Hogan and Blankenship 1975).
 * Whatever the prices: a plan costs at least their sum, less what its days may be worth beyond their cost;
 * `best-day.ts` says what a day can be at most.
 */
import { type BestDay, DayPricer, type FoundDay } from './best-day.ts';
import type { StripPrices } from './by-days.ts';
import { CoveringProgram } from './covering-program.ts';
import {
  type DayCount,
  dearestPrices,
  demandsOf,
  firstPrices,
  makeRows,
  mostDays,
  type Rows,
  stripRows,
  sumOf,
} from './day-program-rows.ts';
import type { DayShape } from './day-shape.ts';
import { dayShapes } from './day-shapes.ts';
import { leastBeyond } from './person-rows.ts';
import type { Piece } from './piece.ts';
import { type Amounts, noAmounts } from './piece-cost.ts';
import type { Pieces } from './pieces.ts';
import type { Possible } from './possible.ts';
import { openChoices, type PricedBound, type Ready, sumUp } from './priced.ts';

/** How far a price may go from the last ones at first, as a share of itself. */
const RADIUS = 0.2;

/** Steps of the simplex at a time, and how often new days are looked for before something is proven. */
const PIVOTS = 600;
const SEARCHES = 8;

/** Nodes of the branching when days are looked for, for the best and for further ones; days taken of each search. */
const NODES_TO_FIND = 60;
const NODES_FOR_MORE = 6;
const TAKEN = 15;
const TAKEN_OF_MORE = 3;
const MORE = 25;

/** How far the middle of prices goes towards the program's each time. */
const TOWARDS = 0.3;

/** Days that would cost by this share of a crew day more than they are worth are taken into the program all the same. */
const NEARLY = 0.03;

/** Nodes of the branching when something is proven, at first and at most. */
const NODES_TO_PROVE = 100;
const MOST_NODES = 6000;
const IMPROVING = 12;

/** Prices that cannot rise by more than this share are good enough. */
const CLOSE = 1e-4;

/** Items x steps to be looked at in all: about half a minute of work. */
const MOST_WORK = 1.5e9;
const MOST_WORK_APART = 0.5e9;

/** Days of a program that are nearly whole are whole. */
const PART = 0.03;

interface Proven {
  readonly total: number;
  readonly prices: Float64Array;
  readonly beyond: number;
}

interface Proof {
  readonly found: readonly BestDay[];
  readonly beyond: number;
  /** How much of this no day was found for. */
  readonly open: number;
}

/** `stop` ends it at once, with the best bound so far. */
export function boundByWholeDays(
  possible: Possible,
  pieces: Pieces,
  ready: Ready,
  start: StripPrices,
  stop: () => boolean = () => false,
): PricedBound & { readonly unfinished: boolean } {
  const any = new DayProgram(possible, pieces, ready, start, stop);
  let unfinished = any.run(MOST_WORK);
  let least = any;
  const count = any.usedDays();
  const days = Math.floor(count.days);
  // No plan has part of a day: it has no more than the days below, or no fewer than those above.
  if (count.days - days > PART && days + 1 - count.days > PART) {
    const more = any.with({ unit: count.unit, from: days + 1, to: possible.problem.dateCount });
    const fewer = any.with({ unit: count.unit, from: 0, to: days });
    if (more.run(MOST_WORK_APART)) unfinished = true;
    if (fewer.run(MOST_WORK_APART, more.best.total)) unfinished = true;
    const lower = fewer.best.total < more.best.total ? fewer : more;
    if (lower.best.total > least.best.total) least = lower;
  }
  return { ...least.sum(least.best.prices, least.best.beyond, noAmounts()), unfinished };
}

class DayProgram {
  best: Proven;
  private readonly possible: Possible;
  private readonly pieces: Pieces;
  private readonly ready: Ready;
  private readonly start: StripPrices;
  private readonly stop: () => boolean;
  private readonly rows: Rows;
  private readonly pricers: readonly DayPricer[];
  private readonly program: CoveringProgram;
  private readonly dearest: Float64Array;
  private readonly low: Float64Array;
  private readonly high: Float64Array;
  private readonly known = new Map<string, readonly [number, FoundDay]>();
  private readonly count: DayCount | null;
  private nodes = NODES_TO_PROVE;
  private mostWork = 0;

  constructor(
    possible: Possible,
    pieces: Pieces,
    ready: Ready,
    start: StripPrices,
    stop: () => boolean,
    count: DayCount | null = null,
  ) {
    this.count = count;
    this.start = start;
    this.possible = possible;
    this.pieces = pieces;
    this.ready = ready;
    this.stop = stop;
    this.rows = makeRows(possible, pieces, ready);
    const { rows } = this;
    const shapes = dayShapes(possible, ready, rows);
    this.pricers = shapes.map((shape) => new DayPricer(shape));
    const groups = openChoices(possible, pieces, ready, () => 0);
    this.dearest = dearestPrices(possible, rows, shapes, groups);
    const prices = firstPrices(rows, start, groups);
    this.best = { total: Number.NEGATIVE_INFINITY, prices, beyond: 0 };
    this.low = new Float64Array(rows.count);
    this.high = new Float64Array(rows.count);
    this.keepNear(prices, RADIUS);
    this.program = new CoveringProgram(demandsOf(possible, pieces, rows, count), this.low, this.high);
    for (const [group, choices] of groups.entries()) {
      for (const { piece, sum } of choices) {
        const own = stripRows(rows, piece);
        this.program.add({
          cost: sum,
          rows: [rows.firstGroup + group, ...own],
          parts: [1, ...own.map(() => -1)],
        });
      }
    }
    for (const { person, perDate } of rows.people) {
      this.program.add({ cost: perDate, rows: [rows.ofPerson[person]], parts: [1] });
    }
  }

  /** The same for some plans only, with the days and prices found so far. */
  with(count: DayCount): DayProgram {
    const { possible, pieces, ready, start, stop } = this;
    const program = new DayProgram(possible, pieces, ready, start, stop, count);
    for (const [k, day] of this.known.values()) program.take(k, day);
    program.best = { ...program.best, prices: this.best.prices };
    program.keepNear(this.best.prices, RADIUS);
    program.program.keepWithin(program.low, program.high);
    return program;
  }

  /** The unit with the most days in the program, and how many these are. */
  usedDays(): { readonly unit: number; readonly days: number } {
    const days = this.possible.problem.units.map((_, unit) => this.program.covered(this.rows.firstUnit + unit));
    const most = Math.max(...days);
    return { unit: days.indexOf(most), days: most };
  }

  /**
   * True when it was stopped, or there was more work than `most`, before it came to its end or proved as much as
   * `wanted`.
   */
  run(most: number, wanted = Number.POSITIVE_INFINITY): boolean {
    this.mostWork = most;
    let middle = this.best.prices;
    this.proveBoth(middle);
    let radius = RADIUS;
    let prices = middle;
    while (!this.isOver()) {
      for (let nth = 0; nth < SEARCHES && !this.isOver(); nth++) {
        const found = this.bringIn(nth % 2 === 0 ? prices : middle);
        prices = this.solved();
        // The program's prices jump between equally good ones; what lies between them is good for more days at once.
        middle = between(middle, prices);
        if (found < 2 && nth % 2 === 0) break;
      }
      if (this.isOver()) break;
      const highest = this.sum(prices, this.worthOfDates(prices)).total;
      const proof = this.proveBoth(middle);
      if (proof.open > 0.3 * proof.beyond) this.nodes = Math.min(MOST_NODES, 2 * this.nodes);
      if (this.best.total >= wanted) return false;
      if (highest - this.best.total <= CLOSE * Math.abs(this.best.total)) {
        if (radius >= 1) return false;
        radius *= 2;
      }
      this.keepNear(middle, radius);
      this.program.keepWithin(this.low, this.high);
      prices = this.solved();
    }
    return true;
  }

  /** The bound at these prices when days may be worth `beyond` more than they cost. */
  sum(prices: Float64Array, beyond: number, amounts?: Amounts): PricedBound {
    const { possible, pieces, ready, rows } = this;
    const apart = { pay: 0, stays: 0, travel: 0, hires: 0 };
    for (const row of rows.people)
      apart.pay += leastBeyond(possible, ready.net, row, prices[rows.ofPerson[row.person]]);
    for (const { travel } of ready.least.people) apart.travel += travel;
    const costOf = (piece: Piece, _: boolean, into?: Amounts): number => {
      const cost = sumOf(rows, piece, prices);
      if (into) into.days += cost;
      return cost;
    };
    return sumUp(possible, pieces, ready, { apart }, costOf, amounts, beyond);
  }

  private isOver(): boolean {
    return this.stop() || this.pricers.reduce((sum, { work }) => sum + work, 0) > this.mostWork;
  }

  private solved(): Float64Array {
    return this.program.solve(PIVOTS).map((price) => Math.max(0, Math.floor(price)));
  }

  private keepNear(prices: Float64Array, radius: number): void {
    const { rows, low, high, dearest } = this;
    let mean = 0;
    for (let row = 0; row < rows.strips; row++) mean += prices[row] / rows.strips;
    for (let row = 0; row < rows.count; row++) {
      const isUnit = row >= rows.firstUnit;
      const width = radius * (prices[row] + 0.1 * mean);
      low[row] = isUnit ? 0 : Math.max(0, prices[row] - width);
      high[row] = isUnit ? dearest[row] : Math.max(low[row], Math.min(dearest[row], prices[row] + width));
    }
  }

  private proveBoth(prices: Float64Array): Proof {
    const proof = this.prove(prices);
    if (proof.beyond > 0) this.prove(this.lowered(prices, proof));
    return proof;
  }

  /** What a day of the shape has to be worth to be wanted: a unit that needs more days takes worse ones. */
  private enough(prices: Float64Array, { unit }: DayShape): number {
    return unit === this.count?.unit ? -Math.floor(prices[this.rows.fewest]) : 0;
  }

  private prove(prices: Float64Array): Proof {
    const { nodes, stop } = this;
    const found = this.pricers.map((pricer) =>
      pricer.find(prices, { nodes, improving: IMPROVING, stop, enough: this.enough(prices, pricer.shape) }),
    );
    for (const [k, { days }] of found.entries()) for (const day of days.slice(0, TAKEN)) this.take(k, day);
    const beyond = this.worthBeyond(found.map(({ most }) => most));
    const { total } = this.sum(prices, beyond);
    if (total > this.best.total) this.best = { total, prices, beyond };
    return {
      found,
      beyond,
      open:
        beyond -
        this.worthBeyond(found.map((best, k) => best.days[0]?.value ?? this.enough(prices, this.pricers[k].shape))),
    };
  }

  /** Prices of strips lowered by the same share, so far that no day found is worth more than it costs. */
  private lowered(prices: Float64Array, { found }: Proof): Float64Array {
    const { rows } = this;
    let share = 1;
    for (const [k, { shape }] of this.pricers.entries()) {
      for (const { value, items } of found[k].days) {
        const worth = items.reduce((sum, i) => sum + prices[shape.rows[i]], 0);
        if (worth > 0) share = Math.min(share, (worth - value + this.enough(prices, shape)) / worth);
      }
    }
    return prices.map((price, row) => (row < rows.strips ? Math.floor(price * Math.max(0, share)) : price));
  }

  /** Days worth having at the prices, and further ones without their strips, so that all strips come in. */
  private bringIn(prices: Float64Array): number {
    let count = 0;
    for (const [k, pricer] of this.pricers.entries()) {
      const worthwhile = this.enough(prices, pricer.shape);
      const enough = worthwhile - NEARLY * pricer.shape.cost[0];
      const allowed = new Uint8Array(pricer.shape.rows.length).fill(1);
      for (let nth = 0; nth < MORE && !this.stop(); nth++) {
        const { days } =
          nth === 0
            ? pricer.find(prices, { nodes: NODES_TO_FIND, improving: 4, enough })
            : pricer.find(prices, { nodes: NODES_FOR_MORE, enough, allowed });
        if (days.length === 0) break;
        for (const day of days.slice(0, nth === 0 ? TAKEN : TAKEN_OF_MORE)) {
          if (this.take(k, day) && day.value > worthwhile) count++;
        }
        for (const i of days[0].items) allowed[i] = 0;
      }
    }
    return count;
  }

  /** False when the program has it already. */
  private take(k: number, day: FoundDay): boolean {
    const { items, charges, cost } = day;
    const { shape } = this.pricers[k];
    const key = `${k} ${items.join()}`;
    if (this.known.has(key)) return false;
    this.known.set(key, [k, day]);
    const parts = new Map<number, number>();
    for (const i of items) parts.set(shape.rows[i], 1);
    for (const c of charges) {
      const { row, factor } = shape.charges[c];
      if (row >= 0) parts.set(row, -factor);
    }
    parts.set(this.rows.firstUnit + shape.unit, -1);
    if (shape.unit === this.count?.unit) parts.set(this.rows.fewest, 1);
    this.program.add({ cost, rows: [...parts.keys()], parts: [...parts.values()] });
    return true;
  }

  /** On each date a unit has one day at most, at a base that is open. */
  private worthBeyond(values: readonly number[]): number {
    const { units, bases, dateCount } = this.possible.problem;
    let sum = 0;
    for (const [unit, { available }] of units.entries()) {
      const own = this.pricers.map(({ shape }, k) => (shape.unit === unit ? values[k] : Number.NEGATIVE_INFINITY));
      const most = Math.max(...own);
      const count = this.count?.unit === unit ? this.count : null;
      if (count && most < 0 && Number.isFinite(most)) {
        sum += count.from * most;
        continue;
      }
      let ofUnit = 0;
      for (let date = 0; date < dateCount; date++) {
        if (!available[date]) continue;
        ofUnit += own.reduce(
          (best, value, k) => (bases[this.pricers[k].shape.base].open[date] ? Math.max(best, value) : best),
          0,
        );
      }
      sum += count ? Math.min(ofUnit, count.to * Math.max(0, most)) : ofUnit;
    }
    return sum;
  }

  /** What units' dates are worth in the program at its prices. */
  private worthOfDates(prices: Float64Array): number {
    let sum = -(this.count?.from ?? 0) * prices[this.rows.fewest];
    for (const unit of this.possible.problem.units.keys()) {
      sum += prices[this.rows.firstUnit + unit] * mostDays(this.possible, unit, this.count);
    }
    return sum;
  }
}

/** Prices on the way from the first to the second. */
function between(first: Float64Array, second: Float64Array): Float64Array {
  return first.map((price, row) => Math.floor(price + TOWARDS * (second[row] - price)));
}
