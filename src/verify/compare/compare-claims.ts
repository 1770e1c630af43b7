/**
 * What `plan.json` says about itself: format, season, legality, boneyard, bound, gap, city lock. Returns what stays a
 * claim.
 */
import { divideRounded, RULE_CODES } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { stripKey } from '../../season/index.ts';
import { partsToShoot } from '../season-index.ts';
import type { Shoot } from '../shoot.ts';
import type { Conflict, NotRecomputed, VerifiedCost } from '../verification.ts';
import type { Disagreements } from './disagreements.ts';

export function compareClaims(
  shoot: Shoot,
  conflicts: readonly Conflict[],
  cost: VerifiedCost,
  disagreements: Disagreements,
): readonly NotRecomputed[] {
  const { plan, season } = shoot;
  disagreements.same('format', 'onyva-plan/1', plan.format);
  disagreements.same('season', season.title, plan.season);
  disagreements.same('cost.currency', season.currency, plan.cost.currency);
  disagreements.same('legal', conflicts.length === 0, plan.legal);
  const kept = message('check.kept');
  for (const rule of RULE_CODES) {
    const broken = conflicts.find((conflict) => conflict.rule === rule);
    const claimed = plan.conflicts.find((conflict) => conflict.rule === rule);
    if ((broken === undefined) === (claimed === undefined)) continue;
    disagreements.wrong(`conflicts: ${rule}`, broken?.message ?? kept, claimed?.said ?? claimed?.message ?? kept);
  }
  compareBoneyard(shoot, disagreements);
  compareBound(shoot, conflicts.length === 0, cost.total, disagreements);
  const lockIsPriced = compareCityLock(shoot, disagreements);
  return [
    'bound.total',
    ...(lockIsPriced ? (['cityLock.cost'] as const) : []),
    ...((plan.cannotHoldTogether ?? []).length > 0 ? (['cannotHoldTogether'] as const) : []),
  ];
}

function compareBoneyard({ plan, season }: Shoot, disagreements: Disagreements): void {
  const onDays = new Set(plan.days.flatMap((day) => day.strips.map(stripKey)));
  const left = partsToShoot(season)
    .map(({ scene, part }) => stripKey({ scene: scene.id, part: part.part }))
    .filter((name) => !onDays.has(name));
  disagreements.same('boneyard', [...left].sort().join(', '), plan.boneyard.map(stripKey).sort().join(', '));
}

/** S-3: no bound is above the cost of a legal plan; `gap` is what the two numbers of a legal plan make it. */
function compareBound({ plan }: Shoot, legal: boolean, total: number, disagreements: Disagreements): void {
  const bound = plan.bound.total;
  if (!Number.isInteger(bound)) disagreements.wrong('bound.total', message('check.expected.cents'), bound);
  if (legal && bound > total)
    disagreements.wrong('bound.total', message('check.expected.at-most-cost', { cost: String(total) }), bound);
  if (legal && plan.stoppedBy === 'optimal') disagreements.same('bound.total of an optimal plan', total, bound);
  const gap = bound > 0 ? divideRounded((plan.cost.total - bound) * 10_000, bound) / 10_000 : null;
  // Of a plan that is not legal there is none; earlier versions wrote one all the same.
  if (legal || plan.bound.gap !== null) disagreements.same('bound.gap', gap, plan.bound.gap);
}

/**
 * The sets locked to the city that some scene plays in. A lock costs nothing when its sets have no other way; else the
 * price is an estimate that only a search could repeat. True when there is such a price.
 */
function compareCityLock({ plan, season }: Shoot, disagreements: Disagreements): boolean {
  const used = new Set(season.scenes.filter(({ omitted }) => !omitted).map(({ setId }) => setId));
  const locked = season.sets.filter(({ id, isCity, fake }) => isCity && fake === null && used.has(id));
  if (plan.cityLock === null) return false;
  const names = (ids: readonly string[]): string => [...ids].sort().join(', ');
  disagreements.same('cityLock.sets', names(locked.map(({ id }) => id)), names(plan.cityLock.sets));
  const { cost } = plan.cityLock;
  if (cost === null) return false;
  if (!locked.some(({ ways }) => ways.some(({ kind }) => kind !== 'real place'))) {
    disagreements.same('cityLock.cost of sets with no other way', 0, cost);
    return false;
  }
  if (!Number.isInteger(cost) || cost < 0)
    disagreements.wrong('cityLock.cost', message('check.expected.cents-not-negative'), cost);
  return true;
}
