/**
 * Strips that are looked at together: all that are sure to be shot at one place, or one set's at one of its ways. A
 * plan cuts a piece into blocks, each shot by one unit on one date; here are the blocks that are possible at all and
 * what is in them.
 */
import { lightNeed } from '../clock/light-need.ts';
import { type DateSet, isEmpty, sharedDates, unitedDates } from '../dates/date-set.ts';
import type { LightCode, Problem } from '../problem.ts';
import { ownRoom } from './cast.ts';
import { fewestNightMinutes } from './night-minutes.ts';
import type { Possible } from './possible.ts';

/** Pieces of no more strips have all their blocks listed. */
export const LISTED = 10;

export interface Piece {
  readonly place: number;
  readonly base: number;
  readonly strips: readonly number[];
  /** By position in `strips`: at the shortest of the ways in question. */
  readonly minutes: readonly number[];
  /** Of these, inside the night hours at least (C-3). */
  readonly nights: readonly number[];
  /**
   * Parts of sets between which a block always has a gap (K-5.2), with the minutes of one gap. Where several pieces of
   * a place have strips of one part, each has its share of them.
   */
  readonly parts: readonly { readonly strips: readonly number[]; readonly gap: number }[];
  /** Who and what is needed, with positions; amounts of hires fall. */
  readonly people: readonly { readonly person: number; readonly strips: readonly number[] }[];
  readonly hires: readonly { readonly hire: number; readonly needs: readonly { strip: number; amount: number }[] }[];
  /** Fewest blocks by minutes, hours and light. */
  readonly fewestBlocks: number;
  readonly minutesInAll: number;
  /** Only for short pieces; indices are masks of strips. */
  readonly blocks: Blocks | null;
}

export interface Blocks {
  readonly minutes: Float64Array;
  readonly nights: Float64Array;
  /** Minutes of gaps within the block, at least. */
  readonly gaps: Float64Array;
  /** Units that may shoot all of it, as a mask; 0: no such block. */
  readonly units: Uint32Array;
}

export interface Slot {
  readonly strip: number;
  /** Ways of the strip's group at the piece's place that are in question. */
  readonly ways: readonly number[];
}

export function makePiece(
  possible: Possible,
  place: number,
  slots: readonly Slot[],
  piecesWith: (part: number) => number,
  listed: number = LISTED,
): Piece {
  const { problem, dayRoom, setGap } = possible;
  const { base, opens, closes } = problem.places[place];
  const strips = slots.map(({ strip }) => strip);
  const minutes = slots.map(({ strip, ways }) => {
    const { minutes: byWay, group } = problem.strips[strip];
    const all = problem.groups[group].ways;
    return Math.min(...ways.map((way) => byWay[all.indexOf(way)]));
  });
  const people = new Map<number, number[]>();
  const hires = new Map<number, { strip: number; amount: number }[]>();
  for (const [i, strip] of strips.entries()) {
    for (const person of problem.strips[strip].people) people.set(person, [...(people.get(person) ?? []), i]);
    for (const { hire, amount } of problem.strips[strip].hires) {
      hires.set(hire, [...(hires.get(hire) ?? []), { strip: i, amount }]);
    }
  }
  const room = Math.max(1, Math.min(dayRoom[base], closes - opens));
  const minutesInAll = minutes.reduce((sum, some) => sum + some, 0);
  const lights = slots.map((slot) => surelyLit(problem, slot));
  const longest = longestWindows(problem, place);
  let fewestBlocks = strips.length === 0 ? 0 : Math.max(1, Math.ceil(minutesInAll / room));
  for (const light of [1, 2, 3, 4] as const) {
    const lit = minutes.reduce((sum, some, i) => sum + (lights[i] === light ? some : 0), 0);
    if (lit > 0) fewestBlocks = Math.max(fewestBlocks, Math.ceil(lit / longest[light]));
  }
  const bare = {
    place,
    base,
    strips,
    minutes,
    nights: slots.map(({ strip, ways }, i) => fewestNightMinutes(possible, strip, ways, minutes[i])),
    parts: partsOf(possible, strips, piecesWith),
    people: [...people].map(([person, positions]) => ({ person, strips: positions })),
    hires: [...hires].map(([hire, needs]) => ({ hire, needs: needs.toSorted((a, b) => b.amount - a.amount) })),
    fewestBlocks,
    minutesInAll,
  };
  if (strips.length > listed) return { ...bare, blocks: null };
  const dates = slots.map(({ strip, ways }) => ways.map((way) => possible.dates.on(strip, way)).reduce(unitedDates));
  return { ...bare, blocks: listBlocks(possible, bare, { dates, lights, longest, room, setGap }) };
}

