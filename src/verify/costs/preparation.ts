/** C-15: every step of every prerequisite, shot or not. */
import type { Shoot } from '../shoot.ts';
import type { CountedLine } from '../verification.ts';

export function preparationCosts({ season }: Shoot): CountedLine[] {
  return season.prerequisites.flatMap(({ id, base, steps }) =>
    steps.map(({ cost }): CountedLine => ({ code: 'prep', subject: id, amount: cost, base })),
  );
}
