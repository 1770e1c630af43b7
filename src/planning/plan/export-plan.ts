/** From a solver's answer in integers to `plan.json` (docs/plan-format.md). */
import { divideRounded, formatClock, type Message, moneyAndWishes, RULE_CODES } from '../../foundation/index.ts';
import { message, speak } from '../../messages/index.ts';
import type { ClockedDay, Evaluation, Problem, SolveResult } from '../../schedule/index.ts';
import type { Conflict, PlanConflict, PlanDay, PlanFile, PlanStrip, Season } from '../../season/index.ts';
import type { BuiltProblem } from '../problem/build-problem.ts';
import type { ProblemIndex } from '../problem-index.ts';
import { conflictOf, planConflict } from '../words/conflicts.ts';
import { demandConflict } from '../words/demands.ts';
import type { CityLockReport } from './city-lock.ts';
import { compareText, costLines, planCostLine } from './named-lines.ts';

export interface PlanMeta {
  readonly seed: number;
  readonly cityLock: CityLockReport | null;
  /** What the problem's banners say, in its order (K-16). */
  readonly banners?: readonly string[];
}

/** The rules that cannot hold together, in sentences; undefined for a legal plan. */
function cannotHold(season: Season, index: ProblemIndex, result: SolveResult): readonly PlanConflict[] | undefined {
  return result.infeasible?.map((entry) => planConflict(demandConflict(season, index, entry)));
}

/** The plan file of a result. The same result gives the same file, byte for byte. */
export function exportPlan(
  season: Season,
  built: Pick<BuiltProblem, 'problem' | 'index'>,
  result: SolveResult,
  meta: PlanMeta,
): PlanFile {
  const { evaluation, bound } = result;
  const { index } = built;
  const together = cannotHold(season, index, result);
  return {
    format: 'onyva-plan/1',
    season: season.title,
    seed: meta.seed,
    iterations: result.stats.iterations,
    stoppedBy: result.stoppedBy,
    legal: evaluation.violations.length === 0,
    cost: {
      currency: season.currency,
      total: evaluation.cost,
      ...moneyAndWishes(evaluation.lines),
      lines: costLines(season, built, evaluation).map(planCostLine),
    },
    bound: {
      total: bound.total,
      gap: gapTo(bound.total, evaluation),
      method: speak('en').say(boundMethod(bound)),
    },
    days: evaluation.days
      .toSorted((a, b) => a.date - b.date || a.unit - b.unit)
      .map((day) => planDay(season, built, evaluation.arrangement.wayOfGroup, day, meta.banners)),
    boneyard: unplacedStrips(built, evaluation.days).map((strip) => index.strips[strip]!),
    conflicts: sortedConflicts(evaluation.violations.map((violation) => conflictOf(season, index, violation))),
    ...(together === undefined ? {} : { cannotHoldTogether: together }),
    cityLock: meta.cityLock && { ...meta.cityLock, method: speak('en').say(meta.cityLock.method) },
  };
}

/**
 * (cost - bound) / bound to four decimals; null where the bound is not positive, and of a plan that is not legal: the
 * bound speaks of legal plans only.
 */
export function gapTo(bound: number, { cost, legal }: Pick<Evaluation, 'cost' | 'legal'>): number | null {
  return legal && bound > 0 ? divideRounded((cost - bound) * 10_000, bound) / 10_000 : null;
}

/** How a bound was proven, and whether more time could prove more. */
export function boundMethod({ method, unfinished }: SolveResult['bound']): Message {
  const how = message(`plan.bound.${method}`);
  return unfinished ? message('plan.bound.unfinished', { how }) : how;
}

function planDay(
  season: Season,
  { problem, index }: Pick<BuiltProblem, 'problem' | 'index'>,
  wayOfGroup: readonly number[],
  day: ClockedDay,
  banners: PlanMeta['banners'] = [],
): PlanDay {
  return {
    date: index.dates[day.date]!,
    unit: index.units[day.unit]!,
    base: index.bases[day.base]!,
    call: formatClock(day.call),
    wrap: formatClock(day.wrap),
    meals: day.meals.map(({ start, end }) => ({ start: formatClock(start), end: formatClock(end) })),
    ...(day.waits.length === 0
      ? {}
      : { waits: day.waits.map(({ start, end }) => ({ start: formatClock(start), end: formatClock(end) })) }),
    ...(day.banners.length === 0 ? {} : { banners: day.banners.map((laid) => planBanner(problem, banners, laid)) }),
    strips: day.strips.map(({ strip, start, end }): PlanStrip => {
      const model = problem.strips[strip]!;
      const way = wayOfGroup[model.group]!;
      const { scene, part } = index.strips[strip]!;
      return {
        scene,
        part,
        set: index.headingSets[model.set]!,
        way: index.ways[way]!.kind,
        wayId: index.ways[way]!.way,
        place: index.ways[way]!.place,
        start: formatClock(start),
        end: formatClock(end),
        minutes: model.minutes[problem.groups[model.group]!.ways.indexOf(way)]!,
        eighths: model.eighths,
        cast: castInOrder(season, [...model.people]),
      };
    }),
  };
}

function planBanner(
  { banners = [] }: Problem,
  texts: readonly string[],
  { banner, start, end }: ClockedDay['banners'][number],
): NonNullable<PlanDay['banners']>[number] {
  const { after, minutes } = banners[banner]!;
  return { text: texts[banner] ?? '', after, start: formatClock(start), end: formatClock(end), minutes };
}

/** Ids by cast number, as a call sheet lists them. */
function castInOrder(season: Season, people: readonly number[]): readonly string[] {
  return people
    .map((person) => season.people[person]!)
    .toSorted((a, b) => a.castNumber - b.castNumber || compareText(a.id, b.id))
    .map(({ id }) => id);
}

/** Strips on no day, in story order. */
function unplacedStrips(built: Pick<BuiltProblem, 'problem'>, days: readonly ClockedDay[]): readonly number[] {
  const placed = new Set(days.flatMap((day) => day.strips.map(({ strip }) => strip)));
  return built.problem.strips.map((_, strip) => strip).filter((strip) => !placed.has(strip));
}

function sortedConflicts(conflicts: readonly Conflict[]): readonly PlanConflict[] {
  return conflicts
    .map(planConflict)
    .toSorted(
      (a, b) =>
        RULE_CODES.indexOf(a.rule) - RULE_CODES.indexOf(b.rule) ||
        compareText(a.where.date ?? '', b.where.date ?? '') ||
        compareText(a.message, b.message),
    );
}
