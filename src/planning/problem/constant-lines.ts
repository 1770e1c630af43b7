/** Cost lines that no decision changes: preparation (C-15) and the guarantees of series and run contracts (C-5). */
import { message } from '../../messages/index.ts';
import { castWork, type Problem, prep } from '../../schedule/index.ts';
import type { Season } from '../../season/index.ts';
import type { ConstantName } from '../problem-index.ts';
import { qualifyingBase } from './person-models.ts';
import type { References } from './references.ts';

type Constant = Problem['constants'][number];

/** One line per step and per guarantee; steps that cost nothing have none. */
export function constantLines(
  season: Season,
  refer: References,
): { readonly lines: readonly Constant[]; readonly names: readonly ConstantName[] } {
  const lines: Constant[] = [];
  const names: ConstantName[] = [];
  for (const prerequisite of season.prerequisites) {
    const base = refer.base(prerequisite.base, message('planning.user.prerequisite', { id: prerequisite.id }));
    for (const step of prerequisite.steps) {
      if (step.cost === 0) continue;
      lines.push({ code: prep.code, base, amount: step.cost, person: -1 });
      names.push({
        kind: 'prep',
        prerequisite: prerequisite.id,
        step: step.name,
        workingDays: step.workingDays,
      });
    }
  }
  for (const [position, person] of season.people.entries()) {
    const { contract } = person;
    if (contract.kind !== 'series' && contract.kind !== 'run') continue;
    const amount = contract.kind === 'series' ? contract.perEpisode * contract.episodes : contract.fee;
    lines.push({ code: castWork.code, base: qualifyingBase(person, refer), amount, person: position });
    names.push({ kind: 'guarantee', person: person.id });
  }
  return { lines, names };
}
