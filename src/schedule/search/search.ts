import type { Arrangement, Improvement } from '../solution.ts';
import { Annealing } from './acceptance.ts';
import { AdaptiveWeights } from './adaptive-weights.ts';
import type { Environment } from './environment.ts';
import { Insertion } from './insertion.ts';
import { LOCAL_MOVES, RECREATES, RUINS } from './operators.ts';
import { polishDays } from './polish-days.ts';
import { Removal } from './removal.ts';
import { brokenRules } from './ruin/broken-rules.ts';
import { arrangementOf, Snapshot } from './snapshot.ts';

/**
 * What an iteration earns its operator: a new best plan, a better plan than the one before. The latter little, for in a
 * hot plan cheap moves go up and down all the time.
 */
const NEW_BEST = 20;
const BETTER = 0.2;
/**
 * Strips that going after broken rules takes off, about, at most: what breaks is near at hand, and a first legal plan
 * comes sooner.
 */
const REPAIRED_AT_ONCE = 8;
/** Chance of going straight after broken rules while no legal plan is known. */
const REPAIR = 0.03;

export interface Found {
  readonly arrangement: Arrangement;
  readonly cost: number;
  readonly broken: number;
}

export interface SearchStats {
  iterations: number;
  improvements: number;
}

/**
 * Adaptive large-neighbourhood search: each iteration either takes strips off the board and puts them back (ruin and
 * recreate: Schrimpf et al. 2000; Shaw 1998) or makes one small local move; annealing decides whether to go on from the
 * result; what operators earn steers how often they are drawn (Pisinger & Ropke 2007). Plans are compared by how much
 * they break, then by cost (S-4); inside, breaking has a price, so that the search may pass through a slightly broken
 * plan.
 */
export class Search {
  private readonly env: Environment;
  private readonly removal: Removal;
  private readonly insertion: Insertion;
  private readonly annealing: Annealing;
  private readonly operators = new AdaptiveWeights([...RUINS, ...LOCAL_MOVES].map(([, weight]) => weight));
  private readonly recreates = new AdaptiveWeights(RECREATES.map(([, weight]) => weight));
  private readonly current: Snapshot;
  private readonly best: Snapshot;
  private currentEnergy: number;
  /** Of the best plan so far. */
  bestCost: number;
  bestBroken: number;
  private bestLast: number;
  readonly stats: SearchStats = { iterations: 0, improvements: 0 };

  /** Starts from the plan in `env.state`, which must be settled. */
  constructor(env: Environment) {
    this.env = env;
    this.removal = new Removal(env);
    this.insertion = new Insertion(env);
    this.current = new Snapshot(env.state);
    this.best = new Snapshot(env.state);
    this.currentEnergy = env.energy();
    this.bestCost = env.state.cost();
    this.bestBroken = env.state.broken;
    this.bestLast = env.state.lastDate();
    const crew = env.price * 25;
    this.annealing = new Annealing(env.random.fork(7), {
      hot: crew / 60,
      cold: crew / 1500,
      firstCycle: 40 * env.state.model.strips + 2000,
    });
  }

  /** Runs until `limit` iterations or until `stop` says so; returns true when it reached the limit. */
  run(limit: number, stop: () => boolean, onImprovement?: (improvement: Improvement) => void): boolean {
    while (this.stats.iterations < limit) {
      if (stop()) return false;
      this.iterate(stop, onImprovement);
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

  /** The best plan so far. The state is left at it. */
  result(): Found {
    this.goTo(this.best);
    return { arrangement: arrangementOf(this.env.state), cost: this.bestCost, broken: this.bestBroken };
  }

  private iterate(stop: () => boolean, onImprovement?: (improvement: Improvement) => void): void {
    const { env } = this;
    this.stats.iterations++;
    if (this.annealing.advance(env.effort)) this.restartFromBest(stop, onImprovement);
    const effortBefore = env.effort;
    const choice = this.chooseOperator();
    let recreate = -1;
    if (choice < RUINS.length) recreate = this.ruinAndRecreate(choice);
    else LOCAL_MOVES[choice - RUINS.length][0].apply(env);
    env.checkStep(`after iteration ${this.stats.iterations}`);
    const effort = env.effort - effortBefore;
    const energy = env.energy();
    let earned = 0;
    if (this.keepIfBest(onImprovement)) {
      earned = NEW_BEST;
    } else if (energy < this.currentEnergy) {
      earned = BETTER;
    }
    if (earned === NEW_BEST || this.annealing.accepts(this.currentEnergy, energy)) {
      if (energy !== this.currentEnergy || recreate >= 0) this.current.take(env.state);
      this.currentEnergy = energy;
    } else {
      this.goTo(this.current);
    }
    this.operators.reward(choice, earned, Math.max(1, effort));
    if (recreate >= 0) this.recreates.reward(recreate, earned, Math.max(1, effort));
  }

  /** While no legal plan is known, every so often the operator that goes after broken rules. */
  private chooseOperator(): number {
    const { random } = this.env;
    if (this.bestBroken > 0 && random.next() < REPAIR) return RUINS.findIndex(([ruin]) => ruin === brokenRules);
    return this.operators.choose(random);
  }

  private ruinAndRecreate(choice: number): number {
    const { env, removal } = this;
    const { strips } = env.state.model;
    // Small ruins often, large ones seldom.
    const most = Math.min(32, Math.max(Math.min(strips, 8), Math.ceil(strips * 0.15)));
    const [ruin] = RUINS[choice];
    const span = ruin === brokenRules ? Math.min(most, REPAIRED_AT_ONCE) : most;
    ruin.apply(env, removal, 2 + Math.floor(span * env.random.next() ** 2));
    removal.addBoneyard();
    const recreate = this.recreates.choose(env.random);
    RECREATES[recreate][0].apply(env, removal, this.insertion);
    env.settle();
    return recreate;
  }

  /** A new cycle begins with the best plan so far, its days in their best order. */
  private restartFromBest(stop: () => boolean, onImprovement?: (improvement: Improvement) => void): void {
    this.goTo(this.best);
    polishDays(this.env, stop);
    this.keepIfBest(onImprovement);
    this.current.take(this.env.state);
    this.currentEnergy = this.env.energy();
  }

  private keepIfBest(onImprovement?: (improvement: Improvement) => void): boolean {
    const { state } = this.env;
    const cost = state.cost();
    if (state.broken > this.bestBroken || (state.broken === this.bestBroken && cost > this.bestCost)) return false;
    const last = state.lastDate();
    // Of equal plans the one that wraps earlier (S-4).
    if (state.broken === this.bestBroken && cost === this.bestCost && last >= this.bestLast) return false;
    this.bestBroken = state.broken;
    this.bestCost = cost;
    this.bestLast = last;
    this.best.take(state);
    this.stats.improvements++;
    onImprovement?.(this.improvement());
    return true;
  }

  private goTo(snapshot: Snapshot): void {
    snapshot.restore(this.env.state);
    this.env.settle();
  }
}
