/** `onyva init` from a schedule or breakdown of another tool: a season folder with its boards, each evaluated. */
import { join } from 'node:path';
import { readSeasonFiles } from '../breakdown/index.ts';
import { cityOfMidnights, liveSeasonOfBoards, type ScheduleFile, seasonOfSchedule } from '../exchange/index.ts';
import { BoardEvaluator, boardFacts, boardPlan } from '../explain/index.ts';
import { filesInTheWay, makeFiles } from '../folder/index.ts';
import { type CalendarDay, hasErrors, type Message, type RuleCode } from '../foundation/index.ts';
import { type Board, type LiveSeason, sortedDays } from '../live/index.ts';
import { message } from '../messages/index.ts';
import { buildProblem, scorecardRows } from '../planning/index.ts';
import { type Evaluation, lowerBound, scorecardOf } from '../schedule/index.ts';
import { CATALOG, type Season, writePlan } from '../season/index.ts';
import { plannableSeason, SEASON_ID } from '../server/index.ts';
import { type ExitCode, type Host, printMessage, remark } from './command.ts';
import { holdBeside, sayWhy, storeBeside } from './open-store.ts';
import { report } from './report.ts';

export interface ScheduleOrder {
  readonly schedule: ScheduleFile;
  /** The file as text, where it is one: its dates say where it was written. */
  readonly text: string;
  readonly root: string;
  /** The folder as the user knows it. */
  readonly folder: string;
  readonly title: string | null;
  /** Null: where the file was written, else `defaultBase`. */
  readonly base: string | null;
  readonly defaultBase: string;
  readonly start: CalendarDay;
}

export async function initFromSchedule(order: ScheduleOrder, host: Host): Promise<ExitCode> {
  const { schedule, root, folder, title, start } = order;
  const inTheWay = filesInTheWay(root, folder, [{ path: 'plan.json', content: '' }]);
  report(inTheWay, host);
  if (hasErrors(inTheWay)) return 1;
  const base = order.base ?? cityOfMidnights(order.text) ?? order.defaultBase;
  const { input, boards, lost } = seasonOfSchedule(schedule, { title, base, start });
  const { yaml } = plannableSeason(input, new Map());
  const read = readSeasonFiles(yaml, 'season.yaml', () => null);
  report(read.diagnostics, host, { only: 'error' });
  const { season } = read;
  if (season === null) return 1;
  const built = buildProblem(season);
  report(built.diagnostics, host, { only: 'error' });
  const live = liveSeasonOfBoards(yaml, boards, boardFacts(season, built), season.units[0]!.id);
  const taken = await makeFiles(root, folder, [{ path: 'season.yaml', content: yaml }]);
  report(taken, host);
  if (hasErrors(taken)) return 1;
  if (!(await keepBoards(live, season, root, host))) return 1;
  const file = join(folder, 'season.yaml');
  printMessage(host, 'init.from-schedule', {
    file,
    scenes: season.scenes.length,
    boards: boards.length,
    city: CATALOG.cities.get(base)!.name,
    folder,
  });
  if (hasErrors(built.diagnostics)) return 1;
  const evaluator = new BoardEvaluator(season, built);
  for (const board of Object.values(live.boards)) {
    const evaluated = evaluator.evaluate(board);
    if (evaluated === null) continue;
    const { problem, evaluation } = evaluated;
    sayBoard(board, evaluation, season, host);
    if (board.id === live.activeBoard && sortedDays(board).length > 0) {
      for (const { label, value } of scorecardRows(scorecardOf(problem, evaluation.arrangement)))
        printMessage(host, 'init.card', { label, value });
      const bound = lowerBound(built.problem, 'quick', () => true);
      const plan = boardPlan(board, evaluator, bound);
      const files = plan === null ? [] : [{ path: 'plan.json', content: writePlan(plan) }];
      report(await makeFiles(root, folder, files), host);
    }
  }
  sayLost(lost, host);
  return 0;
}

/** The boards are kept where `onyva open` finds them. */
async function keepBoards(live: LiveSeason, season: Season, root: string, host: Host): Promise<boolean> {
  let held: Awaited<ReturnType<typeof holdBeside>> = null;
  try {
    held = await holdBeside(root, { takeOver: false });
    const store = await storeBeside(root, held?.sign ?? null, (text) => host.err(`${host.speaker.say(text)}\n`));
    try {
      await store.create(SEASON_ID, season.title, live);
    } finally {
      await store.close();
    }
    return true;
  } catch (error) {
    sayWhy('init', error, host);
    return false;
  } finally {
    await held?.release();
  }
}

function sayBoard(board: Board, evaluation: Evaluation, season: Season, host: Host): void {
  const days = sortedDays(board).length;
  const waiting = board.boneyard.filter(({ kind }) => kind === 'strip').length;
  if (days === 0) {
    printMessage(host, 'init.board-without-days', { name: board.name, waiting });
    return;
  }
  const broken = new Map<RuleCode, number>();
  for (const { rule } of evaluation.violations) broken.set(rule, (broken.get(rule) ?? 0) + 1);
  printMessage(host, 'init.board', {
    name: board.name,
    days,
    waiting,
    cost: { money: evaluation.cost, currency: season.currency },
    count: evaluation.violations.length,
  });
  for (const [rule, count] of broken) {
    printMessage(host, 'init.board-broken', { rule: message(`rule.${rule}.name`), count });
  }
}

export function sayLost(lost: readonly Message[], host: Host): void {
  if (lost.length === 0) return;
  remark(host, 'init.lost');
  for (const said of lost) host.err(`  - ${host.speaker.say(said)}\n`);
}
