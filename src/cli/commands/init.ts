import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import {
  readScheduleFile,
  type ScheduleFile,
  scheduleKind,
  TABLE_FIELDS,
  type TableOptions,
} from '../../exchange/index.ts';
import { LARGEST_SCRIPT, missingFile, readFile, readScriptFile } from '../../folder/index.ts';
import { type Diagnostic, hasErrors, parseCalendarDay } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { decodeText } from '../../script/index.ts';
import { CATALOG } from '../../season/index.ts';
import { firstScripts, type GivenFile, makeSeason, USUAL_BASE, USUAL_START, whyTaken } from '../../server/index.ts';
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
import { report } from '../report.ts';

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
    const base = wished ?? USUAL_BASE;
    if (CATALOG.cities.get(base) === undefined) {
      throw new UsageError('city', { option: '--base', allowed: CATALOG.cities.ids.join(', '), found: base });
    }
    const start = parseCalendarDay(textOption(options.start) ?? USUAL_START);
    if (start === null) throw new UsageError('date', { option: '--start', example: USUAL_START });
    const root = resolve(host.cwd, folder);
    const taken = whyTaken(root, folder);
    if (taken !== null) {
      remark(host, 'failed', { command: 'init', said: taken });
      return 1;
    }

    const schedule = scheduleAmong(files, columnsOf(options), host);
    if (schedule === null) return 1;
    if (schedule !== undefined) {
      const title = textOption(options.title) ?? null;
      const base = wished ?? null;
      const order = { ...schedule, folder: root, shownAs: folder, title, base, defaultBase: USUAL_BASE, start };
      return initFromSchedule(order, host);
    }
    const { given, unread } = await filesGiven(files, host.cwd);
    const { scripts, diagnostics } = firstScripts(given);
    const found = [...unread, ...diagnostics];
    report(found, host);
    if (hasErrors(found)) return 1;
    const title = textOption(options.title) ?? scripts[0]?.initial.title ?? basename(root);
    const made = await makeSeason({ scripts, title, base, start, folder: root, shownAs: folder });
    if ('refused' in made) {
      report(made.refused, host);
      return 1;
    }
    const { impossible, scenes } = made;
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
    // Where something is left out that makes it another schedule, no season is made of the rest.
    return schedule === null || hasErrors(diagnostics) ? null : { schedule, text: decodeText(bytes).text };
  }
  return undefined;
}

async function filesGiven(
  files: readonly string[],
  cwd: string,
): Promise<{ readonly given: readonly GivenFile[]; readonly unread: readonly Diagnostic[] }> {
  const given: GivenFile[] = [];
  const unread: Diagnostic[] = [];
  for (const name of await filesNamed(files, cwd)) {
    const bytes = readFile(resolve(cwd, name), name, LARGEST_SCRIPT);
    if (bytes instanceof Uint8Array) given.push({ name, bytes, screenplay: readScriptFile(bytes, name) });
    else unread.push(bytes ?? missingFile(name, message('cli.no-file.path')));
  }
  return { given, unread };
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
