/**
 * Why a strip cannot be on a date whatever else is planned: the rules of SPEC R that look at one strip and one date only.
 * Used to warn before solving and to explain a plan; the plan's own evaluation is `schedule`'s.
 */
import { formatDuration, type RuleCode } from '../../foundation/index.ts';
import type { Problem } from '../../schedule/index.ts';
import type { Names } from '../names.ts';
import type { ProblemIndex } from './problem-index.ts';

export interface DateBlock {
  readonly kind:
    | 'base-closed'
    | 'unit-away'
    | 'place-closed'
    | 'place-hours'
    | 'person-away'
    | 'person-hours'
    | 'too-early'
    | 'permit'
    | 'build'
    | 'light';
  /** Index of the base, unit, place, person, strip or way it is about. */
  readonly subject: number;
  /** Minutes or days missing where that is known, else 0. */
  readonly amount: number;
}

/** Minutes of a day with this strip alone: worked, and from call to wrap with the meals inside it (K-5). */
export function neededMinutes(
  problem: Problem,
  strip: number,
  way: number,
): { readonly work: number; readonly amplitude: number; readonly span: number } {
  const { firstSetUp, wrap } = problem.clock;
  const { group, minutes } = problem.strips[strip]!;
  const shooting = minutes[problem.groups[group]!.ways.indexOf(way)] ?? 0;
  const { mealAfter, meal } = problem.bases[problem.places[problem.ways[way]!.place]!.base]!.rules;
  const untilMeal = Math.max(0, mealAfter - firstSetUp);
  const meals = shooting <= untilMeal ? 0 : Math.ceil((shooting - untilMeal) / mealAfter);
  const work = firstSetUp + shooting + wrap;
  return { work, amplitude: work + meals * meal, span: shooting + meals * meal };
}

/** Everything that keeps a strip from a date when shot in this way by this unit; empty when nothing does. */
export function dateBlocks(problem: Problem, strip: number, way: number, unit: number, date: number): DateBlock[] {
  const blocks: DateBlock[] = [];
  const add = (kind: DateBlock['kind'], subject: number, amount = 0): void =>
    void blocks.push({ kind, subject, amount });
  const model = problem.strips[strip]!;
  const wayModel = problem.ways[way]!;
  const place = problem.places[wayModel.place]!;
  const { span } = neededMinutes(problem, strip, way);
  if (problem.bases[place.base]!.open[date] === 0) add('base-closed', place.base);
  if (problem.units[unit]!.available[date] === 0) add('unit-away', unit);
  if (place.open[date] === 0) add('place-closed', wayModel.place);
  if (place.closes - place.opens < span) add('place-hours', wayModel.place, span - (place.closes - place.opens));
  for (const person of model.people) {
    const { free, earliest, latest, makeUp, out } = problem.people[person]!;
    if (free[date] === 0) add('person-away', person);
    if (earliest < 0 || latest < 0) continue;
    const over = makeUp + span + out - (latest - earliest);
    if (over > 0) add('person-hours', person, over);
  }
  if (date < model.earliest) add('too-early', strip, model.earliest - date);
  if (date < place.earliest) add('permit', wayModel.place, place.earliest - date);
  if (date < wayModel.earliest) add('build', way, wayModel.earliest - date);
  if (wayModel.needsLight && model.light !== 0 && (model.exterior || place.naturalLight)) {
    const site = problem.sunSites[place.sunSite]!;
    const window = site.to[model.light - 1]![date]! - site.from[model.light - 1]![date]!;
    if (window < span) add('light', wayModel.place, span - Math.max(0, window));
  }
  return blocks;
}

const RULE_OF_BLOCK: Readonly<Record<DateBlock['kind'], RuleCode>> = {
  'base-closed': 'week',
  'unit-away': 'week',
  'place-closed': 'place-available',
  'place-hours': 'place-available',
  'person-away': 'person-available',
  'person-hours': 'person-available',
  'too-early': 'prerequisite',
  permit: 'prerequisite',
  build: 'prerequisite',
  light: 'light',
};

/** The rule of SPEC R that an obstacle comes from. */
export function ruleOfBlock(block: DateBlock): RuleCode {
  return RULE_OF_BLOCK[block.kind];
}

/** Obstacles worth naming: on a date when the whole base is closed nothing else is. */
export function particularBlocks(blocks: readonly DateBlock[]): readonly DateBlock[] {
  const closed = blocks.filter((block) => block.kind === 'base-closed');
  return closed.length > 0 ? closed : blocks;
}

/** One obstacle in words that follow "cannot be that day: ". */
export function describeBlock(block: DateBlock, index: ProblemIndex, names: Names): string {
  switch (block.kind) {
    case 'base-closed':
      return `${names.base(index.bases[block.subject]!)} is closed`;
    case 'unit-away':
      return `${names.unit(index.units[block.subject]!)} is not there`;
    case 'place-closed':
      return `${names.place(index.places[block.subject]!)} is not open`;
    case 'place-hours':
      return `the hours of ${names.place(index.places[block.subject]!)} are ${formatDuration(block.amount)} too short`;
    case 'person-away':
      return `${names.person(index.people[block.subject]!)} is not available`;
    case 'person-hours':
      return `the hours of ${names.person(index.people[block.subject]!)} are ${formatDuration(block.amount)} too short`;
    case 'too-early':
      return 'its preparation or its script is not ready';
    case 'permit':
      return `the permit of ${names.place(index.places[block.subject]!)} is not in`;
    case 'build':
      return `the set is not built (${index.ways[block.subject]?.way})`;
    case 'light':
      return `the light it needs does not last long enough at ${names.place(index.places[block.subject]!)}`;
  }
}
