import type { Problem } from '../problem.ts';
import type { Arrangement } from '../solution.ts';
import { flush } from './flush.ts';
import { buildModel } from './model.ts';
import { loadArrangement } from './snapshot.ts';
import { State } from './state.ts';

/** What a move does to the whole plan. */
export interface Tried {
  /** Index among the strips of the day that stay, where the first of the strips would stand. */
  readonly position: number;
  readonly costDelta: number;
  /** By how much more the plan breaks, in the weights of S-4; 0: not more. */
  readonly brokenDelta: number;
}

/**
 * Asks "what if these strips were there?" of one arrangement, many times, by the incremental evaluation of the search. After every
 * question the arrangement is as it was.
 */
export class Probe {
  readonly #state: State;
  readonly #cost: number;
  readonly #broken: number;

  constructor(problem: Problem, arrangement: Arrangement) {
    this.#state = new State(buildModel(problem));
    loadArrangement(this.#state, arrangement);
    flush(this.#state);
    this.#cost = this.#state.cost();
    this.#broken = this.#state.broken;
  }

  /** The strips on each of `days` (unit and date), behind one another; null where a strip's set has no way left. */
  onDays(
    strips: readonly number[],
    days: readonly { readonly unit: number; readonly date: number }[],
  ): readonly Tried[] | null {
    if (strips.some((strip) => this.#state.wayOf(strip) < 0)) return null;
    return this.#lifted(strips, () => days.map(({ unit, date }) => this.#best(strips, unit, date)));
  }

  /** The strips in the boneyard. */
  inBoneyard(strips: readonly number[]): Tried {
    return this.#lifted(strips, () => this.#measured(0));
  }

  /** Takes the strips up, asks, and puts them back where they were. */
  #lifted<T>(strips: readonly number[], ask: () => T): T {
    const state = this.#state;
    const homes = strips.map((strip) => ({ strip, day: state.dayOf[strip]!, position: state.positionOf(strip) }));
    for (const { strip, day } of homes) if (day >= 0) state.unplace(strip);
    const answer = ask();
    const inOrder = homes.filter(({ day }) => day >= 0).toSorted((a, b) => a.position - b.position);
    for (const { strip, day, position } of inOrder) state.place(strip, day, position);
    flush(state);
    return answer;
  }

  /** Behind the last strip at the same place, else at the end; at the beginning too where that breaks something. */
  #best(strips: readonly number[], unit: number, date: number): Tried {
    const state = this.#state;
    const day = unit * state.model.dates + date;
    const from = day * state.model.strips;
    const length = state.length[day]!;
    const place = state.placeOf(strips[0]!);
    let position = length;
    for (let i = length; i > 0; i--) {
      if (state.placeOf(state.sequence[from + i - 1]!) !== place) continue;
      position = i;
      break;
    }
    let best = this.#at(strips, day, position);
    for (const other of [length, 0]) {
      if (best.brokenDelta <= 0 || other === best.position) continue;
      const tried = this.#at(strips, day, other);
      if (tried.brokenDelta < best.brokenDelta) best = tried;
    }
    return best;
  }

  #at(strips: readonly number[], day: number, position: number): Tried {
    const state = this.#state;
    for (const [i, strip] of strips.entries()) state.place(strip, day, position + i);
    const tried = this.#measured(position);
    for (const strip of strips) state.unplace(strip);
    return tried;
  }

  #measured(position: number): Tried {
    flush(this.#state);
    return {
      position,
      costDelta: this.#state.cost() - this.#cost,
      brokenDelta: this.#state.broken - this.#broken,
    };
  }
}
