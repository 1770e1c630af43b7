import { parseArgs } from 'node:util';
import { type CliCommand, type ExitCode, type Host, UsageError } from './command.ts';
import { checkCommand } from './commands/check.ts';
import { explainCommand } from './commands/explain.ts';
import { generateCommand } from './commands/generate.ts';
import { importCommand } from './commands/import.ts';
import { initCommand } from './commands/init.ts';
import { openCommand } from './commands/open.ts';
import { planCommand } from './commands/plan.ts';
import { printCommand } from './commands/print.ts';
import { solveCommand } from './commands/solve.ts';

export const COMMANDS: readonly CliCommand[] = [
  initCommand,
  importCommand,
  planCommand,
  checkCommand,
  printCommand,
  explainCommand,
  generateCommand,
  openCommand,
  solveCommand,
];

/** Runs `words` (the command line without node and script) and gives the exit code. */
export async function runCommandLine(words: readonly string[], host: Host): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const wanted = COMMANDS.find((command) => command.name === rest[0]);
    host.out(wanted ? helpOf(wanted) : overview());
    return name === undefined ? 1 : 0;
  }
  if (name === '--version') {
    host.out('onyva 0.1.0\n');
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    host.err(`onyva: there is no command "${name}". The commands are: ${COMMANDS.map((c) => c.name).join(', ')}.\n`);
    return 1;
  }
  try {
    const { positionals, values } = parseArgs({
      args: [...rest],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    });
    if (values.help === true) {
      host.out(helpOf(command));
      return 0;
    }
    return await command.run(positionals, values, host);
  } catch (error) {
    if (error instanceof UsageError || isParseArgsError(error)) {
      host.err(`onyva ${name}: ${error.message}\nusage: onyva ${name} ${command.usage}\n`);
      return 1;
    }
    if (isHostFailure(error)) {
      host.err(`onyva ${name}: ${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

function overview(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  const rows = COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `Onyva plans where and when a series is shot.\n\n${rows.join('\n')}\n\nonyva COMMAND --help says more. Exit codes: 0 done and legal, 2 done but the plan breaks a rule, 1 could not do it.\n`;
}

function helpOf(command: CliCommand): string {
  return `usage: onyva ${command.name} ${command.usage}\n\n${command.details}\n`;
}

function isParseArgsError(error: unknown): error is Error {
  return error instanceof TypeError && String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
}

/** A file that is not there, a folder without permission: the host's failure, said in one line. */
function isHostFailure(error: unknown): error is Error {
  return error instanceof Error && typeof (error as { syscall?: unknown }).syscall === 'string';
}
