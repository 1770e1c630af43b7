/** What a command is, and the little of the host it may touch. */
import type { ParseArgsConfig } from 'node:util';
import { type CalendarDay, type Fields, type Message, parseCalendarDay } from '../foundation/index.ts';
import { type CodeBelow, message, type Speaker } from '../messages/index.ts';
import { isPageColour } from '../season/index.ts';

/** 0 done and legal; 1 could not do it; 2 done, the plan breaks a rule (DESIGN, part 8). */
export type ExitCode = 0 | 1 | 2;

export interface Host {
  readonly cwd: string;
  /** Results. Control characters in the text are shown, not done. */
  out(text: string): void;
  /** The same on paper of a colour (`#a9c9ee`), or struck through, where a terminal shows it; else plain. */
  paint(text: string, how: { readonly paper: string } | 'struck'): void;
  /** Diagnostics; the same. */
  err(text: string): void;
  /** On a terminal: the line of progress, drawn over the one before; empty: it is wiped. */
  redraw(line: string): void;
  readonly errIsTerminal: boolean;
  readonly outIsTerminal: boolean;
  /** In the language of the terminal; of `--lang` where a command has it. */
  readonly speaker: Speaker;
  /** Calls `listener` at Ctrl-C; the returned function stops listening. */
  onInterrupt(listener: () => void): () => void;
  /** From now on the program goes on where nothing can be printed (a closed pipe, a full disk): it serves browsers. */
  goOnUnread(): void;
}

export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export type CommandOptions = NonNullable<ParseArgsConfig['options']>;

/** Commands are those that have a summary and details in the catalogues. */
export type CommandName =
  CodeBelow<'cli'> extends infer Code ? (Code extends `${infer Name}.details` ? Name : never) : never;

export interface CliCommand {
  readonly name: CommandName;
  /** Everything after `onyva NAME`. */
  readonly usage: string;
  /** Fields of its summary and its details (`cli.NAME.summary`, `cli.NAME.details`). */
  readonly facts?: Fields;
  /** `--help` and `--lang` are every command's; one that has a `lang` of its own decides what it means. */
  readonly options: CommandOptions;
  run(positionals: readonly string[], options: OptionValues, host: Host): Promise<ExitCode>;
}

/** Said instead of doing the work: wrong words on the command line. */
export class UsageError extends Error {
  readonly said: Message;

  constructor(code: CodeBelow<'cli.usage'>, fields: Fields = {}) {
    super(code);
    this.said = message(`cli.usage.${code}`, fields);
  }
}

/** Prints a message as a line of the results. */
export function printMessage(host: Host, code: CodeBelow<'cli'>, fields: Fields = {}): void {
  host.out(`${host.speaker.say(message(`cli.${code}`, fields))}\n`);
}

/** The same on stderr. */
export function remark(host: Host, code: CodeBelow<'cli'>, fields: Fields = {}): void {
  host.err(`${host.speaker.say(message(`cli.${code}`, fields))}\n`);
}

export function wholeNumberOption(value: OptionValues[string], option: string): number | undefined {
  if (value === undefined) return undefined;
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(number)) {
    throw new UsageError('whole-number', { option: `--${option}`, found: String(value) });
  }
  return number;
}

/** `2027-04-12`. */
export function dateOption(value: OptionValues[string], option: string): CalendarDay | undefined {
  if (value === undefined) return undefined;
  const day = typeof value === 'string' ? parseCalendarDay(value) : null;
  if (day === null) throw new UsageError('date', { option: `--${option}`, example: '2027-04-12' });
  return day;
}

/** A colour of pages. */
export function colourOption(value: OptionValues[string]): string | undefined {
  const colour = textOption(value);
  if (colour !== undefined && !isPageColour(colour)) throw new UsageError('colour', { option: '--colour' });
  return colour;
}

export function textOption(value: OptionValues[string]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** `option` as it is written: `--size`, `DOCUMENT`. */
export function oneOfOption<T extends string>(
  value: OptionValues[string],
  option: string,
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) {
    throw new UsageError('one-of', { option, allowed: allowed.join(', '), found: String(value) });
  }
  return found;
}

export function exactly(positionals: readonly string[], names: readonly string[]): void {
  if (positionals.length < names.length) throw new UsageError('missing', { name: names[positionals.length]! });
  if (positionals.length > names.length) throw new UsageError('too-many', { word: positionals[names.length]! });
}

/** `--seconds` or `--iterations`, not both. */
export function limitOf(options: OptionValues): {
  readonly seconds: number | undefined;
  readonly iterations: number | undefined;
} {
  const iterations = wholeNumberOption(options.iterations, 'iterations');
  const seconds = wholeNumberOption(options.seconds, 'seconds');
  if (iterations !== undefined && seconds !== undefined) throw new UsageError('either');
  return { seconds, iterations };
}

/** A file that is not there, a folder without permission: the host's failure, said in one line. */
export function isHostFailure(error: unknown): error is Error {
  return error instanceof Error && typeof (error as { syscall?: unknown }).syscall === 'string';
}
