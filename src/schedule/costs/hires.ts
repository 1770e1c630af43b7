/** C-14: background and equipment, per unit and date the largest amount any strip needs. */
import type { Facts } from '../clock/facts.ts';
import type { AddLine } from './cost.ts';

/** Lines of the hires that are equipment, or of those that are not. */
export function hireLines({ problem, days }: Facts, add: AddLine, wanted: 'background' | 'equipment'): void {
  for (const { date, base, strips } of days) {
    const needed = new Map<number, number>();
    for (const { strip } of strips) {
      for (const { hire, amount } of problem.strips[strip].hires) {
        needed.set(hire, Math.max(needed.get(hire) ?? 0, amount));
      }
    }
    for (const [hire, amount] of needed) {
      const { rate, equipment } = problem.hires[hire];
      if (equipment === (wanted === 'equipment')) add('hire', hire, date, base, rate * amount, amount);
    }
  }
}
