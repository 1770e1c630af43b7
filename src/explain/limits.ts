/** How close the days of a plan come to the rules that have a measure: where a rule binds. */
import type { Fields, Message, RuleCode } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { stripName } from '../planning/index.ts';
import {
  type DayFacts,
  earliestOn,
  elapsed,
  latestOn,
  lightWindow,
  type PersonDate,
  weekOf,
} from '../schedule/index.ts';
import type { Limit } from './explanation.ts';
import { days } from './lines.ts';
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

/** `9 h 40 of at most 11 h 00`. */
function spent(used: number, most: number): Fields {
  return { used: { duration: used }, most: { duration: most } };
}

function dayLimits(view: PlanView, day: DayFacts): Limit[] {
  const { problem, index } = view;
  const { rules } = problem.bases[day.base]!;
  const add = limitAdder(view, day.date, index.units[day.unit]!);
  add('day-length', message('explain.limit.work', spent(day.work, rules.maxWork)), rules.maxWork - day.work);
  if (rules.maxAmplitude >= 0) {
    const length = day.wrap - day.call;
    add(
      'day-length',
      message('explain.limit.amplitude', spent(length, rules.maxAmplitude)),
      rules.maxAmplitude - length,
    );
  }
  return add.limits;
}

function stripLimits(view: PlanView, day: DayFacts): Limit[] {
  const { problem, index, names, season } = view;
  const add = limitAdder(view, day.date, index.units[day.unit]!);
  for (const { strip, way, place, start, end } of day.strips) {
    const where = names.place(index.places[place]!);
    const window = lightWindow(problem, problem.strips[strip]!, way, day.date);
    if (window !== null && window.from <= window.to) {
      const slack = Math.min(start - window.from, window.to - end);
      add(
        'light',
        message('explain.limit.light', {
          strip: stripName(season, index, strip),
          place: where,
          from: { clock: window.from },
          to: { clock: window.to },
        }),
        slack,
      );
    }
    const { opens, closes } = problem.places[place]!;
    if (opens > 0)
      add('place-available', message('explain.limit.opens', { place: where, clock: { clock: opens } }), start - opens);
    if (closes < ANY_TIME_END)
      add('place-available', message('explain.limit.closes', { place: where, clock: { clock: closes } }), closes - end);
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
    const least = (needed: number): Fields => ({ used: { duration: rested }, least: { duration: needed } });
    if (week === weekOf(problem, before.date)) {
      add('rest', message('explain.limit.rest', least(rules.dailyRest)), rested - rules.dailyRest);
    } else {
      const needed = Math.max(rules.dailyRest, rules.weeklyRest);
      add('rest', message('explain.limit.weekly-rest', least(needed)), rested - needed);
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
        message('explain.limit.week-days', {
          used: group.length,
          most: message('cost.count.shooting-days', { n: rules.maxDaysPerWeek }),
        }),
        left,
        'days',
      );
      add('week', message('explain.limit.week-work', spent(work, rules.maxWeekWork)), rules.maxWeekWork - work);
      limits.push(...add.limits);
    }
  }
  return limits;
}

function personLimits(view: PlanView, person: number): Limit[] {
  const { problem, index, names, facts } = view;
  const model = problem.people[person]!;
  const name = names.person(index.people[person]!);
  const clock = (at: number): Fields => ({ person: name, clock: { clock: at } });
  const limits: Limit[] = [];
  let before: PersonDate | null = null;
  for (const day of facts.datesOfPerson[person]!) {
    const add = limitAdder(view, day.date, index.units[day.units[0]!] ?? null, index.people[person]!);
    const presence = day.wrap - day.call;
    if (model.maxDay >= 0)
      add(
        'day-length',
        message('explain.limit.own-day', { person: name, ...spent(presence, model.maxDay) }),
        model.maxDay - presence,
      );
    const [earliest, latest] = [earliestOn(model, day.date), latestOn(model, day.date)];
    if (earliest >= 0)
      add('person-available', message('explain.limit.own-earliest', clock(earliest)), day.call - earliest);
    if (latest >= 0) add('person-available', message('explain.limit.own-latest', clock(latest)), latest - day.wrap);
    const row = model.minorRows[model.minorRow?.[day.base * problem.dateCount + day.date] ?? -1];
    if (row !== undefined) {
      add(
        'minor',
        message('explain.limit.minor-presence', { person: name, ...spent(presence, row.maxMinutes) }),
        row.maxMinutes - presence,
      );
      add('minor', message('explain.limit.minor-earliest', clock(row.earliest)), day.call - row.earliest);
      add('minor', message('explain.limit.minor-latest', clock(row.latest)), row.latest - day.wrap);
    }
    if (before !== null && model.rest > 0) {
      const rested = elapsed(problem, { ...before, time: before.wrap }, { ...day, time: day.call });
      add(
        'rest',
        message('explain.limit.own-rest', {
          person: name,
          used: { duration: rested },
          least: { duration: model.rest },
        }),
        rested - model.rest,
      );
    }
    before = day;
    limits.push(...add.limits);
  }
  return limits;
}

interface LimitAdder {
  (rule: RuleCode, what: Message, slack: number, measure?: Limit['measure']): void;
  readonly limits: Limit[];
}

function limitAdder(view: PlanView, date: number, unit: string | null, person: string | null = null): LimitAdder {
  const limits: Limit[] = [];
  const add = (rule: RuleCode, what: Message, slack: number, measure: Limit['measure'] = 'minutes'): void => {
    limits.push({ rule, date: view.index.dates[date]!, unit, person, what, slack, measure });
  };
  return Object.assign(add, { limits });
}

/** `Work: 9 h 40 of at most 11 h 00 (1 h 20 to spare)`. */
export function describeLimit({ what: limit, date, slack, measure }: Limit, withDate = false): Message {
  const amount = measure === 'days' ? days(Math.abs(slack)) : { duration: Math.abs(slack) };
  const left =
    slack === 0
      ? message('explain.limit.nothing')
      : message(slack > 0 ? 'explain.limit.left' : 'explain.limit.over', { amount });
  return withDate
    ? message('explain.limit.on', { on: { day: date }, limit, left })
    : message('explain.limit', { limit, left });
}
