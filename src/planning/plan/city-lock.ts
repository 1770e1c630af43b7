/** What it costs to keep the city itself: the best plan found with its lock less the best found without (SPEC R-2). */
import type { Message } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { Arrangement, SolveResult } from '../../schedule/index.ts';
import type { CityLock, Season, StorySet } from '../../season/index.ts';
import type { BuiltProblem } from '../problem/build-problem.ts';
import { isCityLocked } from '../problem/way-models.ts';

/** What `plan.json` says of the lock, `method` to be said in any language. */
export interface CityLockReport extends Omit<CityLock, 'method'> {
  readonly method: Message;
}

/** Sets of the season that are locked to the city and that some scene plays in. */
export function lockedSets(season: Season): readonly StorySet[] {
  const used = new Set(season.scenes.filter((scene) => !scene.omitted).map((scene) => scene.setId));
  return season.sets.filter((set) => isCityLocked(set) && used.has(set.id));
}

/** True when lifting the lock would open another way for some set: only then is there anything to price. */
export function lockHasAlternatives(season: Season): boolean {
  return lockedSets(season).some((set) => set.ways.some((way) => way.kind !== 'real place'));
}

/**
 * The report on the city's lock; null when no set is locked. `lifted` is null when it was not solved without the lock.
 * The cost is an estimate, and null (unknown) where the search found nothing cheaper without the lock and has not
 * proven that there is nothing: then the bound without the lock says how much it may be at most.
 */
export function cityLockReport(season: Season, locked: SolveResult, lifted: SolveResult | null): CityLockReport | null {
  const sets = lockedSets(season).map((set) => set.id);
  if (sets.length === 0) return null;
  if (!lockHasAlternatives(season)) {
    return { sets, cost: 0, method: message('plan.city-lock.no-other-way') };
  }
  if (lifted === null) {
    return { sets, cost: null, method: message('plan.city-lock.not-searched') };
  }
  const { currency } = season;
  const [withLock, without] = [locked.evaluation.cost, lifted.evaluation.cost];
  if (!locked.legal || !lifted.legal) {
    const which = locked.legal ? 'without' : lifted.legal ? 'with' : 'either';
    return { sets, cost: null, method: message('plan.city-lock.not-legal', { which }) };
  }
  const proven = locked.optimal && lifted.optimal;
  if (without >= withLock && !proven) {
    const most = { money: Math.max(0, withLock - lifted.bound.total), currency };
    return { sets, cost: null, method: message('plan.city-lock.at-most', { most }) };
  }
  const plans = { with: { money: withLock, currency }, without: { money: without, currency } };
  const method = message(proven ? 'plan.city-lock.proven' : 'plan.city-lock.estimate', plans);
  return { sets, cost: Math.max(0, withLock - without), method };
}

/**
 * The same plan in the indices of another build of the same season (with or without the lock), to start a search from.
 */
export function carriedOver(
  arrangement: Arrangement,
  from: Pick<BuiltProblem, 'index'>,
  to: Pick<BuiltProblem, 'problem' | 'index'>,
): Arrangement {
  const wayOfGroup = to.problem.groups.map((group, g) => {
    const old = from.index.ways[arrangement.wayOfGroup[g]!];
    return [...group.ways].find((way) => to.index.ways[way]!.way === old?.way) ?? group.ways[0] ?? -1;
  });
  return { ...arrangement, wayOfGroup };
}
