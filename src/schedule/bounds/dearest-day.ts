/**
 * The day of a unit at a base that is worth most at given row prices, less what it costs: exact over all that a day may
 * hold of the pieces of each place, except that people, hires and nights count by their charges (`charges.ts`), that
 * dates of different places need not agree, and that every place but the first is reached by its nearest road. What is
 * left out can only make a day cheaper, so no day of a legal plan is worth more than the one found (dynamic programming
 * over places and minutes).
 */
import type { DayPiece, LongPart, ShortPiece } from './day-rows.ts';

export interface DayKind {
  readonly unit: number;
  /** Cost by minutes of strips and gaps, never falling. */
  readonly cost: Float64Array;
  /** Minutes by which more than its own a day's blocks may count for daily rates (`charges.ts`). */
  readonly lead: number;
  readonly move: number;
  readonly places: readonly DayPlace[];
}

export interface DayPlace {
  readonly fee: number;
  /** Minutes of the gap before it unless it is the day's first. */
  readonly gap: number;
  /** Most minutes of a day there. */
  readonly room: number;
  readonly pieces: readonly DayPiece[];
}

export interface DearestDay {
  readonly value: number;
  /** Days worth having in a program of days: what each covers of which rows, and what it costs. */
  readonly days: readonly { readonly cost: number; readonly rows: number[]; readonly parts: number[] }[];
}

/** What part of a row is covered. */
type Cover = readonly (readonly [row: number, part: number])[];

interface Option {
  readonly minutes: number;
  readonly worth: number;
  readonly cover: () => Cover;
}

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * Days are looked for by their length, as a share of the longest, so that daily rates are shared out over little more.
 */
const LENGTHS = [0.3, 0.45, 0.55, 0.63, 0.7, 0.77, 0.84, 0.92, 1];

/** Scouting looks at one in so many lengths. */
const SCOUTED = 3;

/** Days handed back of each length. */
const SAMPLES = 3;

/** What a minute of a block pays of each daily rate, and what of that is paid already by strips of long pieces. */
interface Sharing {
  readonly rate: number;
  readonly longRate: number;
}

/**
 * With `scouting`, a number, only some lengths are looked at, others for each number: `value` then says nothing about
 * all days.
 */
export function dearestDay(kind: DayKind, prices: Float64Array, setGap: number, scouting?: number): DearestDay {
  const longest = kind.cost.length - 1;
  let value = NEVER;
  const days: Day[] = [];
  let from = 0;
  for (const [i, length] of LENGTHS.entries()) {
    const to = Math.floor(longest * length);
    const start = from;
    from = to + 1;
    if (scouting !== undefined && (i + scouting) % SCOUTED !== 0) continue;
    const rate = 1 / (to + kind.lead);
    const found = dearestOfLength(kind, prices, setGap, start, to, {
      rate,
      longRate: rate - 1 / (longest + kind.lead),
    });
    value = Math.max(value, found.value);
    days.push(...found.days);
  }
  return { value, days };
}

type Day = DearestDay['days'][number];

/**
 * Of days of at least `from` and at most `to` minutes; the knapsack may find shorter ones that cost as much as those.
 */
