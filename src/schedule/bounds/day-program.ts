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
  type Rows,
  stripRows,
  sumOf,
} from './day-program-rows.ts';
import { dayShapes } from './day-shapes.ts';
import { type Kind, type Slot, slotsOf } from './day-slots.ts';
import { leastBeyond } from './person-rows.ts';
import type { Piece } from './piece.ts';
import { type Amounts, noAmounts } from './piece-cost.ts';
import type { Pieces } from './pieces.ts';
import type { Possible } from './possible.ts';
import { openChoices, type PricedBound, type Ready, sumUp } from './priced.ts';

/** How far a price may go from the last ones at first, as a share of itself. */
const RADIUS = 0.2;

/** Steps of the simplex at a time and how many times; how often new days are looked for before something is proven. */
const PIVOTS = 60;
const SOLVES = 10;
const SEARCHES = 8;

/** Nodes of the branching when days are looked for, for the best and for further ones; days taken of each search. */
const NODES_TO_FIND = 60;
const NODES_FOR_MORE = 6;
const TAKEN = 15;
const TAKEN_OF_MORE = 3;
const MORE = 25;

/** How far the middle of prices goes towards the program's each time. */
const TOWARDS = 0.3;

/** Days that cost by less than this share of a crew day more than they are worth are taken into the program too. */
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
  const any = new DayProgram({ possible, pieces, ready, start, stop });
  let unfinished = any.run(MOST_WORK);
  let least = any;
  if (!stop()) {
    const dated = any.with({ isDated: true });
    if (dated.run(MOST_WORK)) unfinished = true;
    if (dated.best.total > any.best.total) least = dated;
  }
  const used = least.usedDays();
  const days = Math.floor(used.days);
  // No plan has part of a day: it has no more than the days below, or no fewer than those above.
  if (!stop() && used.days - days > PART && days + 1 - used.days > PART) {
    const more = least.with({ count: { unit: used.unit, from: days + 1, to: possible.problem.dateCount } });
    const fewer = least.with({ count: { unit: used.unit, from: 0, to: days } });
    if (more.run(MOST_WORK_APART)) unfinished = true;
    if (fewer.run(MOST_WORK_APART, more.best.total)) unfinished = true;
    const lower = fewer.best.total < more.best.total ? fewer : more;
    if (lower.best.total > least.best.total) least = lower;
  }
  return { ...least.sum(least.best.prices, least.best.beyond, noAmounts()), unfinished };
}

/** Of which plans a program speaks, and what it begins with. */
interface Question {
  readonly possible: Possible;
  readonly pieces: Pieces;
  readonly ready: Ready;
  readonly start: StripPrices;
  readonly stop: () => boolean;
  /** Strips only on the dates that they have. */
  readonly isDated?: boolean;
  readonly count?: DayCount;
}

class DayProgram {
  best: Proven;
  private readonly question: Question;
  private readonly rows: Rows;
  private readonly pricers: readonly DayPricer[];
  private readonly slots: readonly Slot[];
  private readonly kinds: readonly (Kind & { readonly pricer: DayPricer; readonly slot: number })[];
  private readonly program: CoveringProgram;
  private readonly dearest: Float64Array;
  private readonly low: Float64Array;
  private readonly high: Float64Array;
  private readonly known = new Set<string>();
  /** Of the days of each shape, those worth taking into another program. */
  private readonly found: FoundDay[][];
  private nodes = NODES_TO_PROVE;
  private mostWork = 0;

