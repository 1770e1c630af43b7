/**
 * Near the end of a search: whole days go to other dates, as far as anything gets better by the exact cost of the whole
 * plan. For each date that a unit does not shoot on and each day that it has, the day goes there by itself, or all days
 * between the two move up by one: so an idle day is filled from before or from behind, and a run of days is moved.
 */
import type { Environment } from './environment.ts';
import { dayMayStand } from './local/local-move.ts';
import { Snapshot } from './snapshot.ts';

/** Plans tried: a share of those that the search has looked at, and never fewer than so many (ours). */
const SHARE = 1 / 16;
const FEWEST = 500;

/** Leaves the plan in the state at least as good as it was, and settled. `stop` is asked between days. */
export function polishDates(env: Environment, stop: () => boolean): void {
  const { state } = env;
  const { units, dates } = state.model;
  const last = env.effort + Math.max(FEWEST, Math.floor(env.effort * SHARE));
  const best = new Snapshot(state);
  let [broken, cost] = [state.broken, state.cost()];
  const isOver = (): boolean => env.effort >= last || stop();

  /** Moves the days of a unit, and keeps that where it is better. */
  const isBetterWith = (moves: readonly Move[]): boolean => {
    if (moves.length === 0) return false;
    if (moves.some(({ from, to }) => state.model.dayPin[from] >= 0 || !dayMayStand(env, from, to))) return false;
    moveDays(env, moves);
    env.settle();
    if (state.broken < broken || (state.broken === broken && state.cost() < cost)) {
      [broken, cost] = [state.broken, state.cost()];
      best.take(state);
      return true;
    }
    best.restore(state);
    env.settle();
    return false;
  };

  for (let isBetter = true; isBetter && !isOver(); ) {
    isBetter = false;
    for (let unit = 0; unit < units; unit++) {
      for (let date = 0; date < dates && !isOver(); date++) {
        const goal = unit * dates + date;
        if (state.problem.units[unit].available[date] === 0 || state.model.dayPin[goal] >= 0) continue;
        for (let other = 0; other < dates && state.length[goal] === 0 && !isOver(); other++) {
          const day = unit * dates + other;
          if (state.length[day] === 0) continue;
          if (isBetterWith([{ from: day, to: goal }]) || isBetterWith(movingUp(env, goal, day))) isBetter = true;
        }
      }
    }
  }
}

interface Move {
  readonly from: number;
  readonly to: number;
}

/** The days from the one next to `goal` to `day` each go to the date of the one before, the first of them to `goal`. */
function movingUp({ state }: Environment, goal: number, day: number): readonly Move[] {
  const step = day > goal ? 1 : -1;
  const moves: Move[] = [];
  let to = goal;
  for (let from = goal + step; from !== day + step; from += step) {
    if (state.length[from] === 0) continue;
    moves.push({ from, to });
    to = from;
  }
  return moves.length > 1 ? moves : [];
}

function moveDays({ state }: Environment, moves: readonly Move[]): void {
  const { sequence, length, model } = state;
  const strips = moves.map(({ from }) => [
    ...sequence.subarray(from * model.strips, from * model.strips + length[from]),
  ]);
  for (const strip of strips.flat()) state.unplace(strip);
  for (const [i, { to }] of moves.entries()) {
    for (const [position, strip] of strips[i].entries()) state.place(strip, to, position);
  }
}
