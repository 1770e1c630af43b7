/** `onyva init` from a schedule or breakdown of another tool: a season folder with its boards, each evaluated. */
import { join } from 'node:path';
import { hasErrors, type Message, type RuleCode } from '../foundation/index.ts';
import { type Board, type LiveSeason, sortedDays } from '../live/index.ts';
import { message } from '../messages/index.ts';
import { scorecardRows } from '../planning/index.ts';
import { type Evaluation, scorecardOf } from '../schedule/index.ts';
import { CATALOG, type Season } from '../season/index.ts';
import { makeFromSchedule, type ScheduleOrder, SEASON_ID } from '../server/index.ts';
import { type ExitCode, type Host, printMessage, remark } from './command.ts';
import { holdBeside, sayWhy, storeBeside } from './open-store.ts';
import { report } from './report.ts';

export async function initFromSchedule(order: ScheduleOrder, host: Host): Promise<ExitCode> {
  const { shownAs: folder } = order;
  let made: Awaited<ReturnType<typeof makeFromSchedule>>;
  try {
    made = await makeFromSchedule(order, keepBoards(host));
  } catch (error) {
    sayWhy('init', error, host);
    return 1;
  }
  if ('refused' in made) {
    report(made.refused, host, { only: 'error' });
    return 1;
  }
  const { season, base, boards, lost, diagnostics } = made;
  report(diagnostics, host);
  printMessage(host, 'init.from-schedule', {
    file: join(folder, 'season.yaml'),
    scenes: season.scenes.length,
    boards: order.schedule.boards.length,
    city: CATALOG.cities.get(base)!.name,
    folder,
  });
  if (hasErrors(diagnostics)) return 1;
  for (const { board, isActive, found } of boards) {
    if (found === null) continue;
    sayBoard(board, found.evaluation, season, host);
    if (!isActive || sortedDays(board).length === 0) continue;
    for (const { label, value } of scorecardRows(scorecardOf(found.problem, found.evaluation.arrangement)))
      printMessage(host, 'init.card', { label, value });
  }
  sayLost(lost, host);
  return 0;
}

/** The boards are kept where `onyva open` finds them. */
export function keepBoards(host: Host): (live: LiveSeason, season: Season, folder: string) => Promise<void> {
  return async (live, season, folder) => {
    const held = await holdBeside(folder, { takeOver: false });
    try {
      const store = await storeBeside(folder, held?.sign ?? null, (text) => host.err(`${host.speaker.say(text)}\n`));
      try {
        await store.create(SEASON_ID, season.title, live);
      } finally {
        await store.close();
      }
    } finally {
      await held?.release();
    }
  };
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
