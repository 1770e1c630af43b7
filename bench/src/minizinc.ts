/**
 * Runs MiniZinc and its solvers (Chuffed, Gecode, HiGHS, CBC) from the npm package `minizinc`. Its Node entry wants a
 * MiniZinc installed on the machine; its browser worker brings everything as WebAssembly. So the worker script runs
 * here in a thread that looks like a browser's worker: an event listener, `postMessage`, nothing else.
 */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

const resolve = createRequire(import.meta.url).resolve;

const WORKER_LIKE_A_BROWSERS = `
  const { parentPort, workerData } = require('node:worker_threads');
  const listeners = [];
  globalThis.addEventListener = (_, listener) => listeners.push(listener);
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  globalThis.require = require;
  globalThis.__filename = workerData.script;
  globalThis.__dirname = require('node:path').dirname(workerData.script);
  (0, eval)(require('node:fs').readFileSync(workerData.script, 'utf8'));
  parentPort.on('message', (data) => { for (const listener of listeners) listener({ data }); });
`;

const MOST_SECONDS_COMPILING = 60;

export interface ModelRun {
  /** Best objective printed as the output item `_objective`; null when no solution came. */
  readonly objective: number | null;
  readonly optimal: boolean;
  /** Of the solver proper. */
  readonly seconds: number;
  /** Before them, until the solver proper began; the limit does not count these. */
  readonly compiling: number;
  /** Milliseconds from the start to each better objective. */
  readonly improvements: readonly { readonly at: number; readonly cost: number }[];
  readonly complaint: string | null;
}

/**
 * Solves a minimisation model; `solver` is an id or short name that MiniZinc knows. The limit is on the solver, not on
 * compiling.
 */
export function runModel(model: string, solver: string, seconds: number): Promise<ModelRun> {
  const thread = new Worker(WORKER_LIKE_A_BROWSERS, {
    eval: true,
    workerData: { script: resolve('minizinc/minizinc-worker.js') },
    stdout: true,
    stderr: true,
  });
  return new Promise((settle, reject) => {
    let started = 0;
    let optimal = false;
    let compiled: number | null = null;
    let complaint: string | null = null;
    const improvements: { at: number; cost: number }[] = [];
    let timer: NodeJS.Timeout | undefined;
    const finish = (): void => {
      clearTimeout(timer);
      void thread.terminate();
      const taken = (performance.now() - started) / 1000;
      settle({
        objective: improvements.at(-1)?.cost ?? null,
        optimal,
        seconds: compiled === null ? 0 : taken - compiled,
        compiling: compiled ?? taken,
        improvements,
        complaint,
      });
    };
    thread.on('error', reject);
    thread.on('exit', (code) => {
      // After our own `terminate` this comes too late to matter.
      complaint ??= `the solver's thread ended (${code})`;
      finish();
    });
    thread.on('message', (message: MiniZincMessage) => {
      if (message.type === 'ready') {
        started = performance.now();
        timer = setTimeout(finish, MOST_SECONDS_COMPILING * 1000);
        const files = { 'model.mzn': model };
        const args = [
          '--solver',
          solver,
          '--intermediate',
          '--output-mode',
          'json',
          '--output-objective',
          '--statistics',
          'model.mzn',
        ];
        thread.postMessage({ jsonStream: true, files, args });
      } else if (message.type === 'solution') {
        const cost = message.output?.json?._objective;
        if (typeof cost === 'number') improvements.push({ at: performance.now() - started, cost });
      } else if (message.type === 'statistics' && compiled === null) {
        compiled = (performance.now() - started) / 1000;
        clearTimeout(timer);
        timer = setTimeout(finish, seconds * 1000);
      } else if (message.type === 'status') optimal = message.status === 'OPTIMAL_SOLUTION';
      else if (message.type === 'error') complaint = message.message ?? 'error';
      else if (message.type === 'exit') finish();
    });
    thread.postMessage({ wasmURL: resolve('minizinc/minizinc.wasm'), dataURL: resolve('minizinc/minizinc.data') });
  });
}

interface MiniZincMessage {
  readonly type: string;
  readonly status?: string;
  readonly message?: string;
  readonly output?: { readonly json?: { readonly _objective?: unknown } };
}
