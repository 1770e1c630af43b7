import { basename, dirname, extname, join, resolve } from 'node:path';
import {
  CALENDAR_IDS,
  DOCUMENT_IDS,
  type DocumentId,
  type DraftStamp,
  PAPER_LANGUAGES,
  type PaperScope,
  type PaperSize,
} from '../../documents/index.ts';
import {
  COMPARISON_NAME,
  LARGEST_SCRIPT,
  LARGEST_SEASON,
  missingFile,
  readFile,
  readText,
  recordsMark,
  seasonFolder,
  whyNoOutput,
  writeAtomically,
  writeOutput,
} from '../../folder/index.ts';
import type { Diagnostic } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import {
  formatsOf,
  type LogoFile,
  PRINT_FORMATS,
  type PrintFormat,
  printFile,
  printSetInThreads,
  readLogo,
  type SetOptions,
} from '../../paper/index.ts';
import { type PlanFile, readPlan, type Season } from '../../season/index.ts';
import {
  type CliCommand,
  dateOption,
  type ExitCode,
  exactly,
  type Host,
  type OptionValues,
  oneOfOption,
  remark,
  textOption,
  UsageError,
} from '../command.ts';
import { report } from '../report.ts';

/** What `--paper` takes; legal is of forms that have always been so long, and chosen by the document. */
const PAPERS = ['a4', 'letter'] as const satisfies readonly PaperSize[];

export const printCommand: CliCommand = {
  name: 'print',
  usage: [
    `DIR DOCUMENT | --all [--lang ${PAPER_LANGUAGES.join('|')}] [--format ${PRINT_FORMATS.join('|')}]`,
    '[-o FILE] [--out FOLDER] [--paper a4|letter] [--day DATE] [--unit ID] [--person ID] [--place ID] [--episode ID]',
    '[--draft COLOUR] [--date DATE] [--logo FILE] [--beside PLAN]',
  ].join('\n       '),
  facts: { documents: DOCUMENT_IDS, calendars: CALENDAR_IDS },
  options: {
    all: { type: 'boolean' },
    out: { type: 'string' },
    place: { type: 'string' },
    lang: { type: 'string' },
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    paper: { type: 'string' },
    day: { type: 'string' },
    unit: { type: 'string' },
    person: { type: 'string' },
    episode: { type: 'string' },
    draft: { type: 'string' },
    date: { type: 'string' },
    logo: { type: 'string' },
    beside: { type: 'string' },
  },
  async run(positionals, options, host) {
    const isAll = options.all === true;
    exactly(positionals, isAll ? ['DIR'] : ['DIR', 'DOCUMENT']);
    const [folder, name] = positionals as [string, string];
    const document = isAll ? undefined : oneOfOption(name, 'DOCUMENT', DOCUMENT_IDS)!;
    const output = textOption(options.output);
    const out = textOption(options.out);
    if (isAll && out === undefined) throw new UsageError('missing', { name: '--out FOLDER' });
    const format = formatOf(document, options, output);
    const lang = oneOfOption(options.lang, '--lang', PAPER_LANGUAGES);
    const paper = oneOfOption(options.paper, '--paper', PAPERS);
    const scope = scopeOf(options);
    const draft = draftOf(options);
    const isBinary = format === 'pdf' || format === 'xlsx';
    if (!isAll && isBinary && output === undefined) throw new UsageError('missing', { name: '-o FILE' });
    const files = seasonFolder(resolve(host.cwd, folder), folder);
    const loaded = files.season();
    const isThereOrFake = document === 'there-or-fake-it';
    const read = isThereOrFake || isAll ? files.comparison() : null;
    const file = read?.comparison ?? null;
    // The paper about a comparison needs no other plan than those compared.
    const { plan, diagnostics } = isThereOrFake
      ? { plan: file?.plans[0]?.plan ?? null, diagnostics: read?.diagnostics ?? [missingComparison(folder)] }
      : files.plan();
    report([...loaded.diagnostics, ...diagnostics], host, { only: 'error' });
    if (!loaded.season || !plan) return 1;
    const compared =
      file === null ? {} : { compared: { file, isOfOtherRecords: file.records !== recordsMark(loaded.season) } };
    const logo = logoFile(options, host);
    if (logo === null) return 1;
    const other = besidePlan(folder, options, host);
    if (other === null) return 1;
    const shared = {
      ...(other === undefined ? {} : { beside: other }),
      draft,
      screenplays: loaded.screenplays,
      ...compared,
      ...(paper === undefined ? {} : { paper }),
      ...(logo === undefined ? {} : { logo }),
    };
    if (document === undefined) {
      const languages = lang === undefined ? PAPER_LANGUAGES : [lang];
      return printWhole(loaded.season, plan, { ...shared, languages }, out!, host);
    }
    const path = output === undefined ? null : resolve(host.cwd, output);
    const before = format === 'ics' && path !== null ? { before: textAt(path) } : {};
    const own = { lang: lang ?? host.speaker.language, format, scope, ...shared, ...before };
    const content = await printFile(document, loaded.season, plan, own);
    if (path === null) host.out(content as string);
    else {
      const why = await writeOutput(path, output!, content);
      if (why !== null) {
        report([why], host);
        return 1;
      }
      remark(host, 'print.wrote', { file: output! });
    }
    return 0;
  },
};

