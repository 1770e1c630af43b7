import { resolve } from 'node:path';
import { importReport } from '../../breakdown/index.ts';
import { missingFile, readOrNull } from '../../folder/index.ts';
import { type Diagnostic, formatEighths, hasErrors } from '../../foundation/index.ts';
import { formatDiagnostic, speak } from '../../messages/index.ts';
import { readScript, type Screenplay } from '../../script/index.ts';
import { type CliCommand, UsageError } from '../command.ts';

export const importCommand: CliCommand = {
  name: 'import',
  summary: 'shows what a script holds: scenes, eighths, cast, sets, and everything not understood',
  usage: 'SCRIPT... [--json] [--remarks]',
  details: `Reads Fountain and Final Draft (.fdx) scripts. --json prints one document (format onyva-import/1) with every diagnostic;
--remarks shows on the terminal also what was assumed (times resolved, scenes numbered).`,
  options: { json: { type: 'boolean' }, remarks: { type: 'boolean' } },
  async run(positionals, options, host) {
    if (positionals.length === 0) throw new UsageError('SCRIPT is missing');
    const scripts: Screenplay[] = [];
    const missing: Diagnostic[] = [];
    for (const file of positionals) {
      const bytes = readOrNull(resolve(host.cwd, file));
      if (bytes === null) missing.push(missingFile(file, 'mend the path'));
      else scripts.push(readScript(bytes, file));
    }
    for (const diagnostic of missing) host.err(`${formatDiagnostic(diagnostic, speak('en'))}\n`);
    const document = importReport(scripts, 'en');
    if (options.json === true) {
      host.out(`${JSON.stringify(document, null, 2)}\n`);
    } else {
      for (const script of document.scripts) {
        host.out(
          `${script.file}: ${script.title ?? '(no title)'}, ${script.pages} pages, ${script.scenes.length} scenes\n`,
        );
        for (const scene of script.scenes) {
          const cast = scene.cast.length > 0 ? `  ${scene.cast.join(', ')}` : '';
          host.out(
            `  ${scene.number.padStart(5)}  ${scene.intExt.padEnd(7)} ${scene.set} - ${scene.time}  ${formatEighths(scene.eighths)}${cast}\n`,
          );
        }
        for (const diagnostic of script.diagnostics) {
          if (diagnostic.severity === 'info' && options.remarks !== true) continue;
          const place = { file: script.file, line: diagnostic.line, column: diagnostic.column };
          host.err(`${formatDiagnostic({ ...diagnostic, place }, speak('en'))}\n`);
        }
      }
    }
    return missing.length > 0 || scripts.some((script) => hasErrors(script.diagnostics)) ? 1 : 0;
  },
};
