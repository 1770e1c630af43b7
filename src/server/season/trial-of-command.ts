/** A command asked about before it is given: cost to the cent, rules counted and named. */
import type { RulesTouched, TryAnswer } from '../../api/index.ts';
import type { Command } from '../../live/index.ts';
import { conflictOf } from '../../planning/index.ts';
import type { Violation } from '../../schedule/index.ts';
import type { Services } from '../services.ts';

/** Sentences of each kind that are sent; a board in the making can break hundreds. */
const MOST_SENTENCES = 6;

/** `boardId`: the board that is looked at. Null when there is none of that id. */
export function trialOfCommand(
  { host, views }: Services,
  boardId: string,
  command: Command,
  have: number | null,
): TryAnswer | null {
  const board = host.board(boardId);
  if (board === null) return null;
  const { evaluator, revision } = host;
  const none: RulesTouched = { count: 0, sentences: [] };
  const nothing = { revision, delta: null, breaks: none, mends: none, label: null, patch: null };
  // A command on the records is a matter of another problem: it is given and, if need be, taken back.
  if (!('board' in command)) return { ...nothing, refused: [] };
  const outcome = host.tried(command);
  if ('refused' in outcome) return { ...nothing, refused: outcome.refused };
  const after = outcome.season.boards[boardId];
  if (after === undefined) return { ...nothing, label: outcome.label, refused: [] };
  const [was, is] = [evaluator.evaluate(board), evaluator.evaluate(after)];
  if (was === null || is === null) return { ...nothing, label: outcome.label, refused: [] };
  const { violations: before } = was.evaluation;
  const { violations: now } = is.evaluation;
  const { season, built } = evaluator.model;
  const say = (violations: readonly Violation[]): RulesTouched => ({
    count: violations.length,
    sentences: violations
      .slice(0, MOST_SENTENCES)
      .map((violation) => conflictOf(season, built.index, violation).message),
  });
  return {
    revision,
    delta: { cost: is.evaluation.cost - was.evaluation.cost, conflicts: now.length - before.length },
    breaks: say(moreBroken(before, now)),
    mends: say(moreBroken(now, before)),
    label: outcome.label,
    patch: have === null ? null : views.patchTo(after, evaluator, revision, have),
    refused: [],
  };
}

/** What is broken in `after` and was not, or was broken less, in `before`. */
function moreBroken(before: readonly Violation[], after: readonly Violation[]): readonly Violation[] {
  const known = new Map(before.map((violation) => [nameOf(violation), violation.amount]));
  return after.filter((violation) => violation.amount > (known.get(nameOf(violation)) ?? 0));
}

function nameOf({ rule, aspect, date, unit, strip, person, place, base }: Violation): string {
  return [rule, aspect, date, unit, strip, person, place, base].join('|');
}
