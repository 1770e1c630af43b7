import { resolve } from 'node:path';
import { importReport } from '../../breakdown/index.ts';
import { LARGEST_SCRIPT, missingFile, readFile, readScriptFile } from '../../folder/index.ts';
import { type Diagnostic, formatEighths } from '../../foundation/index.ts';
import { formatDiagnostic, message } from '../../messages/index.ts';
import type { Screenplay } from '../../script/index.ts';
import { lightDoubt, sideOfScene } from '../../season/index.ts';
import { type CliCommand, colourOption, exactly, printMessage, textOption, UsageError } from '../command.ts';
import { type DraftOrder, importDraft } from './import-draft.ts';

export const importCommand: CliCommand = {
  name: 'import',
  usage:
    'SCRIPT... [--json] [--remarks] | SCRIPT --against DIR [--episode ID] [--take] [--keep-out 12,14A]' +
    ' [--colour blue] [--json]',
  options: {
    json: { type: 'boolean' },
    remarks: { type: 'boolean' },
    against: { type: 'string' },
    episode: { type: 'string' },
    take: { type: 'boolean' },
    'keep-out': { type: 'string' },
    colour: { type: 'string' },
  },
  async run(positionals, options, host) {
    if (positionals.length === 0) throw new UsageError('missing', { name: 'SCRIPT' });
    const against = textOption(options.against);
    if (against !== undefined) {
      exactly(positionals, ['SCRIPT']);
      const order: DraftOrder = {
        script: positionals[0]!,
        against,
        episode: textOption(options.episode) ?? null,
        take: options.take === true,
        keepOut: (textOption(options['keep-out']) ?? '').split(',').flatMap((number) => number.trim() || []),
        colour: colourOption(options.colour) ?? null,
        json: options.json === true,
      };
      return importDraft(order, host);
    }
    const scripts: Screenplay[] = [];
    const missing: Diagnostic[] = [];
    for (const file of positionals) {
      const bytes = readFile(resolve(host.cwd, file), file, LARGEST_SCRIPT);
      if (bytes instanceof Uint8Array) scripts.push(readScriptFile(bytes, file));
      else missing.push(bytes ?? missingFile(file, message('cli.no-file.path')));
    }
    for (const diagnostic of missing) host.err(`${formatDiagnostic(diagnostic, host.speaker)}\n`);
    const document = importReport(scripts, 'en');
    if (options.json === true) {
      host.out(`${JSON.stringify(document, null, 2)}\n`);
    } else {
      for (const script of document.scripts) {
        printMessage(host, 'import.script', {
          file: script.file,
          title: script.title ?? message('cli.import.no-title'),
          pages: script.pages,
          scenes: script.scenes.length,
        });
        for (const scene of script.scenes) {
          const cast = scene.cast.length > 0 ? `  ${scene.cast.join(', ')}` : '';
          const number = scene.episode === null ? scene.number : `${scene.episode}/${scene.number}`;
          const time = scene.lightGuessed && scene.time === '' ? scene.resolvedTime : scene.time;
          const heading = `${sideOfScene(scene).padEnd(8)} ${scene.set} - ${time}${lightDoubt(scene)}`;
          host.out(`  ${number.padStart(5)}  ${heading}  ${formatEighths(scene.eighths)}${cast}\n`);
        }
        for (const diagnostic of script.diagnostics) {
          if (diagnostic.severity === 'info' && options.remarks !== true) continue;
          const place = { file: script.file, line: diagnostic.line, column: diagnostic.column };
          host.err(`${formatDiagnostic({ ...diagnostic, place }, host.speaker)}\n`);
        }
      }
    }
    return missing.length > 0 ||
      document.scripts.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'))
      ? 1
      : 0;
  },
};
