/** A season as a user has it, a `season.yaml` and scripts, read, planned and verified in memory. */
import { expect } from 'vitest';
import { readSeasonFiles } from '../../src/breakdown/index.ts';
import type { Diagnostic } from '../../src/foundation/index.ts';
import { planSeason } from '../../src/planning/index.ts';
import { brokenOf, type SolveOptions, solve } from '../../src/schedule/index.ts';
import { parseFountain } from '../../src/script/index.ts';
import { type PlanFile, readPlan, type Season, writePlan } from '../../src/season/index.ts';
import { verifyPlan } from '../../src/verify/index.ts';

/** Scripts by the path the season gives them. */
export type Scripts = Readonly<Record<string, string>>;

export interface ReadSeason {
  /** Null where the files have errors, as for `onyva plan`. */
  readonly season: Season | null;
  readonly diagnostics: readonly Diagnostic[];
}

export function readFiles(yaml: string, scripts: Scripts): ReadSeason {
  return readSeasonFiles(yaml, 'season.yaml', (path) =>
    scripts[path] === undefined ? null : parseFountain(scripts[path], path),
  );
}

export interface Planned {
  readonly season: Season;
  readonly plan: PlanFile;
  /** As written to disk. */
  readonly file: string;
  readonly optimal: boolean;
  /** How much is broken in sum (S-4), 0 for a legal plan. */
  readonly broken: number;
  /** Codes of warnings and errors, reading and planning, without repeats. */
  readonly codes: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export type PlanningOptions = Partial<SolveOptions> & { readonly startFrom?: PlanFile };

/**
 * Plans a season that can be read, and has the plan verified as read back from its file: solver and verifier have to
 * agree on it, legal or not.
 */
export async function planned(yaml: string, scripts: Scripts, options: PlanningOptions = {}): Promise<Planned> {
  const read = readFiles(yaml, scripts);
  expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const season = read.season!;
  const asked = { seed: 1, iterations: 200, selfCheck: 'phase', ...options } as const;
  const answer = await planSeason(season, solve, asked);
  expect(answer.plan).not.toBeNull();
  const plan = answer.plan!;
  const result = answer.result!;
  const file = writePlan(plan);
  const reread = readPlan(file, 'plan.json');
  expect(reread.diagnostics).toEqual([]);
  expect(writePlan(reread.plan!)).toBe(file);
  const verified = verifyPlan(season, reread.plan!);
  expect(verified.disagreements).toEqual([]);
  expect(verified.legal).toBe(plan.legal);
  expect(verified.cost.total).toBe(plan.cost.total);
  if (plan.legal) {
    expect(plan.bound.total).toBeLessThanOrEqual(plan.cost.total);
    expect(plan.cannotHoldTogether).toBeUndefined();
  } else {
    expect(plan.conflicts.length).toBeGreaterThan(0);
    expect(plan.cannotHoldTogether!.length).toBeGreaterThan(0);
  }
  const diagnostics = [...read.diagnostics, ...answer.diagnostics];
  const codes = new Set(diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code));
  return {
    season,
    plan,
    file,
    optimal: result.optimal,
    broken: brokenOf(result.evaluation.violations),
    codes: [...codes].sort(),
    diagnostics,
  };
}

/** Dates of the plan with their scenes (parts as `101-1/2`), in the order of the file. */
export function board(plan: PlanFile): readonly string[] {
  return plan.days.map(
    (day) =>
      `${day.date}${day.unit === 'main' ? '' : ` ${day.unit}`}: ${day.strips
        .map(({ scene, part }) => (part === 1 ? scene : `${scene}/${part}`))
        .join(' ')}`,
  );
}

/** Dates on which something is shot, each once. */
export function dates(plan: PlanFile): readonly string[] {
  return [...new Set(plan.days.map(({ date }) => date))];
}

/** Sum of the cost lines of a code (and subject), in cents. */
export function costOf(plan: PlanFile, code: string, subject?: string): number {
  return plan.cost.lines
    .filter((line) => line.code === code && (subject === undefined || line.subject === subject))
    .reduce((sum, { amount }) => sum + amount, 0);
}

/** Rules broken, each once. */
export function brokenRules(plan: PlanFile): readonly string[] {
  return [...new Set(plan.conflicts.map(({ rule }) => rule))];
}

/** A script of scenes given as `INT. FLAT - DAY: ANNA, BEN`, numbered from 1; each lasts one eighth on paper. */
export function script(...scenes: readonly string[]): string {
  return scenes
    .map((line, i) => {
      const [heading, cast = ''] = line.split(': ');
      const cues = cast.split(', ').filter((name) => name !== '');
      return `${heading} #${i + 1}#\n\n${cues.map((name) => `${name}\nYes.\n\n`).join('')}${cues.length === 0 ? 'Rain.\n\n' : ''}`;
    })
    .join('');
}

export interface Parts {
  readonly calendar: string;
  /** Default: Paris with crew days of EUR 1,000 and no incentive. */
  readonly bases?: string;
  /** Everything else, at the left margin. */
  readonly rest?: string;
}

export const EPISODE = 'episodes: [{ id: "101", script: 101.fountain }]';
const PARIS = '[{ id: paris, incentive: none, crew day: 1000 }]';

/** A season file of one episode, `101.fountain`. */
export function seasonYaml({ calendar, bases = PARIS, rest = '' }: Parts): string {
  return `format: onyva-season/1
title: Stress
currency: EUR
calendar: ${calendar}
bases: ${bases}
${/^episodes:/m.test(rest) ? '' : `${EPISODE}\n`}${rest}`;
}

/** Plans one episode of scenes as in `script`. */
export function plannedScenes(
  parts: Parts,
  scenes: readonly string[],
  options: PlanningOptions = {},
): Promise<Planned> {
  return planned(seasonYaml(parts), { '101.fountain': script(...scenes) }, options);
}

/** `count` interiors of ANNA in the flat. */
export function interiors(count: number, heading = 'INT. FLAT - DAY: ANNA'): readonly string[] {
  return Array.from({ length: count }, () => heading);
}

/** Lines of `scenes:` that give scenes 1 to `count` so many minutes. */
export function lasting(minutes: number, count: number, more = ''): string {
  const rows = Array.from({ length: count }, (_, i) => `  "101-${i + 1}": { minutes: ${minutes}${more} }`);
  return `scenes:\n${rows.join('\n')}\n`;
}

/** The flat and Anna, at no cost. */
export const FLAT = `places: [{ id: flat, base: paris }]
sets: { FLAT: { ways: [{ way: stage, place: flat }] } }
people:
  - { id: anna, name: Anna, characters: [ANNA] }
`;
