/** What can be seen before solving: strips that fit no day at all, people whose work cannot be done on any date. */
import { message } from '../../messages/index.ts';
import { type DateReason, type KeptDemands, type Problem, StripDates } from '../../schedule/index.ts';
import type { Season } from '../../season/index.ts';
import { namesOf } from '../names.ts';
import type { ProblemIndex } from '../problem-index.ts';
import { describeReason, particularReasons, reasonKey } from './date-reasons.ts';
import { type Findings, placeOfScene } from './references.ts';

/** Adds a warning per strip that no way, unit and date can take, with what stands in the way most often. */
export function foresee(season: Season, problem: Problem, index: ProblemIndex, findings: Findings): void {
  const names = namesOf(season);
  const dates = new StripDates(problem);
  const scenes = new Map(season.scenes.map((scene) => [scene.id, scene]));
  for (const [strip, name] of index.strips.entries()) {
    const scene = scenes.get(name.scene)!;
    const label =
      scene.parts.length > 1
        ? message('plan.name.part', { part: name.part, scene: scene.id })
        : message('plan.name.scene', { scene: scene.id });
    const tooLong = minutesOverLongestDay(problem, dates, strip);
    if (tooLong > 0) {
      findings.warn('strip-longer-than-a-day', { strip: label, over: { duration: tooLong } }, placeOfScene(scene));
      continue;
    }
    const reasons = reasonsOnEveryDate(problem, dates, strip);
    if (reasons === null) continue;
    const said = reasons
      .map((reason) => describeReason(reason, index, names))
      .reduce((first, others) => message('plan.alternatives', { first, others }));
    findings.warn('scene-fits-no-date', { strip: label, reasons: said }, placeOfScene(scene));
  }
}

const ONLY_DAY_LENGTH: KeptDemands = { holds: (kind) => kind === 'day-length' };

/** Minutes by which a strip is over the longest day at its most lenient way; 0 when it fits. */
function minutesOverLongestDay(problem: Problem, dates: StripDates, strip: number): number {
  const { group, units } = problem.strips[strip]!;
  let least = Number.POSITIVE_INFINITY;
  for (const way of problem.groups[group]!.ways) {
    for (const unit of units) {
      const over = dates.reasons(strip, way, unit, 0, ONLY_DAY_LENGTH).map(({ amount }) => amount);
      least = Math.min(least, Math.max(0, ...over));
    }
  }
  return Number.isFinite(least) ? least : 0;
}

/** Null when some date takes the strip; else the distinct reasons of the way and unit that come nearest. */
function reasonsOnEveryDate(problem: Problem, dates: StripDates, strip: number): readonly DateReason[] | null {
  const { group, units } = problem.strips[strip]!;
  let fewest: readonly DateReason[] | null = null;
  for (const way of problem.groups[group]!.ways) {
    for (const unit of units) {
      const seen = new Map<string, { readonly reason: DateReason; count: number }>();
      for (let date = 0; date < problem.dateCount; date++) {
        const reasons = dates.reasons(strip, way, unit, date);
        if (reasons.length === 0) return null;
        for (const reason of particularReasons(reasons)) {
          const known = seen.get(reasonKey(reason));
          if (known === undefined) seen.set(reasonKey(reason), { reason, count: 1 });
          else known.count++;
        }
      }
      const all = [...seen.values()].toSorted((a, b) => b.count - a.count).map(({ reason }) => reason);
      // Closed weekdays are everybody's; they are named only where nothing else stands in the way.
      const particular = all.filter(({ demand }) => demand !== 'open-days');
      const distinct = particular.length > 0 ? particular : all;
      if (fewest === null || distinct.length < fewest.length) fewest = distinct;
    }
  }
  return fewest;
}
