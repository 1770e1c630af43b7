import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { missingFile, readOrNull } from '../../folder/index.ts';
import { readTalentInstance, type TalentSolution } from '../../talent/index.ts';
import { type CliCommand, exactly, UsageError, wholeNumberOption } from '../command.ts';
import { report } from '../report.ts';
import type { TalentRequest } from '../talent-thread.ts';

const DEFAULT_SECONDS = 60;

type Objective = 'total' | 'hold';

/** What `--json` prints. */
interface Answer {
  readonly format: 'onyva-solve/1';
  readonly instance: string;
  /** Which cost `cost` and `bound` are: all of it, or the part paid for waiting. */
  readonly objective: Objective;
  readonly cost: number;
  readonly bound: number;
  readonly optimal: boolean;
  readonly gap: number | null;
  readonly seconds: number;
  readonly totalCost: number;
  readonly holdCost: number;
  readonly scenes: number;
  readonly actors: number;
  readonly method: string;
  readonly nodes: number;
  /** Scenes, from 1. */
  readonly order: readonly number[];
}

export const solveCommand: CliCommand = {
  name: 'solve',
  summary: 'solves a talent scheduling instance of the literature, and proves how good the answer is',
  usage: 'INSTANCE [--seconds N] [--seed N] [--json]',
  details: `INSTANCE is a file: MiniZinc data (.dzn), AMPL data (.dat), or plain numbers (scenes, actors, a row of 0 and 1 per actor, costs). Actors are paid from their first
to their last scene; the order of the scenes is sought that costs least. "cost" and "bound" are what is published for such files: the total cost for
.dzn, the cost of waiting for the others ("objective" says which). Stops when the order is proven best, after ${DEFAULT_SECONDS} seconds, or at Ctrl-C, with the best order so far.`,
  options: { seconds: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean' } },
  async run(positionals, options, host) {
    exactly(positionals, ['INSTANCE']);
    const path = positionals[0]!;
    const seconds = wholeNumberOption(options.seconds, 'seconds') ?? DEFAULT_SECONDS;
    if (seconds === 0) throw new UsageError('--seconds takes 1 or more');
    const seed = wholeNumberOption(options.seed, 'seed') ?? 1;
    const started = performance.now();

    const bytes = readOrNull(resolve(host.cwd, path));
    if (bytes === null) {
      report([missingFile(path, 'give the path of an instance file')], host);
      return 1;
    }
    const { instance, form, diagnostics } = readTalentInstance(new TextDecoder().decode(bytes), path);
    report(diagnostics, host);
    if (!instance) return 1;

    const flag = new Int32Array(new SharedArrayBuffer(4));
    const release = host.onInterrupt(() => Atomics.store(flag, 0, 1));
    const solution = await solveInThread({ instance, seconds, seed, stop: flag.buffer }).finally(release);

    const objective: Objective = form === 'dzn' ? 'total' : 'hold';
    const cost = objective === 'total' ? solution.totalCost : solution.holdCost;
    const bound = solution.bound[objective];
    const answer: Answer = {
      format: 'onyva-solve/1',
      instance: path,
      objective,
      cost,
      bound,
      optimal: solution.optimal,
      gap: gapOf(cost, bound),
      seconds: Math.round(performance.now() - started) / 1000,
      totalCost: solution.totalCost,
      holdCost: solution.holdCost,
      scenes: instance.scenes,
      actors: instance.actors,
      method: solution.method,
      nodes: solution.nodes,
      order: solution.order.map((scene) => scene + 1),
    };
    host.out(options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : summary(answer));
    return 0;
  },
};

/** How far above the best possible the cost can be, as a share of the bound; null where the bound is nothing. */
function gapOf(cost: number, bound: number): number | null {
  if (cost === bound) return 0;
  return bound > 0 ? (cost - bound) / bound : null;
}

function summary(answer: Answer): string {
  const { objective, cost, bound, gap } = answer;
  const what = objective === 'total' ? 'total cost' : 'cost of waiting';
  const distance = gap === null ? '' : `, so that it is at most ${(gap * 100).toFixed(1)} % above the best`;
  const proof = answer.optimal ? 'proven: no order costs less' : `no order costs less than ${bound}${distance}`;
  return [
    `${answer.scenes} scenes, ${answer.actors} actors`,
    `${what} ${cost} (${proof}; ${answer.method}, ${answer.seconds.toFixed(2)} s)`,
    `total ${answer.totalCost}, of which waiting ${answer.holdCost}`,
    `order ${answer.order.join(' ')}`,
    '',
  ].join('\n');
}

/** Off the main thread, so that Ctrl-C is heard. */
function solveInThread(request: TalentRequest): Promise<TalentSolution> {
  return new Promise((resolvePromise, reject) => {
    const thread = new Worker(threadEntry(), { workerData: request });
    thread.once('message', resolvePromise);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the solver thread ended without an answer (exit code ${code})`)));
  });
}

/** The compiled entry; when this file runs from source, the one that `tsc -b` wrote. */
function threadEntry(): URL {
  const source = import.meta.url.endsWith('.ts');
  return new URL(source ? '../../../dist/cli/talent-thread.js' : '../talent-thread.js', import.meta.url);
}
