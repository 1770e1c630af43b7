/** The rows of the program of days (`day-program.ts`): what they ask for, and prices to begin with. */
import type { StripPrices } from './by-days.ts';
import type { DayShape } from './day-shape.ts';
import { type PersonRow, personRows } from './person-rows.ts';
import type { Piece } from './piece.ts';
import type { Pieces } from './pieces.ts';
import type { Possible } from './possible.ts';
import type { OpenChoice, Ready } from './priced.ts';

export interface Rows {
  /** First row of each piece; one for each of its strips follows. */
  readonly firstOf: ReadonlyMap<Piece, number>;
  readonly strips: number;
  /** Then one for each set of which the place is open, for each person paid by dates, for each unit. */
  readonly firstGroup: number;
  readonly ofPerson: Int32Array;
  readonly people: readonly PersonRow[];
  readonly firstUnit: number;
  /** And one for the fewest days of one unit. */
  readonly fewest: number;
  readonly count: number;
}

/** Plans in which a unit has so many days, at least and at most. */
export interface DayCount {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

/** Dates of a unit that may be days of its. */
export function mostDays({ problem }: Possible, unit: number, count: DayCount | null): number {
  const dates = problem.units[unit].available.reduce((sum, one) => sum + one, 0);
  return count?.unit === unit ? Math.min(dates, count.to) : dates;
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

export function makeRows(possible: Possible, pieces: Pieces, { net }: Ready): Rows {
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
  const firstUnit = firstPerson + people.length;
  const fewest = firstUnit + problem.units.length;
  return { firstOf, strips, firstGroup: strips, ofPerson, people, firstUnit, fewest, count: fewest + 1 };
}

export function demandsOf(possible: Possible, pieces: Pieces, rows: Rows, count: DayCount | null): Float64Array {
  const demands = new Float64Array(rows.count);
  for (const piece of pieces.sure) for (const row of stripRows(rows, piece)) demands[row] = 1;
  demands.fill(1, rows.firstGroup, rows.firstGroup + pieces.open.length);
  for (const { person, free } of rows.people) demands[rows.ofPerson[person]] = -Math.max(free, 1e-3);
  for (const unit of possible.problem.units.keys()) {
    demands[rows.firstUnit + unit] = -Math.max(1e-3, mostDays(possible, unit, count));
  }
  demands[rows.fewest] = count && count.from > 0 ? count.from : -1e-3;
  return demands;
}

/** Of each row: of a strip when it has a day of its own. */
export function dearestPrices(
  { problem }: Possible,
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
  for (const unit of problem.units.keys()) dearest[rows.firstUnit + unit] = whole;
  dearest[rows.fewest] = whole;
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