function missingComparison(folder: string): Diagnostic {
  return missingFile(join(folder, COMPARISON_NAME), message('folder.file-missing.comparison', { folder }));
}

/** Every document, into a folder. Calendars that are there already are brought up to date. */
async function printWhole(
  season: Season,
  plan: PlanFile,
  options: SetOptions,
  out: string,
  host: Host,
): Promise<ExitCode> {
  const folder = resolve(host.cwd, out);
  const calendarBefore = (path: string): string => textAt(join(folder, path));
  let count = 0;
  // The next papers are printed while some are still on their way to the disk.
  const writing = new Set<Promise<unknown>>();
  for await (const { path, content } of printSetInThreads(season, plan, { ...options, calendarBefore })) {
    const why = whyNoOutput(join(folder, path), join(out, path));
    if (why !== null) {
      await Promise.all(writing);
      report([why], host);
      return 1;
    }
    const write = writeAtomically(join(folder, path), content, { makesFolders: true });
    writing.add(write);
    void write.then(
      () => writing.delete(write),
      () => {},
    );
    if (writing.size >= MOST_WRITING) await Promise.race(writing);
    count++;
  }
  await Promise.all(writing);
  remark(host, 'print.wrote-set', { count, folder: out });
  return 0;
}

const MOST_WRITING = 8;

/** The text of a file of ours from before; empty when there is none that can be read. */
function textAt(path: string): string {
  const text = readText(path, path, LARGEST_SCRIPT);
  return typeof text === 'string' ? text : '';
}

/** As asked for; else by the ending of the file. */
function formatOf(document: DocumentId | undefined, options: OptionValues, output: string | undefined): PrintFormat {
  const formats = document === undefined ? PRINT_FORMATS : formatsOf(document);
  const asked = oneOfOption(options.format, '--format', formats);
  const ending = output === undefined ? '' : extname(output).slice(1).toLowerCase();
  return asked ?? formats.find((format) => format === ending) ?? 'txt';
}

function scopeOf(options: OptionValues): PaperScope {
  const day = dateOption(options.day, 'day');
  const unit = textOption(options.unit);
  const person = textOption(options.person);
  const place = textOption(options.place);
  const episode = textOption(options.episode);
  return {
    ...(day === undefined ? {} : { from: day, to: day }),
    ...(unit === undefined ? {} : { unit }),
    ...(person === undefined ? {} : { person }),
    ...(place === undefined ? {} : { place }),
    ...(episode === undefined ? {} : { episode }),
  };
}

function draftOf(options: OptionValues): DraftStamp {
  return { colour: textOption(options.draft) ?? null, date: dateOption(options.date, 'date') ?? null };
}

/** Another plan of the season, to compare with. Undefined: none was asked for. Null: it cannot be used. */
function besidePlan(folder: string, options: OptionValues, host: Host): SetOptions['beside'] | null {
  const file = textOption(options.beside);
  if (file === undefined) return undefined;
  const text = readText(resolve(host.cwd, file), file, LARGEST_SEASON);
  if (typeof text !== 'string') {
    report([text ?? missingFile(file, message('cli.no-file.path'))], host);
    return null;
  }
  const { plan, diagnostics } = readPlan(text, file);
  report(diagnostics, host, { only: 'error' });
  if (plan === null) return null;
  return {
    plan,
    name: withFolder(resolve(host.cwd, file)),
    ownName: withFolder(resolve(host.cwd, folder, 'plan.json')),
  };
}

/** `winter/plan.json`: most plans are called alike. */
function withFolder(path: string): string {
  return `${basename(dirname(path))}/${basename(path)}`;
}

/** Undefined: none was asked for. Null: it cannot be used, which has been said. */
function logoFile(options: OptionValues, host: Host): LogoFile | undefined | null {
  const file = textOption(options.logo);
  if (file === undefined) return undefined;
  const bytes = readFile(resolve(host.cwd, file), file, LARGEST_SCRIPT);
  const logo = bytes instanceof Uint8Array ? readLogo(bytes) : null;
  if (bytes !== null && !(bytes instanceof Uint8Array)) report([bytes], host);
  else if (logo === null) remark(host, 'print.no-logo', { file });
  return logo;
}
