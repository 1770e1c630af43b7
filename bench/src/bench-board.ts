/**
 * How a crew lives with our plans: the AD's scorecard of the film of `../shared/data/boards` and of the generated
 * seasons. No times are measured, so it does not need a quiet machine.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { speak } from '../../dist/messages/index.js';
import { scorecardRows } from '../../dist/planning/index.js';
import { type Problem, type Scorecard, scorecardOf } from '../../dist/schedule/index.js';
import { solveInWorkers } from '../../dist/worker/index.js';
import type { BenchContext, Section } from './bench-context.js';
import { readFilmBoard } from './film-board.js';
import { loadSeason } from './load-season.js';
import { readUssBoards } from './uss-boards.js';

const FILM_DAYS = 31;
const FILM_DAY_MINUTES = 720;
const SIZES = ['S', 'M', 'L'] as const;

export async function benchBoard(context: BenchContext): Promise<Section> {
  const cards: { readonly name: string; readonly card: Scorecard }[] = [];
  const add = async (name: string, problem: Problem): Promise<void> => {
    context.say(`board: ${name}`);
    const result = await solveInWorkers(problem, { seed: 1, seconds: context.seconds, workers: 2 });
    if (result === null) throw new Error('nobody stopped the search, and it gave no plan');
    cards.push({
      name: result.legal ? name : `${name} (not legal)`,
      card: scorecardOf(problem, result.evaluation.arrangement),
    });
  };
  const film = join(context.data, 'boards');
  if (existsSync(film)) await add('film', readFilmBoard(film, FILM_DAYS, FILM_DAY_MINUTES).problem);
  else context.say(`board: the film is SKIPPED, ${film} is not there`);
  const sample = join(context.data, 'uss', 'full_sample_schedule.uss');
  if (existsSync(sample)) {
    const { boards, problem } = readUssBoards(sample);
    for (const { name, arrangement } of boards) cards.push({ name, card: scorecardOf(problem, arrangement) });
    await add('the same film, by us', problem);
  } else context.say(`board: the boards of the standard's sample are SKIPPED, ${sample} is not there`);
  for (const size of SIZES) await add(`season ${size}-1`, loadSeason(size, 1).problem);
  const english = speak('en');
  const columns = cards.map(({ card }) => scorecardRows(card).map(({ value }) => english.say(value)));
  const labels = cards.length === 0 ? [] : scorecardRows(cards[0]!.card).map(({ label }) => english.say(label));
  return {
    name: 'board',
    title: "The AD's scorecard of our plans",
    lines: [
      `| | ${cards.map(({ name }) => name).join(' | ')} |`,
      `|---|${cards.map(() => '---:|').join('')}`,
      ...labels.map((label, row) => `| ${label} | ${columns.map((column) => column[row]).join(' | ')} |`),
    ],
  };
}
