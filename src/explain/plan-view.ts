/** A plan laid beside its season: its problem, its clock and its cost, worked out once for all questions about it. */
import type { Diagnostic } from '../foundation/index.ts';
import { hasErrors } from '../foundation/index.ts';
import type { ProblemIndex } from '../planning/index.ts';
import {
  arrangementOf,
  buildProblem,
  conflictOf,
  type NamedLine,
  type Names,
  namedLines,
  namesOf,
  type PlanFacts,
  planFacts,
  workedDates,
} from '../planning/index.ts';
import type { Evaluation, Problem } from '../schedule/index.ts';
import { establishFacts, evaluate, type Facts, StripDates } from '../schedule/index.ts';
import type { Conflict, PlanFile, Scene, Season } from '../season/index.ts';

export interface PlanView {
  readonly season: Season;
  readonly names: Names;
  readonly problem: Problem;
  readonly index: ProblemIndex;
  readonly evaluation: Evaluation;
  readonly facts: Facts;
  /** Where each strip can stand, and why not. */
  readonly dates: StripDates;
  /** In the order of `evaluation.violations`. */
  readonly conflicts: readonly Conflict[];
  readonly lines: readonly NamedLine[];
  readonly lineFacts: PlanFacts;
  readonly scenes: ReadonlyMap<string, Scene>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The view, or the errors of a season that cannot be planned. */
export function viewPlan(season: Season, plan: PlanFile): PlanView | readonly Diagnostic[] {
  const built = buildProblem(season);
  if (hasErrors(built.diagnostics)) return built.diagnostics;
  const { index } = built;
  const { arrangement, problem, diagnostics } = arrangementOf(built, plan);
  const evaluation = evaluate(problem, arrangement);
  return {
    season,
    names: namesOf(season),
    problem,
    index,
    evaluation,
    facts: establishFacts(problem, arrangement),
    dates: new StripDates(problem),
    conflicts: evaluation.violations.map((violation) => conflictOf(season, index, violation)),
    lines: namedLines({ ...built, problem }, evaluation),
    lineFacts: planFacts(season, workedDates(built, evaluation)),
    scenes: new Map(season.scenes.map((scene) => [scene.id, scene])),
    diagnostics,
  };
}
