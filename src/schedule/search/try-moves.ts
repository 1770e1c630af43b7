import type { Problem } from '../problem.ts';
import type { Arrangement } from '../solution.ts';
import { flush } from './flush.ts';
import { buildModel } from './model.ts';
import { loadArrangement } from './snapshot.ts';
import { State } from './state.ts';

/** A strip taken from its day and put at the best position of another; nothing else moves. Differences from the plan as it is. */
export interface TriedMove {
  readonly unit: number;
  readonly date: number;
  readonly position: number;
  readonly costChange: number;
  /** In the units of S-4; negative when the move mends something. */
  readonly brokenChange: number;
}

export interface TriedMoves {
  readonly moves: readonly TriedMove[];
  /** Change of cost when the strip is taken off its day; 0 in the boneyard. */
  readonly withoutIt: number;
}

/** Tries single moves on the search's own incremental state (S-5: the same figures as `evaluate`, hundreds of times as fast). */
export class MoveTrial {
  private readonly state: State;
  private readonly cost: number;
  private readonly broken: number;

  constructor(problem: Problem, arrangement: Arrangement) {
    this.state = new State(buildModel(problem));
    loadArrangement(this.state, arrangement);
    flush(this.state);
    this.cost = this.state.cost();
    this.broken = this.state.broken;
  }

  /** Every other unit and date that `allowed` lets through, each at its best position: what breaks least, then costs least. */
  movesOf(strip: number, allowed: (unit: number, date: number) => boolean): TriedMoves {
    const { state } = this;
    const { model } = state;
    const home = state.dayOf[strip];
    const position = home < 0 ? -1 : state.positionOf(strip);
    if (state.wayOf(strip) < 0) return { moves: [], withoutIt: 0 };
    if (home >= 0) {
      state.unplace(strip);
      flush(state);
    }
    const withoutIt = state.cost() - this.cost;
    const moves: TriedMove[] = [];
    for (let date = 0; date < model.dates; date++) {
      for (let unit = 0; unit < model.units; unit++) {
        const day = unit * model.dates + date;
        if (day !== home && allowed(unit, date)) moves.push(this.bestOn(strip, unit, date));
      }
    }
    if (home >= 0) {
      state.place(strip, home, position);
      flush(state);
    }
    return { moves, withoutIt: home < 0 ? 0 : withoutIt };
  }

  private bestOn(strip: number, unit: number, date: number): TriedMove {
    const { state } = this;
    const day = unit * state.model.dates + date;
    let best: TriedMove | null = null;
    for (let position = 0; position <= state.length[day]; position++) {
      state.place(strip, day, position);
      flush(state);
      const costChange = state.cost() - this.cost;
      const brokenChange = state.broken - this.broken;
      state.unplace(strip);
      if (
        best === null ||
        brokenChange < best.brokenChange ||
        (brokenChange === best.brokenChange && costChange < best.costChange)
      )
        best = { unit, date, position, costChange, brokenChange };
    }
    flush(state);
    return best as TriedMove;
  }
}
