/** Synthetic seasons: the solver on two threads against sorting, insertion and plain annealing, in one run. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { seededRandom } from '../../dist/foundation/index.js';
import type { SeasonSize } from '../../dist/generate/index.js';
import { exportPlan } from '../../dist/planning/index.js';
import { evaluate, lowerBound, type Problem, type SolveResult } from '../../dist/schedule/index.js';
import { construct } from '../../dist/schedule/search/construct/construct.js';
import { Environment } from '../../dist/schedule/search/environment.js';
import { buildModel } from '../../dist/schedule/search/model.js';
import { arrangementOf } from '../../dist/schedule/search/snapshot.js';
import { State } from '../../dist/schedule/search/state.js';
import { verifyPlan } from '../../dist/verify/index.js';
import { solveInWorkers } from '../../dist/worker/index.js';
import { anneal } from './annealing-baseline.js';
import { type BenchContext, money, percent, type Section, seconds } from './bench-context.js';
import { checksum, type LoadedSeason, loadSeason } from './load-season.js';
import { cpuMilliseconds } from './machine.js';
import { type Curve, plot } from './plot.js';
import { packAllSorts } from './sort-baseline.js';

interface Instance {
  readonly size: SeasonSize;
  readonly seed: number;
  /** Of the built problem: another one means that the generator, or the building, has changed. */
  readonly checksum: string;
}

const COLOURS = { onyva: '#17408b', annealing: '#c2571a', inserted: '#3b7d3b', sorted: '#888888' };

/** The seasons of one size, each against every other way of planning it. */
export async function benchSeasons(context: BenchContext, size: SeasonSize): Promise<Section> {
  const lines = [
    "| season | method | CPU s | first legal | cost | broken | gap to bound | avoidable | of the best sort's |",
    '|---|---|---:|---:|---:|---:|---:|---:|---:|',
  ];
  const folder = new URL('instances/', context.folder);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const instance = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Instance;
    if (instance.size !== size) continue;
    const loaded = loadSeason(instance.size, instance.seed);
    const sum = checksum(loaded.problem);
    if (sum !== instance.checksum) {
      context.say(`${file}: the problem is no longer the one results were kept for (${instance.checksum}, now ${sum})`);
      writeFileSync(new URL(file, folder), `${JSON.stringify({ ...instance, checksum: sum }, null, 2)}\n`);
    }
    lines.push(...(await benchSeason(context, instance, loaded, sum)));
  }
  return { name: `season-${size}`, title: `Season ${size}, ${seconds(context.seconds)}`, lines };
}

async function benchSeason(
  context: BenchContext,
  { size, seed }: Instance,
  loaded: LoadedSeason,
  sum: string,
): Promise<string[]> {
  const { problem } = loaded;
  const name = `${size}-${seed}`;
  context.say(`season ${name}: sorts`);
  const bound = lowerBound(problem).total;
  const packed = packAllSorts(problem);
  const cheapest = packed.reduce((best, candidate) => (candidate.cost < best.cost ? candidate : best));
  const inserted = insertSorted(problem);
  context.say(`season ${name}: Onyva`);
  const ours = await runOurs(loaded, context.seconds);
  context.say(`season ${name}: annealing`);
  const start = packed[0]!.arrangement;
  const annealed = [1, 2].map((run) => anneal(problem, start, ours.cpu / 2, run));
  const best = annealed.reduce((a, b) => (b.broken < a.broken || (b.broken === a.broken && b.cost < a.cost) ? b : a));

  const legalSorts = [...packed, { ...inserted, sort: 'inserted' }].filter(({ broken }) => broken === 0);
  const reference = Math.min(cheapest.cost, ...legalSorts.map(({ cost }) => cost)) - bound;
  const row = (method: string, taken: number, first: number | null, cost: number, broken: number): string =>
    `| ${name} | ${method} | ${taken.toFixed(1)} | ${first === null ? 'none' : seconds(first / 1000)} | ${money(cost)} | ${broken} | ${percent((cost - bound) / bound)} | ${money(cost - bound)} | ${percent((cost - bound) / reference)} |`;
  const firstOf = (points: readonly { at: number; broken: number }[]): number | null =>
    points.find(({ broken }) => broken === 0)?.at ?? null;

  const { result } = ours;
  const gap = (result.evaluation.cost - bound) / bound;
  if (size === 'L') {
    context.bar(
      'season L: first legal plan',
      '2 s',
      ours.first === null ? 'none' : seconds(ours.first / 1000),
      ours.first !== null && ours.first <= 2000,
    );
    context.bar(
      'season L: gap to the bound',
      `5 % in 60 s (here ${context.seconds} s)`,
      percent(gap),
      result.legal && gap <= 0.05,
    );
    const saved = 1 - (result.evaluation.cost - bound) / reference;
    context.bar(
      'season L: avoidable cost below the best sort',
      '10 % less',
      `${percent(saved)} less`,
      result.legal && saved >= 0.1,
    );
  }
  if (size === 'XL') {
    context.bar(
      'season XL: first legal plan',
      '10 s',
      ours.first === null ? 'none' : seconds(ours.first / 1000),
      ours.first !== null && ours.first <= 10_000,
    );
    context.bar('season XL: memory', 'under 1 GB', `${Math.round(ours.memory / 2 ** 20)} MB`, ours.memory < 2 ** 30);
  }
  context.bar(
    `season ${name}: the verifier agrees`,
    'on legality and every line',
    ours.disagreements === 0 ? 'agrees' : `${ours.disagreements} disagreements`,
    ours.disagreements === 0,
  );
  if (result.legal)
    context.offer(`season-${name}`, {
      cost: result.evaluation.cost,
      unit: 'cents',
      checksum: sum,
      optimal: result.optimal,
    });

  const curves: Curve[] = [
    { name: 'Onyva', colour: COLOURS.onyva, points: legalOnly(ours.improvements) },
    { name: 'annealing', colour: COLOURS.annealing, points: legalOnly(best.improvements) },
    {
      name: 'sorted, inserted',
      colour: COLOURS.inserted,
      points: inserted.broken === 0 ? [{ at: inserted.seconds * 1000, cost: inserted.cost / 100 }] : [],
    },
    {
      name: packed[0]!.broken === 0 ? 'best sort' : 'best sort (not legal)',
      colour: COLOURS.sorted,
      points: [{ at: cheapest.seconds * 1000, cost: cheapest.cost / 100 }],
    },
  ];
  writeFileSync(
    new URL(`plots/season-${name}.svg`, context.folder),
    plot(`Season ${name}: cost of the best plan`, 'EUR', context.seconds, curves, bound / 100),
  );
  const known = context.bestKnown(`season-${name}`, sum);
  return [
    row('**Onyva**', ours.cpu, ours.first, result.evaluation.cost, 0 + brokenOfResult(problem, result)),
    row('annealing', ours.cpu, firstOf(best.improvements), best.cost, best.broken),
    row(
      'sorted, each strip where it costs least',
      inserted.seconds,
      inserted.broken === 0 ? inserted.seconds * 1000 : null,
      inserted.cost,
      inserted.broken,
    ),
    row(
      `sort that breaks least: ${packed[0]!.sort}`,
      packed[0]!.seconds,
      packed[0]!.broken === 0 ? packed[0]!.seconds * 1000 : null,
      packed[0]!.cost,
      packed[0]!.broken,
    ),
    row(
      `cheapest sort: ${cheapest.sort}`,
      cheapest.seconds,
      cheapest.broken === 0 ? cheapest.seconds * 1000 : null,
      cheapest.cost,
      cheapest.broken,
    ),
    `| ${name} | bound | | | ${money(bound)} | | | | |`,
    `| ${name} | best known | | | ${known === null ? '' : money(known)} | | ${known === null ? '' : percent((known - bound) / bound)} | | |`,
  ];
}

