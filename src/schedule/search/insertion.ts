import { hasDate } from '../dates/date-set.ts';
import { ANYBODY } from './construct/reserve-blocks.ts';
import type { Environment } from './environment.ts';
import { estimateDay, FORBIDDEN, waitMinutes } from './estimate.ts';

/** Days looked at exactly per strip, and positions in each. */
const DAYS_TRIED = 5;

/**
 * Puts one strip where it costs least: guesses every day, tries the most promising exactly. `blink` skips each
 * candidate with a small chance, so that the same ruin does not always heal the same way (Christiaens & Vanden Berghe
 * 2020, SISR).
 */
export class Insertion {
  private readonly env: Environment;
  private readonly days = new Int32Array(DAYS_TRIED + 1);
  private readonly positions = new Int32Array(DAYS_TRIED + 1);
  private readonly guesses = new Float64Array(DAYS_TRIED + 1);
  private found = 0;
  private windowFrom = 0;
  private windowTo = 0;
  /** Energy with the strip in the best and second-best day tried; infinite where there was none. */
  best = Number.POSITIVE_INFINITY;
  second = Number.POSITIVE_INFINITY;
  bestDay = -1;
  bestPosition = -1;

  /** Base each day is kept for, while a first plan is built (`reserve-blocks.ts`); null: none. */
  private readonly reserved: Int8Array | null;

  constructor(env: Environment, reserved: Int8Array | null = null) {
    this.env = env;
    this.reserved = reserved;
  }

  /** Looks for the best place of a strip that is in the boneyard, and leaves it there. False: its set has no way. */
  look(strip: number, blink: number): boolean {
    const { state } = this.env;
    this.best = Number.POSITIVE_INFINITY;
    this.second = Number.POSITIVE_INFINITY;
    this.bestDay = -1;
    if (state.wayOf(strip) < 0) return false;
    this.guessDays(strip, blink, true);
    if (this.found === 0) this.guessDays(strip, 0, false);
    for (let i = 0; i < this.found; i++) {
      // Days on which a rule is all but sure to break are for those strips that have no other.
      if (this.guesses[i] >= FORBIDDEN && this.guesses[0] < FORBIDDEN) break;
      this.tryDay(strip, this.days[i], this.positions[i]);
    }
    return this.bestDay >= 0;
  }

  /** Places the strip at the best spot of `look`, and settles. */
  insert(strip: number, blink: number): boolean {
    if (!this.look(strip, blink)) return false;
    this.env.state.place(strip, this.bestDay, this.bestPosition);
    this.env.settle();
    return true;
  }

  private guessDays(strip: number, blink: number, onlyOpen: boolean): void {
    const { state, random } = this.env;
    const { model } = state;
    this.found = 0;
    const way = state.wayOf(strip);
    const base = model.baseOfPlace[model.placeOfWay[way]];
    const open = (model.minutesStart[strip] + model.wayIndex[way]) * model.words;
    for (let unit = 0; unit < model.units; unit++) {
      if (model.unitAllowed[strip * model.units + unit] === 0) continue;
      const { available } = state.problem.units[unit];
      for (let date = 0; date < model.dates; date++) {
        if (onlyOpen && (available[date] === 0 || !hasDate(model.okDates, open, date))) continue;
        const day = unit * model.dates + date;
        if (model.dayPin[day] >= 0) continue;
        if (onlyOpen && this.reserved !== null && this.reserved[day] !== ANYBODY && this.reserved[day] !== base)
          continue;
        if (blink > 0 && random.next() < blink) continue;
        this.guessDay(strip, day);
      }
    }
  }

  private guessDay(strip: number, day: number): void {
    const { state } = this.env;
    const { model, problem } = state;
    const from = day * model.strips;
    const count = state.length[day];
    const unit = Math.floor(day / model.dates);
    const place = state.placeOf(strip);
    const base = model.baseOfPlace[place];
    if (count > 0 && state.baseOf[day] !== base) return;
    const perMinute = model.crewDay[unit * model.bases + base] / problem.bases[base].rules.baseDay;
    const minutes = state.minutesOf(strip);
    this.setWindow(strip, place, day - unit * model.dates);
    const clashBefore = count > 0 ? Math.max(0, state.lowestCall[day] - state.highestCall[day]) : 0;
    let position = 0;
    let gap = 0;
    let clash = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0, before = -1; i <= count; i++) {
      const after = i < count ? state.sequence[from + i] : -1;
      const gapBefore = waitMinutes(state, before, strip);
      const added = gapBefore + waitMinutes(state, strip, after) - waitMinutes(state, before, after);
      // The calls that this strip allows here, and those that the others do once it is in: strips after it come later.
      const start = before < 0 ? problem.clock.firstSetUp : state.endOf[before] + gapBefore;
      let lowest = this.windowFrom - start;
      let highest = this.windowTo - start - minutes;
      if (count > 0) {
        lowest = Math.max(lowest, state.lowestCall[day]);
        highest = Math.min(highest, state.highestCall[day] - (after < 0 ? 0 : added + minutes));
      }
      const clashHere = Math.max(0, lowest - highest - clashBefore);
      const score = added * perMinute + clashHere * this.env.price;
      if (score < least) {
        least = score;
        gap = added;
        clash = clashHere;
        position = i;
      }
      before = after;
    }
    const guess = estimateDay(state, strip, day, gap) + clash * this.env.price;
    if (this.found === DAYS_TRIED && guess >= this.guesses[DAYS_TRIED - 1]) return;
    let at = this.found;
    while (at > 0 && this.guesses[at - 1] > guess) {
      this.guesses[at] = this.guesses[at - 1];
      this.days[at] = this.days[at - 1];
      this.positions[at] = this.positions[at - 1];
      at--;
    }
    this.guesses[at] = guess;
    this.days[at] = day;
    this.positions[at] = position;
    if (this.found < DAYS_TRIED) this.found++;
  }

  /** When the strip may be shot at a place on a date: hours and light. */
  private setWindow(strip: number, place: number, date: number): void {
    const { state } = this.env;
    const { model, problem } = state;
    this.windowFrom = model.opensOf[place];
    this.windowTo = model.closesOf[place];
    const need = state.lightOf(strip);
    if (need === 0) return;
    const site = problem.sunSites[problem.places[place].sunSite];
    this.windowFrom = Math.max(this.windowFrom, site.from[need - 1][date]);
    this.windowTo = Math.min(this.windowTo, site.to[need - 1][date]);
  }

  private tryDay(strip: number, day: number, position: number): void {
    const { state } = this.env;
    state.place(strip, day, position);
    const energy = this.env.settle();
    state.unplace(strip);
    if (energy < this.best) {
      this.second = this.best;
      this.best = energy;
      this.bestDay = day;
      this.bestPosition = position;
    } else if (energy < this.second) {
      this.second = energy;
    }
  }
}
