/** Reading a script against fountain-js, same file, same process, turns taken in alternating order; medians. */
import { readFileSync } from 'node:fs';
import { Fountain } from 'fountain-js';
import { paginate, parseFountain, readScript } from '../../dist/script/index.js';

export interface ParseTimes {
  readonly pages: number;
  readonly characters: number;
  /** Milliseconds, medians. */
  readonly ours: number;
  readonly theirs: number;
  readonly rounds: number;
  /** The ten slowest of ours left out. */
  readonly slowest: number;
}

export function compareParsers(file: string, rounds: number): ParseTimes {
  const text = readFileSync(file, 'utf8').replace(/\r\n/g, '\n');
  const time = (work: () => unknown): number => {
    const started = performance.now();
    work();
    return performance.now() - started;
  };
  const ours = (): unknown => parseFountain(text, file);
  // Tokens asked for, as their own readers do who want more than a page of HTML.
  const theirs = (): unknown => new Fountain().parse(text, true);
  for (let i = 0; i < 5; i++) {
    ours();
    theirs();
  }
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      times.ours.push(time(ours));
      times.theirs.push(time(theirs));
    } else {
      times.theirs.push(time(theirs));
      times.ours.push(time(ours));
    }
  }
  const { pages } = paginate(readScript(new TextEncoder().encode(text), file));
  return {
    pages,
    characters: text.length,
    ours: median(times.ours),
    theirs: median(times.theirs),
    rounds,
    slowest: Math.max(...times.ours),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
