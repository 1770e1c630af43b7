/** What repairs a plan: for each rule it breaks, the single moves after which the rule holds and fewer are broken. */
import { hasErrors, type Text } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import type { BuiltProblem } from '../planning/index.ts';
import type { PlanFile, Season } from '../season/index.ts';
import { liveSeasonOf } from './boards/arrange.ts';
import { boardConflicts } from './boards/board-conflicts.ts';
import { BoardEvaluator } from './boards/board-evaluation.ts';
import { boardFacts } from './boards/board-facts.ts';
import { fixesFor } from './boards/fixes.ts';
import type { FixesExplanation } from './explanation.ts';

/** A plan in pieces breaks hundreds of rules; whoever mends these asks again. */
const MOST_CONFLICTS = 20;

export function explainFixes(season: Season, built: BuiltProblem, plan: PlanFile): FixesExplanation {
  const { boards, activeBoard } = liveSeasonOf('', boardFacts(season, built), built, plan);
  const board = boards[activeBoard]!;
  const evaluator = new BoardEvaluator(season, built);
  const evaluated = hasErrors(built.diagnostics) ? null : evaluator.evaluate(board);
  const conflicts = boardConflicts(season, built.index, evaluated?.evaluation.violations ?? []);
  return {
    kind: 'fixes',
    count: conflicts.length,
    conflicts: conflicts.slice(0, MOST_CONFLICTS).map(({ id, rule, message, where }) => ({
      rule,
      message,
      where,
      fixes: (fixesFor(evaluator, board, id) ?? []).map(({ label, costDelta, brokenDelta }) => ({
        move: label,
        costChange: costDelta,
        brokenChange: brokenDelta,
      })),
    })),
  };
}

export function renderFixes({ currency }: Season, { count, conflicts }: FixesExplanation): readonly Text[] {
  if (count === 0) return [message('explain.fixes.none')];
  const lines: Text[] = [message('explain.fixes.broken', { count })];
  for (const { rule, message: said, fixes } of conflicts) {
    lines.push('', message('explain.fixes.rule', { rule: message(`rule.${rule}.name`), said }));
    if (fixes.length === 0) lines.push(message('explain.fixes.no-move'));
    for (const { move, costChange, brokenChange } of fixes) {
      const money = { money: Math.abs(costChange), currency };
      const cost =
        costChange === 0
          ? message('explain.fixes.same-cost')
          : message(costChange > 0 ? 'explain.fixes.dearer' : 'explain.fixes.cheaper', { money });
      lines.push(message('explain.fixes.move', { move, cost, count: -brokenChange }));
    }
  }
  if (count > conflicts.length) lines.push('', message('explain.fixes.more', { count: count - conflicts.length }));
  return lines;
}
