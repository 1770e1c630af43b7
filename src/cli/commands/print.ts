import { extname, join, resolve } from 'node:path';
import {
  DOCUMENT_IDS,
  type DraftStamp,
  PAPER_LANGUAGES,
  type PaperScope,
  type PaperSize,
} from '../../documents/index.ts';
import { LARGEST_SCRIPT, readFile, seasonFolder, writeAtomically } from '../../folder/index.ts';
import { diagnosticOf } from '../../messages/index.ts';
import { type LogoFile, PRINT_FORMATS, type PrintFormat, printFile, readLogo } from '../../paper/index.ts';
import type { Season } from '../../season/index.ts';
import {
  type CliCommand,
  dateOption,
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
  usage:
    'DIR DOCUMENT [--lang en|fr|en+fr] [--format txt|html|pdf] [-o FILE] [--paper a4|letter] [--day DATE] [--unit ID] [--person ID] [--draft COLOUR] [--date DATE] [--logo FILE]',
  facts: { documents: DOCUMENT_IDS },
  options: {
    lang: { type: 'string' },
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    paper: { type: 'string' },
    day: { type: 'string' },
    unit: { type: 'string' },
    person: { type: 'string' },
    draft: { type: 'string' },
    date: { type: 'string' },
    logo: { type: 'string' },
  },
  async run(positionals, options, host) {
    exactly(positionals, ['DIR', 'DOCUMENT']);
    const [folder, name] = positionals as [string, string];
    const document = oneOfOption(name, 'DOCUMENT', DOCUMENT_IDS)!;
    const output = textOption(options.output);
    const format = formatOf(options, output);
    const lang = oneOfOption(options.lang, '--lang', PAPER_LANGUAGES) ?? host.speaker.language;
    const paper = oneOfOption(options.paper, '--paper', PAPERS);
    const scope = scopeOf(options);
    const draft = draftOf(options);
    if (format === 'pdf' && output === undefined) throw new UsageError('missing', { name: '-o FILE' });
    const files = seasonFolder(resolve(host.cwd, folder), folder);
    const loaded = files.season();
    const { plan, diagnostics } = files.plan();
    report([...loaded.diagnostics, ...diagnostics], host, { only: 'error' });
    if (!loaded.season || !plan) return 1;
    const logo = logoFile(options, host);
    if (logo === null) return 1;
    const content = await printFile(document, loaded.season, plan, {
      lang,
      format,
      scope,
      draft,
      screenplays: loaded.screenplays,
      ...(paper === undefined ? {} : { paper }),
      ...(logo === undefined ? {} : { logo }),
    });
    if (output === undefined) host.out(content as string);
    else {
      const path = resolve(host.cwd, output);
      if (isOfSeason(path, resolve(host.cwd, folder), loaded.season)) {
        report([diagnosticOf('folder', 'file-in-the-way', { file: output }, null)], host);
        return 1;
      }
      await writeAtomically(path, content, { makesFolders: true });
      remark(host, 'print.wrote', { file: output });
    }
    return 0;
  },
};

/** As asked for; else by the ending of the file. */
function formatOf(options: OptionValues, output: string | undefined): PrintFormat {
  const asked = oneOfOption(options.format, '--format', PRINT_FORMATS);
  const ending = output === undefined ? '' : extname(output).slice(1).toLowerCase();
  return asked ?? PRINT_FORMATS.find((format) => format === ending) ?? 'txt';
}

function scopeOf(options: OptionValues): PaperScope {
  const day = dateOption(options.day, 'day');
  const unit = textOption(options.unit);
  const person = textOption(options.person);
  return {
    ...(day === undefined ? {} : { from: day, to: day }),
    ...(unit === undefined ? {} : { unit }),
    ...(person === undefined ? {} : { person }),
  };
}

function draftOf(options: OptionValues): DraftStamp {
  return { colour: textOption(options.draft) ?? null, date: dateOption(options.date, 'date') ?? null };
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

/** Paper is not printed over what it is printed from. */
function isOfSeason(path: string, folder: string, { episodes }: Season): boolean {
  const files = ['season.yaml', 'plan.json', ...episodes.flatMap(({ script }) => script ?? [])];
  return files.some((file) => join(folder, file) === path);
}
