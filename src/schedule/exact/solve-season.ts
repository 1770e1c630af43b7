/**
 * Small seasons, exactly: the cheapest legal plan of the whole model of SPEC, or a proof that there is none. For every
 * choice of ways the days are built in date order by branch and bound (`branch.ts`); beginnings that later days cannot
 * tell apart are followed once.
 */
import { allNetFactors, type NetFactors } from '../bounds/net-factors.ts';
import { evaluate } from '../evaluate.ts';
import type { Problem } from '../problem.ts';
import { buildModel, type Model } from '../search/model.ts';
import { State } from '../search/state.ts';
import type { Arrangement } from '../solution.ts';
import { Branching, type Incumbent } from './branch.ts';
import { Budget } from './budget.ts';
import { everyDayOrder } from './day-orders.ts';
import { SeenBeginnings } from './seen-beginnings.ts';
import { type SlotTables, slotTables } from './slot-tables.ts';

export interface SeasonLimits {
  /** Strips and slots (units x dates): tables grow with 2^strips x slots. */
  readonly strips: number;
  readonly cells: number;
  /** Pieces of work, some tenths of a microsecond each. */
  readonly work: number;
  /** Beginnings kept in mind. */
  readonly beginnings: number;
}

/** About a second, and some ten megabytes, at most. */
export const SEASON_LIMITS: SeasonLimits = {
  strips: 12,
  cells: 200_000,
  work: 2_000_000,
  beginnings: 60_000,
};

export interface ExactSeason {
  /**
   * `optimal`: no legal plan costs less than `cost`. `impossible`: there is no legal plan (or none below `below`).
   * `unfinished`: neither is known; `arrangement` is the cheapest legal plan met, if any.
   */
  readonly outcome: 'optimal' | 'impossible' | 'unfinished';
  readonly cost: number;
  readonly arrangement: Arrangement | null;
}

/** Tables of so many choices of ways count as one: most of them are small. */
const CHOICES_AT_ONCE = 8;

const UNFINISHED: ExactSeason = { outcome: 'unfinished', cost: Number.POSITIVE_INFINITY, arrangement: null };

/** Whether a season is small enough to be tried. */
export function isSmallSeason(problem: Problem, limits: SeasonLimits = SEASON_LIMITS): boolean {
  const { strips, units, dateCount, groups, order, banners = [] } = problem;
  if (strips.length === 0 || strips.length > limits.strips) return false;
  const cells = 2 ** strips.length * units.length * dateCount;
  const used = new Set(strips.map(({ group }) => group));
  let choices = 1;
  for (const group of used) choices *= Math.max(1, groups[group].ways.length);
  if (cells * Math.max(1, choices / CHOICES_AT_ONCE) > limits.cells) return false;
  // The orders of a day are listed whatever its date: one with banners of its own (K-16) is not known to them.
  if (banners.some(({ minutes }) => minutes > 0)) return false;
  // Sense is made here of strips that take time and orders that look forward.
  if (strips.some(({ minutes }) => minutes.some((each) => each <= 0))) return false;
  return order.every((rule) => rule.kind !== 'before' || rule.minDays >= 0);
}

/**
 * The cheapest legal plan below `below`, with proof, or the proof that there is none. Deterministic but for `stop`,
 * which can only turn an answer into `unfinished`.
 */
export function solveSeason(
  problem: Problem,
  options: { readonly below?: number; readonly stop?: () => boolean; readonly limits?: SeasonLimits } = {},
): ExactSeason {
  const limits = options.limits ?? SEASON_LIMITS;
  if (!isSmallSeason(problem, limits)) return UNFINISHED;
  // A set without a way cannot be shot at all.
  if (problem.strips.some(({ group }) => problem.groups[group].ways.length === 0)) {
    return { outcome: 'impossible', cost: Number.POSITIVE_INFINITY, arrangement: null };
  }
  const budget = new Budget(limits.work, options.stop ?? (() => false));
  const incumbent: Incumbent = { cost: options.below ?? Number.POSITIVE_INFINITY, arrangement: null };
  const model = buildModel(problem);
  const nets = allNetFactors(problem);
  const choices: Choice[] = [];
  for (const wayOfGroup of wayChoices(problem)) {
    const choice = prepare(model, wayOfGroup, choices.length === 0 ? nets : [choices[0].net], budget, limits);
    if (choice === null) return UNFINISHED;
    choices.push(choice);
  }
  choices.sort((a, b) => a.bound - b.bound);
  for (const { bound, branching } of choices) {
    if (bound >= incumbent.cost) break;
    branching(incumbent).run();
    if (budget.spent) break;
  }
  const { cost, arrangement } = incumbent;
  if (arrangement !== null) checkAgainstEvaluation(problem, arrangement, cost);
  if (budget.spent) return { outcome: 'unfinished', cost, arrangement };
  return { outcome: arrangement === null ? 'impossible' : 'optimal', cost, arrangement };
}

interface Choice {
  readonly net: NetFactors;
  readonly bound: number;
  readonly branching: (incumbent: Incumbent) => Branching;
}

/**
 * Tables of a choice of ways, with whichever way to count incentives promises most; null when the budget ends first.
 */
function prepare(
  model: Model,
  wayOfGroup: readonly number[],
  nets: readonly NetFactors[],
  budget: Budget,
  limits: SeasonLimits,
): Choice | null {
  const days = everyDayOrder(model, wayOfGroup, budget);
  if (days === null) return null;
  let best: { net: NetFactors; tables: SlotTables; bound: number } | null = null;
  const none: Incumbent = { cost: Number.POSITIVE_INFINITY, arrangement: null };
  const begin = (tables: SlotTables, net: NetFactors, incumbent: Incumbent): Branching => {
    const state = new State(model);
    for (const [group, way] of wayOfGroup.entries()) if (way >= 0) state.setWay(group, way);
    return new Branching(state, wayOfGroup, tables, net, new SeenBeginnings(limits.beginnings), incumbent, budget);
  };
  for (const net of nets) {
    const tables = slotTables(model, wayOfGroup, days, net, budget);
    if (tables === null) return null;
    const bound = begin(tables, net, none).rootBound();
    if (best === null || bound > best.bound) best = { net, tables, bound };
  }
  if (best === null) return null;
  const { net, tables, bound } = best;
  return { net, bound, branching: (incumbent) => begin(tables, net, incumbent) };
}

/** Every way of every group that has strips. */
function wayChoices({ groups, strips }: Problem): number[][] {
  const used = new Set(strips.map(({ group }) => group));
  let choices: number[][] = [[]];
  for (const [group, { ways }] of groups.entries()) {
    const open = used.has(group) ? [...ways] : [ways[0] ?? -1];
    choices = choices.flatMap((choice) => open.map((way) => [...choice, way]));
  }
  return choices;
}

function checkAgainstEvaluation(problem: Problem, arrangement: Arrangement, cost: number): void {
  const evaluation = evaluate(problem, arrangement);
  if (evaluation.legal && evaluation.cost === cost) return;
  const broken = evaluation.violations.map(({ rule, aspect }) => `${rule}/${aspect}`).join(', ');
  throw new Error(`exact season: plan of ${cost} evaluates to ${evaluation.cost}, broken: ${broken || 'nothing'}`);
}
