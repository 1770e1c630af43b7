/**
 * The bound by prices: crew, places, cast and hires shared out over blocks (see `day-prices.ts`, `charges.ts`), each piece cut as
 * is cheapest for it alone, each set with several ways at the cheapest of them. Fixed costs of a place or build that only some
 * choices of ways need are split among those who might: whoever uses it, the plan pays at least the shares of its users.
 */
import { leastBaseMoves } from './base-moves.ts';
import { leastOfPeople, type PersonLeast } from './cast.ts';
import { type Charges, shareOut, type Weights } from './charges.ts';
import { type DayPrice, dayPrices, type Leaning } from './day-prices.ts';
import { leastOfHires } from './hires.ts';
import type { NetFactors } from './net-factors.ts';
import { makePiece, type Piece, type Slot } from './piece.ts';
import { type Amounts, leastPieceCost, noAmounts, type PlaceShare, type Pricing } from './piece-cost.ts';
import type { Possible } from './possible.ts';

/** Everything about the pieces of a problem that prices do not change. */
export interface Pieces {
  /** By place: strips that are sure to be shot there. */
  readonly sure: readonly Piece[];
  /** Sets with ways at several places: what each place would have. */
  readonly open: readonly { readonly group: number; readonly choices: readonly { piece: Piece; ways: number[] }[] }[];
  /** By place: how many open sets might use it, whether some strip is sure to, and how many units might. */
  readonly usersOf: Int32Array;
  readonly isSure: Uint8Array;
  readonly unitsAt: Int32Array;
  /** By place: the day's fixed costs come by the minute rather than by the block. */
  readonly byMinute: Uint8Array;
  /** Groups that might use a build, by its id. */
  readonly usersOfBuild: ReadonlyMap<number, number>;
  readonly weights: Weights;
  /** Strips with minutes in the night, of each of which rounding may take half a cent. */
  readonly nightStrips: number;
}