function dearestOfLength(
  kind: DayKind,
  prices: Float64Array,
  setGap: number,
  from: number,
  to: number,
  sharing: Sharing,
): DearestDay {
  // Without and with a first place, to which no one moves.
  let layers = [new Float64Array(to + 1).fill(NEVER), new Float64Array(to + 1).fill(NEVER)];
  layers[0][0] = 0;
  let reach = [0, NEVER];
  const steps: { options: readonly Option[]; came: readonly Int16Array[]; place: DayPlace }[] = [];
  for (const place of kind.places) {
    const options = placeOptions(place, kind.unit, prices, setGap, sharing, to);
    if (options.length === 0) continue;
    const next = layers.map((layer) => layer.slice());
    const longest = options[options.length - 1].minutes;
    // Option taken to get there, + 1; negative when as the first place.
    const came = layers.map(() => new Int16Array(to + 1));
    for (const [i, { minutes, worth }] of options.entries()) {
      take(layers[0], reach[0], next[1], minutes, worth, came[1], -(i + 1));
      const further = minutes + Math.floor(place.gap);
      if (further > to || worth <= kind.move) continue;
      for (const layer of [0, 1]) {
        take(layers[layer], reach[layer], next[layer], further, worth - kind.move, came[layer], i + 1);
      }
    }
    layers = next;
    // Longest days so far without and with a first place; none with one at first.
    const withGap = longest + Math.floor(place.gap);
    reach = [reach[0] + withGap, Math.max(reach[0] + longest, reach[1] + withGap)];
    steps.push({ options, came, place });
  }
  const [, ends] = layers;
  const costAt = (w: number): number => kind.cost[Math.max(w, from)];
  let value = NEVER;
  const days: Day[] = [];
  let w = 0;
  for (let nth = 1; nth <= SAMPLES; nth++) {
    let end = -1;
    for (const last = from + Math.round(((to - from) * nth) / SAMPLES); w <= last; w++) {
      if (ends[w] > NEVER && (end < 0 || ends[w] - costAt(w) > ends[end] - costAt(end))) end = w;
    }
    if (end < 0) continue;
    value = Math.max(value, ends[end] - costAt(end));
    days.push(dayEnding(end));
  }
  return { value, days };

  function dayEnding(end: number): Day {
    const parts = new Map<number, number>();
    let left = end;
    let layer = 1;
    for (const { options, came, place } of steps.toReversed()) {
      const taken = came[layer][left];
      if (taken === 0) continue;
      const option = options[Math.abs(taken) - 1];
      for (const [row, part] of option.cover()) parts.set(row, (parts.get(row) ?? 0) + part);
      left -= option.minutes + (taken > 0 ? Math.floor(place.gap) : 0);
      if (taken < 0) layer = 0;
    }
    let worth = 0;
    for (const [row, part] of parts) worth += prices[row] * part;
    return { cost: worth - ends[end] + costAt(end), rows: [...parts.keys()], parts: [...parts.values()] };
  }
}

function take(
  from: Float64Array,
  reach: number,
  into: Float64Array,
  minutes: number,
  worth: number,
  came: Int16Array,
  mark: number,
): void {
  for (let w = Math.min(reach, into.length - 1 - minutes); w >= 0; w--) {
    const now = from[w] + worth;
    if (now <= into[w + minutes]) continue;
    into[w + minutes] = now;
    came[w + minutes] = mark;
  }
}

/** Ways to fill a day's visit to a place; longer ones only when they are worth more. */
function placeOptions(
  place: DayPlace,
  unit: number,
  prices: Float64Array,
  setGap: number,
  sharing: Sharing,
  longest: number,
): Option[] {
  const room = Math.min(place.room, longest);
  let options: Option[] = [];
  for (const piece of place.pieces) {
    const own = piece.short
      ? shortOptions(piece.short, unit, prices, sharing, room, place.room)
      : longOptions(piece, unit, prices, setGap, sharing, room);
    options = together(options, own, room);
  }
  return worthwhile(
    options.map((option) => ({ ...option, worth: option.worth - place.fee })),
    room,
  );
}

