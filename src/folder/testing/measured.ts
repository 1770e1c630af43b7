/**
 * Tests that promise a number say what they found: a line of JSON in the file that `ONYVA_MEASURED` names, from which
 * `bench/reliability.mjs` makes the table of `docs/reliability.md`.
 */
import { appendFileSync } from 'node:fs';

export function measured(what: string, amount: string, found: string): void {
  const file = process.env.ONYVA_MEASURED;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ what, amount, found })}\n`);
}

/** How often: `usual` in each test run, `ONYVA_<NAME>` times when it is measured. */
export function times(name: string, usual: number): number {
  return Number(process.env[`ONYVA_${name}`] ?? usual);
}

/** Milliseconds that a test may take: `usual` in each test run, hours when it is measured. */
export function patience(usual: number): number {
  return process.env.ONYVA_MEASURED === undefined ? usual : 4 * 3_600_000;
}
