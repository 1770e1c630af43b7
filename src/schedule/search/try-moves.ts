import type { Problem } from '../problem.ts';
import type { Arrangement } from '../solution.ts';
import { flush } from './flush.ts';
import { buildModel } from './model.ts';
import { loadArrangement } from './snapshot.ts';
import { State } from './state.ts';

/** What a change does to the whole plan: differences from the plan as it is. */
export interface TriedChange {
  readonly costChange: number;
  /** In the units of S-4, which rank but do not count; negative when the change mends something. */
  readonly brokenChange: number;
}

/** Strips taken from where they are and put on a day, behind one another; nothing else moves. */
export interface TriedMove extends TriedChange {
  readonly unit: number;
  readonly date: number;
  /** Index among the strips of the day that stay, where the first of the strips would stand. */
  readonly position: number;
}

export interface TriedMoves {
  readonly moves: readonly TriedMove[];
  /** Change of cost when the strip is taken off its day; 0 in the boneyard. */
  readonly withoutIt: number;
}

/**
 * Tries moves on the search's own incremental state (S-5: the same figures as `evaluate`, hundreds of times as fast).
 * After every question the plan is as it was: a question that fails on its way leaves a state that nobody uses any
 * more, and the next one is asked of a fresh one. Explain asks for one strip at every position; the board asks for what
 * is in hand on every day at once.
 */
export class MoveTrial {
  readonly #problem: Problem;
  #arrangement: Arrangement;
  #state: State;
  /** The state is that of the arrangement; not so while a question is being answered. */
  #isSound = true;
  #cost = 0;
  #broken = 0;

  constructor(problem: Problem, arrangement: Arrangement) {
    this.#problem = problem;
    this.#arrangement = arrangement;
    this.#state = this.#fresh();
    this.#settle();
  }

  /** Goes on to another arrangement of the same problem; only days that differ are worked out again. */
  follow(arrangement: Arrangement): void {
    this.#arrangement = arrangement;
    this.#asked(() => this.#follow(arrangement));
  }

