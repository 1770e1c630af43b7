/**
 * Plans for tests: only the choices are given (dates, units, calls, order, ways); clock, cost and conflicts are filled
 * in as the verifier sees them, so that such a plan may break rules but never disagrees with itself.
 */
import { type CostCode, formatClock } from '../../foundation/index.ts';
import { said } from '../../messages/testing/said.ts';
import type { Season } from '../../season/index.ts';
import type { PlanDay, PlanFile, PlanStrip } from '../../season/plan-file.ts';
import { stripKey } from '../../season/strip.ts';
import { costLines, sumLines } from '../costs/all-costs.ts';
import { brokenRules } from '../rules/all-rules.ts';
import { indexSeason, partsToShoot } from '../season-index.ts';
import { readShoot, type Shoot } from '../shoot.ts';
import type { Conflict } from '../verification.ts';

export interface DayChoice {
  readonly date: string;
  /** Default `main`. */
  readonly unit?: string;
  /** Default `08:00`. */
  readonly call?: string;
  /** Scene ids, `101-12/2` for a part, `101-12@way` for a way that is not the set's first. */
  readonly strips: readonly string[];
}

export function planOf(season: Season, choices: readonly DayChoice[]): PlanFile {
  const bare = barePlan(season, choices);
  const shoot = readShoot(season, bare);
  const conflicts = brokenRules(shoot);
  const cost = sumLines(costLines(shoot));
  return {
    ...bare,
    legal: conflicts.length === 0,
    conflicts: conflicts.map(({ rule, message, where }) => ({ rule, message: said(message), where })),
    cost: {
      currency: season.currency,
      total: cost.total,
      lines: cost.lines.map((line) => ({ ...line, why: 'as verified' })),
    },
    bound: { total: cost.total, gap: cost.total > 0 ? 0 : null, method: 'test' },
    days: bare.days.map((day) => fillIn(day, shoot)),
  };
}

/** What the verifier works with for these choices. */
export function shootOf(season: Season, choices: readonly DayChoice[]): Shoot {
  return readShoot(season, planOf(season, choices));
}

/** `rule amount` of each broken rule, sorted. */
export function brokenIn(season: Season, choices: readonly DayChoice[]): string[] {
  return summary(brokenRules(shootOf(season, choices)));
}

export function summary(conflicts: readonly Conflict[]): string[] {
  return conflicts.map(({ rule, amount }) => `${rule} ${amount}`).sort();
}

function barePlan(season: Season, choices: readonly DayChoice[]): PlanFile {
  const days = choices.map((choice) => bareDay(season, choice));
  const placed = new Set(days.flatMap((day) => day.strips.map(stripKey)));
  const boneyard = partsToShoot(season)
    .map(({ scene, part }) => ({ scene: scene.id, part: part.part }))
    .filter((strip) => !placed.has(stripKey(strip)));
  return {
    format: 'onyva-plan/1',
    season: season.title,
    seed: 1,
    iterations: 0,
    stoppedBy: 'iterations',
    legal: true,
    cost: { currency: season.currency, total: 0, lines: [] },
    bound: { total: 0, gap: null, method: 'test' },
    days,
    boneyard,
    conflicts: [],
    cityLock: null,
  };
}

function bareDay(season: Season, choice: DayChoice): PlanDay {
  const strips = choice.strips.map((text) => bareStrip(season, text));
  const base = season.places.find(({ id }) => id === strips[0]?.place)?.base ?? '';
  const call = choice.call ?? '08:00';
  return {
    date: choice.date as PlanDay['date'],
    unit: choice.unit ?? 'main',
    base,
    call,
    wrap: call,
    meals: [],
    strips,
  };
}

function bareStrip(season: Season, text: string): PlanStrip {
  const [strip = '', wayId] = text.split('@');
  const [sceneId = '', part = '1'] = strip.split('/');
  const index = indexSeason(season);
  const scene = index.sceneNamed(sceneId);
  const set = index.setNamed(scene?.setId ?? '');
  const way = wayId === undefined ? set?.ways[0] : set?.ways.find(({ id }) => id === wayId);
  return {
    scene: sceneId,
    part: Number(part),
    set: scene?.set ?? '',
    way: way?.kind ?? 'stage',
    wayId: way?.id ?? '',
    place: way?.place ?? '',
    start: '00:00',
    end: '00:00',
    minutes: 0,
    eighths: 0,
    cast: [],
  };
}

function fillIn(bare: PlanDay, shoot: Shoot): PlanDay {
  const day = shoot.days.find(({ claimed }) => claimed === bare);
  if (day === undefined) return bare;
  return {
    ...bare,
    wrap: formatClock(day.wrap),
    meals: day.meals.map(({ start, end }) => ({ start: formatClock(start), end: formatClock(end) })),
    ...(day.waits.length === 0
      ? {}
      : { waits: day.waits.map(({ start, end }) => ({ start: formatClock(start), end: formatClock(end) })) }),
    strips: bare.strips.map((strip) => {
      const shot = day.strips.find(({ claimed }) => claimed === strip);
      if (shot === undefined) return strip;
      return {
        ...strip,
        start: formatClock(shot.start),
        end: formatClock(shot.end),
        minutes: shot.minutes,
        eighths: shot.part.eighths,
        cast: shot.part.people,
      };
    }),
  };
}

/** `subject amount` of a cost code, in the order of the lines. */
export function costsOf(season: Season, choices: readonly DayChoice[], code: CostCode): string[] {
  const { lines } = sumLines(costLines(shootOf(season, choices)));
  return lines.filter((line) => line.code === code).map(({ subject, amount }) => `${subject} ${amount}`);
}

/** `base amount` of a cost code, summed per base it counts for. */
export function countedFor(season: Season, choices: readonly DayChoice[], code: CostCode): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const line of costLines(shootOf(season, choices))) {
    if (line.code !== code || line.amount === 0) continue;
    const base = line.base ?? 'none';
    sums[base] = (sums[base] ?? 0) + line.amount;
  }
  return sums;
}
