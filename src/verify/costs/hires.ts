/** C-14: elements with a rate, hired by the unit-day for the strip that needs most. */
import type { Shoot } from '../shoot.ts';
import type { CountedLine } from '../verification.ts';

export function hireCosts(shoot: Shoot): CountedLine[] {
  return shoot.days.flatMap(({ base, strips }) =>
    shoot.season.elements.map(({ id, category, rate }): CountedLine => {
      const amounts = strips.flatMap(({ scene }) => scene.elements.filter(({ element }) => element === id));
      const most = Math.max(0, ...amounts.map(({ amount }) => amount));
      const code = category === 'background' ? 'background' : 'equipment-day';
      return { code, subject: id, amount: rate * most, base: base.id };
    }),
  );
}
