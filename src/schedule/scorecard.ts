/**
 * What a first AD looks at before the money: how a crew lives with a plan. Counts of the whole plan; nothing here is
 * minimised by itself (the wishes of SPEC C-27 are). Times in minutes.
 */
import { establishFacts, type Facts, weekOf } from './clock/facts.ts';
import { waitsOf } from './costs/cast-wait/cast-wait.ts';
import { idleDatesOf } from './costs/crew-hold/crew-hold.ts';
import { lightFlips } from './costs/light-flip/light-flip.ts';
import { isNight } from './costs/lone-night/lone-night.ts';
import { returnsToSets } from './costs/set-return/set-return.ts';
import type { Problem } from './problem.ts';
import type { Arrangement } from './solution.ts';

export interface Scorecard {
  /** Shooting days of all units, and the strips on them. */
  readonly days: number;
  readonly strips: number;
  /** Working days without shooting inside a unit's run. */
  readonly idleDays: number;
  /** Days with less than 60 % of the paid day's work, and with more than all of it. */
  readonly shortDays: number;
  readonly longDays: number;
  /** Company moves of all days, and of the day with most. */
  readonly moves: number;
  readonly mostMoves: number;
  /** Returns to a set after open days elsewhere. */
  readonly returns: number;
  /** Changes between day and night scenes within a day. */
  readonly flips: number;
  /** Latest less earliest call of a unit's civil week: the widest. */
  readonly callSwing: number;
  /** Nights with a day before or none, and a day after or none: one by itself. */
  readonly loneNights: number;
  /** Between scenes of theirs, all people and days together. */
  readonly castWaiting: number;
}

/** Share of the paid day below which a day counts as short. */
const SHORT_PERCENT = 60;

export function scorecardOf(problem: Problem, arrangement: Arrangement): Scorecard {
  const facts = establishFacts(problem, arrangement);
  const { days } = facts;
  const movesOf = days.map(
    ({ strips }) => strips.filter(({ place }, i) => i > 0 && place !== strips[i - 1].place).length,
  );
  const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);
  const paid = (base: number): number => problem.bases[base].rules.baseDay;
  return {
    days: days.length,
    strips: sum(days.map(({ strips }) => strips.length)),
    idleDays: sum(facts.daysOfUnit.map((_, unit) => idleDaysOf(facts, unit))),
    shortDays: days.filter(({ base, work }) => work * 100 < paid(base) * SHORT_PERCENT).length,
    longDays: days.filter(({ base, work }) => work > paid(base)).length,
    moves: sum(movesOf),
    mostMoves: Math.max(0, ...movesOf),
    returns: sum(returnsToSets(facts).map(({ returns }) => returns)),
    flips: sum(days.map(({ strips }) => lightFlips(strips.map(({ strip }) => problem.strips[strip].light)))),
    callSwing: Math.max(0, ...facts.daysOfUnit.map((_, unit) => callSwingOf(facts, unit))),
    loneNights: sum(facts.daysOfUnit.map((_, unit) => loneNightsOf(facts, unit))),
    castWaiting: sum(days.flatMap(({ strips }) => [...waitsOf(problem, strips).values()])),
  };
}

function idleDaysOf({ problem, daysOfUnit }: Facts, unit: number): number {
  const days = daysOfUnit[unit];
  return days.slice(1).reduce((sum, after, i) => sum + idleDatesOf(problem, unit, days[i], after).length, 0);
}

function callSwingOf({ problem, daysOfUnit }: Facts, unit: number): number {
  const calls = new Map<number, number[]>();
  for (const { date, call } of daysOfUnit[unit]) {
    const week = weekOf(problem, date);
    calls.set(week, [...(calls.get(week) ?? []), call]);
  }
  return Math.max(0, ...[...calls.values()].map((week) => Math.max(...week) - Math.min(...week)));
}

function loneNightsOf({ daysOfUnit }: Facts, unit: number): number {
  const nights = daysOfUnit[unit].map(({ wrap }) => isNight(wrap));
  return nights.filter((night, i) => night && !nights[i - 1] && !nights[i + 1]).length;
}
