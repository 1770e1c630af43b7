/**
 * The running clock of one day, in minutes after its call (SPEC K-5): where strips start and end, and when people eat.
 * The search, the exact solver and the evaluation from scratch all count with this.
 */
import type { RuleModel } from '../problem.ts';
import { NEVER } from './light-wait.ts';

/** A strip is stopped for a meal rather than put after it when at least so many minutes of it come before (K-5.7). */
const BROKEN = 60;

/** So many minutes of a strip at least are left after a meal inside it, where meals come early (K-5.7). */
const REST = 30;

export class DayClock {
  /** Start and end of the strip added last. */
  start = 0;
  end = 0;
  /** Minutes by which that strip makes a meal late (K-13). */
  late = 0;
  /** Where the meal before that strip starts; -1: there is none. */
  mealBefore = -1;
  /** Meals inside that strip: how many, and where the first starts; each further one `mealAfter` + `meal` later. */
  mealsInside = 0;
  firstInside = 0;
  /** Minutes that the day waits for light right before that strip (K-17). */
  waited = 0;
  /** The same of all strips so far. */
  lateInAll = 0;
  /** Minutes of meals of the day before the start of that strip, and up to its end. */
  eatenBefore = 0;
  eaten = 0;
  private ref = 0;
  private first = true;
  private meal = 0;
  private mealFrom = 0;
  private mealAfter = 0;
  private mealBy = 0;
  private isEarly = false;
  private mealLate = 0;
  private paid = false;
  private lightWait = 0;
  /** The latest call at which all strips so far are over by their hours. */
  private latestCall = NEVER;

  /**
   * A new day by these rules; `continuous`: with paid breaks for meals (K-14); `mealBy`: minutes after call or the last
   * meal that meals are near to where they come early (K-5.7), `mealAfter` or more: they come late.
   */
  begin(rules: RuleModel, firstSetUp: number, continuous: boolean, mealBy: number, lightWait: number): void {
    this.start = 0;
    this.end = firstSetUp;
    this.ref = 0;
    this.first = true;
    this.eatenBefore = 0;
    this.eaten = 0;
    this.meal = continuous ? rules.continuousBreak : rules.meal;
    this.paid = continuous;
    this.mealFrom = rules.mealFrom;
    this.mealAfter = rules.mealAfter;
    this.mealBy = Math.min(mealBy, rules.mealAfter);
    this.isEarly = mealBy < rules.mealAfter;
    this.lightWait = lightWait;
    this.latestCall = NEVER;
    this.lateInAll = 0;
    this.mealLate = rules.mealLate;
  }

  /**
   * Goes on with a strip of `minutes`, `gap` minutes after what was before it, in light that begins at `lightFrom` and
   * over by `latestEnd`, both by the clock (K-17).
   */
  add(gap: number, minutes: number, lightFrom: number = -NEVER, latestEnd: number = NEVER): void {
    const { mealFrom, mealAfter, mealLate, meal } = this;
    const lit =
      lightFrom === -NEVER || this.latestCall === NEVER ? -NEVER : lightFrom - Math.floor(this.latestCall / 5) * 5;
    let t = this.end;
    let left = gap;
    this.mealBefore = -1;
    const direct = t + gap + minutes + this.waitUntil(lit, t + gap) - this.ref;
    if (!this.first && this.eatsBefore(t - this.ref, gap, direct)) {
      const arrives = t + gap - this.ref;
      if (t - this.ref >= mealFrom || arrives > mealAfter) {
        this.mealBefore = t;
      } else if (arrives >= mealFrom) {
        this.mealBefore = t + gap;
        left = 0;
      }
      if (this.mealBefore >= 0) {
        t = this.mealBefore + meal;
        this.ref = t;
        this.eaten += meal;
      }
    }
    this.first = false;
    this.eatenBefore = this.eaten;
    this.waited = this.waitUntil(lit, t + left);
    const start = t + left + this.waited;
    let untilMeal = Math.max(0, mealAfter - (start - this.ref));
    let end = start + minutes;
    let inside = 0;
    if (end - this.ref > mealAfter + mealLate) {
      inside = Math.max(1, Math.ceil((minutes - untilMeal - mealLate) / mealAfter));
      if (this.isEarly) untilMeal = this.earlyInside(minutes, start - this.ref, untilMeal, inside);
      end += inside * meal;
      this.ref = start + untilMeal + (inside - 1) * mealAfter + inside * meal;
      this.eaten += inside * meal;
    }
    this.start = start;
    this.end = end;
    this.mealsInside = inside;
    this.firstInside = start + untilMeal;
    this.late = Math.max(0, end - this.ref - mealAfter);
    this.lateInAll += this.late;
    if (latestEnd - end < this.latestCall) this.latestCall = latestEnd - end;
  }

  /** K-17: minutes from `start` until the light comes, where the day waits so long. */
  private waitUntil(lit: number, start: number): number {
    const wait = lit - start;
    return wait > 0 && wait <= this.lightWait ? wait : 0;
  }

  /** K-5.3, K-5.7: whether a meal comes before a strip that ends `end` after the last one, `since` of it passed. */
  private eatsBefore(since: number, gap: number, end: number): boolean {
    const { mealAfter, mealBy, mealFrom, mealLate } = this;
    if (!this.isEarly) return end > mealAfter;
    if (end <= mealBy) return false;
    if (end <= mealAfter) return mealBy - since <= end - mealBy;
    if (end <= mealAfter + mealLate) return true;
    // A strip that is long on both sides of the hour is stopped for the meal instead.
    return mealBy - since <= BROKEN || mealBy - since - gap < BROKEN || mealBy < mealFrom;
  }

  /** K-5.7: after how many minutes of a strip the first meal inside it comes when meals come early. */
  private earlyInside(minutes: number, since: number, latest: number, meals: number): number {
    const { mealAfter, mealBy, mealFrom } = this;
    const least = Math.max(0, mealFrom - since, minutes - meals * mealAfter);
    const wanted = Math.min(mealBy - since, minutes - (meals - 1) * mealAfter - REST);
    return Math.min(latest, Math.max(least, wanted));
  }

  /** Minutes of meals so far that are no work. */
  get unpaid(): number {
    return this.paid ? 0 : this.eaten;
  }

  /** K-5.7: whether a day with its meals early, clocked so, is as short as with its meals late. */
  isNoWorseThan(late: DayClock): boolean {
    return this.end <= late.end && this.lateInAll <= late.lateInAll;
  }

  /** The same clock at the same moment, to go on from twice. */
  fork(): DayClock {
    return Object.assign(new DayClock(), this);
  }
}
