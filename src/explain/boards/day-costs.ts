/** What each unit's day costs by itself: the dated cost lines, given to the day that has what they are about. */
import { dayKey } from '../../live/index.ts';
import type { BuiltProblem } from '../../planning/index.ts';
import type { ClockedDay, Evaluation, LineItem } from '../../schedule/index.ts';

export function dayCosts(built: BuiltProblem, evaluation: Evaluation): ReadonlyMap<string, number> {
  const { index } = built;
  const onDate = new Map<number, ClockedDay[]>();
  for (const day of evaluation.days) onDate.set(day.date, [...(onDate.get(day.date) ?? []), day]);
  const costs = new Map<string, number>();
  for (const line of evaluation.lines) {
    if (line.date === null) continue;
    const days = onDate.get(line.date) ?? [];
    const day = days.find((candidate) => isAbout(line, candidate, built)) ?? days[0];
    if (day === undefined) continue;
    const key = dayKey({ date: index.dates[day.date]!, unit: index.units[day.unit]! });
    costs.set(key, (costs.get(key) ?? 0) + line.amount);
  }
  return costs;
}

function isAbout(line: LineItem, day: ClockedDay, built: BuiltProblem): boolean {
  const { problem } = built;
  switch (line.kind) {
    case 'unit':
      return day.unit === line.subject;
    case 'person':
      return day.strips.some(({ strip }) => problem.strips[strip]!.people.includes(line.subject));
    case 'place':
      return day.strips.some(({ place }) => place === line.subject);
    case 'hire':
      return day.strips.some(({ strip }) => problem.strips[strip]!.hires.some(({ hire }) => hire === line.subject));
    default:
      return day.base === line.base;
  }
}
