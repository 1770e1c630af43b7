import type { BoardComparison, DayPlace, ScorecardLine } from '../../api/index.ts';
import { type BoardEvaluation, boardConflicts } from '../../explain/index.ts';
import { COST_CODES, formatClock } from '../../foundation/index.ts';
import { type Board, wayKey } from '../../live/index.ts';
import { scorecardRows } from '../../planning/index.ts';
import { scorecardOf } from '../../schedule/index.ts';
import { stripKey } from '../../season/index.ts';
import type { SeasonModel } from '../season/season-model.ts';
import { boardSummary, byCode } from './board-view.ts';

/** Two boards beside each other: what is elsewhere, what is shot otherwise, and what that does to cost and rules. */
export function compareBoards(a: Board, b: Board, model: SeasonModel): BoardComparison {
  const [inA, inB] = [placesOf(a), placesOf(b)];
  const [evaluatedA, evaluatedB] = [model.evaluator.evaluate(a), model.evaluator.evaluate(b)];
  const costA = evaluatedA === null ? {} : byCode(evaluatedA.evaluation);
  const costB = evaluatedB === null ? {} : byCode(evaluatedB.evaluation);
  const conflicts = (evaluated: typeof evaluatedA) =>
    evaluated === null ? [] : boardConflicts(model.season, model.built.index, evaluated.evaluation.violations);
  const [conflictsA, conflictsB] = [conflicts(evaluatedA), conflicts(evaluatedB)];
  const [idsA, idsB] = [new Set(conflictsA.map(({ id }) => id)), new Set(conflictsB.map(({ id }) => id))];
  const { index } = model.built;
  const [waysA, waysB] = [model.evaluator.waysOf(a), model.evaluator.waysOf(b)];
  const wayName = (way: number): string | null => index.ways[way]?.way ?? null;
  return {
    a: boardSummary(a, model),
    b: boardSummary(b, model),
    moved: model.facts.strips.flatMap((strip) => {
      const [from, to] = [inA.get(stripKey(strip)) ?? null, inB.get(stripKey(strip)) ?? null];
      return from?.date === to?.date && from?.unit === to?.unit ? [] : [{ ...strip, from, to }];
    }),
    ways: index.groups.flatMap(({ set, scene }, group) =>
      waysA[group] === waysB[group]
        ? []
        : [{ key: wayKey(set, scene), a: wayName(waysA[group]!), b: wayName(waysB[group]!) }],
    ),
    cost: COST_CODES.flatMap((code) =>
      costA[code] === undefined && costB[code] === undefined
        ? []
        : [{ code, a: costA[code] ?? 0, b: costB[code] ?? 0 }],
    ),
    people: peopleElsewhere(evaluatedA, evaluatedB, model),
    calls: callsElsewhere(evaluatedA, evaluatedB, model),
    scorecard: evaluatedA === null || evaluatedB === null ? [] : scorecardLines(evaluatedA, evaluatedB),
    onlyA: conflictsA.filter(({ id }) => !idsB.has(id)),
    onlyB: conflictsB.filter(({ id }) => !idsA.has(id)),
  };
}

function scorecardLines(a: BoardEvaluation, b: BoardEvaluation): readonly ScorecardLine[] {
  const rowsOf = ({ problem, evaluation }: BoardEvaluation) =>
    scorecardRows(scorecardOf(problem, evaluation.arrangement));
  const rowsB = rowsOf(b);
  return rowsOf(a).map((row, i): ScorecardLine => {
    const other = rowsB[i]!;
    const more = (row.measure ?? 0) - (other.measure ?? 0);
    return { label: row.label, a: row.value, b: other.value, better: more === 0 ? null : more < 0 ? 'a' : 'b' };
  });
}

function placesOf(board: Board): ReadonlyMap<string, DayPlace> {
  const places = new Map<string, DayPlace>();
  for (const { date, unit, entries } of Object.values(board.days)) {
    for (const entry of entries) if (entry.kind === 'strip') places.set(stripKey(entry), { date, unit });
  }
  return places;
}

/** Dates on which each person works, by the person's index. */
function datesOfPeople({ problem, evaluation }: BoardEvaluation): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const { date, strips } of evaluation.days) {
    for (const { strip } of strips) {
      for (const person of problem.strips[strip]!.people) {
        const dates = found.get(person);
        if (dates === undefined) found.set(person, new Set([date]));
        else dates.add(date);
      }
    }
  }
  return found;
}

function peopleElsewhere(
  a: BoardEvaluation | null,
  b: BoardEvaluation | null,
  { built: { index } }: SeasonModel,
): BoardComparison['people'] {
  if (a === null || b === null) return [];
  const [inA, inB] = [datesOfPeople(a), datesOfPeople(b)];
  const none: ReadonlySet<number> = new Set();
  const without = (from: ReadonlySet<number>, those: ReadonlySet<number>) =>
    [...from]
      .filter((date) => !those.has(date))
      .toSorted((x, y) => x - y)
      .map((date) => index.dates[date]!);
  return index.people
    .map((person, at) => {
      const [was, is] = [inA.get(at) ?? none, inB.get(at) ?? none];
      return { person, more: without(is, was), fewer: without(was, is) };
    })
    .filter(({ more, fewer }) => more.length + fewer.length > 0)
    .toSorted((x, y) => y.more.length + y.fewer.length - x.more.length - x.fewer.length);
}

function callsElsewhere(
  a: BoardEvaluation | null,
  b: BoardEvaluation | null,
  { built: { index } }: SeasonModel,
): BoardComparison['calls'] {
  const inB = new Map((b?.evaluation.days ?? []).map((day) => [`${day.date}/${day.unit}`, day.call]));
  return (a?.evaluation.days ?? []).flatMap(({ date, unit, call }) => {
    const other = inB.get(`${date}/${unit}`);
    if (other === undefined || other === call) return [];
    const at = { date: index.dates[date]!, unit: index.units[unit]! };
    return [{ ...at, a: formatClock(call), b: formatClock(other) }];
  });
}
