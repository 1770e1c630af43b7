import { join, resolve } from 'node:path';
import { DOCUMENT_IDS, PAPER_LANGUAGES, PRINT_FORMATS, printDocument } from '../../documents/index.ts';
import { seasonFolder, writeAtomically } from '../../folder/index.ts';
import { diagnosticOf } from '../../messages/index.ts';
import type { Season } from '../../season/index.ts';
import { type CliCommand, exactly, oneOfOption, remark, textOption } from '../command.ts';
import { report } from '../report.ts';

export const printCommand: CliCommand = {
  name: 'print',
  usage: 'DIR DOCUMENT [--lang en|fr|en+fr] [--format txt|html] [-o FILE]',
  facts: { documents: DOCUMENT_IDS },
  options: {
    lang: { type: 'string' },
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  async run(positionals, options, host) {
    exactly(positionals, ['DIR', 'DOCUMENT']);
    const [folder, name] = positionals as [string, string];
    const document = oneOfOption(name, 'DOCUMENT', DOCUMENT_IDS)!;
    const format = oneOfOption(options.format, '--format', PRINT_FORMATS) ?? 'txt';
    const lang = oneOfOption(options.lang, '--lang', PAPER_LANGUAGES) ?? host.speaker.language;
    const files = seasonFolder(resolve(host.cwd, folder), folder);
    const loaded = files.season();
    const { plan, diagnostics } = files.plan();
    report([...loaded.diagnostics, ...diagnostics], host, { only: 'error' });
    if (!loaded.season || !plan) return 1;
    const content = printDocument(document, loaded.season, plan, { lang, format });
    const output = textOption(options.output);
    if (output === undefined) host.out(content);
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

/** Paper is not printed over what it is printed from. */
function isOfSeason(path: string, folder: string, { episodes }: Season): boolean {
  const files = ['season.yaml', 'plan.json', ...episodes.flatMap(({ script }) => script ?? [])];
  return files.some((file) => join(folder, file) === path);
}
