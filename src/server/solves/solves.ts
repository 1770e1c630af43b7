/** Solves of boards, off the main thread: watched, stopped, taken or dropped. */
import type { SolveOrder, SolveView } from '../../api/index.ts';
import { type ArrangeCommand, arrangeAs } from '../../explain/index.ts';
import type { Text } from '../../foundation/index.ts';
import type { Board, Command } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import { boundMethod, demandConflict, gapTo } from '../../planning/index.ts';
import type { Arrangement, Problem, SolveResult } from '../../schedule/index.ts';
import { stripKey } from '../../season/index.ts';
import { type Progress, solveInWorkers } from '../../worker/index.ts';
import type { LiveHost } from '../season/live-host.ts';
import type { SeasonModel } from '../season/season-model.ts';

/** Listeners hear of a search at most so often, in milliseconds; of its end at once. */
const TELL_EVERY = 200;
/** Points of the curve that are kept; the best so far at the end always is. */
const MOST_POINTS = 400;

export type SolveElsewhere = typeof solveInWorkers;

/** Searches that are over and can still be asked about; of earlier ones nothing is kept. */
const MOST_OVER = 8;

interface Job {
  /** Asks for the best plan so far. */
  readonly stop: AbortController;
  /** Nobody wants its plan any more. */
  readonly drop: AbortController;
  readonly model: SeasonModel;
  readonly problem: Problem;
  readonly board: Board;
  readonly started: number;
  result: SolveResult | null;
  /** The best plan that a thread has shown so far. */
  best: { readonly arrangement: Arrangement; readonly cost: number; readonly broken: number } | null;
  view: SolveView;
  /** When listeners last heard of it, and whether they are about to. */
  toldAt: number;
  telling: NodeJS.Timeout | null;
}

export class Solves {
  readonly #host: LiveHost;
  readonly #now: () => number;
  readonly #solve: SolveElsewhere;
  readonly #tell: (view: SolveView) => void;
  readonly #jobs = new Map<string, Job>();
  #count = 0;

  constructor(
    host: LiveHost,
    now: () => number,
    tell: (view: SolveView) => void,
    solve: SolveElsewhere = solveInWorkers,
  ) {
    this.#host = host;
    this.#now = now;
    this.#tell = tell;
    this.#solve = solve;
  }

