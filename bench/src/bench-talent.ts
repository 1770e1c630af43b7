/** Talent scheduling: classics, larger instances, and general solvers on models of the same. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../dist/foundation/index.js';
import { speak } from '../../dist/messages/index.js';
import { type TalentInstance, workCost } from '../../dist/talent/instance.js';
import { randomScenesPerActor } from '../../dist/talent/random-instance.js';
import { readTalentInstance } from '../../dist/talent/read/read-instance.js';
import { solveShoot } from '../../dist/talent/shoot/solve-shoot.js';
import { type BenchContext, type Section, seconds } from './bench-context.js';
import { runMip } from './highs-run.js';
import { cpuMilliseconds } from './machine.js';
import { runModel } from './minizinc.js';
import { talentMiniZinc, talentMip } from './talent-model.js';
import { solveTalentWithin } from './talent-solver.js';

/**
 * Proven waiting cost of the e instances, and the better of two published-style heuristics for h: see
 * shared/data/README.
 */
const REFERENCE: Readonly<Record<string, number>> = {
  e0806: 4,
  e1006: 12,
  e1008: 24,
  e1010: 51,
  e1206: 22,
  e1208: 69,
  e1210: 81,
  e1211: 104,
  h3016a: 4842,
  h3016b: 2972,
  h3016c: 3495,
  h3018a: 5280,
  h3018b: 5502,
  h3018c: 4204,
  h3020a: 6137,
  h3020b: 4488,
  h3020c: 5747,
};

/** Best costs known of the published movie shoots; those of 30 and 50 scenes are not proven: see shared/data/README. */
const SHOOTS: readonly (readonly [scenes: number, cost: number, proven: boolean])[] = [
  [5, 9, true],
  [10, 128, true],
  [12, 43, true],
  [15, 910, true],
  [20, 774, true],
  [30, 2761, false],
  [50, 13675, false],
];

/** Random instances of the largest size that Qin et al. (2016) draw; they prove 23 of 100 in 10 minutes each. */
const RANDOM = { instances: 20, scenes: 64, actors: 22 };

const GENERAL = ['chuffed', 'gecode', 'highs', 'cbc'];
/** A small, a middle and the classic that models of others get wrong. */
const MODELLED = ['small', 'concert', 'MobStory'];

export async function benchTalent(context: BenchContext): Promise<Section | null> {
  const folder = join(context.data, 'talent');
  if (!existsSync(folder)) return null;
  const lines: string[] = [];
  const optima = (
    JSON.parse(readFileSync(join(folder, 'best-known.json'), 'utf8')) as { optimal: Readonly<Record<string, number>> }
  ).optimal;

  const classics = Object.keys(optima).map((name) => ({ name, instance: read(join(folder, `${name}.dzn`)) }));
  const cpuBefore = cpuMilliseconds();
  const started = performance.now();
  const runs = classics.map(({ name, instance }) => ({ name, run: solveTalentWithin(instance, context.seconds) }));
  const together = (performance.now() - started) / 1000;
  const cpu = (cpuMilliseconds() - cpuBefore) / 1000;
  const right = runs.filter(({ name, run }) => run.optimal && run.cost === optima[name]).length;
  lines.push('| classic | cost | proven | seconds |', '|---|---:|---|---:|');
  for (const { name, run } of runs)
    lines.push(`| ${name} | ${run.cost} | ${yes(run.optimal)} | ${run.seconds.toFixed(3)} |`);
  lines.push(`| **all ${runs.length}** | ${right} as published | | **${together.toFixed(2)}** |`, '');
  context.bar(
    'classic talent instances',
    'all eleven proven in 1 s',
    `${right} proven, ${together.toFixed(2)} s by the clock, ${cpu.toFixed(2)} s of processor time`,
    right === runs.length && together < 1,
  );

  lines.push('| larger | waiting | reference | bound | proven | seconds |', '|---|---:|---:|---:|---|---:|');
  let worse = 0;
  let proven = 0;
  const larger = readdirSync(join(folder, 'larger'))
    .filter((file) => /\.(dat|txt)$/.test(file))
    .sort();
  for (const file of larger) {
    const name = file.replace(/\..*$/, '');
    const instance = read(join(folder, 'larger', file));
    const run = solveTalentWithin(instance, context.seconds);
    const work = workCost(instance);
    const reference = REFERENCE[name];
    if (reference !== undefined && run.cost - work > reference) worse++;
    if (run.optimal) proven++;
    context.offer(`talent-${name}`, { cost: run.cost - work, unit: 'waiting', checksum: name, optimal: run.optimal });
    lines.push(
      `| ${name} | ${run.cost - work} | ${reference ?? ''} | ${run.bound - work} | ${yes(run.optimal)} | ${run.seconds.toFixed(2)} |`,
    );
  }
  lines.push('');
  context.bar(
    'larger talent instances',
    `none above the reference, ${context.seconds} s each`,
    `${proven} of ${larger.length} proven, ${worse} worse`,
    worse === 0,
  );

  randomInstances(context, lines);
  movieShoots(context, folder, lines);

  lines.push(`General solvers on the same classics (ours beside them), at most ${context.seconds} s each:`, '');
  lines.push('| classic | solver | cost | proven | seconds | times ours |', '|---|---|---:|---|---:|---:|');
  for (const name of MODELLED) {
    const instance = classics.find((classic) => classic.name === name)!.instance;
    const ours = runs.find((run) => run.name === name)!.run;
    const row = (solver: string, run: { objective: number | null; optimal: boolean; seconds: number }): void => {
      const ratio = Math.max(1, Math.round(run.seconds / Math.max(0.001, ours.seconds)));
      lines.push(
        `| ${name} | ${solver} | ${run.objective ?? 'none'} | ${yes(run.optimal)} | ${run.seconds.toFixed(1)} | ${run.optimal ? '' : '> '}${ratio} |`,
      );
      if (run.optimal && run.objective !== optima[name])
        throw new Error(`the model of ${name} is wrong: ${run.objective}`);
    };
    row('Onyva', { objective: ours.cost, optimal: ours.optimal, seconds: ours.seconds });
    for (const solver of GENERAL)
      row(`MiniZinc, ${solver}`, await runModel(talentMiniZinc(instance), solver, context.seconds));
    row('MIP, HiGHS', await runMip(talentMip(instance), context.seconds));
  }
  return {
    name: 'talent',
    title: 'Talent scheduling',
    lines: [
      ...lines,
      '',
      `Time limit ${seconds(context.seconds)} an instance; MiniZinc's compiling (seconds more) is not counted.`,
    ],
  };
}

