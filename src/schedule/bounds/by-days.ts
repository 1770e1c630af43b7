/**
 * The bound by days: a program of which days to have so that everything is shot, each day at all it costs by itself,
 * instead of a price per minute (`day-prices.ts`). Its row prices are sought by bringing in the day that is worth most
 * at the prices so far, again and again (column generation, Dantzig and Wolfe 1960, with prices smoothed after Wentges
 * 1997). Whatever the prices: a plan costs at least their sum, less what its days may be worth beyond their cost;
 * `dearest-day.ts` finds the most that a day can be.
 */
import { COMPANY_MOVE } from '../costs/company-move/company-move.ts';
import type { Problem } from '../problem.ts';
import { type Charges, shareOut } from './charges.ts';
import { CoveringProgram } from './covering-program.ts';
import { dayCost, longWorkOf } from './crew-days.ts';
import { type DayPrice, dayPrices, type Leaning } from './day-prices.ts';
import { type DayPiece, dayPiece } from './day-rows.ts';
import { type DayKind, type DayPlace, dearestDay } from './dearest-day.ts';
import type { NetFactors } from './net-factors.ts';
import type { Piece } from './piece.ts';
import { type Amounts, leastPieceCost, noAmounts, type PlaceShare, type Pricing } from './piece-cost.ts';
import type { Pieces } from './pieces.ts';
import type { Possible } from './possible.ts';
import { openChoices, type PricedBound, type Ready, sumUp } from './priced.ts';

/** How far prices go from the best so far towards those of the program. */
const SMOOTH = 0.6;

/** Steps of the simplex after each round of new days. */
const PIVOTS = 400;

/** Where prices begin, and the most they may be, as shares of those of the bound by minutes. */
const CAUTIOUS = 0.88;
const DEAREST = 1.6;

/** All days are looked at once in so many rounds, only some in the others. */
const SURVEYS = 3;

/** Prices that cannot rise by more than this share are good enough. */
const CLOSE = 2e-4;

/** By piece: what each of its strips comes to at the best prices. */
export type StripPrices = ReadonlyMap<Piece, readonly number[]>;

interface Rows {
  readonly count: number;
  readonly ofPiece: ReadonlyMap<Piece, DayPiece>;
  /** First prices, from the bound by minutes. */
  readonly guess: Float64Array;
}

/** `rounds`: how often new days are looked for; `stop` ends it earlier, with the best bound so far. */
export function boundByDays(
  possible: Possible,
  pieces: Pieces,
  ready: Ready,
  leaning: Leaning,
  rounds: number,
  stop: () => boolean = () => false,
): PricedBound & { readonly ofStrips: StripPrices } {
  const { problem } = possible;
  const usual = dayPrices(possible, ready.net, leaning);
  const days = usual.map((row) => row.map((price): DayPrice => ({ ...price, minute: 0, start: 0, move: 0 })));
  const charges = shareOut(possible, ready.net, days, pieces.weights, ready.least);
  const pricing: Pricing = { possible, days, charges };
  const rows = makeRows(possible, pieces, ready, pricing, usual);
  const kinds = dayKinds(possible, ready, rows);
  const groups = openChoices(possible, pieces, ready, (piece) => rows.ofPiece.get(piece)?.apart ?? 0);
  const size = rows.count + groups.length;
  const demands = new Float64Array(size);
  for (const piece of pieces.sure) for (const row of rows.ofPiece.get(piece)?.rows ?? []) demands[row] = 1;
  demands.fill(1, rows.count);
  const dearest = new Float64Array(size);
  for (let row = 0; row < rows.count; row++) dearest[row] = DEAREST * rows.guess[row] + 1;
  for (const [group, choices] of groups.entries()) {
    dearest[rows.count + group] = choices.reduce(
      (most, { piece, sum }) => Math.max(most, sum + sumOf(rows.ofPiece.get(piece), dearest)),
      1,
    );
  }
  const program = new CoveringProgram(demands, new Float64Array(size), dearest);
  for (const [group, choices] of groups.entries()) {
    for (const { piece, sum } of choices) {
      const own = rows.ofPiece.get(piece)?.rows ?? [];
      program.add({ cost: sum, rows: [rows.count + group, ...own], parts: [1, ...own.map(() => -1)] });
    }
  }
  const bound = (prices: Float64Array, beyond: number, amounts?: Amounts): PricedBound =>
    sumUp(
      possible,
      pieces,
      ready,
      charges,
      (piece, _, into) => {
        const own = rows.ofPiece.get(piece);
        const cost = own ? own.apart + sumOf(own, prices) : 0;
        if (into) into.days += cost;
        return cost;
      },
      amounts,
      beyond,
    );
  const guess = new Float64Array(size);
  guess.set(rows.guess.map((price) => price * CAUTIOUS));
  let best = { total: Number.NEGATIVE_INFINITY, prices: guess, beyond: 0 };
  let wanted = guess;
  for (let round = 0; round < rounds && !stop(); round++) {
    const scouting = round % SURVEYS === 0 ? undefined : round;
    const found = kinds.map((kind) => dearestDay(kind, wanted, possible.setGap, scouting));
    for (const { days: some } of found) for (const day of some) program.add(day);
    if (scouting === undefined) {
      const beyond = worthBeyond(
        problem,
        kinds,
        found.map(({ value }) => value),
      );
      const { total } = bound(wanted, beyond);
      if (total > best.total) best = { total, prices: wanted, beyond };
    }
    const target = program.solve(PIVOTS);
    const most = bound(target, 0).total;
    if (most - best.total <= CLOSE * Math.abs(best.total)) break;
    wanted = best.prices.map((price, row) => Math.max(0, price + SMOOTH * (target[row] - price)));
  }
  const ofStrips = new Map([...rows.ofPiece].map(([piece, own]) => [piece, own.ofStrips(best.prices)]));
  return { ...bound(best.prices, best.beyond, noAmounts()), ofStrips };
}

