import { basename, join, resolve } from 'node:path';
import { scheduleOfSeason, withSceneNumbers, withTags, writeCsv, writeSex, writeUss } from '../../exchange/index.ts';
import { boardFacts, liveSeasonOf } from '../../explain/index.ts';
import { isTaken, reasonOf, seasonFolder, writeOutput } from '../../folder/index.ts';
import type { Message } from '../../foundation/index.ts';
import type { Board } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import { buildProblem } from '../../planning/index.ts';
import type { Season } from '../../season/index.ts';
import { SEASON_ID } from '../../server/index.ts';
import { keptIn, StoreRefused } from '../../store/index.ts';
import {
  type CliCommand,
  type ExitCode,
  exactly,
  type Host,
  oneOfOption,
  printMessage,
  remark,
  textOption,
  UsageError,
} from '../command.ts';
import { report } from '../report.ts';

const KINDS = ['uss', 'sex', 'csv', 'scripts'] as const;

export const exportCommand: CliCommand = {
  name: 'export',
  usage: `DIR --as ${KINDS.join('|')} -o FILE|FOLDER`,
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
    if (as === 'scripts') return exportScripts(season, files, path, output, host);
    const boards = await boardsIn(folder, season, files, host);
    const { schedule, lost } = scheduleOfSeason(season, boards);
    let content: string | Uint8Array;
    let more: readonly Message[] = [];
    if (as === 'uss') content = writeUss(schedule, season.calendar.prepStart);
    else ({ content, lost: more } = as === 'sex' ? writeSex(schedule) : writeCsv(schedule));
    const why = await writeOutput(path, output, content);
    if (why !== null) {
      report([why], host);
      return 1;
    }
    printMessage(host, 'export.done', { file: output });
    sayNotHeld([...lost, ...more], host);
    return 0;
  },
};

/** Copies of the scripts with the numbers of their scenes, into a folder. */
async function exportScripts(
  season: Season,
  files: ReturnType<typeof seasonFolder>,
  folder: string,
  shown: string,
  host: Host,
): Promise<ExitCode> {
  const scripts = [...new Set(season.episodes.flatMap(({ script }) => script ?? []))];
  let isWhole = true;
  for (const script of scripts) {
    const bytes = files.scriptBytes(script);
    const numbered = bytes instanceof Uint8Array ? withSceneNumbers(bytes, script) : null;
    const path = join(folder, basename(script));
    const named = join(shown, basename(script));
    if (numbered === null || isTaken(path)) {
      isWhole = false;
      const said = message(numbered === null ? 'cli.export.not-numbered' : 'cli.stays', { file: named });
      remark(host, 'failed', { command: 'export', said });
      continue;
    }
    const tagged = /\.fdx$/i.test(script) ? withTags(numbered.text, script, season) : null;
    const why = await writeOutput(path, named, tagged?.text ?? numbered.text);
    if (why !== null) {
      report([why], host);
      return 1;
    }
    printMessage(host, 'export.numbered', { file: named, count: numbered.added });
    if (tagged !== null && tagged.added > 0) printMessage(host, 'export.tagged', { file: named, count: tagged.added });
  }
  return isWhole ? 0 : 1;
}

/** All boards as they are kept, whether the season is open or not; that of `plan.json` where none are. */
async function boardsIn(
  folder: string,
  season: Season,
  files: ReturnType<typeof seasonFolder>,
  host: Host,
): Promise<readonly Board[]> {
  try {
    const kept = await keptIn(join(folder, '.onyva'), SEASON_ID);
    if (kept !== null) return Object.values(kept.boards);
  } catch (error) {
    const why = error instanceof StoreRefused ? error.said : reasonOf(error);
    remark(host, 'export.from-plan', { why });
  }
  return boardOfPlan(season, files);
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
