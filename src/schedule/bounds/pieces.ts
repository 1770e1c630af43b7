/** The pieces of a problem, and who might pay for what they share: everything about them that prices do not change. */
import type { Problem } from '../problem.ts';
import type { Weights } from './charges.ts';
import { LISTED, makePiece, type Piece, type Slot } from './piece.ts';
import type { Possible } from './possible.ts';

export interface Pieces {
  /** By place: strips that are sure to be shot there. */
  readonly sure: readonly Piece[];
  /** Sets with ways at several places: what each place would have. */
  readonly open: readonly { readonly group: number; readonly choices: readonly { piece: Piece; ways: number[] }[] }[];
  /** By place: how many open sets might use it, and whether some strip is sure to. */
  readonly usersOf: Int32Array;
  readonly isSure: Uint8Array;
  /**
   * By place, then unit: the part of a date's fee that a block of the unit pays; two units there on one date pay one
   * fee.
   */
  readonly feeParts: readonly (readonly number[])[];
  /** By place: the day's fixed costs come by the minute rather than by the block. */
  readonly byMinute: Uint8Array;
  /** Groups that might use a build, by its id. */
  readonly usersOfBuild: ReadonlyMap<number, number>;
  readonly weights: Weights;
  /** Strips with minutes in the night, of each of which rounding may take half a cent. */
  readonly nightStrips: number;
}

/** `listed`: pieces of no more strips have all their blocks listed, which is sharper and takes longer. */
export function cutIntoPieces(possible: Possible, listed: number = LISTED): Pieces {
  const { problem, waysOf, stripsOf, placeOf, dayRoom, partOf } = possible;
  const used = [...waysOf.keys()].filter((group) => stripsOf[group].length > 0 && waysOf[group].length > 0);
  const sureSlots = problem.places.map((): Slot[] => []);
  const plans: { group: number; choices: { place: number; ways: number[]; slots: Slot[] }[] }[] = [];
  const usersOf = new Int32Array(problem.places.length);
  const stripsAt = problem.places.map((): number[] => []);
  const usersOfBuild = new Map<number, number>();
  for (const group of used) {
    const byPlace = new Map<number, number[]>();
    for (const way of waysOf[group]) {
      const { place } = problem.ways[way];
      byPlace.set(place, [...(byPlace.get(place) ?? []), way]);
    }
    for (const build of new Set(waysOf[group].map((way) => problem.ways[way].build))) {
      usersOfBuild.set(build, (usersOfBuild.get(build) ?? 0) + 1);
    }
    const choices = [...byPlace].map(([place, ways]) => ({
      place,
      ways,
      slots: stripsOf[group].map((strip) => ({ strip, ways })),
    }));
    for (const { place, slots } of choices) {
      stripsAt[place].push(...slots.map(({ strip }) => strip));
      if (placeOf[group] >= 0) sureSlots[place].push(...slots);
      else usersOf[place]++;
    }
    if (placeOf[group] < 0) plans.push({ group, choices });
  }
  const piecesWith = countPieces(problem.places.length, partOf, [
    ...sureSlots.map((slots, place) => ({ place, slots })),
    ...plans.flatMap(({ choices }) => choices),
  ]);
  const make = (place: number, slots: readonly Slot[]): Piece =>
    makePiece(possible, place, slots, (part) => piecesWith[place].get(part) ?? 1, listed);
  const sure = sureSlots.map((slots, place) => make(place, slots));
  const open = plans.map(({ group, choices }) => ({
    group,
    choices: choices.map(({ place, ways, slots }) => ({ piece: make(place, slots), ways })),
  }));
  const minutesAt = Float64Array.from(sure, ({ minutesInAll }) => minutesInAll);
  for (const { choices } of open) {
    for (const { piece } of choices) minutesAt[piece.place] += piece.minutesInAll / choices.length;
  }
  const byMinute = Uint8Array.from(problem.places, ({ base, opens, closes }, place) => {
    const room = Math.max(1, Math.min(dayRoom[base], closes - opens));
    return usersOf[place] > 0 && minutesAt[place] / room > Math.max(1, sure[place].fewestBlocks) ? 1 : 0;
  });
  return {
    sure: sure.filter(({ strips }) => strips.length > 0),
    open,
    usersOf,
    isSure: Uint8Array.from(sure, ({ strips }) => (strips.length > 0 ? 1 : 0)),
    feeParts: sureSlots.map((slots, place) => feePartsOf(problem, slots, stripsAt[place])),
    byMinute,
    usersOfBuild,
    nightStrips: new Set(
      [...sure, ...open.flatMap(({ choices }) => choices.map(({ piece }) => piece))].flatMap(({ strips, nights }) =>
        strips.filter((_, i) => nights[i] > 0),
      ),
    ).size,
    weights: weigh(possible, sure, open),
  };
}

/**
 * All to one unit, best to one that is sure to be there, for then the fee is due whatever others do; else in equal
 * parts.
 */
function feePartsOf({ strips, units }: Problem, sure: readonly Slot[], possible: readonly number[]): number[] {
  const bound = [...sure.map(({ strip }) => strip), ...possible].find((strip) => strips[strip].units.length === 1);
  if (bound !== undefined) return units.map((_, unit) => (unit === strips[bound].units[0] ? 1 : 0));
  const seen = new Set(possible.flatMap((strip) => [...strips[strip].units]));
  return units.map(() => 1 / Math.max(1, seen.size));
}

/** By place and part of a set: how many pieces have strips of it. */
function countPieces(
  places: number,
  partOf: Int32Array,
  pieces: readonly { readonly place: number; readonly slots: readonly Slot[] }[],
): Map<number, number>[] {
  const counts = Array.from({ length: places }, () => new Map<number, number>());
  for (const { place, slots } of pieces) {
    for (const part of new Set(slots.map(({ strip }) => partOf[strip]))) {
      counts[place].set(part, (counts[place].get(part) ?? 0) + 1);
    }
  }
  return counts;
}

function weigh(possible: Possible, sure: readonly Piece[], open: Pieces['open']): Weights {
  const { problem, gapTo, usualGap } = possible;
  const rows = (count: number): Float64Array[] =>
    Array.from({ length: count }, () => new Float64Array(problem.bases.length));
  const people = rows(problem.people.length);
  const hires = rows(problem.hires.length);
  const add = (piece: Piece, part: number): void => {
    const whole = piece.blocks ? piece.minutesInAll + Math.min(gapTo[piece.place], usualGap[piece.base]) : null;
    for (const { person, strips } of piece.people) {
      const own = strips.reduce((sum, i) => sum + piece.minutes[i], 0);
      people[person][piece.base] += part * (whole ?? own);
    }
    for (const { hire, needs } of piece.hires) {
      const own = needs.reduce((sum, { strip, amount }) => sum + piece.minutes[strip] * amount, 0);
      hires[hire][piece.base] += part * (whole === null ? own : whole * needs[0].amount);
    }
  };
  for (const piece of sure) add(piece, 1);
  for (const { choices } of open) for (const { piece } of choices) add(piece, 1 / choices.length);
  return { people, hires };
}
