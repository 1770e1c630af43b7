/** Boards that people made of a film, in the standard's sample file, as arrangements of one season's problem. */
import { readFileSync } from 'node:fs';
import { readSeasonFiles } from '../../dist/breakdown/index.js';
import { liveSeasonOfBoards, readUss, seasonOfSchedule } from '../../dist/exchange/index.js';
import { BoardEvaluator, boardFacts } from '../../dist/explain/index.js';
import { calendarDay } from '../../dist/foundation/index.js';
import { sortedDays } from '../../dist/live/index.js';
import { buildProblem } from '../../dist/planning/index.js';
import type { Arrangement, Problem } from '../../dist/schedule/index.js';
import { initialSeasonYaml } from '../../dist/season/index.js';

export interface UssBoards {
  readonly problem: Problem;
  /** Those with days. */
  readonly boards: readonly { readonly name: string; readonly arrangement: Arrangement }[];
}

export function readUssBoards(file: string): UssBoards {
  const { schedule } = readUss(readFileSync(file, 'utf8'), file);
  if (schedule === null) throw new Error(`${file} is not read`);
  const options = { title: null, base: 'los-angeles', start: calendarDay('2022-08-03') };
  const { input, boards } = seasonOfSchedule(schedule, options);
  const yaml = initialSeasonYaml(input);
  const { season } = readSeasonFiles(yaml, 'season.yaml', () => null);
  if (season === null) throw new Error(`${file} makes no season`);
  const built = buildProblem(season);
  const evaluator = new BoardEvaluator(season, built);
  const live = liveSeasonOfBoards(yaml, boards, boardFacts(season, built), 'main');
  return {
    problem: built.problem,
    boards: Object.values(live.boards)
      .filter((board) => sortedDays(board).length > 0)
      .map((board) => ({ name: board.name, arrangement: evaluator.arrangementOf(board) })),
  };
}
