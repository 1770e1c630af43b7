/**
 * What the days of each unit at each base may hold, in whole cents and steps of minutes, for `best-day.ts`. A strip
 * that might be shot at several places is an item at each.
 */
import { BACKGROUND } from '../costs/background/background.ts';
import { COMPANY_MOVE } from '../costs/company-move/company-move.ts';
import { crewDayOf } from '../costs/day-lines.ts';
import { EQUIPMENT_DAY } from '../costs/equipment-day/equipment-day.ts';
import { extraMoveOf } from '../costs/extra-move/extra-move.ts';
import { HOTEL } from '../costs/hotel/hotel.ts';
import { lightFlipOf } from '../costs/light-flip/light-flip.ts';
import { NIGHT } from '../costs/night/night.ts';
import { PER_DIEM } from '../costs/per-diem/per-diem.ts';
import type { Problem } from '../problem.ts';
import { ownRoom } from './cast.ts';
import { dayCost, longWorkOf } from './crew-days.ts';
import type { Charge, DayShape, ShapePlace } from './day-shape.ts';
import type { NetFactors } from './net-factors.ts';
import { payFactor } from './person-rows.ts';
import type { Piece } from './piece.ts';
import type { Possible } from './possible.ts';
import type { Ready } from './priced.ts';

/** Minutes are counted in steps of so many, rounded down. */
export const STEP = 5;

export interface ShapeRows {
  /** First row of each piece; one for each of its strips follows. */
  readonly firstOf: ReadonlyMap<Piece, number>;
  /** By person; -1: nobody's pay depends on it. */
  readonly ofPerson: Int32Array;
}

/** Days are not told apart by more moves than this: each takes the time of one more program. */
const MOST_MOVES = 4;

interface Item {
  readonly strip: number;
  readonly place: number;
  readonly row: number;
  readonly minutes: number;
  readonly nights: number;
}

export function dayShapes(possible: Possible, { net, shares }: Ready, rows: ShapeRows): DayShape[] {
  const { problem } = possible;
  const at = problem.places.map((): Item[] => []);
  for (const [piece, first] of rows.firstOf) {
    for (const [i, strip] of piece.strips.entries()) {
      const { place, minutes, nights } = piece;
      at[place].push({ strip, place, row: first + i, minutes: minutes[i], nights: nights[i] });
    }
  }
  return problem.units.flatMap((_, unit) =>
    problem.bases.flatMap((_, base) => {
      const shape = dayShape(possible, net, shares, at, rows, unit, base);
      return shape.rows.length > 0 ? [shape] : [];
    }),
  );
}

function dayShape(
  possible: Possible,
  net: NetFactors,
  shares: Ready['shares'],
  at: readonly (readonly Item[])[],
  rows: ShapeRows,
  unit: number,
  base: number,
): DayShape {
  const { problem, dayRoom, gapTo, partOf, partGap } = possible;
  const room = Math.floor(dayRoom[base] / STEP);
  const items: Item[] = [];
  const places: ShapePlace[] = [];
  for (const [place, { base: of, opens, closes }] of problem.places.entries()) {
    if (of !== base) continue;
    const own = at[place].filter(({ strip }) => problem.strips[strip].units.includes(unit));
    if (own.length === 0) continue;
    const parts: { gap: number; from: number; to: number }[] = [];
    for (const part of new Set(own.map(({ strip }) => partOf[strip]).toSorted((a, b) => a - b))) {
      const from = items.length;
      items.push(...own.filter(({ strip }) => partOf[strip] === part));
      parts.push({ gap: Math.floor(partGap[part] / STEP), from, to: items.length });
    }
    places.push({
      fee: Math.floor(shares[place].sure.fee[unit]),
      gap: Math.floor(gapTo[place] / STEP),
      room: Math.max(1, Math.min(room, Math.floor((closes - opens) / STEP))),
      parts,
    });
  }
  const { rules, companyMove } = problem.bases[base];
  const night = (crewDayOf(problem, unit, base) * rules.nightPremium * net.of(base, NIGHT)) / (rules.baseDay * 100);
  const charges = [...peopleOf(possible, net, rows, items, base, room), ...hiresOf(possible, net, items, base, room)];
  return {
    unit,
    base,
    room,
    cost: costBySteps(possible, net, unit, base, room),
    moves: movesOf(problem, Math.floor(companyMove * net.of(base, COMPANY_MOVE)), places.length),
    flip: lightFlipOf(problem.wishes, 1),
    places,
    strips: Int32Array.from(items, ({ strip }) => strip),
    placeOf: Int32Array.from(items, ({ place }) => place),
    rows: Int32Array.from(items, ({ row }) => row),
    // A strip longer than any day counts as the longest: no plan is legal then, and any bound is true.
    steps: Int32Array.from(items, ({ minutes }) => Math.min(room, Math.floor(minutes / STEP))),
    fixed: Float64Array.from(items, ({ nights }) => Math.floor(nights * night)),
    lights: Uint8Array.from(items, ({ strip }) => problem.strips[strip].light),
    charges,
  };
}

