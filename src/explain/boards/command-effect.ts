/** What a command does to a board: cost to the cent, rules counted and named. */
import type { CommandEffect, RulesInWords } from '../../live/index.ts';
import { conflictOf } from '../../planning/index.ts';
import type { Evaluation, Violation } from '../../schedule/index.ts';
import type { BoardEvaluator } from './board-evaluation.ts';
import { moreBroken } from './more-broken.ts';

/** Sentences of each kind that are said; a board in the making can break hundreds of rules. */
const MOST_SENTENCES = 6;

export function commandEffect({ season, built }: BoardEvaluator, was: Evaluation, is: Evaluation): CommandEffect {
  const say = (violations: readonly Violation[]): RulesInWords => ({
    count: violations.length,
    sentences: violations
      .slice(0, MOST_SENTENCES)
      .map((violation) => conflictOf(season, built.index, violation).message),
  });
  return {
    delta: { cost: is.cost - was.cost, conflicts: is.violations.length - was.violations.length },
    breaks: say(moreBroken(was.violations, is.violations)),
    mends: say(moreBroken(is.violations, was.violations)),
  };
}
