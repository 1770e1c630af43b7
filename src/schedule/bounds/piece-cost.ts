/** Least cost of a piece over all ways to cut it into blocks, at given prices. */
import type { Charges } from './charges.ts';
import type { DayPrice } from './day-prices.ts';
import type { Blocks, Piece } from './piece.ts';
import type { Possible } from './possible.ts';

/** What a bound is made of, net cents. */
export interface Amounts {
  /** Everything that a day costs, where days are looked at as a whole; else what follows. */
  days: number;
  /** Crew, overtime and stays for the minutes of strips; the gaps between them; moves between places. */
  shooting: number;
  /** Night premium. */
  nights: number;
  setChanges: number;
  moves: number;
  /** Place fees and permits by the day. */
  placeDays: number;
  /** Performers: by the week; by the day with their stays away from home; hires. */
  castWeeks: number;
  castDays: number;
  hires: number;
}

export const noAmounts = (): Amounts => ({
  days: 0,
  shooting: 0,
  nights: 0,
  setChanges: 0,
  moves: 0,
  placeDays: 0,
  castWeeks: 0,
  castDays: 0,
  hires: 0,
});

/** How the cost of being at a place for a day comes to a piece. */
export interface PlaceShare {
  /** Per block: this part of the fee and of `start`. */
  readonly block: number;
  /** Per minute: this part of the two over the minutes that the place's day holds. */
  readonly minute: number;
  /** Fee and daily permit of one block, by unit. */
  readonly fee: readonly number[];
}

export interface Pricing {
  readonly possible: Possible;
  /** By unit, then base. */
  readonly days: readonly (readonly DayPrice[])[];
  readonly charges: Charges;
}

/** What a block costs apart from its minutes, by unit. */
interface BlockPrice {
  readonly minute: number;
  readonly perGapMinute: number;
  readonly perNightMinute: number;
  readonly start: number;
  readonly fee: number;
  readonly startPerMinute: number;
  readonly feePerMinute: number;
  /** Minutes of a date among which daily rates are shared, and the most they may come to per minute. */
  readonly span: number;
  readonly cap: number;
  /** Minutes of the gap to the place that count for daily and weekly rates. */
  readonly extra: number;
  readonly extraPerMinute: number;
}

/** Adds the amounts to `into` when it is given. */
export function leastPieceCost(pricing: Pricing, piece: Piece, share: PlaceShare, into?: Amounts): number {
  if (piece.strips.length === 0) return 0;
  const prices = pricing.days.map((_, unit) => blockPrice(pricing, piece, share, unit));
  if (piece.blocks === null) return byStrip(pricing, piece, prices, into);
  return byBlocks(pricing, piece, piece.blocks, prices, into);
}

function blockPrice({ possible, days }: Pricing, piece: Piece, share: PlaceShare, unit: number): BlockPrice {
  const { dayRoom, gapTo, usualGap, problem } = possible;
  const { base, place } = piece;
  const { minute, start, cap, span, move, night } = days[unit][base];
  const { opens, closes } = problem.places[place];
  const room = Math.max(1, Math.min(dayRoom[base], closes - opens));
  const lead = Math.min(gapTo[place], usualGap[base]);
  const come = Math.min(minute * gapTo[place] + move, start);
  return {
    minute,
    perGapMinute: minute,
    perNightMinute: night,
    start: come * share.block,
    fee: share.fee[unit] * share.block,
    startPerMinute: (come * share.minute) / room,
    feePerMinute: (share.fee[unit] * share.minute) / room,
    span: span + usualGap[base],
    cap,
    extra: lead * share.block,
    extraPerMinute: (lead * share.minute) / room,
  };
}

function byBlocks(
  pricing: Pricing,
  piece: Piece,
  blocks: Blocks,
  prices: readonly BlockPrice[],
  into?: Amounts,
): number {
  const size = blocks.minutes.length;
  const count = piece.strips.length;
  const daily = dailyRates(pricing, piece, size);
  const weekly = prices.map((_, unit) => weeklyRates(pricing, piece, unit, size));
  const cost = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const unitOf = new Int8Array(size).fill(-1);
  for (const [unit, price] of prices.entries()) {
    const ofUnit = costOfBlocks(blocks, price, unit, daily, weekly[unit]);
    for (let mask = 1; mask < size; mask++) {
      if (ofUnit[mask] >= cost[mask]) continue;
      cost[mask] = ofUnit[mask];
      unitOf[mask] = unit;
    }
  }
  const least = new Float64Array(size);
  const chosen = new Int32Array(size);
  for (let mask = 1; mask < size; mask++) {
    const last = 1 << (31 - Math.clz32(mask));
    const rest = mask & ~last;
    let best = Number.POSITIVE_INFINITY;
    // Every block that holds the last strip of the mask.
    for (let others = rest; ; others = (others - 1) & rest) {
      const sum = cost[others | last] + least[rest & ~others];
      if (sum < best) {
        best = sum;
        chosen[mask] = others | last;
      }
      if (others === 0) break;
    }
    least[mask] = best;
  }
  if (into) {
    for (let mask = size - 1; mask > 0; mask &= ~chosen[mask]) {
      const block = chosen[mask];
      const unit = unitOf[block];
      const price = prices[unit];
      const gap = blocks.gaps[block];
      const minutes = blocks.minutes[block];
      const rates = daily.people[block] + daily.hires[block];
      const paid = (minutes * (1 + price.extraPerMinute) + gap + price.extra) * Math.min(rates / price.span, price.cap);
      into.shooting += minutes * price.minute;
      into.nights += blocks.nights[block] * price.perNightMinute;
      into.setChanges += gap * price.perGapMinute;
      into.moves += price.start + minutes * price.startPerMinute;
      into.placeDays += price.fee + minutes * price.feePerMinute;
      into.castWeeks += (minutes * (1 + price.extraPerMinute) + gap + price.extra) * weekly[unit][block];
      into.castDays += rates === 0 ? 0 : (paid * daily.people[block]) / rates;
      into.hires += rates === 0 ? 0 : (paid * daily.hires[block]) / rates;
    }
  }
  return count === 0 ? 0 : least[size - 1];
}

