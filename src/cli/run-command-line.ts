import { parseArgs } from 'node:util';
import { LANGUAGES, type Language, message, speak } from '../messages/index.ts';
import {
  type CliCommand,
  type CommandName,
  type CommandOptions,
  type ExitCode,
  type Host,
  isHostFailure,
  type OptionValues,
  oneOfOption,
  remark,
  UsageError,
} from './command.ts';

/** As they are listed. Each is read only when it is asked for: a program that serves has no solver. */
const COMMANDS = {
  init: async () => (await import('./commands/init.ts')).initCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  plan: async () => (await import('./commands/plan.ts')).planCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  compare: async () => (await import('./commands/compare.ts')).compareCommand,
  print: async () => (await import('./commands/print.ts')).printCommand,
  issue: async () => (await import('./commands/issue.ts')).issueCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  generate: async () => (await import('./commands/generate.ts')).generateCommand,
  open: async () => (await import('./commands/open.ts')).openCommand,
  solve: async () => (await import('./commands/solve.ts')).solveCommand,
} satisfies Readonly<Record<CommandName, () => Promise<CliCommand>>>;

const NAMES = Object.keys(COMMANDS) as readonly CommandName[];

/** Null: there is none of that name. */
async function commandOf(name: string | undefined): Promise<CliCommand | null> {
  const known = NAMES.find((each) => each === name);
  return known === undefined ? null : COMMANDS[known]();
}

export async function allCommands(): Promise<readonly CliCommand[]> {
  return Promise.all(NAMES.map((name) => COMMANDS[name]()));
}

/** Options of every command. */
const COMMON: CommandOptions = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } };

/** Runs `words` (the command line without node and script) and gives the exit code. */
export async function runCommandLine(words: readonly string[], host: Host): Promise<ExitCode> {
  // At a terminal the name alone opens what is here, or begins it.
  const [name, ...rest] = words.length === 0 && host.outIsTerminal ? ['open'] : words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const wanted = await commandOf(rest[0]);
    host.out(wanted === null ? await overview(host) : helpOf(wanted, host));
    return name === undefined ? 1 : 0;
  }
  if (name === '--version') {
    host.out('onyva 0.1.0\n');
    return 0;
  }
  const command = await commandOf(name);
  if (command === null) {
    const said = message('cli.no-command', { name, commands: NAMES.join(', ') });
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
    // A bug of ours: said as one, with what we need to find it.
    remark(spoken, 'failed', { command: name, said: message('cli.bug') });
    spoken.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
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

async function overview({ speaker }: Host): Promise<string> {
  const width = Math.max(...NAMES.map((name) => name.length));
  const rows = (await allCommands()).map(({ name, facts }) => {
    return `  ${name.padEnd(width)}  ${speaker.say(message(`cli.${name}.summary`, facts))}`;
  });
  const [first, more] = [message('cli.overview'), message('cli.overview.more')];
  return `${speaker.say(first)}\n\n${rows.join('\n')}\n\n${speaker.say(more)}\n`;
}

function helpOf({ name, usage, facts }: CliCommand, { speaker }: Host): string {
  const line = speaker.say(message('cli.usage', { command: name, usage: `${usage} [--lang LANGUAGE]` }));
  return `${line}\n\n${speaker.say(message(`cli.${name}.details`, facts))}\n`;
}
