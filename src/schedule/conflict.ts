/**
 * Why there is no legal plan, as a small set of broken rules that cannot hold together. First choice is a proof: a strip for
 * which no date is left by its own rules alone, cut down by a deletion filter (Chinneck & Dravnieks 1991: drop a rule for
 * good whenever the rest still conflict). Otherwise what the least broken plan breaks, one entry per rule and subject.
 */
import { lightNeed, lightWindow } from './evaluate/facts.ts';
import type { Problem } from './problem.ts';
import { type RuleCode, violation, type Where } from './rules/rule.ts';
import type { Evaluation, Violation } from './solution.ts';

/** Entries of the second kind; more would explain nothing. */
const MOST = 6;

export function conflictOf(problem: Problem, evaluation: Evaluation): readonly Violation[] {
  for (const [strip, { group }] of problem.strips.entries()) {
    const conflict = conflictOfStrip(problem, strip, problem.groups[group].ways);
    if (conflict) return conflict;
  }
  return worstBySubject(evaluation.violations);
}

interface Exclusion {
  readonly rule: RuleCode;
  readonly aspect: string;
  readonly where: Where;
  /** Ways of shooting the strip that it speaks about; null: all. */
  readonly way: number | null;
  excludes(date: number): boolean;
}

/** A smallest set of rules that leaves a strip no way and no date; null when one is left. */
function conflictOfStrip(problem: Problem, strip: number, ways: Int32Array): Violation[] | null {
  if (ways.length === 0) return [violation('way-allowed', 'way', 1, { strip })];
  const exclusions = exclusionsOf(problem, strip, ways);
  const impossible = (kept: readonly Exclusion[]): boolean =>
    ways.every((way) => {
      const mine = kept.filter((entry) => entry.way === null || entry.way === way);
      for (let date = 0; date < problem.dateCount; date++) {
        if (!mine.some((entry) => entry.excludes(date))) return false;
      }
      return true;
    });
  if (!impossible(exclusions)) return null;
  let kept = exclusions;
  for (const entry of exclusions) {
    const without = kept.filter((other) => other !== entry);
    if (impossible(without)) kept = without;
  }
  return kept.map(({ rule, aspect, where, excludes }) => {
    let dates = 0;
    for (let date = 0; date < problem.dateCount; date++) if (excludes(date)) dates++;
    return violation(rule, aspect, Math.max(1, dates), { strip, ...where });
  });
}

/** Rules that take dates from a strip whatever else happens, the bluntest first so that the filter keeps the telling ones. */
function exclusionsOf(problem: Problem, strip: number, ways: Int32Array): Exclusion[] {
  const model = problem.strips[strip];
  const list: Exclusion[] = [];
  for (const way of ways) {
    const { place: index, earliest } = problem.ways[way];
    const place = problem.places[index];
    const base = problem.bases[place.base];
    const where = { place: index };
    const add = (rule: RuleCode, aspect: string, excludes: (date: number) => boolean): void => {
      list.push({ rule, aspect, way, where: { ...where, base: place.base }, excludes });
    };
    add('week', 'closed-date', (date) => !base.open[date]);
    add('place-available', 'closed-date', (date) => !place.open[date]);
    add('prerequisite', 'permit', (date) => date < place.earliest);
    add('prerequisite', 'build', (date) => date < earliest);
    if (lightNeed(problem, model, way) > 0) {
      const shortest = Math.min(...model.minutes);
      add('light', 'no-window', (date) => {
        const window = lightWindow(problem, model, way, date);
        return window !== null && window.to - window.from < shortest;
      });
    }
  }
  list.push({
    rule: 'prerequisite',
    aspect: 'scene',
    way: null,
    where: {},
    excludes: (date) => date < model.earliest,
  });
  list.push({
    rule: 'week',
    aspect: 'unit-away',
    way: null,
    where: { unit: model.units[0] ?? 0 },
    excludes: (date) => !model.units.some((unit) => problem.units[unit].available[date]),
  });
  for (const person of model.people) {
    list.push({
      rule: 'person-available',
      aspect: 'not-free',
      way: null,
      where: { person },
      excludes: (date) => !problem.people[person].free[date],
    });
  }
  for (const pin of problem.scenePins) {
    if (pin.strip !== strip) continue;
    list.push({
      rule: 'pinned',
      aspect: 'strip',
      way: null,
      where: { date: pin.date },
      excludes: (date) => date !== pin.date,
    });
  }
  return list;
}

function worstBySubject(violations: readonly Violation[]): Violation[] {
  const worst = new Map<string, Violation>();
  for (const entry of violations) {
    const { rule, aspect, unit, strip, person, place, base } = entry;
    const key = [rule, aspect, person ?? place ?? strip ?? unit ?? base].join('/');
    const known = worst.get(key);
    if (!known || entry.amount > known.amount) worst.set(key, entry);
  }
  return [...worst.values()].slice(0, MOST);
}
