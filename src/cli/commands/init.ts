import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { presentIn, type ScriptScene, sceneId, scenesOfScript } from '../../breakdown/index.ts';
import {
  readScheduleFile,
  type ScheduleFile,
  scheduleKind,
  TABLE_FIELDS,
  type TableOptions,
} from '../../exchange/index.ts';
import {
  filesInTheWay,
  isTaken,
  LARGEST_SCRIPT,
  missingFile,
  readFile,
  readScriptFile,
  writeAtomically,
} from '../../folder/index.ts';
import { calendarDay, type Diagnostic, hasErrors, parseCalendarDay } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { decodeText, episodesOfScript, type Screenplay } from '../../script/index.ts';
import { CATALOG, type InitialScript, type KeptNumber } from '../../season/index.ts';
import {
  type CliCommand,
  type Host,
  type OptionValues,
  oneOfOption,
  printMessage,
  remark,
  textOption,
  UsageError,
} from '../command.ts';
import { initFromSchedule } from '../init-from-schedule.ts';
import { plannableSeason } from '../plannable-season.ts';
import { report } from '../report.ts';

const DEFAULT_BASE = 'paris';
/** A Monday in spring: without --start the calendar needs some first day, and `season.yaml` says to set one's own. */
const DEFAULT_START = calendarDay('2027-04-12');

interface ScriptFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly episode: string;
  readonly screenplay: Screenplay;
}

export const initCommand: CliCommand = {
  name: 'init',
  usage: 'DIR SCRIPT... | DIR SCHEDULE [--title TITLE] [--base CITY] [--start DATE] [--columns FIELD=NAME,...]',
  facts: { cities: CATALOG.cities.ids.join(', ') },
  options: {
    title: { type: 'string' },
    base: { type: 'string' },
    start: { type: 'string' },
    columns: { type: 'string' },
  },
  async run(positionals, options, host) {
    const [folder, ...files] = positionals;
    if (folder === undefined) throw new UsageError('missing', { name: 'DIR' });
    if (files.length === 0) throw new UsageError('missing', { name: 'SCRIPT' });
    const wished = textOption(options.base);
    const base = wished ?? DEFAULT_BASE;
    if (CATALOG.cities.get(base) === undefined) {
      throw new UsageError('city', { option: '--base', allowed: CATALOG.cities.ids.join(', '), found: base });
    }
    const start = parseCalendarDay(textOption(options.start) ?? DEFAULT_START);
    if (start === null) throw new UsageError('date', { option: '--start', example: DEFAULT_START });
    const root = resolve(host.cwd, folder);
    if (isTaken(join(root, 'season.yaml'))) {
      const said = message('cli.stays', { file: join(folder, 'season.yaml') });
      remark(host, 'failed', { command: 'init', said });
      return 1;
    }

    const schedule = scheduleAmong(files, columnsOf(options), host);
    if (schedule === null) return 1;
    if (schedule !== undefined) {
      const title = textOption(options.title) ?? null;
      const order = { ...schedule, root, folder, title, base: wished ?? null, defaultBase: DEFAULT_BASE, start };
      return initFromSchedule(order, host);
    }
    const { scripts, diagnostics } = await readScripts(files, host.cwd);
    const initial = scripts.map(({ name, episode, screenplay }): InitialScript => {
      const breakdown = scenesOfScript(screenplay);
      diagnostics.push(...breakdown.diagnostics.filter(({ severity }) => severity === 'error'));
      return {
        file: `scripts/${name}`,
        title: screenplay.title,
        episode,
        sceneNumbers: numbersToKeep(screenplay, breakdown.scenes),
        scenes: breakdown.scenes
          .filter((scene) => !scene.omitted)
          .map((scene) => ({ ...scene, id: sceneId(episode, scene.number), cast: presentIn(scene) })),
      };
    });
    report(diagnostics, host);
    if (hasErrors(diagnostics)) return 1;
    const title = textOption(options.title) ?? initial[0]?.title ?? basename(root);
    const byName = new Map(scripts.map(({ name, bytes }) => [name, bytes]));
    const copies = [...byName].map(([name, content]) => ({ path: join('scripts', name), content }));
    const inTheWay = filesInTheWay(root, folder, copies);
    report(inTheWay, host);
    if (hasErrors(inTheWay)) return 1;
    for (const { path, content } of copies) await writeAtomically(join(root, path), content, { makesFolders: true });
    const screenplays = new Map([...byName].map(([name, bytes]) => [`scripts/${name}`, readScriptFile(bytes, name)]));
    const { yaml, impossible } = plannableSeason({ title, base, start, scripts: initial }, screenplays);
    await writeAtomically(join(root, 'season.yaml'), yaml, { makesFolders: true });
    const scenes = initial.reduce((sum, script) => sum + script.scenes.length, 0);
    const file = join(folder, 'season.yaml');
    printMessage(host, 'init.done', { file, folder, episodes: scripts.length, scenes });
    if (impossible.length > 0) remark(host, 'init.impossible', { said: impossible.map((each) => each.message) });
    return 0;
  },
};

