/** What it costs or breaks to move one strip to each other day of the calendar. */
import { brokenOf, evaluate } from '../../schedule/index.ts';
import type { Arrangement, Evaluation, Violation } from '../../schedule/solution.ts';
import { type DateBlock, dateBlocks } from '../problem/date-blocks.ts';
import { conflictOf } from '../words/conflict-sentences.ts';
import type { Move } from './explanation.ts';
import type { PlanView } from './plan-view.ts';

export interface MoveTable {
  readonly moves: readonly Move[];
  /** Dates that no unit of the scene can use, with what the first unit meets there. */
  readonly blocked: readonly { readonly date: number; readonly blocks: readonly DateBlock[] }[];
  /** Change of cost when the strip is taken off its day. */
  readonly withoutIt: number;
}

/** Tries every date and unit that the strip's own rules allow; the best first: what breaks least, then what costs least. */
export function movesOf(view: PlanView, strip: number): MoveTable {
  const { problem, evaluation } = view;
  const { arrangement } = evaluation;
  const way = arrangement.wayOfGroup[problem.strips[strip]!.group]!;
  const { rest, from } = takenOut(arrangement, strip);
  const moves: { move: Move; broken: number }[] = [];
  const blocked: { date: number; blocks: readonly DateBlock[] }[] = [];
  const before = evaluation.violations;
  const brokenBefore = brokenOf(before);
  for (let date = 0; date < problem.dateCount; date++) {
    let obstacles: readonly DateBlock[] | null = null;
    let open = false;
    for (const unit of problem.strips[strip]!.units) {
      const blocks = dateBlocks(problem, strip, way, unit, date);
      obstacles ??= blocks;
      if (blocks.length > 0) continue;
      open = true;
      if (from?.date === date && from.unit === unit) continue;
      const best = bestInsertion(view, rest, strip, unit, date);
      moves.push({ move: describeMove(view, best, unit, date), broken: brokenOf(best.violations) - brokenBefore });
    }
    if (!open) blocked.push({ date, blocks: obstacles ?? [] });
  }
  return {
    moves: moves
      .toSorted((a, b) => a.broken - b.broken || a.move.costChange - b.move.costChange || compareDates(a.move, b.move))
      .map(({ move }) => move),
    blocked,
    withoutIt: from === null ? 0 : evaluate(problem, rest).cost - evaluation.cost,
  };
}

function compareDates(a: Move, b: Move): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}

/** The arrangement without the strip, which waits among the unplaced. */
function takenOut(
  arrangement: Arrangement,
  strip: number,
): { readonly rest: Arrangement; readonly from: { readonly unit: number; readonly date: number } | null } {
  const from = arrangement.days.find((day) => day.strips.includes(strip)) ?? null;
  const days = arrangement.days
    .map((day) => ({ ...day, strips: day.strips.filter((other) => other !== strip) }))
    .filter((day) => day.strips.length > 0);
  const unplaced = arrangement.unplaced.includes(strip) ? arrangement.unplaced : [...arrangement.unplaced, strip];
  return { rest: { ...arrangement, days, unplaced }, from };
}

/** The strip put on a day at each sensible position: first, last, and beside strips at the same place. */
function bestInsertion(view: PlanView, rest: Arrangement, strip: number, unit: number, date: number): Evaluation {
  const { problem } = view;
  const unplaced = rest.unplaced.filter((other) => other !== strip);
  const others = rest.days.filter((day) => day.unit !== unit || day.date !== date);
  const strips = rest.days.find((day) => day.unit === unit && day.date === date)?.strips ?? [];
  const placeOf = (s: number): number => problem.ways[rest.wayOfGroup[problem.strips[s]!.group]!]!.place;
  const positions = new Set([0, strips.length]);
  for (const [i, other] of strips.entries()) {
    if (placeOf(other) === placeOf(strip)) positions.add(i).add(i + 1);
  }
  let best: Evaluation | null = null;
  for (const position of [...positions].toSorted((a, b) => a - b)) {
    const days = [...others, { unit, date, strips: strips.toSpliced(position, 0, strip) }];
    const candidate = evaluate(problem, { ...rest, days, unplaced });
    if (best === null || isBetter(candidate, best)) best = candidate;
  }
  return best!;
}

function isBetter(a: Evaluation, b: Evaluation): boolean {
  const broken = brokenOf(a.violations) - brokenOf(b.violations);
  return broken < 0 || (broken === 0 && a.cost < b.cost);
}

function describeMove(view: PlanView, after: Evaluation, unit: number, date: number): Move {
  const { season, index, evaluation } = view;
  const worse = moreBroken(evaluation.violations, after.violations);
  return {
    date: index.dates[date]!,
    unit: index.units[unit]!,
    shootsAlready: evaluation.days.some((day) => day.unit === unit && day.date === date),
    costChange: after.cost - evaluation.cost,
    breaks: worse.map((violation) => conflictOf(season, index, violation)),
    mends: moreBroken(after.violations, evaluation.violations).length,
  };
}

/** What is broken in `after` and was not, or was broken less, in `before`. */
function moreBroken(before: readonly Violation[], after: readonly Violation[]): readonly Violation[] {
  const known = new Map<string, number>();
  for (const violation of before) known.set(keyOf(violation), violation.amount);
  return after.filter((violation) => violation.amount > (known.get(keyOf(violation)) ?? 0));
}

function keyOf({ rule, aspect, date, unit, strip, person, place, base }: Violation): string {
  return [rule, aspect, date, unit, strip, person, place, base].join('/');
}