  #follow(arrangement: Arrangement): void {
    const state = this.#state;
    const { dates, strips: stride } = state.model;
    const wanted = new Map(arrangement.days.map(({ unit, date, strips }) => [unit * dates + date, strips]));
    const changed: number[] = [];
    for (let day = 0; day < state.days; day++) {
      const strips = wanted.get(day) ?? [];
      const from = day * stride;
      if (strips.length === state.length[day] && strips.every((strip, i) => state.sequence[from + i] === strip))
        continue;
      changed.push(day);
      while (state.length[day] > 0) state.unplace(state.sequence[from + state.length[day] - 1]);
    }
    for (const [group, way] of arrangement.wayOfGroup.entries()) {
      if (way >= 0 && state.model.wayGroup[way] === group) state.setWay(group, way);
    }
    for (const day of changed) {
      for (const strip of wanted.get(day) ?? []) {
        if (state.dayOf[strip] < 0 && state.wayOf(strip) >= 0) state.place(strip, day, state.length[day]);
      }
    }
    this.#settle();
  }

  /**
   * Every other unit and date that `allowed` lets through, each at its best position: what breaks least, then costs
   * least.
   */
  movesOf(strip: number, allowed: (unit: number, date: number) => boolean): TriedMoves {
    return this.#lifted([strip], (home) => {
      if (this.#state.wayOf(strip) < 0) return { moves: [], withoutIt: 0 };
      const { model } = this.#state;
      flush(this.#state);
      const withoutIt = home < 0 ? 0 : this.#state.cost() - this.#cost;
      const moves: TriedMove[] = [];
      for (let date = 0; date < model.dates; date++) {
        for (let unit = 0; unit < model.units; unit++) {
          if (unit * model.dates + date === home || !allowed(unit, date)) continue;
          const positions = Array.from({ length: this.#length(unit, date) + 1 }, (_, position) => position);
          moves.push(this.#best([strip], unit, date, positions));
        }
      }
      return { moves, withoutIt };
    });
  }

  /**
   * The strips on each of `days`, where they would naturally stand: behind the last strip at their place, else at the
   * end, and the beginning too where that breaks something. Null where a strip's set has no way left.
   */
  onDays(
    strips: readonly number[],
    days: readonly { readonly unit: number; readonly date: number }[],
  ): readonly TriedMove[] | null {
    return this.#lifted(strips, () => {
      if (strips.some((strip) => this.#state.wayOf(strip) < 0)) return null;
      return days.map(({ unit, date }) => this.#natural(strips, unit, date));
    });
  }

  /** What another arrangement of the same ways would change. */
  arranged(arrangement: Arrangement): TriedChange {
    const home = this.#arrangement;
    return this.#asked(() => {
      const [cost, broken] = [this.#cost, this.#broken];
      this.#follow(arrangement);
      const change = { costChange: this.#cost - cost, brokenChange: this.#broken - broken };
      this.#follow(home);
      return change;
    });
  }

  /** The strips in the boneyard. */
  inBoneyard(strips: readonly number[]): TriedChange {
    return this.#lifted(strips, () => this.#change());
  }

  #settle(): void {
    flush(this.#state);
    this.#cost = this.#state.cost();
    this.#broken = this.#state.broken;
  }

  #length(unit: number, date: number): number {
    return this.#state.length[unit * this.#state.model.dates + date];
  }

  /** Takes the strips up, asks (of the day of the first, too), and puts them back where they were. */
  #lifted<T>(strips: readonly number[], ask: (home: number) => T): T {
    if (new Set(strips).size !== strips.length) throw new RangeError('a strip is in hand twice');
    return this.#asked(() => {
      const state = this.#state;
      const homes = strips.map((strip) => ({ strip, day: state.dayOf[strip], position: state.positionOf(strip) }));
      for (const { strip, day } of homes) if (day >= 0) state.unplace(strip);
      const answer = ask(homes[0]?.day ?? -1);
      const inOrder = homes.filter(({ day }) => day >= 0).toSorted((a, b) => a.position - b.position);
      for (const { strip, day, position } of inOrder) state.place(strip, day, position);
      flush(state);
      return answer;
    });
  }

  /** On a sound state, which it is no more until the answer is there. */
  #asked<T>(ask: () => T): T {
    if (!this.#isSound) {
      this.#state = this.#fresh();
      this.#settle();
    }
    this.#isSound = false;
    const answer = ask();
    this.#isSound = true;
    return answer;
  }

  #fresh(): State {
    const state = new State(buildModel(this.#problem));
    loadArrangement(state, this.#arrangement);
    return state;
  }

  #natural(strips: readonly number[], unit: number, date: number): TriedMove {
    const state = this.#state;
    const from = (unit * state.model.dates + date) * state.model.strips;
    const end = this.#length(unit, date);
    const place = state.placeOf(strips[0]);
    let beside = end;
    while (beside > 0 && state.placeOf(state.sequence[from + beside - 1]) !== place) beside--;
    const first = this.#best(strips, unit, date, [beside === 0 ? end : beside]);
    return first.brokenChange <= 0 ? first : this.#best(strips, unit, date, [end, 0], first);
  }

  /** The best of the positions, the earliest named of equals; `known`: one that was tried already. */
  #best(
    strips: readonly number[],
    unit: number,
    date: number,
    positions: readonly number[],
    known: TriedMove | null = null,
  ): TriedMove {
    const state = this.#state;
    const day = unit * state.model.dates + date;
    let best = known;
    for (const position of positions) {
      if (position === known?.position) continue;
      for (const [i, strip] of strips.entries()) state.place(strip, day, position + i);
      const { costChange, brokenChange } = this.#change();
      for (const strip of strips) state.unplace(strip);
      const isBetter =
        best === null ||
        brokenChange < best.brokenChange ||
        (brokenChange === best.brokenChange && costChange < best.costChange);
      if (isBetter) best = { unit, date, position, costChange, brokenChange };
    }
    return best!;
  }

  #change(): TriedChange {
    flush(this.#state);
    return { costChange: this.#state.cost() - this.#cost, brokenChange: this.#state.broken - this.#broken };
  }
}