/** C-11 and C-23 by the day's moves, as far as a day between these places can have any. */
function movesOf({ wishes }: Problem, move: number, places: number): number[] {
  if (wishes.extraMove === 0 || wishes.movesPerDay >= Math.min(places - 1, MOST_MOVES)) return [move];
  return Array.from({ length: wishes.movesPerDay + 1 }, (_, nth) => move + extraMoveOf(wishes, nth + 1));
}

function peopleOf(
  possible: Possible,
  net: NetFactors,
  rows: ShapeRows,
  items: readonly Item[],
  base: number,
  room: number,
): Charge[] {
  const { problem } = possible;
  const itemsOf = new Map<number, number[]>();
  for (const [i, { strip }] of items.entries()) {
    for (const person of problem.strips[strip].people) itemsOf.set(person, [...(itemsOf.get(person) ?? []), i]);
  }
  const { perDiem, hotel } = problem.bases[base];
  return [...itemsOf].map(([person, own]) => {
    const model = problem.people[person];
    const away = model.homeBase >= 0 && model.homeBase !== base;
    const most = ownRoom(model, base, problem.dateCount);
    return {
      row: rows.ofPerson[person],
      factor: payFactor(possible, net, person, base),
      amount: away ? Math.floor(perDiem * net.of(base, PER_DIEM) + hotel * net.of(base, HOTEL)) : 0,
      items: Int32Array.from(own),
      room: Math.min(room, Number.isFinite(most) ? Math.max(1, Math.floor(most / STEP)) : room),
    };
  });
}

/** A hire costs its largest amount: from each amount to the next, strips that need more pay the difference once. */
function hiresOf({ problem }: Possible, net: NetFactors, items: readonly Item[], base: number, room: number): Charge[] {
  const needs = new Map<number, { item: number; amount: number }[]>();
  for (const [item, { strip }] of items.entries()) {
    for (const { hire, amount } of problem.strips[strip].hires) {
      needs.set(hire, [...(needs.get(hire) ?? []), { item, amount }]);
    }
  }
  return [...needs].flatMap(([hire, some]) => {
    const { rate, equipment } = problem.hires[hire];
    const price = rate * net.of(base, equipment ? EQUIPMENT_DAY : BACKGROUND);
    const amounts = [...new Set(some.map(({ amount }) => amount))].toSorted((a, b) => a - b);
    return amounts.map((amount, level) => ({
      row: -1,
      factor: 0,
      amount: Math.floor((amount - (amounts[level - 1] ?? 0)) * price),
      items: Int32Array.from(some.filter((need) => need.amount >= amount).map(({ item }) => item)),
      room,
    }));
  });
}

/** Of a day with so many steps of strips and gaps, or more. */
function costBySteps(possible: Possible, net: NetFactors, unit: number, base: number, room: number): Float64Array {
  const { problem } = possible;
  const { clock } = problem;
  const daily = dayCost(possible, net, unit, base);
  const longWork = longWorkOf(possible, net, unit, base);
  const outside = clock.firstSetUp + clock.wrap;
  const cost = new Float64Array(room + 1);
  let least = Number.POSITIVE_INFINITY;
  for (let t = room; t >= 0; t--) {
    least = Math.min(least, daily + longWork.cost(t * STEP + outside));
    cost[t] = Math.floor(least);
  }
  return cost;
}