/** Of every block when the unit shoots it; infinite where it may not. */
function costOfBlocks(
  blocks: Blocks,
  price: BlockPrice,
  unit: number,
  daily: { readonly people: Float64Array; readonly hires: Float64Array },
  weekly: Float64Array,
): Float64Array {
  return blocks.minutes.map((minutes, mask) => {
    if (!(blocks.units[mask] & (1 << unit))) return Number.POSITIVE_INFINITY;
    const gap = blocks.gaps[mask];
    const rates = daily.people[mask] + daily.hires[mask];
    return (
      minutes * (price.minute + price.startPerMinute + price.feePerMinute) +
      gap * price.perGapMinute +
      blocks.nights[mask] * price.perNightMinute +
      price.start +
      price.fee +
      (minutes * (1 + price.extraPerMinute) + gap + price.extra) *
        (Math.min(rates / price.span, price.cap) + weekly[mask])
    );
  });
}

/**
 * What comes to the blocks of a short piece beside crew and fees: by unit, and what is still to be shared out over a
 * day's minutes.
 */
export interface BlockCharges {
  readonly fixed: readonly Float64Array[];
  /** Daily rates x minutes that count for them. */
  readonly rated: Float64Array;
}

/** Null for a long piece, whose strips are charged one by one (`stripCharges`). */
export function blockCharges(pricing: Pricing, piece: Piece, share: PlaceShare): BlockCharges | null {
  const { blocks } = piece;
  if (blocks === null) return null;
  const size = blocks.minutes.length;
  const none = { people: new Float64Array(size), hires: new Float64Array(size) };
  const daily = dailyRates(pricing, piece, size);
  const prices = pricing.days.map((_, unit) => blockPrice(pricing, piece, share, unit));
  const { extra, extraPerMinute } = prices[0];
  return {
    fixed: prices.map((price, unit) =>
      costOfBlocks(blocks, price, unit, none, weeklyRates(pricing, piece, unit, size)),
    ),
    rated: blocks.minutes.map(
      (minutes, mask) =>
        (minutes * (1 + extraPerMinute) + blocks.gaps[mask] + extra) * (daily.people[mask] + daily.hires[mask]),
    ),
  };
}

/** The same for each strip of a long piece, with its daily rates for one minute. */
export function stripCharges(
  pricing: Pricing,
  piece: Piece,
  share: PlaceShare,
): { readonly fixed: number; readonly rated: number }[] {
  const { problem } = pricing.possible;
  const { daily, hires, weekly, weeklyUnit } = pricing.charges;
  const prices = pricing.days.map((_, unit) => blockPrice(pricing, piece, share, unit));
  return piece.strips.map((strip, i) => {
    const { people, hires: needs, units } = problem.strips[strip];
    let rated = 0;
    for (const person of people) rated += daily[person][piece.base];
    for (const { hire, amount } of needs) rated += hires[hire][piece.base] * amount;
    let fixed = Number.POSITIVE_INFINITY;
    for (const unit of units) {
      const { perNightMinute, extraPerMinute } = prices[unit];
      let weeks = 0;
      for (const person of people) if (weeklyUnit[person] === unit) weeks += weekly[person];
      fixed = Math.min(fixed, piece.nights[i] * perNightMinute + piece.minutes[i] * (1 + extraPerMinute) * weeks);
    }
    return { fixed: Number.isFinite(fixed) ? fixed : 0, rated: rated * (1 + prices[0].extraPerMinute) };
  });
}

