/**
 * The bound by prices: crew, places, cast and hires shared out over blocks (see `day-prices.ts`, `charges.ts`), each
 * piece cut as is cheapest for it alone, each set with several ways at the cheapest of them. Fixed costs of a place or
 * build that only some choices of ways need are split among those who might: whoever uses it, the plan pays at least
 * the shares of its users.
 */

import { columnOf } from '../costs/cost.ts';
import { PERMIT } from '../costs/permit/permit.ts';
import { PLACE_BUILD } from '../costs/place-build/place-build.ts';
import { PLACE_DAY } from '../costs/place-day/place-day.ts';
import { PLACE_DRESS } from '../costs/place-dress/place-dress.ts';
import { PLACE_STRIKE } from '../costs/place-strike/place-strike.ts';
import { type BaseChoice, baseChoices } from './bases-used.ts';
import { leastOfPeople, type PersonLeast } from './cast.ts';
import { type Charges, shareOut } from './charges.ts';
import { type DayPrice, dayPrices, type Leaning } from './day-prices.ts';
import { leastOfHires } from './hires.ts';
import type { NetFactors } from './net-factors.ts';
import type { Piece } from './piece.ts';
import { type Amounts, leastPieceCost, noAmounts, type PlaceShare, type Pricing } from './piece-cost.ts';
import type { Pieces } from './pieces.ts';
import type { Possible } from './possible.ts';

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
  readonly bases: readonly BaseChoice[];
}

export function makeReady(possible: Possible, pieces: Pieces, net: NetFactors): Ready {
  return {
    net,
    least: { people: leastOfPeople(possible, net), hires: leastOfHires(possible, net) },
    shares: possible.problem.places.map((_, place) => placeShares(possible, pieces, net, place)),
    bases: baseChoices(possible, net),
  };
}

/** `detail`: with the amounts by family, which takes longer. */
export function pricedBound(
  possible: Possible,
  pieces: Pieces,
  ready: Ready,
  leaning: Leaning,
  detail: boolean,
): PricedBound {
  const { net, least, shares } = ready;
  const days: DayPrice[][] = dayPrices(possible, net, leaning);
  const charges: Charges = shareOut(possible, net, days, pieces.weights, least);
  const pricing: Pricing = { possible, days, charges };
  const amounts = detail ? noAmounts() : undefined;
  const costOf = (piece: Piece, sure: boolean, into?: Amounts): number =>
    leastPieceCost(pricing, piece, sure ? shares[piece.place].sure : shares[piece.place].open, into);
  return sumUp(possible, pieces, ready, charges, costOf, amounts);
}

/** What it costs to shoot a piece, crew, cast, hires and fees by the day; `into` takes it by family. */
export type PieceCost = (piece: Piece, sure: boolean, into?: Amounts) => number;

/** The bound when pieces cost so much, less `beyond`, and `charges` have these people and hires paid apart. */
export function sumUp(
  possible: Possible,
  pieces: Pieces,
  ready: Ready,
  charges: Pick<Charges, 'apart'>,
  costOf: PieceCost,
  amounts?: Amounts,
  beyond = 0,
): PricedBound {
  const { problem } = possible;
  const { net } = ready;
  let total = 0;
  let onceAtPlaces = 0;
  let builds = 0;
  let authenticity = 0;
  for (const piece of pieces.sure) {
    total += costOf(piece, true, amounts);
    onceAtPlaces += onceAtPlace(possible, net, piece.place, piece.fewestBlocks);
  }
  for (const group of problem.groups.keys()) {
    if (possible.placeOf[group] < 0 || possible.stripsOf[group].length === 0) continue;
    const ways = possible.waysOf[group].map((way) => ownCost(possible, pieces, net, group, way));
    const best = ways.toSorted((a, b) => a.build + a.fake - b.build - b.fake)[0];
    builds += best.build;
    authenticity += best.fake;
  }
  const open = cheapestBases(ready, openChoices(possible, pieces, ready, costOf));
  for (const { shot, once, build, fake, piece } of open.chosen) {
    total += shot;
    onceAtPlaces += once;
    builds += build;
    authenticity += fake;
    if (amounts) costOf(piece, false, amounts);
  }
  const baseMoves = open.moves;
  const { pay, stays, travel, hires: hiresApart } = charges.apart;
  let constants = -net.caps - pieces.nightStrips / 2 - beyond;
  for (const { code, base, amount } of problem.constants) constants += amount * net.of(base, columnOf(code));
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

/** One way of a set whose place is open, with all it costs. */
export interface OpenChoice {
  readonly piece: Piece;
  readonly shot: number;
  readonly once: number;
  readonly build: number;
  readonly fake: number;
  readonly sum: number;
}

/** By set. */
export function openChoices(
  possible: Possible,
  pieces: Pieces,
  { net }: Ready,
  costOf: PieceCost,
): readonly (readonly OpenChoice[])[] {
  return pieces.open.map(({ group, choices }) =>
    choices.flatMap(({ piece, ways }) => {
      const { place } = piece;
      const shot = costOf(piece, false);
      const once = pieces.isSure[place] ? 0 : onceAtPlace(possible, net, place, 1) / pieces.usersOf[place];
      return ways.map((way) => {
        const { build, fake } = ownCost(possible, pieces, net, group, way);
        return { piece, shot, once, build, fake, sum: shot + once + build + fake };
      });
    }),
  );
}

/** The bases for which open sets and moves cost least together. */
function cheapestBases(
  { bases }: Ready,
  choices: readonly (readonly OpenChoice[])[],
): { readonly chosen: readonly OpenChoice[]; readonly moves: number } {
  let best = { sum: Number.POSITIVE_INFINITY, chosen: [] as OpenChoice[], moves: 0 };
  for (const { allowed, moves } of bases) {
    const chosen: OpenChoice[] = [];
    let sum = moves;
    for (const ofSet of choices) {
      let least: OpenChoice | null = null;
      for (const choice of ofSet) {
        if (allowed[choice.piece.base] && (least === null || choice.sum < least.sum)) least = choice;
      }
      // Some set cannot be shot from these bases alone.
      if (least === null) {
        sum = Number.POSITIVE_INFINITY;
        break;
      }
      chosen.push(least);
      sum += least.sum;
    }
    if (sum < best.sum) best = { sum, chosen, moves };
  }
  return best;
}

/**
 * Who pays for a day at the place: its sure strips by the block, or all by the minute, or open sets in equal shares.
 */
function placeShares(
  { problem }: Possible,
  { usersOf, isSure, feeParts, byMinute }: Pieces,
  net: NetFactors,
  place: number,
): { sure: PlaceShare; open: PlaceShare } {
  const { base, fee: perDay, permitCost, permitPer } = problem.places[place];
  const permit = permitPer === 'day' ? permitCost * net.of(base, PERMIT) : 0;
  const fee = feeParts[place].map((part) => part * (perDay * net.of(base, PLACE_DAY) + permit));
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
    dressCost * net.of(base, PLACE_DRESS) +
    strikeCost * net.of(base, PLACE_STRIKE) +
    permits * permitCost * net.of(base, PERMIT)
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
  const { place, build, buildCost, strikeCost, notReal } = problem.ways[way];
  const { base } = problem.places[place];
  const built = buildCost * net.of(base, PLACE_BUILD) + strikeCost * net.of(base, PLACE_STRIKE);
  const eighths = stripsOf[group].reduce((sum, strip) => sum + problem.strips[strip].eighths, 0);
  return {
    build: built / (usersOfBuild.get(build) ?? 1),
    fake: notReal * eighths,
  };
}
