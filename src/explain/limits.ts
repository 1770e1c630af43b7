/** How close the days of a plan come to the rules that have a measure: where a rule binds. */
import { formatClock, formatDuration, type RuleCode } from '../foundation/index.ts';
import { speak } from '../messages/index.ts';
import { counted, spokenDay, stripName } from '../planning/index.ts';
import { type DayFacts, elapsed, lightWindow, type PersonDate, weekOf } from '../schedule/index.ts';
import type { Limit } from './explanation.ts';
import type { PlanView } from './plan-view.ts';

/** Hours of a place or person that are no limit at all. */
const ANY_TIME_END = 2160;

/** Every measured limit of every day, in date order. */
export function limitsOf(view: PlanView): readonly Limit[] {
  const { problem, facts } = view;
  const limits: Limit[] = [];
  for (const day of facts.days) limits.push(...dayLimits(view, day), ...stripLimits(view, day));
  for (const days of facts.daysOfUnit) limits.push(...unitLimits(view, days));
  for (const person of problem.people.keys()) limits.push(...personLimits(view, person));
  return limits.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.slack - b.slack));
}

/** `at most 11 h 00, is 9 h 40`. */
function spent(used: number, allowed: number): string {
  return `${formatDuration(used)} of at most ${formatDuration(allowed)}`;
}

function dayLimits(view: PlanView, day: DayFacts): Limit[] {
  const { problem, index } = view;
  const { rules } = problem.bases[day.base]!;
  const add = limitAdder(view, day.date, index.units[day.unit]!);
  add('day-length', `Work: ${spent(day.work, rules.maxWork)}`, rules.maxWork - day.work);
  if (rules.maxAmplitude >= 0) {
    const length = day.wrap - day.call;
    add('day-length', `Call to wrap: ${spent(length, rules.maxAmplitude)}`, rules.maxAmplitude - length);
  }
  return add.limits;
}

function stripLimits(view: PlanView, day: DayFacts): Limit[] {
  const { problem, index, names, season } = view;
  const add = limitAdder(view, day.date, index.units[day.unit]!);
  for (const { strip, way, place, start, end } of day.strips) {
    const what = capital(speak('en').say(stripName(season, index, strip)));
    const where = names.place(index.places[place]!);
    const window = lightWindow(problem, problem.strips[strip]!, way, day.date);
    if (window !== null && window.from <= window.to) {
      const slack = Math.min(start - window.from, window.to - end);
      add(
        'light',
        `${what} has its light at ${where} from ${formatClock(window.from)} to ${formatClock(window.to)}`,
        slack,
      );
    }
    const { opens, closes } = problem.places[place]!;
    if (opens > 0) add('place-available', `${where} opens at ${formatClock(opens)}`, start - opens);
    if (closes < ANY_TIME_END) add('place-available', `${where} closes at ${formatClock(closes)}`, closes - end);
  }
  return add.limits;
}

function unitLimits(view: PlanView, days: readonly DayFacts[]): Limit[] {
  const { problem, index } = view;
  const limits: Limit[] = [];
  const weeks = new Map<number, DayFacts[]>();
  for (const [i, day] of days.entries()) {
    const week = weekOf(problem, day.date);
    weeks.set(week, [...(weeks.get(week) ?? []), day]);
    const before = days[i - 1];
    if (before === undefined) continue;
    const { rules } = problem.bases[before.base]!;
    const rested = elapsed(problem, { ...before, time: before.wrap }, { ...day, time: day.call });
    const add = limitAdder(view, day.date, index.units[day.unit]!);
    const least = (needed: number): string => `${formatDuration(rested)} of at least ${formatDuration(needed)}`;
    if (week === weekOf(problem, before.date)) {
      add('rest', `Rest before the call: ${least(rules.dailyRest)}`, rested - rules.dailyRest);
    } else {
      const needed = Math.max(rules.dailyRest, rules.weeklyRest);
      add('rest', `Weekly rest before the call: ${least(needed)}`, rested - needed);
    }
    limits.push(...add.limits);
  }
  for (const group of weeks.values()) {
    const { rules } = problem.bases[group[0]!.base]!;
    const work = group.reduce((sum, day) => sum + day.work, 0);
    for (const day of group) {
      const add = limitAdder(view, day.date, index.units[day.unit]!);
      const left = rules.maxDaysPerWeek - group.length;
      add(
        'week',
        `Its week has ${group.length} of at most ${counted(rules.maxDaysPerWeek, 'shooting day')}`,
        left,
        'days',
      );
      add('week', `Its week has ${spent(work, rules.maxWeekWork)} of work`, rules.maxWeekWork - work);
      limits.push(...add.limits);
    }
  }
  return limits;
}

function personLimits(view: PlanView, person: number): Limit[] {
  const { problem, index, names, facts } = view;
  const model = problem.people[person]!;
  const name = names.person(index.people[person]!);
  const limits: Limit[] = [];
  let before: PersonDate | null = null;
  for (const day of facts.datesOfPerson[person]!) {
    const add = limitAdder(view, day.date, index.units[day.units[0]!] ?? null, index.people[person]!);
    const presence = day.wrap - day.call;
    if (model.maxDay >= 0)
      add('day-length', `${name}: ${spent(presence, model.maxDay)} from own call to own wrap`, model.maxDay - presence);
    if (model.earliest >= 0)
      add('person-available', `${name} is called from ${formatClock(model.earliest)}`, day.call - model.earliest);
    if (model.latest >= 0)
      add('person-available', `${name} wraps by ${formatClock(model.latest)}`, model.latest - day.wrap);
    const row = model.minorRows[model.minorRow?.[day.base * problem.dateCount + day.date] ?? -1];
    if (row !== undefined) {
      add('minor', `${name} (a minor): ${spent(presence, row.maxMinutes)} of presence`, row.maxMinutes - presence);
      add('minor', `${name} (a minor) is called from ${formatClock(row.earliest)}`, day.call - row.earliest);
      add('minor', `${name} (a minor) wraps by ${formatClock(row.latest)}`, row.latest - day.wrap);
    }
    if (before !== null && model.rest > 0) {
      const rested = elapsed(problem, { ...before, time: before.wrap }, { ...day, time: day.call });
      add(
        'rest',
        `${name} rests ${formatDuration(rested)} of at least ${formatDuration(model.rest)} before`,
        rested - model.rest,
      );
    }
    before = day;
    limits.push(...add.limits);
  }
  return limits;
}

interface LimitAdder {
  (rule: RuleCode, what: string, slack: number, measure?: Limit['measure']): void;
  readonly limits: Limit[];
}

function limitAdder(view: PlanView, date: number, unit: string | null, person: string | null = null): LimitAdder {
  const limits: Limit[] = [];
  const add = (rule: RuleCode, what: string, slack: number, measure: Limit['measure'] = 'minutes'): void => {
    limits.push({ rule, date: view.index.dates[date]!, unit, person, what, slack, measure });
  };
  return Object.assign(add, { limits });
}

/** `Work: 9 h 40 of at most 11 h 00 (1 h 20 to spare)`. */
export function describeLimit(limit: Limit, withDate = false): string {
  const amount =
    limit.measure === 'days' ? counted(Math.abs(limit.slack), 'day') : formatDuration(Math.abs(limit.slack));
  const left = limit.slack === 0 ? 'nothing to spare' : limit.slack > 0 ? `${amount} to spare` : `broken by ${amount}`;
  return `${withDate ? `${spokenDay(limit.date)}: ` : ''}${limit.what} (${left})`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
