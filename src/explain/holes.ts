/**
 * Why a company waits: for each working day without shooting inside a unit's run (C-20), what filling it would break or
 * cost. Found by trying: the days after it a day earlier, those before it a day later, the first or the last day of the
 * run put into it, each judged by the whole plan; the best of them is told.
 */
import type { CalendarDay, Message, Text } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { conflictOf } from '../planning/index.ts';
import { type Arrangement, brokenOf, COSTS, type Evaluation, evaluate, idleDatesOf } from '../schedule/index.ts';
import { moreBroken } from './boards/more-broken.ts';
import type { Hole } from './explanation.ts';
import { brokenRule, indented, money } from './lines.ts';
import type { PlanView } from './plan-view.ts';

type Attempt = Hole['attempt'];

interface Tried {
  readonly attempt: Attempt;
  readonly evaluation: Evaluation;
  readonly broken: number;
}

/** The holes of all units, or those on one date. */
export function holesOf(view: PlanView, only?: CalendarDay): readonly Hole[] {
  const { facts, index } = view;
  return facts.daysOfUnit.flatMap((days, unit) =>
    days.slice(1).flatMap((after, i) =>
      idleDatesOf(facts.problem, unit, days[i]!, after)
        .filter((date) => only === undefined || index.dates[date] === only)
        .map((date) => holeOn(view, unit, date)),
    ),
  );
}

/** Whether some unit waits on a working day inside its run. */
export function hasHoles({ facts }: PlanView): boolean {
  return facts.daysOfUnit.some((days, unit) =>
    days.slice(1).some((after, i) => idleDatesOf(facts.problem, unit, days[i]!, after).length > 0),
  );
}

function holeOn(view: PlanView, unit: number, date: number): Hole {
  const { season, index, evaluation } = view;
  const now = brokenOf(evaluation.violations);
  const tried = attempts(view, unit, date).toSorted(
    (a, b) => a.broken - b.broken || a.evaluation.cost - b.evaluation.cost,
  );
  const best = tried[0]!;
  const breaks = best.broken > now ? moreBroken(evaluation.violations, best.evaluation.violations) : [];
  return {
    date: index.dates[date]!,
    unit: index.units[unit]!,
    attempt: best.attempt,
    costChange: best.evaluation.cost - evaluation.cost,
    dearer: dearestChange(evaluation, best.evaluation),
    breaks: breaks.map((violation) => conflictOf(season, index, violation)),
  };
}

/** The run of a unit is one day shorter, or the hole is at its end, after each of these. */
function attempts({ problem, evaluation, facts }: PlanView, unit: number, hole: number): readonly Tried[] {
  const { arrangement } = evaluation;
  const dates = facts.daysOfUnit[unit]!.map((day) => day.date);
  const before = dates.filter((date) => date < hole);
  const after = dates.filter((date) => date > hole);
  const moves: readonly (readonly [Attempt, ReadonlyMap<number, number>])[] = [
    ['later-days-earlier', new Map(after.map((date, i) => [date, i === 0 ? hole : after[i - 1]!]))],
    ['earlier-days-later', new Map(before.map((date, i) => [date, before[i + 1] ?? hole]))],
    ['last-day-here', new Map([[after.at(-1)!, hole]])],
    ['first-day-here', new Map([[before[0]!, hole]])],
  ];
  return moves.map(([attempt, dateOf]) => {
    const moved = evaluate(problem, movedDays(arrangement, unit, dateOf));
    return { attempt, evaluation: moved, broken: brokenOf(moved.violations) };
  });
}

function movedDays(arrangement: Arrangement, unit: number, dateOf: ReadonlyMap<number, number>): Arrangement {
  const days = arrangement.days.map((day) =>
    day.unit === unit ? { ...day, date: dateOf.get(day.date) ?? day.date } : day,
  );
  return { ...arrangement, days: days.toSorted((a, b) => a.date - b.date || a.unit - b.unit) };
}

/** The cost line that grows most. */
function dearestChange(before: Evaluation, after: Evaluation): Hole['dearer'] {
  const sum = ({ lines }: Evaluation, code: string): number =>
    lines.filter((line) => line.code === code).reduce((total, line) => total + line.amount, 0);
  let dearer: Hole['dearer'] = null;
  for (const { code } of COSTS) {
    const amount = sum(after, code) - sum(before, code);
    if (amount > (dearer?.amount ?? 0)) dearer = { code, amount };
  }
  return dearer;
}

/** One line for each hole. */
export function describeHole(view: PlanView, { date, unit, attempt, costChange, dearer, breaks }: Hole): Message {
  const [first] = breaks;
  const by: Text = message(`explain.hole.${attempt}`);
  const on = { day: date };
  const who = view.names.unit(unit);
  if (first !== undefined) {
    return message('explain.hole.breaks', { on, unit: who, by, rule: brokenRule(first), more: breaks.length - 1 });
  }
  if (costChange < 0) return message('explain.hole.cheaper', { on, unit: who, by, amount: money(view, -costChange) });
  return message('explain.hole.dearer', {
    on,
    unit: who,
    by,
    amount: money(view, costChange),
    line: dearer === null ? null : message(`cost.${dearer.code}.name`),
  });
}

/** The heading and the holes below it; nothing where there is none. */
export function renderHoles(view: PlanView, holes: readonly Hole[]): readonly Text[] {
  if (holes.length === 0) return [];
  return [
    '',
    message('explain.holes', { n: holes.length }),
    ...holes.map((hole) => indented(describeHole(view, hole))),
  ];
}
