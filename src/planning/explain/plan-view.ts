/** A plan laid beside its season: its problem, its clock and its cost, worked out once for all questions about it. */
import type { Diagnostic } from '../../foundation/index.ts';
import { hasErrors } from '../../foundation/index.ts';
import { establishFacts, type Facts } from '../../schedule/evaluate/facts.ts';
import { evaluate } from '../../schedule/index.ts';
import type { Problem } from '../../schedule/problem.ts';
import type { Evaluation } from '../../schedule/solution.ts';
import type { PlanConflict, PlanFile } from '../../season/plan-file.ts';
import type { Scene, Season } from '../../season/season.ts';
import { arrangementOf } from '../plan/import-plan.ts';
import { namedLines, workedDates } from '../plan/named-lines.ts';
import { buildProblem } from '../problem/build-problem.ts';
import type { ProblemIndex } from '../problem/problem-index.ts';
import { conflictOf } from '../words/conflict-sentences.ts';
import { type NamedLine, type PlanFacts, planFacts } from '../words/cost-sentences.ts';
import { type Names, namesOf } from '../words/names.ts';

export interface PlanView {
  readonly season: Season;
  readonly names: Names;
  readonly problem: Problem;
  readonly index: ProblemIndex;
  readonly evaluation: Evaluation;
  readonly facts: Facts;
  /** In the order of `evaluation.violations`. */
  readonly conflicts: readonly PlanConflict[];
  readonly lines: readonly NamedLine[];
  readonly lineFacts: PlanFacts;
  readonly scenes: ReadonlyMap<string, Scene>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The view, or the errors of a season that cannot be planned. */
export function viewPlan(season: Season, plan: PlanFile): PlanView | readonly Diagnostic[] {
  const built = buildProblem(season);
  if (hasErrors(built.diagnostics)) return built.diagnostics;
  const { problem, index } = built;
  const { arrangement, diagnostics } = arrangementOf(built, plan);
  const evaluation = evaluate(problem, arrangement);
  return {
    season,
    names: namesOf(season),
    problem,
    index,
    evaluation,
    facts: establishFacts(problem, arrangement),
    conflicts: evaluation.violations.map((violation) => conflictOf(season, index, violation)),
    lines: namedLines(built, evaluation),
    lineFacts: planFacts(season, workedDates(built, evaluation)),
    scenes: new Map(season.scenes.map((scene) => [scene.id, scene])),
    diagnostics,
  };
}
