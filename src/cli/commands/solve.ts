import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LARGEST_SCRIPT, missingFile, readFile } from '../../folder/index.ts';
import { message } from '../../messages/index.ts';
import { type ReadTalent, readTalentInstance, type ShootSolution, type TalentSolution } from '../../talent/index.ts';
import { talentThread } from '../built-files.ts';
import { type CliCommand, exactly, type Host, printMessage, UsageError, wholeNumberOption } from '../command.ts';
import { report } from '../report.ts';
import type { TalentRequest } from '../talent-thread.ts';

const DEFAULT_SECONDS = 60;

type Objective = 'total' | 'hold' | 'shoot';

/** What `--json` prints. */
interface Answer {
  readonly format: 'onyva-solve/1';
  readonly instance: string;
  /** Which cost `cost` and `bound` are: all of it, the part paid for waiting, or waiting and coming back. */
  readonly objective: Objective;
  readonly cost: number;
  readonly bound: number;
  readonly optimal: boolean;
  readonly gap: number | null;
  readonly seconds: number;
  /** Of a talent instance: all performers' days. */
  readonly totalCost?: number;
  readonly holdCost: number;
  /** Of a movie shoot: coming back to locations. */
  readonly returnCost?: number;
  readonly scenes: number;
  readonly actors: number;
  readonly method: string;
  readonly nodes?: number;
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
    const read = readTalentInstance(new TextDecoder().decode(bytes), path);
    report(read.diagnostics, host);
    const problem = problemOf(read);
    if (problem === null) return 1;

    const flag = new Int32Array(new SharedArrayBuffer(4));
    const release = host.onInterrupt(() => Atomics.store(flag, 0, 1));
    const solution = await solveInThread({ problem, seconds, seed, stop: flag.buffer }).finally(release);

    const { scenes, actors } = 'shoot' in problem ? problem.shoot.talent : problem.instance;
    const worth = worthOf(read.form, solution);
    const answer: Answer = {
      format: 'onyva-solve/1',
      instance: path,
      ...worth,
      optimal: solution.optimal,
      gap: gapOf(worth.cost, worth.bound),
      seconds: Math.round(performance.now() - started) / 1000,
      scenes,
      actors,
      method: solution.method,
      order: solution.order.map((scene) => scene + 1),
    };
    if (options.json === true) host.out(`${JSON.stringify(answer, null, 2)}\n`);
    else sayAnswer(answer, host);
    return 0;
  },
};

function problemOf({ instance, shoot }: ReadTalent): TalentRequest['problem'] | null {
  if (shoot) return { shoot };
  return instance && { instance };
}

type Worth = Pick<Answer, 'objective' | 'cost' | 'bound' | 'totalCost' | 'holdCost' | 'returnCost' | 'nodes'>;

/** What is published for files of the form: the total, waiting, or waiting and coming back. */
function worthOf(form: ReadTalent['form'], solution: TalentSolution | ShootSolution): Worth {
  if ('returnCost' in solution) {
    const { cost, bound, holdCost, returnCost } = solution;
    return { objective: 'shoot', cost, bound, holdCost, returnCost };
  }
  const { totalCost, holdCost, bound, nodes } = solution;
  const waiting = form === 'dat' || form === 'txt';
  return {
    objective: waiting ? 'hold' : 'total',
    cost: waiting ? holdCost : totalCost,
    bound: waiting ? bound.hold : bound.total,
    totalCost,
    holdCost,
    nodes,
  };
}

/** How far above the best possible the cost can be, as a share of the bound; null where the bound is nothing. */
function gapOf(cost: number, bound: number): number | null {
  if (cost === bound) return 0;
  return bound > 0 ? (cost - bound) / bound : null;
}

function sayAnswer(answer: Answer, host: Host): void {
  const { objective, scenes, actors, bound, gap, method, totalCost, holdCost, returnCost } = answer;
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
  if (returnCost === undefined) {
    printMessage(host, 'solve.total', { total: String(totalCost), hold: String(holdCost) });
  } else printMessage(host, 'solve.shoot', { hold: String(holdCost), returning: String(returnCost) });
  printMessage(host, 'solve.order', { order: answer.order.join(' ') });
}

/** Off the main thread, so that Ctrl-C is heard. */
function solveInThread(request: TalentRequest): Promise<TalentSolution | ShootSolution> {
  return new Promise((resolvePromise, reject) => {
    const thread = new Worker(talentThread(), { workerData: request });
    thread.once('message', resolvePromise);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the solver thread ended without an answer (exit code ${code})`)));
  });
}
