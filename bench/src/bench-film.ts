/** The film of `../shared/data/boards`: its sheets into at most 31 days, as little waiting as can be. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { solveInWorkers } from '../../dist/worker/index.js';
import { anneal } from './annealing-baseline.js';
import { type BenchContext, type Section, seconds } from './bench-context.js';
import { holdDays, readFilmBoard } from './film-board.js';
import { checksum } from './load-season.js';
import { cpuMilliseconds } from './machine.js';
import { plot } from './plot.js';
import { packAllSorts } from './sort-baseline.js';

const DAYS = 31;
const DAY_MINUTES = 720;

export async function benchFilm(context: BenchContext): Promise<Section | null> {
  const folder = join(context.data, 'boards');
  if (!existsSync(folder)) return null;
  const { problem, castOf } = readFilmBoard(folder, DAYS, DAY_MINUTES);
  const packed = packAllSorts(problem).map((plan) => ({ ...plan, hold: holdDays(castOf, plan.arrangement) }));
  const sorted = packed.reduce((best, plan) => (plan.broken === 0 && plan.hold < best.hold ? plan : best));
  const improvements: { at: number; cost: number }[] = [];
  let least = Number.POSITIVE_INFINITY;
  context.say('film: Onyva');
  const cpuBefore = cpuMilliseconds();
  const started = performance.now();
  const ours = await solveInWorkers(problem, {
    seed: 1,
    seconds: context.seconds,
    workers: 2,
    onProgress: ({ cost, broken }) => {
      if (broken > 0 || cost >= least) return;
      least = cost;
      improvements.push({ at: performance.now() - started, cost: cost / 100 });
    },
  });
  const cpu = (cpuMilliseconds() - cpuBefore) / 1000;
  if (ours === null) throw new Error('nobody stopped the search, and it gave no plan');
  const hold = holdDays(castOf, ours.evaluation.arrangement);
  context.say('film: annealing');
  const runs = [1, 2].map((run) => anneal(problem, packed[0]!.arrangement, cpu / 2, run));
  const annealed = runs.reduce((a, b) => (b.broken < a.broken || (b.broken === a.broken && b.cost < a.cost) ? b : a));
  const days = ours.evaluation.arrangement.days.length;
  const longest = Math.max(
    ...ours.evaluation.arrangement.days.map(({ strips }) =>
      strips.reduce((sum, strip) => sum + (problem.strips[strip]?.minutes[0] ?? 0), 0),
    ),
  );
  context.bar(
    'film: legal',
    `at most ${DAYS} days, none over ${DAY_MINUTES} min`,
    `${days} days, longest ${longest} min`,
    ours.legal && days <= DAYS && longest <= DAY_MINUTES,
  );
  context.bar('film: hold days', 'a small fraction of several hundred', `${hold}`, ours.legal && hold <= 60);
  context.offer('film', { cost: hold, unit: 'hold days', checksum: checksum(problem), optimal: false });
  const points = (found: readonly { at: number; cost: number; broken: number }[]): { at: number; cost: number }[] =>
    found.filter(({ broken }) => broken === 0).map(({ at, cost }) => ({ at, cost: cost / 100 }));
  writeFileSync(
    new URL('plots/film.svg', context.folder),
    plot(
      'Film, 146 sheets, 59 cast: paid waiting',
      'hold days',
      context.seconds,
      [
        { name: 'Onyva', colour: '#17408b', points: improvements },
        { name: 'annealing', colour: '#c2571a', points: points(annealed.improvements) },
        { name: 'best sort', colour: '#888888', points: [{ at: sorted.seconds * 1000, cost: sorted.cost / 100 }] },
      ],
      null,
    ),
  );
  return {
    name: 'film',
    title: 'A film board',
    lines: [
      "| method | CPU s | shooting days | hold days | of the best sort's |",
      '|---|---:|---:|---:|---:|',
      `| **Onyva** | ${cpu.toFixed(1)} | ${days} | ${hold} | ${share(hold, sorted.hold)} |`,
      `| annealing | ${cpu.toFixed(1)} | ${annealed.arrangement.days.length} | ${holdDays(castOf, annealed.arrangement)} | ${share(holdDays(castOf, annealed.arrangement), sorted.hold)} |`,
      ...packed
        .slice(0, 3)
        .map(
          (plan) =>
            `| ${plan.sort} | ${plan.seconds.toFixed(2)} | ${plan.arrangement.days.length} | ${plan.hold} | ${share(plan.hold, sorted.hold)} |`,
        ),
      `| best known | | | ${context.bestKnown('film', checksum(problem)) ?? ''} | |`,
      '',
      `146 sheets, 59 cast, the AD's estimates of minutes; at most ${DAYS} days in five-day weeks, none over ${DAY_MINUTES} minutes. A hold day is a shooting day between a performer's first and last on which they do not work. Onyva has ${seconds(context.seconds)} of the clock on two threads, annealing the same processor time in two runs; plot: \`plots/film.svg\`.`,
    ],
  };
}

const share = (value: number, of: number): string => `${Math.round((100 * value) / of)} %`;
