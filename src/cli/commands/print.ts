import { resolve } from 'node:path';
import { DOCUMENT_IDS, PAPER_LANGUAGES, PRINT_FORMATS, printDocument } from '../../documents/index.ts';
import { seasonFolder, writeAtomically } from '../../folder/index.ts';
import { type CliCommand, exactly, oneOfOption, textOption } from '../command.ts';
import { report } from '../report.ts';

export const printCommand: CliCommand = {
  name: 'print',
  summary: `prints a document from the plan: ${DOCUMENT_IDS.join(', ')}`,
  usage: 'DIR DOCUMENT [--lang en|fr|en+fr] [--format txt|html] [-o FILE]',
  details: `DOCUMENT is ${DOCUMENT_IDS.join(' or ')}. txt is for the terminal; html is one self-contained page, made to be printed.`,
  options: {
    lang: { type: 'string' },
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  async run(positionals, options, host) {
    exactly(positionals, ['DIR', 'DOCUMENT']);
    const [folder, name] = positionals as [string, string];
    const document = oneOfOption(name, 'DOCUMENT', DOCUMENT_IDS)!;
    const format = oneOfOption(options.format, 'format', PRINT_FORMATS) ?? 'txt';
    const lang = oneOfOption(options.lang, 'lang', PAPER_LANGUAGES) ?? 'en';
    const files = seasonFolder(resolve(host.cwd, folder), folder);
    const loaded = files.season();
    const { plan, diagnostics } = files.plan();
    report([...loaded.diagnostics, ...diagnostics], host, { only: 'error' });
    if (!loaded.season || !plan) return 1;
    const content = printDocument(document, loaded.season, plan, { lang, format });
    const output = textOption(options.output);
    if (output === undefined) host.out(content);
    else {
      await writeAtomically(resolve(host.cwd, output), content, { makesFolders: true });
      host.err(`wrote ${output}\n`);
    }
    return 0;
  },
};
