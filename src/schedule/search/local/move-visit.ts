import type { Environment } from '../environment.ts';
import { anyStrip, type LocalMove, mayStand } from './local-move.ts';

/** Shooting days that a visit may jump over, at most. */
const JUMP = 12;

/**
 * A whole visit to a base, with the free days around it, changes places with the days before or after it; where a unit
 * knows only one base, a short run of days does. Counted in open dates, so that weekends stay where they are.
 */
export const moveVisit: LocalMove = {
  name: 'move visit',
  apply(env) {
    const { state, random } = env;
    const { dates, strips } = state.model;
    const strip = anyStrip(env);
    if (strip < 0) return;
    const unit = Math.floor(state.dayOf[strip] / dates);
    const slots = openDays(env, unit);
    let at = slots.indexOf(state.dayOf[strip]);
    if (at < 0) return;
    let end = at;
    if (random.below(2) === 0) {
      const base = state.baseOf[slots[at]];
      const belongs = (slot: number): boolean => state.length[slots[slot]] === 0 || state.baseOf[slots[slot]] === base;
      while (at > 0 && belongs(at - 1)) at--;
      while (end < slots.length - 1 && belongs(end + 1)) end++;
    } else {
      end = Math.min(slots.length - 1, at + 1 + random.below(5));
    }
    const jump = 1 + random.below(JUMP);
    // The slots [first, middle) and [middle, last) change places.
    const forward = random.below(2) === 0;
    const first = forward ? at : Math.max(0, at - jump);
    const middle = forward ? end + 1 : at;
    const last = forward ? Math.min(slots.length, end + 1 + jump) : end + 1;
    if (first >= middle || middle >= last || last - first > 40) return;
    const range = slots.slice(first, last);
    if (range.some((day) => state.model.dayPin[day] >= 0)) return;
    const contents = range.map((day) => [...state.sequence.subarray(day * strips, day * strips + state.length[day])]);
    const turned = [...contents.slice(middle - first), ...contents.slice(0, middle - first)];
    if (turned.some((content, i) => content.some((moved) => !mayStand(env, moved, range[i])))) return;
    for (const content of contents) for (const moved of content) state.unplace(moved);
    for (const [i, content] of turned.entries()) {
      for (const [position, moved] of content.entries()) state.place(moved, range[i], position);
    }
    env.settle();
  },
};

/** Days of a unit that are open at some base or in use, in order. */
function openDays({ state }: Environment, unit: number): number[] {
  const { dates } = state.model;
  const days: number[] = [];
  for (let date = 0; date < dates; date++) {
    const day = unit * dates + date;
    if (state.length[day] > 0 || state.problem.bases.some((base) => base.open[date] === 1)) days.push(day);
  }
  return days;
}
