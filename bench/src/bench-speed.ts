/** How long a script takes to read, and one moved strip to price. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { solve } from '../../dist/schedule/index.js';
import type { BenchContext, Section } from './bench-context.js';
import { loadSeason } from './load-season.js';
import { timeMoves } from './move-times.js';
import { compareParsers } from './parse-scripts.js';

export function benchSpeed(context: BenchContext): Section {
  const lines: string[] = [];
  const script = join(context.data, 'scripts/fountain/betterfountain/big_fish_lf.fountain');
  if (existsSync(script)) {
    const times = compareParsers(script, 101);
    const ratio = times.theirs / times.ours;
    lines.push(
      '| reading a script | pages | ours, ms | fountain-js, ms | times faster |',
      '|---|---:|---:|---:|---:|',
      `| Big Fish, ${Math.round(times.characters / 1000)} k characters | ${times.pages} | ${times.ours.toFixed(2)} | ${times.theirs.toFixed(2)} | ${ratio.toFixed(1)} |`,
      '',
      `Medians of ${times.rounds} rounds in one process, warm, turns alternating. Ours gives a tree in which every line has its position; theirs, tokens and HTML.`,
      '',
    );
    context.bar('script of 120 pages', 'under 10 ms once warm', `${times.ours.toFixed(2)} ms`, times.ours < 10);
    context.bar('against fountain-js', 'at least 4 times faster', `${ratio.toFixed(1)} times`, ratio >= 4);
  }
  const { problem } = loadSeason('L', 1);
  const { evaluation } = solve(problem, { seed: 1, iterations: 200 });
  const moves = timeMoves(problem, evaluation.arrangement, 5000);
  lines.push(
    '| one strip moved, 450 strips | microseconds |',
    '|---|---:|',
    `| mean of ${moves.moves} moves | ${moves.mean.toFixed(0)} |`,
    `| median | ${moves.median.toFixed(0)} |`,
    `| 99 % under | ${moves.p99.toFixed(0)} |`,
    `| everything from nothing, for comparison | ${moves.fresh.toFixed(0)} |`,
  );
  context.bar('one strip moved at 450 strips', 'under 1 ms', `${(moves.mean / 1000).toFixed(3)} ms`, moves.mean < 1000);
  return { name: 'speed', title: 'Reading and moving', lines };
}