/** Either or both, as far as both fit in. */
function together(some: readonly Option[], others: readonly Option[], room: number): Option[] {
  if (some.length === 0) return worthwhile(others, room);
  const worths = new Float64Array(room + 1);
  // Options taken of the two, + 1; 0: none.
  const first = new Int16Array(room + 1);
  const second = new Int16Array(room + 1);
  const minutesOf = Int32Array.from([0, ...others.map(({ minutes }) => minutes)]);
  const worthOf = Float64Array.from([0, ...others.map(({ worth }) => worth)]);
  for (let i = 0; i <= some.length; i++) {
    const minutes = i === 0 ? 0 : some[i - 1].minutes;
    const worth = i === 0 ? 0 : some[i - 1].worth;
    for (let j = 0; j < minutesOf.length; j++) {
      const sum = minutes + minutesOf[j];
      if (sum > room) continue;
      const both = worth + worthOf[j];
      if (both <= worths[sum]) continue;
      worths[sum] = both;
      first[sum] = i;
      second[sum] = j;
    }
  }
  const kept: Option[] = [];
  let worth = 0;
  for (let minutes = 0; minutes <= room; minutes++) {
    if (worths[minutes] <= worth) continue;
    worth = worths[minutes];
    const [a, b] = [first[minutes], second[minutes]];
    kept.push({
      minutes,
      worth,
      cover: () => [...(a === 0 ? [] : some[a - 1].cover()), ...(b === 0 ? [] : others[b - 1].cover())],
    });
  }
  return kept;
}

/** Longer ones only when they are worth more. */
function worthwhile(options: readonly Option[], room: number): Option[] {
  const byMinutes: (Option | undefined)[] = [];
  for (const option of options) {
    if (option.minutes > room) continue;
    const known = byMinutes[option.minutes];
    if (!known || known.worth < option.worth) byMinutes[option.minutes] = option;
  }
  const kept: Option[] = [];
  let worth = 0;
  for (const option of byMinutes) {
    if (!option || option.worth <= worth) continue;
    worth = option.worth;
    kept.push(option);
  }
  return kept;
}

/** A strip longer than any day counts as the longest: no plan is legal then, and any bound is true. */
function shortOptions(
  { row, minutes, share, fixed, rated }: ShortPiece,
  unit: number,
  prices: Float64Array,
  { rate }: Sharing,
  room: number,
  placeRoom: number,
): Option[] {
  const options: Option[] = [];
  const costs = fixed[unit];
  for (let mask = 1; mask < minutes.length; mask++) {
    const taken = Math.min(minutes[mask], placeRoom);
    if (taken > room) continue;
    const worth = prices[row] * share[mask] - costs[mask] - rated[mask] * rate;
    if (worth > 0) options.push({ minutes: taken, worth, cover: () => [[row, share[mask]]] });
  }
  return options;
}

/** Any number of minutes of each part, dearest rows first, with a gap for each part but one. */
function longOptions(
  { long }: DayPiece,
  unit: number,
  prices: Float64Array,
  setGap: number,
  sharing: Sharing,
  room: number,
): Option[] {
  const most = Math.ceil(room + setGap);
  let options: Option[] = [];
  for (const part of long) options = together(options, fillings(part, unit, prices, sharing, most), most);
  return worthwhile(
    options.map((option) => ({ ...option, minutes: Math.max(0, Math.floor(option.minutes - setGap)) })),
    room,
  );
}

function fillings(
  { gap, step, rows }: LongPart,
  unit: number,
  prices: Float64Array,
  { longRate }: Sharing,
  room: number,
): Option[] {
  const usable = rows
    .filter(({ units }) => units & (1 << unit))
    .map(({ row, minutes, rate }) => ({ row, minutes, worth: prices[row] / minutes - rate * longRate }))
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth);
  const whole = usable.reduce((sum, { minutes }) => sum + minutes, 0);
  const options: Option[] = [];
  for (let minutes = step; minutes <= whole && Math.floor(minutes + gap) <= room; minutes += step) {
    let left = minutes;
    let worth = 0;
    for (const row of usable) {
      const taken = Math.min(left, row.minutes);
      if (taken <= 0) break;
      worth += taken * row.worth;
      left -= taken;
    }
    options.push({ minutes: Math.floor(minutes + gap), worth, cover: () => covered(minutes) });
  }
  return options;

  function covered(minutes: number): Cover {
    const cover: [number, number][] = [];
    let left = minutes;
    for (const { row, minutes: most } of usable) {
      const taken = Math.min(left, most);
      if (taken <= 0) break;
      cover.push([row, taken / most]);
      left -= taken;
    }
    return cover;
  }
}
