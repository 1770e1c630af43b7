/** The rows of the program of days (`day-program.ts`): what they ask for, and prices to begin with. */
import type { StripPrices } from './by-days.ts';
import type { DayShape } from './day-shape.ts';
import { type PersonRow, personRows } from './person-rows.ts';
import type { Piece } from './piece.ts';
import type { Pieces } from './pieces.ts';
import type { Possible } from './possible.ts';
import type { OpenChoice, Ready } from './priced.ts';

/** In place of a demand of nothing, which has no sign. */
const NONE = 1e-3;

export interface Rows {
  /** First row of each piece; one for each of its strips follows. */
  readonly firstOf: ReadonlyMap<Piece, number>;
  readonly strips: number;
  /** Then one for each set of which the place is open, for each person paid by dates, for each slot of dates. */
  readonly firstGroup: number;
  readonly ofPerson: Int32Array;
  readonly people: readonly PersonRow[];
  readonly firstSlot: number;
  /** And for the fewest and the most days of one unit. */
  readonly fewest: number;
  readonly most: number;
  readonly count: number;
}

/** Plans in which a unit has so many days, at least and at most. */
export interface DayCount {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

export function stripRows({ firstOf }: Rows, piece: Piece): number[] {
  const first = firstOf.get(piece);
  return first === undefined ? [] : piece.strips.map((_, i) => first + i);
}

export function sumOf(rows: Rows, piece: Piece, prices: Float64Array): number {
  const first = rows.firstOf.get(piece);
  let sum = 0;
  if (first !== undefined) for (let i = 0; i < piece.strips.length; i++) sum += prices[first + i];
  return sum;
}

export function makeRows(possible: Possible, pieces: Pieces, { net }: Ready, slots: number): Rows {
  const { problem } = possible;
  const firstOf = new Map<Piece, number>();
  let strips = 0;
  for (const piece of [
    ...pieces.sure,
    ...pieces.open.flatMap(({ choices }) => choices.map((choice) => choice.piece)),
  ]) {
    if (piece.strips.length === 0) continue;
    firstOf.set(piece, strips);
    strips += piece.strips.length;
  }
  const people = personRows(possible, net);
  const ofPerson = new Int32Array(problem.people.length).fill(-1);
  const firstPerson = strips + pieces.open.length;
  for (const [i, { person }] of people.entries()) ofPerson[person] = firstPerson + i;
  const firstSlot = firstPerson + people.length;
  const fewest = firstSlot + slots;
  return {
    firstOf,
    strips,
    firstGroup: strips,
    ofPerson,
    people,
    firstSlot,
    fewest,
    most: fewest + 1,
    count: fewest + 2,
  };
}

export function demandsOf(
  pieces: Pieces,
  rows: Rows,
  slots: readonly { readonly dates: number }[],
  count: DayCount | null,
): Float64Array {
  const demands = new Float64Array(rows.count);
  for (const piece of pieces.sure) for (const row of stripRows(rows, piece)) demands[row] = 1;
  demands.fill(1, rows.firstGroup, rows.firstGroup + pieces.open.length);
  for (const { person, free } of rows.people) demands[rows.ofPerson[person]] = -Math.max(free, NONE);
  for (const [slot, { dates }] of slots.entries()) demands[rows.firstSlot + slot] = -dates;
  demands[rows.fewest] = count && count.from > 0 ? count.from : -NONE;
  demands[rows.most] = -Math.max(NONE, count?.to ?? 0);
  return demands;
}

/** Of each row: of a strip when it has a day of its own. */
export function dearestPrices(
  rows: Rows,
  shapes: readonly DayShape[],
  groups: readonly (readonly OpenChoice[])[],
): Float64Array {
  const dearest = new Float64Array(rows.count);
  const perDate = new Map(rows.people.map((row) => [rows.ofPerson[row.person], row.perDate]));
  for (const [row, price] of perDate) dearest[row] = price;
  for (const shape of shapes) {
    const alone = new Float64Array(shape.rows.length);
    for (const { fee, parts } of shape.places) {
      for (const { from, to } of parts) {
        for (let i = from; i < to; i++) alone[i] = shape.cost[shape.steps[i]] + shape.fixed[i] + fee + 1;
      }
    }
    for (const { row, factor, amount, items } of shape.charges) {
      for (const i of items) alone[i] += amount + factor * (perDate.get(row) ?? 0);
    }
    for (const [i, row] of shape.rows.entries()) {
      dearest[row] = dearest[row] === 0 ? alone[i] : Math.min(dearest[row], alone[i]);
    }
  }
  for (const [group, choices] of groups.entries()) {
    dearest[rows.firstGroup + group] = Math.max(
      1,
      ...choices.map(({ piece, sum }) => sum + sumOf(rows, piece, dearest)),
    );
  }
  const whole = dearest.reduce((sum, price) => sum + price, 0);
  dearest.fill(whole, rows.firstSlot);
  return dearest;
}

/** People's whole pay is in the days at first, as it is in the strips' prices. */
export function firstPrices(rows: Rows, start: StripPrices, groups: readonly (readonly OpenChoice[])[]): Float64Array {
  const prices = new Float64Array(rows.count);
  for (const [piece, ofStrips] of start) {
    const first = rows.firstOf.get(piece);
    if (first === undefined) continue;
    for (const [i, price] of ofStrips.entries()) prices[first + i] = Math.max(0, Math.floor(price));
  }
  for (const [group, choices] of groups.entries()) {
    prices[rows.firstGroup + group] = Math.min(...choices.map(({ piece, sum }) => sum + sumOf(rows, piece, prices)));
  }
  for (const { person, perDate } of rows.people) prices[rows.ofPerson[person]] = Math.floor(perDate);
  return prices;
}
