/**
 * From `plan.json` back to an arrangement of a season's problem, to evaluate or explain it or to start a search from
 * it.
 */
import { type Diagnostic, daysBetween } from '../../foundation/index.ts';
import type { Arrangement, BannerModel, Problem } from '../../schedule/index.ts';
import { type PlanFile, type PlanStrip, stripKey } from '../../season/index.ts';
import type { BuiltProblem } from '../problem/build-problem.ts';
import { type Findings, newFindings } from '../problem/references.ts';
import { positionsOf, stripPositions } from '../problem-index.ts';

export interface ImportedPlan {
  readonly arrangement: Arrangement;
  /** The problem with the plan's banners (K-16), and what they say, in its order. */
  readonly problem: Problem;
  readonly banners: readonly string[];
  /** Warnings about what of the plan the season cannot hold (any more); it is left out of the arrangement. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The arrangement that a plan describes: ways, days and the order of strips. The clock follows from it (S-2), so a call
 * given in the plan is not kept. A set that the plan does not show has the first of its ways.
 */
export function arrangementOf(built: Pick<BuiltProblem, 'problem' | 'index'>, plan: PlanFile): ImportedPlan {
  const { problem, index } = built;
  const findings = newFindings();
  const stripAt = stripPositions(index);
  const unitAt = positionsOf(index.units);
  const wayOfGroup: number[] = problem.groups.map(() => -1);
  const days = new Map<string, { unit: number; date: number; strips: number[] }>();
  const placed = new Set<number>();
  const banners: (BannerModel & { readonly text: string })[] = [];
  for (const day of plan.days) {
    const unit = unitAt.get(day.unit) ?? -1;
    const date = daysBetween(index.dates[0]!, day.date);
    if (unit < 0 || date < 0 || date >= problem.dateCount) {
      findings.warn('plan-day-unknown', { unit: day.unit, date: day.date });
      continue;
    }
    const key = `${date}/${unit}`;
    const strips = days.get(key)?.strips ?? [];
    // Of a unit that is twice on a date the first day counts (K-5).
    for (const { text, after, minutes } of days.has(key) ? [] : (day.banners ?? [])) {
      banners.push({ unit, date, after, minutes, text });
    }
    days.set(key, { unit, date, strips });
    for (const planned of day.strips) {
      const strip = stripAt.get(stripKey(planned));
      if (strip === undefined) {
        findings.warn('plan-strip-unknown', { part: planned.part, scene: planned.scene, date: day.date });
        continue;
      }
      chooseWay(built, wayOfGroup, problem.strips[strip]!.group, planned, findings);
      strips.push(strip);
      placed.add(strip);
    }
  }
  banners.sort((a, b) => a.unit - b.unit || a.date - b.date || a.after - b.after);
  const models = banners.map(({ unit, date, after, minutes }): BannerModel => ({ unit, date, after, minutes }));
  return {
    problem: banners.length === 0 ? problem : { ...problem, banners: models },
    banners: banners.map(({ text }) => text),
    arrangement: {
      wayOfGroup: wayOfGroup.map((way, group) => (way >= 0 ? way : (problem.groups[group]!.ways[0] ?? -1))),
      days: [...days.values()]
        .filter((day) => day.strips.length > 0)
        .toSorted((a, b) => a.date - b.date || a.unit - b.unit),
      unplaced: problem.strips.map((_, strip) => strip).filter((strip) => !placed.has(strip)),
    },
    diagnostics: findings.list,
  };
}

/** Settles the way of a strip's group: the first one the plan shows. */
function chooseWay(
  { problem, index }: Pick<BuiltProblem, 'problem' | 'index'>,
  wayOfGroup: number[],
  group: number,
  planned: PlanStrip,
  findings: Findings,
): void {
  const way = [...problem.groups[group]!.ways].find((candidate) => index.ways[candidate]!.way === planned.wayId);
  if (way === undefined) {
    findings.warn('plan-way-unknown', { scene: planned.scene, way: planned.wayId, set: index.groups[group]!.set });
    return;
  }
  if (wayOfGroup[group] === -1) wayOfGroup[group] = way;
  else if (wayOfGroup[group] !== way) {
    const first = index.ways[wayOfGroup[group]!]!.way;
    findings.warn('plan-ways-mixed', { set: index.groups[group]!.set, first, other: planned.wayId });
  }
}
