import type { Arrangement, Improvement } from '../solution.ts';
import { Attempt } from './attempt.ts';
import { construct } from './construct/construct.ts';
import { startAt } from './construct/starts.ts';
import type { Environment } from './environment.ts';
import type { Meeting } from './meeting.ts';
import { polishDates } from './polish-dates.ts';
import { polishOrders } from './polish-orders.ts';
import { polishWays } from './polish-ways.ts';
import { arrangementOf, Snapshot } from './snapshot.ts';

/** Starts of different kinds that are tried at first by all threads together. */
const STARTS = 4;

/** Effort of the shortest cooling: so much, and so much for each strip (ours). */
const SHORTEST = 8000;
const SHORTEST_PER_STRIP = 25;
/**
 * Coolings of a start, in shortest ones, and their heat: the first begins mild, for whoever waits for a plan (ours).
 */
const COOLINGS = [
  { times: 1, heat: 1 / 4 },
  { times: 2, heat: 1 },
] as const;

/** Length of the first leg, in shortest coolings, and how much longer each is than the one before (ours). */
const FIRST_LEG = 4;
const LONGER = 1.5;

/** Improvement in a whole leg, as a share of the cost, below which a search no longer gets anywhere (ours). */
const STUCK = 0.001;

export interface Found {
  readonly arrangement: Arrangement;
  readonly cost: number;
  readonly broken: number;
}

export interface SearchStats {
  iterations: number;
  improvements: number;
}

export interface SearchOptions {
  /** The plan in the state is to be improved: no other is begun while it gets better. */
  readonly isGiven?: boolean;
  readonly meeting?: Meeting;
}

/**
 * The search as a whole. Some short starts of different kinds; the best goes on, in legs of one long cooling each.
 * After each leg the threads show each other their plans, and all go on from the best. Where a leg brought next to
 * nothing, new starts of further kinds are tried beside the best plan.
 */
export class Search {
  private readonly env: Environment;
  private readonly options: SearchOptions;
  private readonly steps: Generator<void, void>;
  private readonly best: Snapshot;
  /** Of the best plan so far. */
  bestCost: number;
  bestBroken: number;
  private bestLast: number;
  private begun = 0;
  private stop: () => boolean = () => false;
  private onImprovement: ((improvement: Improvement) => void) | undefined;
  readonly stats: SearchStats = { iterations: 0, improvements: 0 };

  /** Starts from the plan in `env.state`, which must be settled. */
  constructor(env: Environment, options: SearchOptions = {}) {
    this.env = env;
    this.options = options;
    this.best = new Snapshot(env.state);
    this.bestCost = env.state.cost();
    this.bestBroken = env.state.broken;
    this.bestLast = env.state.lastDate();
    this.steps = this.legs();
  }

  /** Runs until `limit` iterations or until `stop` says so; returns true when it reached the limit. */
  run(limit: number, stop: () => boolean, onImprovement?: (improvement: Improvement) => void): boolean {
    this.stop = stop;
    this.onImprovement = onImprovement;
    while (this.stats.iterations < limit) {
      if (stop()) return false;
      this.stats.iterations++;
      this.steps.next();
    }
    return true;
  }

  /** The plan in the state as news: right when it is the best so far, as to begin with. */
  improvement(): Improvement {
    const { state } = this.env;
    return {
      iteration: this.stats.iterations,
      cost: state.cost(),
      broken: state.broken,
      arrangement: arrangementOf(state),
    };
  }

  /**
   * The last pass over the best plan, which it may make better; `stop` as for `run`, `enough` ends the first part of
   * it: other ways.
   */
  polish(stop: () => boolean, enough: () => boolean, onImprovement?: (improvement: Improvement) => void): void {
    const { env } = this;
    this.best.restore(env.state);
    env.settle();
    polishWays(env, enough);
    polishDates(env, stop);
    polishOrders(env, stop);
    if (env.state.broken === this.bestBroken && env.state.cost() === this.bestCost) return;
    this.bestBroken = env.state.broken;
    this.bestCost = env.state.cost();
    this.best.take(env.state);
    this.stats.improvements++;
    onImprovement?.(this.improvement());
  }

