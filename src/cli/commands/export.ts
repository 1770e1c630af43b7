import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { scheduleOfSeason, writeCsv, writeSex, writeUss } from '../../exchange/index.ts';
import { boardFacts, liveSeasonOf } from '../../explain/index.ts';
import { seasonFolder, writeAtomically } from '../../folder/index.ts';
import type { Message } from '../../foundation/index.ts';
import type { Board } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import { buildProblem } from '../../planning/index.ts';
import type { Season } from '../../season/index.ts';
import { SEASON_ID } from '../../server/index.ts';
import {
  type CliCommand,
  exactly,
  type Host,
  oneOfOption,
  printMessage,
  remark,
  textOption,
  UsageError,
} from '../command.ts';
import { holdBeside, storeBeside } from '../open-store.ts';
import { report } from '../report.ts';

const KINDS = ['uss', 'sex', 'csv'] as const;

export const exportCommand: CliCommand = {
  name: 'export',
  usage: `DIR --as ${KINDS.join('|')} -o FILE`,
  facts: { kinds: KINDS },
  options: { as: { type: 'string' }, output: { type: 'string', short: 'o' } },
  async run(positionals, options, host) {
    exactly(positionals, ['DIR']);
    const shown = positionals[0]!;
    const folder = resolve(host.cwd, shown);
    const as = oneOfOption(options.as, '--as', KINDS);
    const output = textOption(options.output);
    if (as === undefined) throw new UsageError('missing', { name: `--as ${KINDS.join('|')}` });
    if (output === undefined) throw new UsageError('missing', { name: '-o FILE' });
    const path = resolve(host.cwd, output);
    const files = seasonFolder(folder, shown);
    const { season, diagnostics } = files.season();
    report(diagnostics, host, { only: 'error' });
    if (season === null) return 1;
    if (path === join(folder, 'season.yaml') || path === join(folder, 'plan.json')) {
      remark(host, 'failed', { command: 'export', said: message('cli.stays', { file: output }) });
      return 1;
    }
    const boards = (await keptBoards(folder)) ?? boardOfPlan(season, files);
    const { schedule, lost } = scheduleOfSeason(season, boards);
    let content: string | Uint8Array;
    let more: readonly Message[] = [];
    if (as === 'uss') content = writeUss(schedule, season.calendar.prepStart);
    else ({ content, lost: more } = as === 'sex' ? writeSex(schedule) : writeCsv(schedule));
    await writeAtomically(path, content, { makesFolders: true });
    printMessage(host, 'export.done', { file: output });
    sayNotHeld([...lost, ...more], host);
    return 0;
  },
};

/** Boards of the open season; null where there is none, or another program has it open. */
async function keptBoards(folder: string): Promise<readonly Board[] | null> {
  if (!existsSync(join(folder, '.onyva'))) return null;
  const held = await holdBeside(folder, { takeOver: false }).catch(() => null);
  if (held === null) return null;
  try {
    const store = await storeBeside(folder, held.sign, () => {});
    try {
      const season = await store.load(SEASON_ID);
      return season === null ? null : Object.values(season.live.boards);
    } finally {
      await store.close();
    }
  } finally {
    await held.release();
  }
}

function boardOfPlan(season: Season, files: ReturnType<typeof seasonFolder>): readonly Board[] {
  const built = buildProblem(season);
  const { plan } = files.plan();
  return Object.values(liveSeasonOf('', boardFacts(season, built), built, plan).boards);
}

function sayNotHeld(lost: readonly Message[], host: Host): void {
  if (lost.length === 0) return;
  remark(host, 'export.lost');
  for (const said of lost) host.err(`  - ${host.speaker.say(said)}\n`);
}
