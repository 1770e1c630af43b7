import { describe, expect, it } from 'vitest';
import { applyCommand, type Board, type Command, newLiveSeason } from '../../live/index.ts';
import { buildProblem } from '../../planning/problem/build-problem.ts';
import { day, smallPlace, smallScene, smallSeason, smallSet, smallWay } from '../../season/testing/small-season.ts';
import { BoardEvaluator } from './board-evaluation.ts';
import { boardFacts } from './board-facts.ts';

const MONDAY = { date: day('2027-04-12'), unit: 'main' };

function boardWith(minutes: number | null): { readonly evaluator: BoardEvaluator; readonly board: Board } {
  const season = smallSeason({
    sets: [smallSet('FLAT', [smallWay('studio', 'stage')])],
    places: [smallPlace('studio')],
    scenes: ['101-1', '101-2'].map((id) => smallScene(id, { people: ['lou'], eighths: 8 })),
  });
  const built = buildProblem(season);
  const facts = boardFacts(season, built);
  const strips = ['101-1', '101-2'].map((scene) => ({ scene, part: 1 }));
  const takes = minutes === null ? {} : { minutes };
  const commands: readonly Command[] = [
    { kind: 'move-entries', board: 'main', entries: strips, to: MONDAY },
    { kind: 'add-banner', board: 'main', id: 'press', text: 'Press call', ...takes, to: { ...MONDAY, position: 1 } },
  ];
  const live = commands.reduce(
    (state, command) => {
      const outcome = applyCommand(state, command, () => ({ facts }));
      if ('refused' in outcome) throw new Error(outcome.refused[0]!.code);
      return outcome.season;
    },
    newLiveSeason('', facts),
  );
  return { evaluator: new BoardEvaluator(season, built), board: live.boards.main! };
}

/** Minutes between the first strip's end and the second one's beginning. */
function gap({ evaluator, board }: ReturnType<typeof boardWith>): number {
  const [first, second] = evaluator.evaluate(board)!.evaluation.days[0]!.strips;
  return second!.start - first!.end;
}

describe('banners of a board', () => {
  it('take their minutes of the day, where they stand', () => {
    expect(gap(boardWith(45)) - gap(boardWith(null))).toBe(45);
  });

  it('without minutes change nothing, and are in the plan all the same', () => {
    const { evaluator, board } = boardWith(null);
    expect(evaluator.evaluate(board)!.banners).toEqual([]);
    expect(evaluator.evaluate(board)!.problem).toBe(evaluator.built.problem);
    const full = evaluator.evaluateWithBanners(board)!;
    expect(full.banners.map(({ text, after, minutes }) => [text, after, minutes])).toEqual([['Press call', 1, 0]]);
    expect(full.evaluation.days[0]!.banners).toHaveLength(1);
    expect(full.evaluation.cost).toBe(evaluator.evaluate(board)!.evaluation.cost);
  });
});
