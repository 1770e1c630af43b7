import type { Environment } from '../environment.ts';
import type { Ruin } from '../removal.ts';

/** Days that break a rule by themselves or through somebody in them; some random strips more, for room. */
export const brokenDays: Ruin = {
  name: 'broken days',
  apply(env, removal, target) {
    const { state, random } = env;
    if (state.broken === 0) return;
    const first = random.below(state.days);
    for (let i = 0; i < state.days && removal.count < target; i++) {
      const day = (first + i) % state.days;
      if (state.length[day] === 0 || !breaks(env, day)) continue;
      const from = day * state.model.strips;
      for (let k = state.length[day] - 1; k >= 0; k--)
        if (random.below(2) === 0) removal.take(state.sequence[from + k]);
    }
    for (let i = 0; i < target / 3; i++) {
      const strip = removal.anyPlaced();
      if (strip >= 0) removal.take(strip);
    }
  },
};

function breaks({ state }: Environment, day: number): boolean {
  if (state.dayBroken[day] + state.clockBroken[day] > 0) return true;
  const { people, dates } = state.model;
  const date = day % dates;
  for (let k = day * people, stop = k + state.peopleCount[day]; k < stop; k++) {
    const entry = state.personIn[k] * dates + date;
    if (state.ownBroken[entry] + state.restBroken[entry] > 0) return true;
  }
  return false;
}
