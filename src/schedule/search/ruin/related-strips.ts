import type { Environment } from '../environment.ts';
import type { Ruin } from '../removal.ts';

/**
 * Strips like a random one (Shaw 1998; Pisinger & Ropke 2007, section 5.1): same place, people in common, dates close
 * by. They can trade places among themselves.
 */
export const relatedStrips: Ruin = {
  name: 'related strips',
  apply(env, removal, target) {
    const { state, random } = env;
    const seed = removal.anyPlaced();
    if (seed < 0) return;
    const scores = new Float64Array(state.model.strips);
    const order: number[] = [];
    for (let strip = 0; strip < state.model.strips; strip++) {
      if (state.dayOf[strip] < 0) continue;
      scores[strip] = likeness(env, seed, strip);
      order.push(strip);
    }
    order.sort((a, b) => scores[b] - scores[a] || a - b);
    // Mostly from the front of the list, with a chance for any.
    while (removal.count < target && order.length > 0) {
      const [strip] = order.splice(Math.floor(order.length * random.next() ** 6), 1);
      removal.take(strip);
    }
  },
};

function likeness({ state }: Environment, a: number, b: number): number {
  const { peopleOf, dates } = state.model;
  let score = state.placeOf(a) === state.placeOf(b) ? 4 : 0;
  for (let i = peopleOf.start[a]; i < peopleOf.start[a + 1]; i++) {
    for (let j = peopleOf.start[b]; j < peopleOf.start[b + 1]; j++) {
      if (peopleOf.items[i] === peopleOf.items[j]) score += 2;
    }
  }
  const apart = Math.abs((state.dayOf[a] % dates) - (state.dayOf[b] % dates));
  return score + Math.max(0, 3 - apart / 3);
}
