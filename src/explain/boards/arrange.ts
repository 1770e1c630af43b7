/** From an arrangement of a season's problem to a board; the way back is `BoardEvaluator.arrangementOf`. */
import type { Text } from '../../foundation/index.ts';
import {
  applyCommand,
  type Command,
  dayKey,
  type LiveSeason,
  newLiveSeason,
  type SeasonFacts,
  wayKey,
} from '../../live/index.ts';
import { arrangementOf, type BuiltProblem } from '../../planning/index.ts';
import type { Arrangement } from '../../schedule/index.ts';
import type { PlanFile } from '../../season/index.ts';

export type ArrangeCommand = Extract<Command, { readonly kind: 'arrange' }>;

/** The command that arranges a board so. */
export function arrangeAs(
  { index }: Pick<BuiltProblem, 'index'>,
  arrangement: Arrangement,
  board: string,
  why: Text,
): ArrangeCommand {
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

/**
 * The command that arranges a board as a plan file says, as far as the season still has what the plan names: strips and
 * ways, and what the plan says of banners, calls set by hand and day types.
 */
export function arrangeAsPlan(built: BuiltProblem, plan: PlanFile, board: string, why: Text): ArrangeCommand {
  const arranged = arrangeAs(built, arrangementOf(built, plan).arrangement, board, why);
  // Of a unit that is twice on a date the first day counts (K-5).
  const planned = new Map(plan.days.toReversed().map((day) => [dayKey(day), day]));
  const days = arranged.days.map((day): ArrangeCommand['days'][number] => {
    const { setCall, banners } = planned.get(dayKey(day))!;
    return {
      ...day,
      ...(setCall === undefined ? {} : { call: setCall }),
      ...(banners === undefined
        ? {}
        : { banners: banners.map(({ text, after, minutes }) => ({ text, after, minutes })) }),
    };
  });
  return { ...arranged, days, ...(plan.dayTypes === undefined ? {} : { dayTypes: plan.dayTypes }) };
}

/** A live season that begins with one board: as a plan says, or with everything in the boneyard. */
export function liveSeasonOf(text: string, facts: SeasonFacts, built: BuiltProblem, plan: PlanFile | null): LiveSeason {
  const live = newLiveSeason(text, facts);
  if (plan === null) return live;
  const outcome = applyCommand(live, arrangeAsPlan(built, plan, live.activeBoard, ''), () => ({ facts }));
  return 'season' in outcome ? outcome.season : live;
}
