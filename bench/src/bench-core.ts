/**
 * Core seasons: the same small problem to our search and, whole, to general solvers; same time each, one after the
 * other.
 */
import { solve } from '../../dist/schedule/index.js';
import { type BenchContext, money, type Section } from './bench-context.js';
import { type CoreOptions, coreMiniZinc, coreMip, coreSeason } from './core-season.js';
import { runMip } from './highs-run.js';
import { checksum } from './load-season.js';
import { runModel } from './minizinc.js';
import { buildPlainProblem } from './plain-problem.js';

const CORES: readonly CoreOptions[] = [
  { seed: 4, strips: 8, people: 4, places: 3, days: 3 },
  { seed: 1, strips: 12, people: 6, places: 4, days: 5 },
  { seed: 2, strips: 24, people: 10, places: 6, days: 8 },
  { seed: 3, strips: 60, people: 20, places: 15, days: 18 },
];

const SOLVERS = ['chuffed', 'gecode', 'highs', 'cbc'];

export async function benchCore(context: BenchContext): Promise<Section> {
  const limit = Math.min(30, context.seconds);
  const lines = ['| strips | solver | cost | above the best | proven | seconds |', '|---:|---|---:|---:|---|---:|'];
  for (const options of CORES) {
    const plain = coreSeason(options);
    const problem = buildPlainProblem(plain);
    const now = (): number => performance.now();
    const ours = solve(problem, { seed: 1, seconds: limit, now });
    const rows: { solver: string; cost: number | null; proven: boolean; taken: number }[] = [
      {
        solver: '**Onyva** (one thread)',
        cost: ours.legal ? ours.evaluation.cost : null,
        proven: ours.optimal,
        taken: ours.stats.milliseconds / 1000,
      },
    ];
    for (const solver of SOLVERS) {
      const run = await runModel(coreMiniZinc(plain), solver, limit);
      rows.push({ solver: `MiniZinc, ${solver}`, cost: run.objective, proven: run.optimal, taken: run.seconds });
    }
    const mip = await runMip(coreMip(plain), limit);
    rows.push({ solver: 'MIP, HiGHS', cost: mip.objective, proven: mip.optimal, taken: mip.seconds });
    const least = Math.min(...rows.map(({ cost }) => cost ?? Number.POSITIVE_INFINITY));
    const proven = rows.find((row) => row.proven && row.solver !== rows[0]!.solver);
    if (proven?.cost !== undefined && proven.cost !== null && ours.legal && ours.evaluation.cost < proven.cost) {
      throw new Error(`a general solver proves ${proven.cost}, ours costs ${ours.evaluation.cost}: the models differ`);
    }
    for (const { solver, cost, proven: sure, taken } of rows) {
      lines.push(
        `| ${options.strips} | ${solver} | ${cost === null ? 'none' : money(cost)} | ${cost === null ? '' : `${((100 * (cost - least)) / least).toFixed(2)} %`} | ${sure ? 'yes' : 'no'} | ${taken.toFixed(1)} |`,
      );
    }
    const above = (ours.evaluation.cost - least) / least;
    context.bar(
      `core season of ${options.strips} strips`,
      'no general solver cheaper',
      above > 0 ? `${(100 * above).toFixed(2)} % above` : 'none cheaper',
      ours.legal && above <= 0,
    );
    context.offer(`core-${options.strips}`, {
      cost: ours.evaluation.cost,
      unit: 'cents',
      checksum: checksum(problem),
      optimal: ours.optimal || proven?.cost === ours.evaluation.cost,
    });
  }
  lines.push(
    '',
    `At most ${limit} s each, one thread; MiniZinc's compiling (seconds more) is not counted. Strips into days of at most ten hours; crew days, place days, work days and waiting are paid.`,
  );
  return { name: 'core', title: 'Core seasons against general solvers', lines };
}
