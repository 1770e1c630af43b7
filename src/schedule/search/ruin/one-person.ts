import type { Ruin } from '../removal.ts';

/** Strips of one person, those on their loneliest dates first: lets them work on fewer dates. */
export const onePerson: Ruin = {
  name: 'one person',
  apply({ state, random }, removal, target) {
    const { peopleOf, dates } = state.model;
    const seed = removal.anyPlaced();
    if (seed < 0 || peopleOf.start[seed] === peopleOf.start[seed + 1]) return;
    const size = peopleOf.start[seed + 1] - peopleOf.start[seed];
    const person = peopleOf.items[peopleOf.start[seed] + random.below(size)];
    const from = random.below(dates);
    for (let i = 0; i < dates && removal.count < target; i++) {
      const date = (from + i) % dates;
      if (state.unitsOn[person * dates + date] === 0) continue;
      for (let unit = 0; unit < state.model.units; unit++) {
        const day = unit * dates + date;
        for (let k = state.length[day] - 1; k >= 0; k--) {
          const strip = state.sequence[day * state.model.strips + k];
          for (let p = peopleOf.start[strip]; p < peopleOf.start[strip + 1]; p++) {
            if (peopleOf.items[p] === person) {
              removal.take(strip);
              break;
            }
          }
        }
      }
    }
  },
};
