import { parseArgs } from 'node:util';
import { LANGUAGES, type Language, message, speak } from '../messages/index.ts';
import {
  type CliCommand,
  type CommandOptions,
  type ExitCode,
  type Host,
  isHostFailure,
  type OptionValues,
  oneOfOption,
  remark,
  UsageError,
} from './command.ts';
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

/** Options of every command. */
const COMMON: CommandOptions = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } };

/** Runs `words` (the command line without node and script) and gives the exit code. */
export async function runCommandLine(words: readonly string[], host: Host): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const wanted = COMMANDS.find((command) => command.name === rest[0]);
    host.out(wanted ? helpOf(wanted, host) : overview(host));
    return name === undefined ? 1 : 0;
  }
  if (name === '--version') {
    host.out('onyva 0.1.0\n');
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    const said = message('cli.no-command', { name, commands: COMMANDS.map((each) => each.name).join(', ') });
    host.err(`${host.speaker.say(message('cli.failed.program', { said }))}\n`);
    return 1;
  }
  let spoken = host;
  try {
    const { positionals, values } = parsed(rest, { ...COMMON, ...command.options });
    spoken = inLanguageOf(values, command, host);
    if (values.help === true) {
      host.out(helpOf(command, spoken));
      return 0;
    }
    return await command.run(positionals, values, spoken);
  } catch (error) {
    if (error instanceof UsageError) {
      remark(spoken, 'failed', { command: name, said: error.said });
      remark(spoken, 'usage', { command: name, usage: command.usage });
      return 1;
    }
    if (isHostFailure(error)) {
      remark(spoken, 'failed', { command: name, said: error.message });
      return 1;
    }
    throw error;
  }
}

/** Words and options; what the command does not take is a `UsageError`. */
function parsed(
  words: readonly string[],
  options: CommandOptions,
): { readonly positionals: readonly string[]; readonly values: OptionValues } {
  const { positionals, values, tokens } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = token.rawName;
    const known = Object.hasOwn(options, token.name) ? options[token.name]! : null;
    if (known === null) throw new UsageError('unknown-option', { option });
    if (known.type === 'string' && isNoValue(token.value, token.inlineValue)) {
      throw new UsageError('needs-value', { option });
    }
    if (known.type === 'boolean' && token.value !== undefined) throw new UsageError('takes-no-value', { option });
  }
  return { positionals, values };
}

/** `--seed --json` has forgotten the seed; `--seed=--json` means what it says. */
function isNoValue(value: string | undefined, isInline: boolean | undefined): boolean {
  return value === undefined || (isInline !== true && value.length > 1 && value.startsWith('-'));
}

/** Paper has a `--lang` of its own; what is said about the printing is in the language of the terminal. */
function inLanguageOf(values: OptionValues, command: CliCommand, host: Host): Host {
  if (Object.hasOwn(command.options, 'lang')) return host;
  const language = oneOfOption(values.lang, '--lang', Object.keys(LANGUAGES) as Language[]);
  return language === undefined ? host : { ...host, speaker: speak(language) };
}

function overview({ speaker }: Host): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  const rows = COMMANDS.map(({ name, facts }) => {
    return `  ${name.padEnd(width)}  ${speaker.say(message(`cli.${name}.summary`, facts))}`;
  });
  const [first, more] = [message('cli.overview'), message('cli.overview.more')];
  return `${speaker.say(first)}\n\n${rows.join('\n')}\n\n${speaker.say(more)}\n`;
}

function helpOf({ name, usage, facts }: CliCommand, { speaker }: Host): string {
  const line = speaker.say(message('cli.usage', { command: name, usage: `${usage} [--lang LANGUAGE]` }));
  return `${line}\n\n${speaker.say(message(`cli.${name}.details`, facts))}\n`;
}