interface Limits {
  readonly dates: readonly DateSet[];
  readonly lights: readonly LightCode[];
  readonly longest: readonly number[];
  readonly room: number;
  readonly setGap: number;
}

function listBlocks({ problem, apart }: Possible, piece: Omit<Piece, 'blocks'>, limits: Limits): Blocks {
  const { strips, minutes: minutesOf, base } = piece;
  const size = 1 << strips.length;
  const minutes = new Float64Array(size);
  const nights = new Float64Array(size);
  const gaps = new Float64Array(size);
  const units = new Uint32Array(size);
  const dates: DateSet[] = [];
  const people = piece.people
    .map(({ person, strips: positions }) => ({
      positions,
      room: ownRoom(problem.people[person], base, problem.dateCount),
    }))
    .filter(({ room, positions }) => positions.reduce((sum, i) => sum + minutesOf[i], 0) > room);
  const parts = piece.parts.map(({ strips: positions, gap }) => ({ mask: maskOf(positions), gap }));
  const unitsOf = strips.map((strip) => maskOf([...problem.strips[strip].units]));
  units[0] = 0;
  for (let mask = 1; mask < size; mask++) {
    const last = 31 - Math.clz32(mask);
    const rest = mask & ~(1 << last);
    minutes[mask] = minutes[rest] + minutesOf[last];
    nights[mask] = nights[rest] + piece.nights[last];
    let gap = -limits.setGap;
    for (const part of parts) if (mask & part.mask) gap += part.gap;
    gaps[mask] = Math.max(0, gap);
    if (rest === 0) {
      // A strip alone is never left out, so that a problem without a legal plan has a bound too.
      units[mask] = unitsOf[last];
      dates[mask] = limits.dates[last];
      continue;
    }
    units[mask] = units[rest] & unitsOf[last];
    if (units[mask] === 0) continue;
    dates[mask] = sharedDates(dates[rest], limits.dates[last]);
    if (isEmpty(dates[mask]) || !fits(mask)) units[mask] = 0;
  }
  return { minutes, nights, gaps, units };

  function fits(mask: number): boolean {
    if (minutes[mask] + gaps[mask] > limits.room) return false;
    const lit = [0, 0, 0, 0, 0];
    for (let i = 0; i < strips.length; i++) {
      if (!(mask & (1 << i))) continue;
      lit[limits.lights[i]] += minutesOf[i];
      for (let j = 0; j < i; j++) {
        if (mask & (1 << j) && apart[strips[i]].has(strips[j])) return false;
      }
    }
    if (lit.some((sum, light) => light > 0 && sum > limits.longest[light])) return false;
    return people.every(
      ({ positions, room }) => positions.reduce((sum, i) => sum + (mask & (1 << i) ? minutesOf[i] : 0), 0) <= room,
    );
  }
}

function partsOf(
  { partOf, partGap }: Possible,
  strips: readonly number[],
  piecesWith: (part: number) => number,
): { strips: number[]; gap: number }[] {
  const parts = new Map<number, number[]>();
  for (const [i, strip] of strips.entries()) parts.set(partOf[strip], [...(parts.get(partOf[strip]) ?? []), i]);
  return [...parts].map(([part, positions]) => ({ strips: positions, gap: partGap[part] / piecesWith(part) }));
}

/** The light that binds the strip at every way in question. */
function surelyLit(problem: Problem, { strip, ways }: Slot): LightCode {
  const needs = ways.map((way) => lightNeed(problem, problem.strips[strip], way));
  return needs.every((need) => need === needs[0]) ? needs[0] : 0;
}

function longestWindows(problem: Problem, place: number): number[] {
  const site = problem.sunSites[problem.places[place].sunSite];
  return [0, 1, 2, 3, 4].map((light) => {
    let longest = 1;
    if (light === 0) return longest;
    for (let date = 0; date < problem.dateCount; date++) {
      longest = Math.max(longest, site.to[light - 1][date] - site.from[light - 1][date]);
    }
    return longest;
  });
}

function maskOf(positions: readonly number[]): number {
  return positions.reduce((mask, i) => mask | (1 << i), 0);
}