function sumOf(piece: DayPiece | undefined, prices: Float64Array): number {
  return piece ? piece.rows.reduce((sum, row) => sum + prices[row], 0) : 0;
}

/** On each date a unit has one day at most, at a base that is open. */
function worthBeyond(
  problem: Problem,
  kinds: readonly (DayKind & { base: number })[],
  values: readonly number[],
): number {
  let sum = 0;
  for (const [unit, { available }] of problem.units.entries()) {
    for (let date = 0; date < problem.dateCount; date++) {
      if (!available[date]) continue;
      let most = 0;
      for (const [i, kind] of kinds.entries()) {
        if (kind.unit === unit && problem.bases[kind.base].open[date]) most = Math.max(most, values[i] ?? 0);
      }
      sum += most;
    }
  }
  return sum;
}

/** Fees and the way there are the day's here, not the piece's. */
function withoutFees({ block, minute, fee }: PlaceShare): PlaceShare {
  return { block, minute, fee: fee.map(() => 0) };
}

function makeRows(
  possible: Possible,
  pieces: Pieces,
  { net, shares, least }: Ready,
  pricing: Pricing,
  usual: readonly (readonly DayPrice[])[],
): Rows {
  const charges: Charges = shareOut(possible, net, usual, pieces.weights, least);
  const usualPricing: Pricing = { possible, days: usual, charges };
  const ofPiece = new Map<Piece, DayPiece>();
  const guess: number[] = [];
  const make = (piece: Piece, share: PlaceShare): void => {
    if (piece.strips.length === 0) return;
    const { base } = piece;
    const longest = Math.floor(possible.dayRoom[base]) + possible.usualGap[base];
    const made = dayPiece(pricing, piece, withoutFees(share), guess.length, longest, usual[0][base].minute);
    ofPiece.set(piece, made);
    const whole = Math.max(1, leastPieceCost(usualPricing, piece, share) - made.apart);
    if (made.short) guess.push(whole);
    const minutes = made.long.flatMap(({ rows }) => rows.map((row) => row.minutes));
    for (const some of minutes) guess.push((whole * some) / minutes.reduce((sum, other) => sum + other, 0));
  };
  for (const piece of pieces.sure) make(piece, shares[piece.place].sure);
  for (const { choices } of pieces.open) for (const { piece } of choices) make(piece, shares[piece.place].open);
  return { count: guess.length, ofPiece, guess: Float64Array.from(guess) };
}

function dayKinds(possible: Possible, { net, shares }: Ready, rows: Rows): (DayKind & { base: number })[] {
  const { problem, dayRoom, gapTo, usualGap } = possible;
  const at = problem.places.map((): DayPiece[] => []);
  for (const piece of rows.ofPiece.values()) at[piece.place].push(piece);
  return problem.units.flatMap((_, unit) =>
    problem.bases.map((_, base) => {
      const places = problem.places.flatMap(({ base: of, opens, closes }, place): DayPlace[] => {
        if (of !== base || at[place].length === 0) return [];
        const room = Math.floor(Math.max(1, Math.min(dayRoom[base], closes - opens)));
        return [{ fee: shares[place].sure.fee[unit], gap: gapTo[place], room, pieces: at[place] }];
      });
      // Places with many ways to fill a day first: nothing is combined with them yet.
      places.sort((a, b) => b.pieces.filter(isLong).length - a.pieces.filter(isLong).length);
      const { companyMove } = problem.bases[base];
      const cost = costByMinutes(possible, net, unit, base);
      return { unit, base, cost, lead: usualGap[base], move: companyMove * net.of(base, COMPANY_MOVE), places };
    }),
  );
}

function isLong({ short }: DayPiece): boolean {
  return short === null;
}

/** Of a day with so many minutes of strips and gaps, or more. */
function costByMinutes(possible: Possible, net: NetFactors, unit: number, base: number): Float64Array {
  const { problem, dayRoom } = possible;
  const { clock } = problem;
  const daily = dayCost(possible, net, unit, base);
  const longWork = longWorkOf(possible, net, unit, base);
  const outside = clock.firstSetUp + clock.wrap;
  const cost = new Float64Array(Math.floor(dayRoom[base]) + 1);
  let least = Number.POSITIVE_INFINITY;
  for (let w = cost.length - 1; w >= 0; w--) {
    least = Math.min(least, daily + longWork.cost(w + outside));
    cost[w] = least;
  }
  return cost;
}
