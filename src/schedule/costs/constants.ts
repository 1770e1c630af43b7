import type { CostFamily } from './cost-family.ts';

/** C-15 preparation, and the guarantees of C-5: what no decision changes. */
export const constants: CostFamily = ({ problem }, add) => {
  for (const { code, base, amount, person } of problem.constants) {
    const kind = person >= 0 ? 'person' : 'season';
    add(code, kind, Math.max(0, person), null, base, amount, 1);
  }
};
