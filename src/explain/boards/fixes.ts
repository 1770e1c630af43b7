/** "Fix it": the cheapest single move that mends a broken rule without breaking more elsewhere. */
import { type Board, type Command, dayKey, type Fix, labelOf, namingOf } from '../../live/index.ts';
import { baseBlock, evaluate, type TriedMove } from '../../schedule/index.ts';
import type { StripRef } from '../../season/index.ts';
import { boardConflicts } from './board-conflicts.ts';
import type { BoardEvaluation, BoardEvaluator } from './board-evaluation.ts';
import { boardFacts } from './board-facts.ts';
import { entryPosition, goalsOf } from './goals.ts';
import { movedStrips } from './moved-strips.ts';

/** Strips that are tried, moves looked at closely, and moves offered. */
const STRIPS_TRIED = 10;
const LOOKED_AT = 14;
const OFFERED = 4;
/** Days over which a day's work may still be what leaves too little rest. */
const LONG_WEEKEND = 3;

interface Candidate extends TriedMove {
  readonly strips: readonly number[];
}

/**
 * Best first: fewest broken rules, then cheapest; empty when no single move helps. `conflictId` as `boardConflicts`
 * gives it; null when the board cannot be evaluated or breaks no such rule.
 */
export function fixesFor(evaluator: BoardEvaluator, board: Board, conflictId: string): readonly Fix[] | null {
  const evaluated = evaluator.evaluate(board);
  if (evaluated === null) return null;
  const { season, built } = evaluator;
  const { violations } = evaluated.evaluation;
  const conflicts = boardConflicts(season, built.index, violations);
  const at = conflicts.findIndex(({ id }) => id === conflictId);
  if (at < 0) return null;
  const own = groupsFor(evaluator, board, evaluated, at);
  const fixes = mending(evaluator, board, evaluated, conflictId, own);
  if (fixes.length > 0) return fixes;
  // What it names cannot mend it: perhaps what another broken rule names can, or the work before that leaves too little
  // rest.
  const named = violations.flatMap(({ strip }, other) =>
    strip === null || other === at ? [] : groupsFor(evaluator, board, evaluated, other),
  );
  const further = distinct([...named, ...groupsFor(evaluator, board, evaluated, at, LONG_WEEKEND)]);
  const tried = further.slice(0, STRIPS_TRIED);
  return mending(evaluator, board, evaluated, conflictId, tried);
}

/** The same strips are moved, and offered, once. */
function distinct(groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return [...new Map(groups.map((strips) => [strips.join(), strips])).values()];
}

/** The best moves of these strips after which the rule holds and fewer are broken. */
function mending(
  evaluator: BoardEvaluator,
  board: Board,
  evaluated: BoardEvaluation,
  conflictId: string,
  groups: readonly (readonly number[])[],
): readonly Fix[] {
  const { season, built } = evaluator;
  const { violations, cost } = evaluated.evaluation;
  const best = groups
    .flatMap((strips) => movesOf(evaluator, board, evaluated, strips))
    .filter(({ brokenChange }) => brokenChange < 0)
    .toSorted((a, b) => a.brokenChange - b.brokenChange || a.costChange - b.costChange)
    .slice(0, LOOKED_AT);
  const naming = namingOf(boardFacts(season, built));
  const fixes: Fix[] = [];
  for (const candidate of best) {
    const moved = movedStrips(evaluated.evaluation.arrangement, candidate.strips, candidate, candidate.position);
    const after = evaluate(evaluated.problem, moved);
    const isMended = !boardConflicts(season, built.index, after.violations).some(({ id }) => id === conflictId);
    if (!isMended || after.violations.length >= violations.length) continue;
    const command = commandOf(evaluator, board, candidate);
    fixes.push({
      label: labelOf(command, naming),
      command,
      costDelta: after.cost - cost,
      brokenDelta: after.violations.length - violations.length,
    });
  }
  return fixes.toSorted((a, b) => a.brokenDelta - b.brokenDelta || a.costDelta - b.costDelta).slice(0, OFFERED);
}

/**
 * What may be moved to mend it: the strip named (or what is at the other base of its day), the person's strips of that
 * date, else each strip of the day; and the whole day. With `daysBefore` those of so many days before, too.
 */
function groupsFor(
  evaluator: BoardEvaluator,
  board: Board,
  { evaluation }: BoardEvaluation,
  at: number,
  daysBefore = 0,
): readonly (readonly number[])[] {
  const { problem, index } = evaluator.built;
  const { rule, strip, date, unit, person, place } = evaluation.violations[at]!;
  const placeOf = (each: number): number | undefined =>
    problem.ways[evaluation.arrangement.wayOfGroup[problem.strips[each]!.group]!]?.place;
  const isFree = (day: { readonly unit: number; readonly date: number }): boolean =>
    board.days[dayKey({ date: index.dates[day.date]!, unit: index.units[day.unit]! })]?.locked !== true;
  if (strip !== null) {
    const home = evaluation.days.find((day) => day.strips.some((slot) => slot.strip === strip));
    if (home !== undefined && !isFree(home)) return [];
    if (rule !== baseBlock.code || home === undefined) return [[strip]];
    // Two bases in a day: the strip named may be where the day belongs, and the one beside it the stranger.
    const ofDay = home.strips.map((slot) => slot.strip);
    const baseOf = (each: number): number | undefined => problem.places[placeOf(each) ?? -1]?.base;
    const bases = [...new Set(ofDay.map(baseOf))];
    return distinct([[strip], ...bases.map((base) => ofDay.filter((each) => baseOf(each) === base))]);
  }
  const days = evaluation.days.filter(
    (day) =>
      (date === null || (day.date <= date && day.date >= date - daysBefore)) &&
      (unit === null || day.unit === unit) &&
      isFree(day),
  );
  const single = days
    .flatMap((day) => day.strips.map((slot) => slot.strip))
    .filter((each) => person === null || problem.strips[each]!.people.includes(person))
    .filter((each) => place === null || placeOf(each) === place)
    .slice(0, STRIPS_TRIED);
  const whole = date === null ? [] : days.map((day) => day.strips.map((slot) => slot.strip));
  return [...single.map((each) => [each]), ...whole.filter((strips) => strips.length > 1)];
}

function movesOf(
  evaluator: BoardEvaluator,
  board: Board,
  evaluated: BoardEvaluation,
  strips: readonly number[],
): readonly Candidate[] {
  const goals = goalsOf(board, evaluator, evaluated.problem);
  const tried = evaluated.trial().onDays(strips, goals) ?? [];
  return tried.map((move) => ({ strips, ...move }));
}

function commandOf(evaluator: BoardEvaluator, board: Board, { strips, unit, date, position }: Candidate): Command {
  const { index } = evaluator.built;
  const to = { date: index.dates[date]!, unit: index.units[unit]! };
  const entries: StripRef[] = strips.map((strip) => index.strips[strip]!);
  return {
    kind: 'move-entries',
    board: board.id,
    entries,
    to: { ...to, position: entryPosition(board, dayKey(to), entries, position) },
  };
}