/** Rates paid by the date for each block of a short piece, before they are shared out. */
function dailyRates(
  { charges }: Pricing,
  piece: Piece,
  size: number,
): { readonly people: Float64Array; readonly hires: Float64Array } {
  const people = new Float64Array(size);
  const hires = new Float64Array(size);
  for (const { person, strips } of piece.people) {
    const rate = charges.daily[person][piece.base];
    if (rate > 0) addWhere(people, strips, rate);
  }
  for (const { hire, needs } of piece.hires) {
    const rate = charges.hires[hire][piece.base];
    if (rate === 0) continue;
    for (let mask = 1; mask < size; mask++) {
      const first = needs.find(({ strip }) => mask & (1 << strip));
      if (first) hires[mask] += rate * first.amount;
    }
  }
  return { people, hires };
}

function weeklyRates({ charges }: Pricing, piece: Piece, unit: number, size: number): Float64Array {
  const rates = new Float64Array(size);
  for (const { person, strips } of piece.people) {
    if (charges.weekly[person] > 0 && charges.weeklyUnit[person] === unit) {
      addWhere(rates, strips, charges.weekly[person]);
    }
  }
  return rates;
}

function addWhere(rates: Float64Array, strips: readonly number[], rate: number): void {
  const needed = strips.reduce((mask, i) => mask | (1 << i), 0);
  for (let mask = 1; mask < rates.length; mask++) if (mask & needed) rates[mask] += rate;
}

/** Long pieces: each strip by its own minutes and people, blocks by their least number. */
function byStrip(pricing: Pricing, piece: Piece, prices: readonly BlockPrice[], into?: Amounts): number {
  const { problem } = pricing.possible;
  const { charges } = pricing;
  const people = piece.strips.map(() => 0);
  const weeks = prices.map(() => piece.strips.map(() => 0));
  const hires = piece.strips.map(() => 0);
  for (const { person, strips } of piece.people) {
    const daily = charges.daily[person][piece.base];
    const unit = charges.weeklyUnit[person];
    for (const i of strips) {
      people[i] += daily;
      if (unit >= 0) weeks[unit][i] += charges.weekly[person];
    }
  }
  for (const { hire, needs } of piece.hires) {
    for (const { strip, amount } of needs) hires[strip] += charges.hires[hire][piece.base] * amount;
  }
  let sum = 0;
  const mayUse = new Set<number>();
  for (const [i, strip] of piece.strips.entries()) {
    const minutes = piece.minutes[i];
    let best = Number.POSITIVE_INFINITY;
    let bestUnit = 0;
    const rates = people[i] + hires[i];
    for (const unit of problem.strips[strip].units) {
      mayUse.add(unit);
      const price = prices[unit];
      const perMinute =
        price.minute +
        price.startPerMinute +
        price.feePerMinute +
        (1 + price.extraPerMinute) * (Math.min(rates / price.span, price.cap) + weeks[unit][i]);
      const cost = minutes * perMinute + piece.nights[i] * price.perNightMinute;
      if (cost < best) {
        best = cost;
        bestUnit = unit;
      }
    }
    if (best === Number.POSITIVE_INFINITY) continue;
    sum += best;
    if (into) {
      const price = prices[bestUnit];
      const paid = minutes * (1 + price.extraPerMinute) * Math.min(rates / price.span, price.cap);
      into.shooting += minutes * price.minute;
      into.nights += piece.nights[i] * price.perNightMinute;
      into.moves += minutes * price.startPerMinute;
      into.placeDays += minutes * price.feePerMinute;
      into.castWeeks += minutes * (1 + price.extraPerMinute) * weeks[bestUnit][i];
      into.castDays += rates === 0 ? 0 : (paid * people[i]) / rates;
      into.hires += rates === 0 ? 0 : (paid * hires[i]) / rates;
    }
  }
  const used = [...mayUse].map((unit) => prices[unit]);
  if (used.length === 0) return sum;
  const start = Math.min(...used.map((price) => price.start));
  const fee = Math.min(...used.map((price) => price.fee));
  const gapMinute = Math.min(...used.map((price) => price.perGapMinute));
  const { blocks, gaps } = fewestBlocksAndGaps(piece, start + fee, gapMinute);
  if (into) {
    into.moves += blocks * start;
    into.placeDays += blocks * fee;
    into.setChanges += gaps * gapMinute;
  }
  return sum + blocks * (start + fee) + gaps * gapMinute;
}

/** More blocks save gaps: each block has a gap for every part of the piece in it but one, the dearest. */
function fewestBlocksAndGaps(piece: Piece, block: number, gapMinute: number): { blocks: number; gaps: number } {
  const gaps = piece.parts.map(({ gap }) => gap).toSorted((a, b) => b - a);
  let left = gaps.reduce((sum, gap) => sum + gap, 0) - (gaps[0] ?? 0) * piece.fewestBlocks;
  // With q blocks at least this much is left: every block spares no more than the dearest gap.
  let best = { blocks: piece.fewestBlocks, gaps: Math.max(0, left) };
  for (let blocks = piece.fewestBlocks + 1; left > 0; blocks++) {
    left -= gaps[0];
    const next = { blocks, gaps: Math.max(0, left) };
    if (blocks * block + next.gaps * gapMinute < best.blocks * block + best.gaps * gapMinute) best = next;
    if (gaps[0] <= 0) break;
  }
  return best;
}