  all(): readonly SolveView[] {
    return [...this.#jobs.values()].map((job) => this.#viewOf(job));
  }

  get(id: string): SolveView | null {
    const job = this.#jobs.get(id);
    return job === undefined ? null : this.#viewOf(job);
  }

  /** Null when the board does not exist, cannot be evaluated, or another solve is running. */
  start(request: SolveOrder): SolveView | null {
    const board = this.#host.board(request.boardId);
    const evaluated = board === null ? null : this.#host.model.evaluator.evaluate(board);
    const isBusy = [...this.#jobs.values()].some(({ view }) => view.state === 'running' || view.state === 'stopping');
    if (board === null || evaluated === null || isBusy) return null;
    const seconds = Math.min(3600, Math.max(1, Math.floor(request.seconds ?? 30)));
    const seed = Math.floor(request.seed ?? 1);
    const { evaluation, problem } = evaluated;
    const job: Job = {
      stop: new AbortController(),
      drop: new AbortController(),
      model: this.#host.model,
      problem,
      board,
      started: this.#now(),
      result: null,
      best: null,
      toldAt: Number.NEGATIVE_INFINITY,
      telling: null,
      view: {
        id: `solve-${++this.#count}`,
        boardId: board.id,
        state: 'running',
        seconds,
        seed,
        elapsedMs: 0,
        from: { cost: evaluation.cost, conflicts: evaluation.violations.length },
        history: [],
        iterations: 0,
        preview: 0,
        result: null,
        stale: false,
        message: null,
      },
    };
    const over = [...this.#jobs.values()].filter(({ view }) => view.state !== 'running' && view.state !== 'stopping');
    for (const { view } of over.slice(0, -MOST_OVER)) this.#jobs.delete(view.id);
    this.#jobs.set(job.view.id, job);
    const start = request.afresh === true ? {} : { start: evaluation.arrangement };
    void this.#solve(problem, {
      seed,
      seconds,
      ...start,
      signal: job.stop.signal,
      dropped: job.drop.signal,
      onProgress: (progress) => this.#progress(job, progress),
    }).then(
      (result) => {
        if (result !== null) this.#finish(job, result);
        // Stopped before there was anything to take.
        else if (job.view.state === 'stopping') this.#change(job, { state: 'dropped' });
      },
      (error: unknown) => this.#change(job, { state: 'failed', message: String(error) }),
    );
    this.#tell(job.view);
    return job.view;
  }

  /** Ends a solve early; its best plan stays to be taken. */
  stop(id: string): SolveView | null {
    const job = this.#jobs.get(id);
    if (job === undefined) return null;
    if (job.view.state === 'running') {
      this.#change(job, { state: 'stopping' });
      job.stop.abort();
    }
    return this.#viewOf(job);
  }

  drop(id: string): SolveView | null {
    const job = this.#jobs.get(id);
    if (job === undefined) return null;
    if (job.view.state === 'dropped' || job.view.state === 'taken') return this.#viewOf(job);
    job.drop.abort();
    this.#change(job, { state: 'dropped' });
    return this.#viewOf(job);
  }

  /**
   * The command that makes the board what was found, also while the search goes on; null when there is nothing to take.
   */
  taking(id: string): Command | null {
    const job = this.#jobs.get(id);
    const state = job?.view.state;
    if (job === undefined || state === 'taken' || state === 'dropped' || state === 'failed') return null;
    return this.#arranged(job, message('live.label.take-plan'));
  }

  /** Its plan was taken: a search that still goes on ends. */
  taken(id: string): void {
    const job = this.#jobs.get(id);
    if (job === undefined) return;
    job.drop.abort();
    this.#change(job, { state: 'taken' });
  }

  stopAll(): void {
    for (const job of this.#jobs.values()) {
      job.drop.abort();
      if (job.telling !== null) clearTimeout(job.telling);
      job.telling = null;
    }
  }

  /** Days and ways of the plan found, or the best so far, for taking and for looking at. */
  arrangedBy(id: string): { readonly board: Board; readonly command: Command } | null {
    const job = this.#jobs.get(id);
    const command = job === undefined ? null : this.#arranged(job, '');
    return job === undefined || command === null ? null : { board: job.board, command };
  }

  /** As far as the season still has the strips. */
  #arranged(job: Job, why: Text): ArrangeCommand | null {
    const arrangement = job.result?.evaluation.arrangement ?? job.best?.arrangement;
    if (arrangement === undefined) return null;
    const known = new Set(this.#host.model.facts.strips.map(stripKey));
    const command = arrangeAs(job.model.built, arrangement, job.board.id, why);
    return {
      ...command,
      days: command.days.map((day) => ({ ...day, strips: day.strips.filter((strip) => known.has(stripKey(strip))) })),
    };
  }

  #progress(job: Job, { iteration: iterations, cost, broken, arrangement }: Progress): void {
    if (arrangement !== null && job.result === null && isBetterThan(job.best, { cost, broken })) {
      job.best = { arrangement, cost, broken };
      job.view = { ...job.view, preview: job.view.preview + 1 };
    }
    const last = job.view.history.at(-1);
    if (job.view.state !== 'running') return;
    if (!isBetterThan(last ?? null, { cost, broken })) {
      if (arrangement !== null) this.#tellSoon(job);
      return;
    }
    const point = { ms: Math.round(this.#now() - job.started), cost, broken };
    const history = [...job.view.history, point];
    const thinned =
      history.length > MOST_POINTS ? history.filter((_, i) => i % 2 === 0 || i === history.length - 1) : history;
    job.view = { ...job.view, history: thinned, iterations };
    this.#tellSoon(job);
  }

  #finish(job: Job, result: SolveResult): void {
    if (job.view.state === 'dropped' || job.view.state === 'taken') return;
    job.result = result;
    const { season, built } = job.model;
    // The season's own bound, worked out with more time, may be the higher one.
    const known = job.model.knownBound();
    const bound = known !== null && known.total > result.bound.total ? known : result.bound;
    this.#change(job, {
      state: 'done',
      preview: job.view.preview + 1,
      iterations: result.stats.iterations,
      result: {
        cost: result.evaluation.cost,
        conflicts: result.evaluation.violations.length,
        legal: result.legal,
        optimal: result.legal && result.evaluation.cost <= bound.total,
        bound: bound.total,
        gap: gapTo(bound.total, result.evaluation),
        method: boundMethod(bound),
        infeasible: (result.infeasible ?? []).map((entry) => demandConflict(season, built.index, entry).message),
      },
    });
  }

  #change(job: Job, change: Partial<SolveView>): void {
    const isOver = job.view.state !== 'running' && job.view.state !== 'stopping';
    const elapsedMs = isOver ? job.view.elapsedMs : Math.round(this.#now() - job.started);
    job.view = { ...job.view, elapsedMs, ...change };
    this.#tellNow(job);
  }

  /** Improvements come in bursts; a few words a second are enough for a curve. */
  #tellSoon(job: Job): void {
    if (job.telling !== null) return;
    const wait = job.toldAt + TELL_EVERY - this.#now();
    if (wait <= 0) this.#tellNow(job);
    else job.telling = setTimeout(() => this.#tellNow(job), wait);
  }

  #tellNow(job: Job): void {
    if (job.telling !== null) clearTimeout(job.telling);
    job.telling = null;
    job.toldAt = this.#now();
    this.#tell(this.#viewOf(job));
  }

  #viewOf(job: Job): SolveView {
    const isOver = job.view.state !== 'running' && job.view.state !== 'stopping';
    const stale = this.#host.model !== job.model || this.#host.board(job.board.id) !== job.board;
    return { ...job.view, stale, ...(isOver ? {} : { elapsedMs: Math.round(this.#now() - job.started) }) };
  }
}

interface Worth {
  readonly cost: number;
  readonly broken: number;
}

/** Breaks less, or as much and costs less. */
function isBetterThan(known: Worth | null, found: Worth): boolean {
  return known === null || found.broken < known.broken || (found.broken === known.broken && found.cost < known.cost);
}