  constructor(question: Question) {
    const { possible, pieces, ready, start, isDated = false, count = null } = question;
    this.question = question;
    const shapes = dayShapes(possible, ready, makeRows(possible, pieces, ready, 0));
    this.slots = slotsOf(possible, ready.net, shapes, isDated);
    this.rows = makeRows(possible, pieces, ready, this.slots.length);
    const { rows } = this;
    this.pricers = shapes.map((shape) => new DayPricer(shape));
    this.found = shapes.map(() => []);
    this.kinds = this.slots.flatMap(({ kinds }, slot) =>
      kinds.map((kind) => ({ ...kind, slot, pricer: this.pricers[kind.shape] })),
    );
    const groups = openChoices(possible, pieces, ready, () => 0);
    this.dearest = dearestPrices(rows, shapes, groups);
    const prices = firstPrices(rows, start, groups);
    this.best = { total: Number.NEGATIVE_INFINITY, prices, beyond: 0 };
    this.low = new Float64Array(rows.count);
    this.high = new Float64Array(rows.count);
    this.keepNear(prices, RADIUS);
    this.program = new CoveringProgram(demandsOf(pieces, rows, this.slots, count), this.low, this.high);
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

  /** The same with more said of the plans, beginning with the days and prices found so far. */
  with(more: Pick<Question, 'isDated' | 'count'>): DayProgram {
    const other = new DayProgram({ ...this.question, ...more });
    for (const [k, { shape, allowed }] of other.kinds.entries()) {
      for (const day of this.found[shape]) {
        if (allowed === null || day.items.every((i) => allowed[i] === 1)) other.take(k, day);
      }
    }
    const prices = other.best.prices.slice();
    prices.set(this.best.prices.subarray(0, this.rows.firstSlot));
    other.best = { ...other.best, prices };
    other.keepNear(prices, RADIUS);
    other.program.keepWithin(other.low, other.high);
    return other;
  }

  /** The unit with the most days in the program, and how many these are. */
  usedDays(): { readonly unit: number; readonly days: number } {
    const days = this.question.possible.problem.units.map(() => 0);
    for (const [slot, { unit }] of this.slots.entries()) days[unit] += this.program.covered(this.rows.firstSlot + slot);
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
    const { rows } = this;
    const { possible, pieces, ready } = this.question;
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
    return this.question.stop() || this.pricers.reduce((sum, { work }) => sum + work, 0) > this.mostWork;
  }

  private solved(): Float64Array {
    let prices = this.program.solve(PIVOTS);
    for (let nth = 1; nth < SOLVES && !this.program.isSolved && !this.isOver(); nth++)
      prices = this.program.solve(PIVOTS);
    return prices.map((price) => Math.max(0, Math.floor(price)));
  }

  private keepNear(prices: Float64Array, radius: number): void {
    const { rows, low, high, dearest } = this;
    let mean = 0;
    for (let row = 0; row < rows.strips; row++) mean += prices[row] / rows.strips;
    for (let row = 0; row < rows.count; row++) {
      const isFree = row >= rows.firstSlot;
      const width = radius * (prices[row] + 0.1 * mean);
      low[row] = isFree ? 0 : Math.max(0, prices[row] - width);
      high[row] = isFree ? dearest[row] : Math.max(low[row], Math.min(dearest[row], prices[row] + width));
    }
  }

  private proveBoth(prices: Float64Array): Proof {
    const proof = this.prove(prices);
    if (proof.beyond > 0 && !this.question.stop()) this.prove(this.lowered(prices, proof));
    return proof;
  }

  /** What a day has to be worth to be wanted, beside its premium: a unit that needs more days takes worse ones. */
  private enough(prices: Float64Array, unit: number): number {
    const { fewest, most } = this.rows;
    return unit === this.question.count?.unit ? prices[most] - prices[fewest] : 0;
  }

  private prove(prices: Float64Array): Proof {
    const { nodes } = this;
    const { stop } = this.question;
    const found = this.kinds.map(({ pricer, allowed, premium }) => {
      const enough = this.enough(prices, pricer.shape.unit) + premium;
      return pricer.find(prices, { nodes, improving: IMPROVING, stop, enough, allowed });
    });
    for (const [k, { days }] of found.entries()) for (const day of days.slice(0, TAKEN)) this.take(k, day);
    const beyond = this.worthBeyond(
      prices,
      found.map(({ most }) => most),
    );
    const { total } = this.sum(prices, beyond);
    if (total > this.best.total) this.best = { total, prices, beyond };
    const worth = found.map(({ days }) => (days.length > 0 ? days[0].value : Number.NEGATIVE_INFINITY));
    return { found, beyond, open: beyond - this.worthBeyond(prices, worth) };
  }

  /** Prices of strips lowered by the same share, so far that no day found is worth more than it costs. */
  private lowered(prices: Float64Array, { found }: Proof): Float64Array {
    const { rows } = this;
    let share = 1;
    for (const [k, { pricer, premium }] of this.kinds.entries()) {
      const { shape } = pricer;
      const enough = this.enough(prices, shape.unit) + premium;
      for (const { value, items } of found[k].days) {
        const worth = items.reduce((sum, i) => sum + prices[shape.rows[i]], 0);
        if (worth > 0) share = Math.min(share, (worth - value + enough) / worth);
      }
    }
    return prices.map((price, row) => (row < rows.strips ? Math.floor(price * Math.max(0, share)) : price));
  }

  /** Days worth having at the prices, and further ones without their strips, so that all strips come in. */
  private bringIn(prices: Float64Array): number {
    const { stop } = this.question;
    let count = 0;
    // With many kinds of days all strips are in some sooner.
    const more = Math.max(2, Math.ceil(MORE / this.slots.length));
    for (const [k, { pricer, allowed: some, premium }] of this.kinds.entries()) {
      const worthwhile = this.enough(prices, pricer.shape.unit) + premium;
      const enough = worthwhile - NEARLY * pricer.shape.cost[0];
      const allowed = some?.slice() ?? new Uint8Array(pricer.shape.rows.length).fill(1);
      for (let nth = 0; nth < more && !this.isOver(); nth++) {
        const { days } =
          nth === 0
            ? pricer.find(prices, { nodes: NODES_TO_FIND, improving: 4, enough, allowed, stop })
            : pricer.find(prices, { nodes: NODES_FOR_MORE, enough, allowed, stop });
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
    const { rows, question } = this;
    const { pricer, shape: nth, slot, premium } = this.kinds[k];
    const { shape } = pricer;
    const key = items.join();
    if (this.known.has(`${k} ${key}`)) return false;
    this.known.add(`${k} ${key}`);
    if (!this.known.has(`shape ${nth} ${key}`)) this.found[nth].push(day);
    this.known.add(`shape ${nth} ${key}`);
    const parts = new Map<number, number>();
    for (const i of items) parts.set(shape.rows[i], 1);
    for (const c of charges) {
      const { row, factor } = shape.charges[c];
      if (row >= 0) parts.set(row, -factor);
    }
    parts.set(rows.firstSlot + slot, -1);
    if (shape.unit === question.count?.unit) {
      parts.set(rows.fewest, 1);
      parts.set(rows.most, -1);
    }
    this.program.add({ cost: cost + premium, rows: [...parts.keys()], parts: [...parts.values()] });
    return true;
  }

  /**
   * What the days of a plan may be worth beyond their cost: on each date a unit has one day at most. Where it has from
   * so many to so many, each of its days may also pay the price of the most and take that of the fewest.
   */
  private worthBeyond(prices: Float64Array, values: readonly number[]): number {
    const { count } = this.question;
    const ofSlots = new Float64Array(this.slots.length);
    for (const [k, { slot, pricer, premium }] of this.kinds.entries()) {
      const worth = values[k] - premium - this.enough(prices, pricer.shape.unit);
      ofSlots[slot] = Math.max(ofSlots[slot], worth);
    }
    const { fewest, most } = this.rows;
    const ofCount = count ? count.to * prices[most] - count.from * prices[fewest] : 0;
    return this.slots.reduce((sum, { dates }, slot) => sum + dates * ofSlots[slot], ofCount);
  }

  /** The same at the prices of the program's own rows. */
  private worthOfDates(prices: Float64Array): number {
    const { rows } = this;
    return this.slots.reduce(
      (sum, { dates }, slot) => sum + dates * prices[rows.firstSlot + slot],
      this.worthBeyond(
        prices,
        this.kinds.map(() => Number.NEGATIVE_INFINITY),
      ),
    );
  }
}

/** Prices on the way from the first to the second. */
function between(first: Float64Array, second: Float64Array): Float64Array {
  return first.map((price, row) => Math.floor(price + TOWARDS * (second[row] - price)));
}
