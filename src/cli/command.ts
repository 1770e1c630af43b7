/** What a command is, and the little of the host it may touch. */
import type { ParseArgsConfig } from 'node:util';

/** 0 done and legal; 1 could not do it; 2 done, the plan breaks a rule (DESIGN, part 8). */
export type ExitCode = 0 | 1 | 2;

export interface Host {
  readonly cwd: string;
  /** Results. */
  out(text: string): void;
  /** Progress and diagnostics. */
  err(text: string): void;
  readonly errIsTerminal: boolean;
  readonly outIsTerminal: boolean;
  /** Calls `listener` at Ctrl-C; the returned function stops listening. */
  onInterrupt(listener: () => void): () => void;
}

export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface CliCommand {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Everything after `onyva NAME`. */
  readonly usage: string;
  readonly details: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(positionals: readonly string[], options: OptionValues, host: Host): Promise<ExitCode>;
}

/** Said instead of doing the work: wrong words on the command line. */
export class UsageError extends Error {}

export function wholeNumberOption(value: OptionValues[string], option: string): number | undefined {
  if (value === undefined) return undefined;
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(number)) throw new UsageError(`--${option} takes a whole number, not "${String(value)}"`);
  return number;
}

export function textOption(value: OptionValues[string]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function oneOfOption<T extends string>(
  value: OptionValues[string],
  option: string,
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`--${option} takes ${allowed.join(', ')}, not "${String(value)}"`);
  return found;
}

export function exactly(positionals: readonly string[], names: readonly string[]): void {
  if (positionals.length < names.length) throw new UsageError(`${names[positionals.length]} is missing`);
  if (positionals.length > names.length) throw new UsageError(`"${positionals[names.length]}" is one word too many`);
}