const legalOnly = (points: readonly { at: number; cost: number; broken: number }[]): { at: number; cost: number }[] =>
  points.filter(({ broken }) => broken === 0).map(({ at, cost }) => ({ at, cost: cost / 100 }));

/** Number of things a result breaks, 0 for a legal one. */
function brokenOfResult(problem: Problem, result: SolveResult): number {
  return result.legal ? 0 : evaluate(problem, result.evaluation.arrangement).violations.length;
}

interface OurRun {
  readonly result: SolveResult;
  readonly first: number | null;
  readonly taken: number;
  /** Seconds of processor time, both threads together. */
  readonly cpu: number;
  readonly memory: number;
  readonly disagreements: number;
  readonly improvements: { at: number; cost: number; broken: number }[];
}

async function runOurs(loaded: LoadedSeason, limit: number): Promise<OurRun> {
  const improvements: { at: number; cost: number; broken: number }[] = [];
  let best = { cost: Number.POSITIVE_INFINITY, broken: Number.POSITIVE_INFINITY };
  let memory = process.memoryUsage.rss();
  const watch = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage.rss());
  }, 200);
  const cpuBefore = cpuMilliseconds();
  const started = performance.now();
  const result = await solveInWorkers(loaded.problem, {
    seed: 1,
    seconds: limit,
    workers: 2,
    onProgress: ({ cost, broken }) => {
      if (broken > best.broken || (broken === best.broken && cost >= best.cost)) return;
      best = { cost, broken };
      improvements.push({ at: performance.now() - started, cost, broken });
    },
  });
  const taken = (performance.now() - started) / 1000;
  const cpu = (cpuMilliseconds() - cpuBefore) / 1000;
  if (result === null) throw new Error('nobody stopped the search, and it gave no plan');
  clearInterval(watch);
  const first = improvements.find(({ broken }) => broken === 0)?.at ?? (result.legal ? taken * 1000 : null);
  const plan = exportPlan(loaded.season, loaded, result, { seed: 1, cityLock: null });
  const verified = verifyPlan(loaded.season, plan);
  const disagreements = verified.disagreements.length + (verified.legal === result.legal ? 0 : 1);
  return { result, first, taken, cpu, memory, disagreements, improvements };
}

/** The solver's own construction: the sorts, each strip put where it costs least at that moment. */
function insertSorted(problem: Problem): { cost: number; broken: number; seconds: number } {
  const started = performance.now();
  const state = new State(buildModel(problem));
  construct(new Environment(state, seededRandom(1)));
  const { cost, legal, violations } = evaluate(problem, arrangementOf(state));
  return { cost, broken: legal ? 0 : violations.length, seconds: (performance.now() - started) / 1000 };
}
