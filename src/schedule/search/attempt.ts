import { Annealing } from './acceptance.ts';
import { AdaptiveWeights } from './adaptive-weights.ts';
import type { Environment } from './environment.ts';
import { Insertion } from './insertion.ts';
import { LOCAL_MOVES, RECREATES, RUINS } from './operators.ts';
import { polishDays } from './polish-days.ts';
import { Removal } from './removal.ts';
import { brokenRules } from './ruin/broken-rules.ts';
import { Snapshot } from './snapshot.ts';

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

/** Temperatures as shares of the dearest crew day: where a cooling begins and where it ends. */
const HOT = 1 / 15;
const COLD = 1 / 1500;

/**
 * One plan being improved. Adaptive large-neighbourhood search: each iteration either takes strips off the board and
 * puts them back (ruin and recreate: Schrimpf et al. 2000; Shaw 1998) or makes one small local move; annealing decides
 * whether to go on from the result; what operators earn steers how often they are drawn (Pisinger & Ropke 2007). Plans
 * are compared by how much they break, then by cost (S-4); inside, breaking has a price, so that the search may pass
 * through a slightly broken plan.
 */
export class Attempt {
  private readonly env: Environment;
  private readonly removal: Removal;
  private readonly insertion: Insertion;
  private readonly annealing: Annealing;
  private readonly operators = new AdaptiveWeights([...RUINS, ...LOCAL_MOVES].map(([, weight]) => weight));
  private readonly recreates = new AdaptiveWeights(RECREATES.map(([, weight]) => weight));
  private readonly current: Snapshot;
  readonly best: Snapshot;
  private currentEnergy: number;
  /** Of the best plan so far. */
  cost: number;
  broken: number;
  last: number;

  /** Starts from the plan in `env.state`, which must be settled. */
  constructor(env: Environment) {
    this.env = env;
    this.removal = new Removal(env);
    this.insertion = new Insertion(env);
    this.current = new Snapshot(env.state);
    this.best = new Snapshot(env.state);
    this.currentEnergy = env.energy();
    this.cost = env.state.cost();
    this.broken = env.state.broken;
    this.last = env.state.lastDate();
    this.annealing = new Annealing(env.random.fork(7), { hot: env.crew * HOT, cold: env.crew * COLD });
  }

  /**
   * Cools down once over `effort`, from the best plan with its days in their best order and from a share `heat` of the
   * full heat; yields after each iteration, true where that gave a new best plan.
   */
  *cool(effort: number, heat: number, stop: () => boolean): Generator<boolean, void> {
    const { env } = this;
    this.goTo(this.best);
    polishDays(env, stop);
    yield this.keepIfBest();
    this.current.take(env.state);
    this.currentEnergy = env.energy();
    const start = env.effort;
    while (env.effort - start < effort) {
      this.annealing.cool((env.effort - start) / effort, heat);
      yield this.iterate();
    }
  }

  /** Goes on from another plan, which becomes the best. */
  adopt(plan: Snapshot): void {
    this.goTo(plan);
    const { state } = this.env;
    this.best.take(state);
    this.cost = state.cost();
    this.broken = state.broken;
    this.last = state.lastDate();
  }

  private iterate(): boolean {
    const { env } = this;
    const effortBefore = env.effort;
    const choice = this.chooseOperator();
    let recreate = -1;
    if (choice < RUINS.length) recreate = this.ruinAndRecreate(choice);
    else LOCAL_MOVES[choice - RUINS.length][0].apply(env);
    env.checkStep('after an iteration');
    const effort = env.effort - effortBefore;
    const energy = env.energy();
    const isBest = this.keepIfBest();
    const earned = isBest ? NEW_BEST : energy < this.currentEnergy ? BETTER : 0;
    if (isBest || this.annealing.accepts(this.currentEnergy, energy)) {
      if (energy !== this.currentEnergy || recreate >= 0) this.current.take(env.state);
      this.currentEnergy = energy;
    } else {
      this.goTo(this.current);
    }
    this.operators.reward(choice, earned, Math.max(1, effort));
    if (recreate >= 0) this.recreates.reward(recreate, earned, Math.max(1, effort));
    return isBest;
  }

  /** While no legal plan is known, every so often the operator that goes after broken rules. */
  private chooseOperator(): number {
    const { random } = this.env;
    if (this.broken > 0 && random.next() < REPAIR) return RUINS.findIndex(([ruin]) => ruin === brokenRules);
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

  private keepIfBest(): boolean {
    const { state } = this.env;
    const cost = state.cost();
    if (state.broken > this.broken || (state.broken === this.broken && cost > this.cost)) return false;
    const last = state.lastDate();
    // Of equal plans the one that wraps earlier (S-4).
    if (state.broken === this.broken && cost === this.cost && last >= this.last) return false;
    this.broken = state.broken;
    this.cost = cost;
    this.last = last;
    this.best.take(state);
    return true;
  }

  private goTo(snapshot: Snapshot): void {
    snapshot.restore(this.env.state);
    this.env.settle();
  }
}
