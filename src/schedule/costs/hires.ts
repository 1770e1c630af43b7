import type { CostFamily } from './cost-family.ts';

/** C-14: background and equipment, per unit and date the largest amount any strip needs. */
export const hires: CostFamily = ({ problem, days }, add) => {
  for (const { date, base, strips } of days) {
    const needed = new Map<number, number>();
    for (const { strip } of strips) {
      for (const { hire, amount } of problem.strips[strip].hires) {
        needed.set(hire, Math.max(needed.get(hire) ?? 0, amount));
      }
    }
    for (const [hire, amount] of needed) {
      const { rate, equipment } = problem.hires[hire];
      add(equipment ? 'equipment-day' : 'background', 'hire', hire, date, base, rate * amount, amount);
    }
  }
};
