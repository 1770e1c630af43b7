/** The comparison of the open season: made off the main thread, looked at while it grows, stopped, tried out. */
import type { ComparedBoard, ComparisonEstimate, ComparisonView } from '../../api/index.ts';
import {
  type Comparison,
  compareSeason,
  comparisonFromFile,
  comparisonOnFile,
  type EstimatedPlan,
  type EstimateTerms,
  estimatedPlans,
  estimateOn,
  nameOf,
} from '../../compare/index.ts';
import type { ReportOptions } from '../../documents/index.ts';
import { arrangeAs } from '../../explain/index.ts';
import { keepComparison, recordsMark, type SeasonFolder } from '../../folder/index.ts';
import type { Diagnostic } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { arrangementOf, type Solve } from '../../planning/index.ts';
import { type ComparedName, type ComparisonFile, type ComparisonReading, placesIn } from '../../season/index.ts';
import { solveInWorkers } from '../../worker/index.ts';
import type { LiveHost } from '../season/live-host.ts';
import type { SeasonModel } from '../season/season-model.ts';
import { comparisonView, NOT_COMPARED } from './comparison-view.ts';

/** Seconds for each plan and plans along the frontier, where a request does not say (ours). */
const SECONDS = 6;
const PAGES = 4;
const MOST_SECONDS = 600;
const MOST_PAGES = 12;

/** Where a comparison is kept beside the season. */
export interface ComparisonShelf {
  /** Null where there is none. */
  read(): ComparisonReading | null;
  keep(comparison: ComparisonFile): Promise<unknown>;
}

/** What is on disk in a folder. */
export function shelfIn(folder: string, disk: SeasonFolder): ComparisonShelf {
  return { read: () => disk.comparison(), keep: (comparison) => keepComparison(folder, comparison) };
}

interface Job {
  readonly model: SeasonModel;
  /** The text that the season was read from. */
  readonly text: string;
  /** It was made from other records than those that were there when it was opened. */
  readonly isOfOthers: boolean;
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
  readonly #shelf: ComparisonShelf;
  readonly #solve: typeof solveInWorkers;
  #job: Job | null = null;
  /** What is on disk and cannot be read. */
  #unreadable: readonly Diagnostic[] = [];
  /** Files are written one after the other. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(host: LiveHost, shelf: ComparisonShelf, solve: typeof solveInWorkers = solveInWorkers) {
    this.#host = host;
    this.#shelf = shelf;
    this.#solve = solve;
  }

  view(): ComparisonView {
    this.#open();
    const job = this.#job;
    if (job === null) return { ...NOT_COMPARED, remarks: this.#unreadable };
    const { season } = job.model;
    const { state, progress, failure, found } = job;
    return {
      ...(found === null ? NOT_COMPARED : comparisonView(season, found)),
      state,
      stale: job.isOfOthers || this.#host.live.text !== job.text,
      canEstimate: !job.isOfOthers,
      failure,
      progress:
        progress === null || state === 'done'
          ? null
          : { number: progress.number, of: progress.of, plan: nameOf(progress.name, season) },
    };
  }

  /** Null while another comparison is being made, or when the season cannot be planned. */
  start({ seconds = SECONDS, pages = PAGES }: { readonly seconds?: number; readonly pages?: number }) {
    this.#open();
    const { model, live } = this.#host;
    if (!model.canBeEvaluated || (this.#job !== null && this.#job.state !== 'done')) return null;
    const job: Job = {
      model,
      text: live.text,
      isOfOthers: false,
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
      placeOf: placesIn(live.text, 'season.yaml'),
      stop: () => signal.aborted,
      onPlan: (name, number, of) => {
        job.progress = { name, number, of };
      },
      onFound: (found) => {
        this.#take(job, found);
        this.#keep(job, found, false);
      },
    }).then(
      (found) => {
        this.#take(job, found);
        this.#keep(job, found, true);
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
    this.#open();
    const job = this.#job;
    if (job === null || job.isOfOthers || job.found === null || job.found.plans.length === 0) return null;
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
    this.#open();
    const plan = this.#job?.found?.plans.find((found) => found.id === id);
    if (plan === undefined) return null;
    const { built } = this.#host.model;
    const { arrangement } = arrangementOf(built, plan.plan);
    const { days, ways } = arrangeAs(built, arrangement, this.#host.live.activeBoard, '');
    return { days, ways };
  }

  /** What was compared when the season was last open, or by `onyva compare`, is there again. */
  #open(): void {
    if (this.#job !== null) return;
    const read = this.#shelf.read();
    this.#unreadable = read?.diagnostics ?? [];
    if (!read?.comparison) return;
    const { model, live } = this.#host;
    const found = comparisonFromFile(model.season, read.comparison);
    const job: Job = {
      model,
      text: live.text,
      isOfOthers: read.comparison.records !== recordsMark(model.season),
      stop: new AbortController(),
      state: 'done',
      progress: null,
      found,
      failure: null,
      estimated: [],
    };
    this.#job = job;
    this.#take(job, found);
  }

  #take(job: Job, found: Comparison): void {
    job.found = found;
    if (job.isOfOthers) return;
    const { season } = job.model;
    const atRates = (percents: Readonly<Record<string, number>>) => this.#host.reader.atRates(job.text, percents);
    const known = job.estimated.filter(({ plan }) => found.plans.includes(plan));
    const more = found.plans.filter((plan) => !known.some((one) => one.plan === plan));
    job.estimated = [...known, ...estimatedPlans(season, more, atRates)];
  }

  /** As a paper has it; null: nothing has been compared. */
  onPaper(): NonNullable<ReportOptions['compared']> | null {
    this.#open();
    const job = this.#job;
    if (job === null || job.found === null) return null;
    const { season } = job.model;
    const isOfOtherRecords = job.isOfOthers || this.#host.live.text !== job.text;
    return { file: comparisonOnFile(season, job.found, recordsMark(season)), isOfOtherRecords };
  }

  /** Kept after each plan, so that what is done stays whatever happens. */
  #keep(job: Job, found: Comparison, isWhole: boolean): void {
    const file = comparisonOnFile(
      job.model.season,
      { ...found, stopped: found.stopped || !isWhole },
      recordsMark(job.model.season),
    );
    this.#writing = this.#writing
      .then(() => this.#shelf.keep(file))
      .catch((error: unknown) => {
        job.failure = String(error);
      });
  }

  /** When what was found is on disk. */
  async close(): Promise<void> {
    this.#job?.stop.abort();
    await this.#writing;
  }
}
