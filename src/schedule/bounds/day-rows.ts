/**
 * What days are made of, as rows of a covering program (see `by-days.ts`): a short piece is one row, of which a block
 * covers a part; the strips of a long piece are told apart only by part of a set, who may shoot them and what they cost
 * by the day, one row each.
 *
 * Daily rates are shared out over the minutes of the day, however long it is: R x t / (w + lead) for a block of t
 * minutes that needs them, in a day of w. The t of a day add up to no more than w + lead, so a day is never charged
 * more than its rates.
 */
import type { Piece } from './piece.ts';
import { blockCharges, type PlaceShare, type Pricing, stripCharges } from './piece-cost.ts';

export interface DayPiece {
  readonly place: number;
  readonly base: number;
  /** For short pieces. */
  readonly short: ShortPiece | null;
  /** For long ones: what each part of a set holds. */
  readonly long: readonly LongPart[];
  readonly rows: readonly number[];
  /** Charges of a long piece that come by the strip, whatever its days are: daily rates as on the longest day. */
  readonly apart: number;
  /** What comes to each strip at such row prices, its charges included. */
  readonly ofStrips: (prices: Float64Array) => number[];
}

export interface ShortPiece {
  readonly row: number;
  /** By mask of strips: minutes with gaps, whole; share of the row; by unit, charges; rates x minutes. */
  readonly minutes: Int32Array;
  readonly share: Float64Array;
  readonly fixed: readonly Float64Array[];
  readonly rated: Float64Array;
}

export interface LongPart {
  readonly gap: number;
  /** All strips' minutes are multiples of this. */
  readonly step: number;
  /** `rate`: daily rates that all strips of the row have at least. */
  readonly rows: readonly {
    readonly row: number;
    readonly minutes: number;
    readonly units: number;
    readonly rate: number;
  }[];
}

/** Strips of a long piece are sorted into so many classes by their rates. */
const CLASSES = 5;

/**
 * `longestDay`: its minutes with the lead; `minutePrice`: of a usual minute, only for sharing a row out among strips.
 */
export function dayPiece(
  pricing: Pricing,
  piece: Piece,
  share: PlaceShare,
  firstRow: number,
  longestDay: number,
  minutePrice: number,
): DayPiece {
  const { place, base, blocks } = piece;
  const charges = blockCharges(pricing, piece, share);
  if (blocks && charges) {
    const { fixed, rated } = charges;
    const lone = piece.minutes.map((minutes, i) => {
      const least = Math.min(...fixed.map((ofUnit) => ofUnit[1 << i]));
      // Never nothing: all strips together must make up the whole row.
      return 1 + minutes * minutePrice + (Number.isFinite(least) ? least : 0) + rated[1 << i] / longestDay;
    });
    const whole = lone.reduce((sum, some) => sum + some, 0);
    const shares = new Float64Array(blocks.minutes.length);
    for (let mask = 1; mask < shares.length; mask++) {
      const last = 31 - Math.clz32(mask);
      shares[mask] = shares[mask & ~(1 << last)] + lone[last] / whole;
    }
    const minutes = Int32Array.from(blocks.minutes, (some, mask) => Math.floor(some + blocks.gaps[mask] + 1e-6));
    const short = { row: firstRow, minutes, share: shares, fixed, rated };
    const ofStrips = (prices: Float64Array): number[] => piece.strips.map((_, i) => prices[firstRow] * shares[1 << i]);
    return { place, base, short, long: [], rows: [firstRow], apart: 0, ofStrips };
  }
  return longPiece(pricing, piece, share, firstRow, longestDay);
}

function longPiece(pricing: Pricing, piece: Piece, share: PlaceShare, firstRow: number, longestDay: number): DayPiece {
  const { problem } = pricing.possible;
  const { place, base } = piece;
  const charges = stripCharges(pricing, piece, share);
  const unitsOf = piece.strips.map((strip) =>
    [...problem.strips[strip].units].reduce((mask, unit) => mask | (1 << unit), 0),
  );
  let row = firstRow;
  const rowOf = new Int32Array(piece.strips.length);
  const long = piece.parts.map(({ strips, gap }): LongPart => {
    const step = strips.reduce((divisor, i) => greatestDivisor(divisor, piece.minutes[i]), 0);
    const rows: { row: number; minutes: number; units: number; rate: number }[] = [];
    for (const units of new Set(strips.map((i) => unitsOf[i]))) {
      const some = strips.filter((i) => unitsOf[i] === units).toSorted((a, b) => charges[a].rated - charges[b].rated);
      const each = Math.ceil(some.length / CLASSES);
      for (let from = 0; from < some.length; from += each) {
        const minutes = some.slice(from, from + each).reduce((sum, i) => sum + piece.minutes[i], 0);
        for (const i of some.slice(from, from + each)) rowOf[i] = row;
        rows.push({ row: row++, minutes: Math.max(1, minutes), units, rate: charges[some[from]].rated });
      }
    }
    return { gap, step: Math.max(1, step), rows };
  });
  const rows = Array.from({ length: row - firstRow }, (_, i) => firstRow + i);
  const apartOf = charges.map(({ fixed, rated }, i) => fixed + (rated * piece.minutes[i]) / longestDay);
  const apart = apartOf.reduce((sum, some) => sum + some, 0);
  const minutesOf = new Map(long.flatMap((part) => part.rows.map(({ row: of, minutes }) => [of, minutes])));
  const ofStrips = (prices: Float64Array): number[] =>
    piece.minutes.map((minutes, i) => apartOf[i] + (prices[rowOf[i]] * minutes) / minutesOf.get(rowOf[i])!);
  return { place, base, short: null, long, rows, apart, ofStrips };
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
