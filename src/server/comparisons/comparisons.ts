/** The comparison of the open season: made off the main thread, looked at while it grows, stopped, tried out. */
import type { ComparedBoard, ComparisonEstimate, ComparisonView } from '../../api/index.ts';
import {
  type ComparedName,
  type Comparison,
  compareSeason,
  type EstimatedPlan,
  type EstimateTerms,
  estimatedPlans,
  estimateOn,
  nameOf,
} from '../../compare/index.ts';
import { arrangeAsPlan } from '../../explain/index.ts';
import { message } from '../../messages/index.ts';
import type { Solve } from '../../planning/index.ts';
import { solveInWorkers } from '../../worker/index.ts';
import type { LiveHost } from '../season/live-host.ts';
import type { SeasonModel } from '../season/season-model.ts';
import { comparisonView, NOT_COMPARED } from './comparison-view.ts';

/** Seconds for each plan and plans along the frontier, where a request does not say (ours). */
const SECONDS = 6;
const PAGES = 4;
const MOST_SECONDS = 600;
const MOST_PAGES = 12;

interface Job {
  readonly model: SeasonModel;
  /** The text that the season was read from. */
  readonly text: string;
  readonly stop: AbortController;
  state: 'running' | 'stopping' | 'done';
  progress: { readonly name: ComparedName; readonly number: number; readonly of: number } | null;
  found: Comparison | null;
  failure: string | null;
  /** Of the plans found so far: sliders are answered from these. */
  estimated: readonly EstimatedPlan[];
}

export class Comparisons {
  readonly #host: LiveHost;
  readonly #solve: typeof solveInWorkers;
  #job: Job | null = null;

  constructor(host: LiveHost, solve: typeof solveInWorkers = solveInWorkers) {
    this.#host = host;
    this.#solve = solve;
  }

  view(): ComparisonView {
    const job = this.#job;
    if (job === null) return NOT_COMPARED;
    const { season } = job.model;
    const { state, progress, failure, found } = job;
    return {
      ...(found === null ? NOT_COMPARED : comparisonView(season, found)),
      state,
      stale: this.#host.live.text !== job.text,
      failure,
      progress:
        progress === null || state === 'done'
          ? null
          : { number: progress.number, of: progress.of, plan: nameOf(progress.name, season) },
    };
  }

  /** Null while another comparison is being made, or when the season cannot be planned. */
  start({ seconds = SECONDS, pages = PAGES }: { readonly seconds?: number; readonly pages?: number }) {
    const { model, live } = this.#host;
    if (!model.canBeEvaluated || (this.#job !== null && this.#job.state !== 'done')) return null;
    const job: Job = {
      model,
      text: live.text,
      stop: new AbortController(),
      state: 'running',
      progress: null,
      found: null,
      failure: null,
      estimated: [],
    };
    this.#job = job;
    const { signal } = job.stop;
    const solve: Solve = (problem, { stop: _stop, onImprovement: _on, onBound: _bound, now: _now, ...posted }) =>
      this.#solve(problem, { ...posted, signal });
    void compareSeason(model.season, solve, {
      seed: 1,
      seconds: Math.min(MOST_SECONDS, Math.max(1, Math.floor(seconds))),
      pages: Math.min(MOST_PAGES, Math.max(0, Math.floor(pages))),
      stop: () => signal.aborted,
      onPlan: (name, number, of) => {
        job.progress = { name, number, of };
      },
      onFound: (found) => this.#take(job, found),
    }).then(
      (found) => {
        this.#take(job, found);
        job.state = 'done';
      },
      (error: unknown) => {
        job.failure = String(error);
        job.state = 'done';
      },
    );
    return this.view();
  }

  /** What is done stays. */
  stop(): ComparisonView {
    const job = this.#job;
    if (job?.state === 'running') {
      job.state = 'stopping';
      job.stop.abort();
    }
    return this.view();
  }

  /** Null where there is nothing to estimate from. */
  estimate(terms: EstimateTerms): ComparisonEstimate | null {
    const job = this.#job;
    if (job === null || job.found === null || job.found.plans.length === 0) return null;
    const { season } = job.model;
    const estimate = estimateOn(job.estimated, terms);
    const named = (id: string | null) => {
      const plan = job.found?.plans.find((found) => found.id === id);
      const money = estimate.plans.find((found) => found.id === id)?.money ?? 0;
      return {
        plan: plan === undefined ? null : nameOf(plan, season),
        money: { money, currency: season.currency },
      };
    };
    const [best, kept] = [named(estimate.best), named(estimate.bestKept)];
    const { bestKept: _kept, ...answer } = estimate;
    return {
      ...answer,
      said:
        best.plan === null
          ? message('compare.none-legal')
          : message('compare.estimate', { ...best, kept: kept.plan, keptMoney: kept.money }),
    };
  }

  /** Null when there is no such plan any more. */
  board(id: string): ComparedBoard | null {
    const plan = this.#job?.found?.plans.find((found) => found.id === id);
    if (plan === undefined) return null;
    const { days, ways } = arrangeAsPlan(this.#host.model.built, plan.plan, this.#host.live.activeBoard, '');
    return { days, ways };
  }

  #take(job: Job, found: Comparison): void {
    const { season } = job.model;
    const atRates = (percents: Readonly<Record<string, number>>) => this.#host.reader.atRates(job.text, percents);
    const known = job.estimated.filter(({ plan }) => found.plans.includes(plan));
    const more = found.plans.filter((plan) => !known.some((one) => one.plan === plan));
    job.found = found;
    job.estimated = [...known, ...estimatedPlans(season, more, atRates)];
  }

  close(): void {
    this.#job?.stop.abort();
  }
}
