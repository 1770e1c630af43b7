/** C-14: background and equipment, hired by the unit-day for the strip that needs most. */
import type { Shoot } from '../shoot.ts';
import type { CountedLine } from '../verification.ts';

export function hireCosts(shoot: Shoot): CountedLine[] {
  return shoot.days.flatMap(({ base, strips }) =>
    shoot.season.hires.map((hire): CountedLine => {
      const amounts = strips.flatMap(({ scene }) => scene.hires.filter((need) => need.hire === hire.id));
      const most = Math.max(0, ...amounts.map(({ amount }) => amount));
      const code = hire.kind === 'background' ? 'background' : 'equipment-day';
      return { code, subject: hire.id, amount: hire.rate * most, base: base.id };
    }),
  );
}