export function cutIntoPieces(possible: Possible): Pieces {
  const { problem, waysOf, stripsOf, placeOf, dayRoom, partOf } = possible;
  const used = [...waysOf.keys()].filter((group) => stripsOf[group].length > 0 && waysOf[group].length > 0);
  const sureSlots = problem.places.map((): Slot[] => []);
  const plans: { group: number; choices: { place: number; ways: number[]; slots: Slot[] }[] }[] = [];
  const usersOf = new Int32Array(problem.places.length);
  const unitsSeen = problem.places.map(() => new Set<number>());
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
      for (const { strip } of slots) for (const unit of problem.strips[strip].units) unitsSeen[place].add(unit);
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
    makePiece(possible, place, slots, (part) => piecesWith[place].get(part) ?? 1);
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
    unitsAt: Int32Array.from(unitsSeen, (units) => Math.max(1, units.size)),
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

/** Net cents by family. */
export interface Priced extends Amounts {
  onceAtPlaces: number;
  builds: number;
  authenticity: number;
  castApart: number;
  castTravel: number;
  hiresApart: number;
  baseMoves: number;
  constants: number;
}

export interface PricedBound {
  readonly total: number;
  readonly byFamily: Priced | null;
}

/** What depends on net factors only. */
export interface Ready {
  readonly net: NetFactors;
  readonly least: { readonly people: readonly PersonLeast[]; readonly hires: readonly number[] };
  readonly shares: readonly { readonly sure: PlaceShare; readonly open: PlaceShare }[];
  readonly baseMoves: number;
}

export function makeReady(possible: Possible, pieces: Pieces, net: NetFactors): Ready {
  return {
    net,
    least: { people: leastOfPeople(possible, net), hires: leastOfHires(possible, net) },
    shares: possible.problem.places.map((_, place) => placeShares(possible, pieces, net, place)),
    baseMoves: leastBaseMoves(possible, net),
  };
}

/** `detail`: with the amounts by family, which takes longer. */
export function pricedBound(
  possible: Possible,
  pieces: Pieces,
  { net, least, shares, baseMoves }: Ready,
  leaning: Leaning,
  detail: boolean,
): PricedBound {
  const { problem } = possible;
  const days: DayPrice[][] = dayPrices(possible, net, leaning);
  const charges: Charges = shareOut(possible, net, days, pieces.weights, least);
  const pricing: Pricing = { possible, days, charges };
  const amounts = detail ? noAmounts() : undefined;
  let total = 0;
  let onceAtPlaces = 0;
  let builds = 0;
  let authenticity = 0;
  for (const piece of pieces.sure) {
    total += leastPieceCost(pricing, piece, shares[piece.place].sure, amounts);
    onceAtPlaces += onceAtPlace(possible, net, piece.place, piece.fewestBlocks);
  }
  for (const group of problem.groups.keys()) {
    if (possible.placeOf[group] < 0 || possible.stripsOf[group].length === 0) continue;
    const ways = possible.waysOf[group].map((way) => ownCost(possible, pieces, net, group, way));
    const best = ways.toSorted((a, b) => a.build + a.fake - b.build - b.fake)[0];
    builds += best.build;
    authenticity += best.fake;
  }
  for (const { group, choices } of pieces.open) {
    let best: { sum: number; build: number; fake: number; once: number; choice: number } | null = null;
    for (const [i, { piece, ways }] of choices.entries()) {
      const shot = leastPieceCost(pricing, piece, shares[piece.place].open);
      const once = pieces.isSure[piece.place]
        ? 0
        : onceAtPlace(possible, net, piece.place, 1) / pieces.usersOf[piece.place];
      for (const way of ways) {
        const { build, fake } = ownCost(possible, pieces, net, group, way);
        const sum = shot + once + build + fake;
        if (best === null || sum < best.sum) best = { sum, build, fake, once, choice: i };
      }
    }
    if (best === null) continue;
    total += best.sum - best.once - best.build - best.fake;
    onceAtPlaces += best.once;
    builds += best.build;
    authenticity += best.fake;
    if (amounts) {
      const { piece } = choices[best.choice];
      leastPieceCost(pricing, piece, shares[piece.place].open, amounts);
    }
  }
  const { pay, stays, travel, hires: hiresApart } = charges.apart;
  let constants = -net.caps - pieces.nightStrips / 2;
  for (const { code, base, amount } of problem.constants) constants += amount * net.of(base, code as 'prep');
  const rest = onceAtPlaces + builds + authenticity + pay + stays + travel + hiresApart + baseMoves + constants;
  return {
    total: total + rest,
    byFamily: amounts
      ? {
          ...amounts,
          onceAtPlaces,
          builds,
          authenticity,
          castApart: pay + stays,
          castTravel: travel,
          hiresApart,
          baseMoves,
          constants,
        }
      : null,
  };
}

/** Who pays for a day at the place: its sure strips by the block, or all by the minute, or open sets in equal shares. */
function placeShares(
  { problem }: Possible,
  { usersOf, isSure, unitsAt, byMinute }: Pieces,
  net: NetFactors,
  place: number,
): { sure: PlaceShare; open: PlaceShare } {
  const { base, fee: perDay, permitCost, permitPer } = problem.places[place];
  const permit = permitPer === 'day' ? permitCost * net.of(base, 'permit') : 0;
  // Two units there on one date pay one fee.
  const fee = (perDay * net.of(base, 'place-day') + permit) / unitsAt[place];
  if (byMinute[place]) return { sure: { block: 0, minute: 1, fee }, open: { block: 0, minute: 1, fee } };
  if (isSure[place]) return { sure: { block: 1, minute: 0, fee }, open: { block: 0, minute: 0, fee } };
  return { sure: { block: 0, minute: 0, fee }, open: { block: 1 / Math.max(1, usersOf[place]), minute: 0, fee } };
}

/** C-9 dressing and C-10 that do not go by the day. */
function onceAtPlace({ problem }: Possible, net: NetFactors, place: number, blocks: number): number {
  const { base, dressCost, strikeCost, permitCost, permitPer } = problem.places[place];
  const dates = Math.ceil(blocks / problem.units.length);
  const permits = permitPer === 'use' ? 1 : permitPer === 'fortnight' ? Math.ceil(dates / 14) : 0;
  return (
    dressCost * net.of(base, 'place-dress') +
    strikeCost * net.of(base, 'place-strike') +
    permits * permitCost * net.of(base, 'permit')
  );
}

/** Its share of the build, and C-17. */
function ownCost(
  { problem, stripsOf }: Possible,
  { usersOfBuild }: Pieces,
  net: NetFactors,
  group: number,
  way: number,
): { build: number; fake: number } {
  const { place, build, buildCost, strikeCost, realPlace } = problem.ways[way];
  const { base } = problem.places[place];
  const built = buildCost * net.of(base, 'place-build') + strikeCost * net.of(base, 'place-strike');
  const eighths = stripsOf[group].reduce((sum, strip) => sum + problem.strips[strip].eighths, 0);
  return {
    build: built / (usersOfBuild.get(build) ?? 1),
    fake: realPlace ? 0 : problem.authenticityPrice * eighths,
  };
}
