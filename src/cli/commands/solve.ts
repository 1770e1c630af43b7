import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LARGEST_SCRIPT, missingFile, readFile } from '../../folder/index.ts';
import { message } from '../../messages/index.ts';
import { readTalentInstance, type TalentSolution } from '../../talent/index.ts';
import { type CliCommand, exactly, type Host, printMessage, UsageError, wholeNumberOption } from '../command.ts';
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
  usage: 'INSTANCE [--seconds N] [--seed N] [--json]',
  facts: { seconds: DEFAULT_SECONDS },
  options: { seconds: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean' } },
  async run(positionals, options, host) {
    exactly(positionals, ['INSTANCE']);
    const path = positionals[0]!;
    const seconds = wholeNumberOption(options.seconds, 'seconds') ?? DEFAULT_SECONDS;
    if (seconds === 0) throw new UsageError('one-or-more', { option: '--seconds' });
    const seed = wholeNumberOption(options.seed, 'seed') ?? 1;
    const started = performance.now();

    const bytes = readFile(resolve(host.cwd, path), path, LARGEST_SCRIPT);
    if (!(bytes instanceof Uint8Array)) {
      report([bytes ?? missingFile(path, message('cli.no-file.path'))], host);
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
    if (options.json === true) host.out(`${JSON.stringify(answer, null, 2)}\n`);
    else sayAnswer(answer, solution.method, host);
    return 0;
  },
};

/** How far above the best possible the cost can be, as a share of the bound; null where the bound is nothing. */
function gapOf(cost: number, bound: number): number | null {
  if (cost === bound) return 0;
  return bound > 0 ? (cost - bound) / bound : null;
}

function sayAnswer(answer: Answer, method: TalentSolution['method'], host: Host): void {
  const { objective, scenes, actors, bound, gap } = answer;
  const { formats } = host.speaker;
  printMessage(host, 'solve.size', { scenes: String(scenes), actors: String(actors) });
  printMessage(host, 'solve.cost', {
    objective,
    cost: String(answer.cost),
    proof: answer.optimal
      ? message('cli.solve.proven')
      : message('cli.solve.bound', {
          bound: String(bound),
          gap: gap === null ? null : formats.percent(Math.round(gap * 10_000)),
        }),
    method: message('cli.solve.method', { method }),
    seconds: answer.seconds.toFixed(2),
  });
  printMessage(host, 'solve.total', { total: String(answer.totalCost), hold: String(answer.holdCost) });
  printMessage(host, 'solve.order', { order: answer.order.join(' ') });
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