/** `set=Where it plays,scene=No`. */
function columnsOf(options: OptionValues): NonNullable<TableOptions['columns']> {
  const written = textOption(options.columns);
  if (written === undefined) return {};
  const pairs = written.split(',').map((pair) => {
    const at = pair.indexOf('=');
    const field = oneOfOption(pair.slice(0, Math.max(0, at)).trim(), '--columns', TABLE_FIELDS)!;
    return [field, pair.slice(at + 1).trim()];
  });
  return Object.fromEntries(pairs);
}

/** The schedule of another tool, where that is what was given; undefined: scripts; null: it cannot be read. */
function scheduleAmong(
  files: readonly string[],
  columns: NonNullable<TableOptions['columns']>,
  host: Host,
): { readonly schedule: ScheduleFile; readonly text: string } | null | undefined {
  for (const file of files) {
    const bytes = readFile(resolve(host.cwd, file), file, LARGEST_SCRIPT);
    // What cannot be read is said with the scripts.
    if (!(bytes instanceof Uint8Array) || scheduleKind(bytes, file) === null) continue;
    if (files.length > 1) throw new UsageError('one-schedule');
    const { schedule, diagnostics } = readScheduleFile(bytes, file, { columns });
    report(diagnostics, host);
    return schedule === null ? null : { schedule, text: decodeText(bytes).text };
  }
  return undefined;
}

async function readScripts(
  files: readonly string[],
  cwd: string,
): Promise<{ scripts: ScriptFile[]; diagnostics: Diagnostic[] }> {
  const scripts: ScriptFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const names = new Set<string>();
  const episodes = new Set<string>();
  for (const [index, file] of (await filesNamed(files, cwd)).entries()) {
    const bytes = readFile(resolve(cwd, file), file, LARGEST_SCRIPT);
    if (!(bytes instanceof Uint8Array)) {
      diagnostics.push(bytes ?? missingFile(file, message('cli.no-file.path')));
      continue;
    }
    const screenplay = readScriptFile(bytes, file);
    diagnostics.push(...screenplay.diagnostics);
    let name = basename(file);
    for (let copy = 2; names.has(name); copy++) name = basename(file).replace(/(\.[^.]*)?$/, `-${copy}$1`);
    names.add(name);
    const wished = /(?:^|\D)(\d{3})(?:\D|$)/.exec(name)?.[1] ?? seasonAndEpisode(name);
    for (const [part, { screenplay: own }] of episodesOfScript(screenplay).entries()) {
      const id = wished === null ? String(101 + index) : String(Number(wished) + part);
      let episode = episodes.has(id) ? '101' : id;
      for (let next = 101; episodes.has(episode); next++) episode = String(next);
      episodes.add(episode);
      scripts.push({ bytes, name, episode, screenplay: own });
    }
  }
  return { scripts, diagnostics };
}

/** A script without numbers is counted; so that a scene more does not count the others anew, the numbers are kept. */
function numbersToKeep(screenplay: Screenplay, scenes: readonly ScriptScene[]): readonly KeptNumber[] {
  const isNumbered = screenplay.nodes.some((node) => node.type === 'heading' && node.number !== null);
  return isNumbered ? [] : scenes.map(({ number, heading }) => ({ number, heading }));
}

/** `s02e03` -> `203`. */
function seasonAndEpisode(name: string): string | null {
  const match = /s(\d{1,2})\s*[ex](\d{1,2})/i.exec(name);
  return match ? `${Number(match[1])}${match[2]!.padStart(2, '0')}` : null;
}

/** A folder stands for the scripts in it, in order of their names. */
async function filesNamed(paths: readonly string[], cwd: string): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const entries = await readdir(resolve(cwd, path)).catch(() => null);
    if (entries === null) files.push(path);
    else
      files.push(
        ...entries
          .filter((name) => /\.(fountain|fdx|spmd|pdf|trelby|celtx|fadein|docx)$/i.test(name))
          .sort()
          .map((name) => join(path, name)),
      );
  }
  return files;
}