  /** The best plan so far. The state is left at it. */
  result(): Found {
    this.best.restore(this.env.state);
    this.env.settle();
    return { arrangement: arrangementOf(this.env.state), cost: this.bestCost, broken: this.bestBroken };
  }

  private *legs(): Generator<void, void> {
    const { meeting, isGiven } = this.options;
    const members = meeting?.members ?? 1;
    const unit = SHORTEST + SHORTEST_PER_STRIP * this.env.state.model.strips;
    let attempt = new Attempt(this.env);
    yield* this.warmUp(attempt, unit);
    for (let more = Math.ceil(STARTS / members) - 1; more > 0 && !isGiven; more--) {
      const other = this.begin();
      yield* this.warmUp(other, unit);
      if (isBetter(other, attempt)) attempt = other;
    }
    let isStuck = false;
    let turns = 0;
    for (let effort = FIRST_LEG * unit; ; ) {
      const before = this.bestBroken > 0 ? Number.POSITIVE_INFINITY : this.bestCost;
      // Of several threads the first stays with the best plan; one alone takes turns.
      const isAside = isStuck && (meeting === undefined ? turns++ % 2 === 0 : meeting.member > 0);
      const fresh = isAside ? this.begin() : null;
      if (fresh === null) yield* this.watched(attempt, attempt.cool(effort, 1, this.stop));
      else yield* this.warmUp(fresh, effort / COOLINGS.reduce((sum, { times }) => sum + times, 0));
      if (fresh !== null && isBetter(fresh, attempt)) attempt = fresh;
      this.showAround(attempt);
      isStuck = before - attempt.cost < STUCK * attempt.cost;
      if (!isStuck) effort *= LONGER;
    }
  }

  /** A start of the next kind that is this thread's. */
  private begin(): Attempt {
    const { env, options } = this;
    const { member = 0, members = 1 } = options.meeting ?? {};
    this.begun++;
    const { state } = env;
    for (let strip = 0; strip < state.model.strips; strip++) if (state.dayOf[strip] >= 0) state.unplace(strip);
    construct(env, startAt(state.problem, member + this.begun * members));
    return new Attempt(env);
  }

  private *warmUp(attempt: Attempt, unit: number): Generator<void, void> {
    for (const { times, heat } of COOLINGS) {
      yield* this.watched(attempt, attempt.cool(times * unit, heat, this.stop));
    }
  }

  private *watched(attempt: Attempt, cooling: Generator<boolean, void>): Generator<void, void> {
    for (const isNews of cooling) {
      if (isNews) this.keepIfBest(attempt);
      yield;
    }
  }

  /** Shows the attempt's plan to the other threads; the best of all becomes the attempt's. */
  private showAround(attempt: Attempt): void {
    const { meeting } = this.options;
    if (meeting === undefined) return;
    const { cost, broken } = attempt;
    const others = meeting.exchange({ cost, broken, content: attempt.best.write() });
    let best: (typeof others)[number] | null = null;
    for (const other of others) if (isBetter(other, best ?? attempt)) best = other;
    if (best === null) return;
    attempt.adopt(Snapshot.read(this.env.state, best.content));
    this.keepIfBest(attempt);
  }

  private keepIfBest({ cost, broken, last, best }: Attempt): void {
    if (broken > this.bestBroken || (broken === this.bestBroken && cost > this.bestCost)) return;
    if (broken === this.bestBroken && cost === this.bestCost && last >= this.bestLast) return;
    this.bestBroken = broken;
    this.bestCost = cost;
    this.bestLast = last;
    this.best.copy(best);
    this.stats.improvements++;
    this.onImprovement?.(this.improvement());
  }
}

/** Breaks less, or as much and costs less (S-4). */
function isBetter(a: { cost: number; broken: number }, b: { cost: number; broken: number }): boolean {
  return a.broken < b.broken || (a.broken === b.broken && a.cost < b.cost);
}