function randomInstances(context: BenchContext, lines: string[]): void {
  const { instances, scenes, actors } = RANDOM;
  const runs = Array.from({ length: instances }, (_, index) =>
    solveTalentWithin(randomScenesPerActor(seededRandom(index + 1), scenes, actors), context.seconds),
  );
  const proven = runs.filter(({ optimal }) => optimal).length;
  const times = runs.map((run) => run.seconds).sort((a, b) => a - b);
  lines.push(
    `${instances} random instances of ${scenes} scenes and ${actors} actors (Qin et al. 2016, type 2): ${proven} proven; ` +
      `seconds: median ${times[instances >> 1]!.toFixed(1)}, longest ${times.at(-1)!.toFixed(1)}.`,
    '',
  );
  context.bar(
    `random instances, ${scenes} x ${actors}`,
    `at least half proven within ${context.seconds} s each`,
    `${proven} of ${instances}`,
    2 * proven >= instances,
  );
}

function movieShoots(context: BenchContext, folder: string, lines: string[]): void {
  lines.push('| movie shoot | cost | best known | bound | proven | seconds |', '|---|---:|---:|---:|---|---:|');
  let met = 0;
  for (const [scenes, known, published] of SHOOTS) {
    const file = join(folder, 'mss', `movie${scenes}.txt`);
    const { shoot } = readTalentInstance(readFileSync(file, 'utf8'), file);
    if (shoot === null) throw new Error(`${file} is no movie shoot`);
    const started = performance.now();
    const found = solveShoot(shoot, { seed: 1, seconds: context.seconds, now: () => performance.now() });
    const taken = (performance.now() - started) / 1000;
    if (published ? found.optimal && found.cost === known : found.cost <= known) met++;
    lines.push(
      `| ${scenes} scenes | ${found.cost} | ${known} | ${found.bound} | ${yes(found.optimal)} | ${taken.toFixed(1)} |`,
    );
  }
  lines.push('');
  context.bar(
    'movie shoots with locations and precedences',
    'up to 20 scenes proven, the others no dearer than the best known',
    `${met} of ${SHOOTS.length}`,
    met === SHOOTS.length,
  );
}

function read(path: string): TalentInstance {
  const { instance, diagnostics } = readTalentInstance(readFileSync(path, 'utf8'), path);
  if (instance === null) throw new Error(speak('en').say(diagnostics[0]?.message ?? path));
  return instance;
}

const yes = (truth: boolean): string => (truth ? 'yes' : 'no');
