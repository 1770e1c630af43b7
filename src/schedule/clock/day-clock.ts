/**
 * The running clock of one day, in minutes after its call (SPEC K-5): where strips start and end, and when people eat.
 * The search, the exact solver and the evaluation from scratch all count with this.
 */
import type { RuleModel } from '../problem.ts';

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
  private mealLate = 0;
  private paid = false;

  /**
   * A new day by these rules; `continuous`: with paid breaks for meals (K-14); `mealBy`: minutes after call or the last
   * meal beyond which no strip ends that a meal could come before (K-5.3, K-5.7).
   */
  begin(rules: RuleModel, firstSetUp: number, continuous: boolean, mealBy: number): void {
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
    this.lateInAll = 0;
    this.mealLate = rules.mealLate;
  }

  /** Goes on with a strip of `minutes`, `gap` minutes after what was before it. */
  add(gap: number, minutes: number): void {
    const { mealFrom, mealAfter, mealBy, mealLate, meal } = this;
    let t = this.end;
    let left = gap;
    this.mealBefore = -1;
    if (!this.first && t + gap + minutes - this.ref > mealBy) {
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
    const start = t + left;
    const untilMeal = Math.max(0, mealAfter - (start - this.ref));
    let end = start + minutes;
    let inside = 0;
    if (end - this.ref > mealAfter + mealLate) {
      inside = Math.max(1, Math.ceil((minutes - untilMeal - mealLate) / mealAfter));
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
