import { type Command, wayKey } from '../live/index.ts';
import { arrangementOf } from '../planning/index.ts';
import type { PlanFile } from '../season/index.ts';
import type { SeasonModel } from './season/season-model.ts';

/** The command that arranges a board as a plan file says, as far as the season still has what it names. */
export function arrangeAs(
  plan: PlanFile,
  model: SeasonModel,
  board: string,
  why: string,
): Extract<Command, { kind: 'arrange' }> {
  const { index } = model.built;
  const { arrangement } = arrangementOf(model.built, plan);
  return {
    kind: 'arrange',
    board,
    days: arrangement.days.map(({ unit, date, strips }) => ({
      unit: index.units[unit]!,
      date: index.dates[date]!,
      strips: strips.map((strip) => index.strips[strip]!),
    })),
    ways: Object.fromEntries(
      arrangement.wayOfGroup.flatMap((way, group) => {
        const { set, scene } = index.groups[group]!;
        return way < 0 ? [] : [[wayKey(set, scene), index.ways[way]!.way]];
      }),
    ),
    why,
  };
}
