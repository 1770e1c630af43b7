/**
 * Windows, black-outs, lead times and orders of a synthetic season: everything that pinches, yet lets the planted plan
 * pass.
 */

import { readyDay } from '../facts/index.ts';
import {
  addDays,
  type CalendarDay,
  dayNumber,
  daysBetween,
  type Random,
  WEEKDAY_NAMES,
  weekdayOf,
} from '../foundation/index.ts';
import { chance, pick } from './draw.ts';
import type { PlantedPlan } from './planted-plan.ts';
import type { Story } from './story.ts';

/** As `season.yaml` writes days. */
export type DaysText = string;

export interface PersonLimits {
  readonly available: DaysText | null;
  readonly unavailable: readonly DaysText[];
}

export interface PlaceLimits {
  readonly closed: readonly string[];
  readonly available: DaysText | null;
  readonly leadWorkingDays: number;
  readonly filed: CalendarDay;
}

export interface OrderText {
  readonly kind: 'before' | 'same day' | 'not same day';
  readonly scenes: readonly [string, string];
  readonly minDays: number;
}

export interface LeadTime {
  readonly scene: string;
  readonly starts: CalendarDay;
  readonly workingDays: number;
}

export function datesOfPerson(story: Story, plan: PlantedPlan, person: number): CalendarDay[] {
  return datesWhere(plan, (scene) => story.scenes[scene]!.people.includes(person));
}

export function datesOfPlace(story: Story, plan: PlantedPlan, place: number): CalendarDay[] {
  return datesWhere(plan, (scene) => story.sets[story.scenes[scene]!.set]!.place === place);
}

function datesWhere(plan: PlantedPlan, holds: (scene: number) => boolean): CalendarDay[] {
  return plan.days.filter(({ scenes }) => scenes.some(holds)).map(({ date }) => date);
}

/** Regulars lose a day here and there; of the others a third have a window and a third another engagement. */
export function limitsOfPerson(story: Story, plan: PlantedPlan, person: number, random: Random): PersonLimits {
  const dates = datesOfPerson(story, plan, person);
  const { rank } = story.people[person]!;
  const weeks = Math.ceil(daysBetween(plan.start, plan.end) / 7);
  if (rank === 'regular') {
    const wanted = person === 0 ? 1 : 1 + Math.floor(weeks / 8);
    return { available: null, unavailable: blackOuts(plan, dates, wanted, 2, 0, random) };
  }
  const draw = random.below(3);
  if (draw === 0) return { available: windowAround(plan, dates, 4 + random.below(10), random), unavailable: [] };
  if (draw === 1) return { available: null, unavailable: blackOuts(plan, dates, 1, 5 + random.below(9), 0, random) };
  return { available: null, unavailable: [] };
}

/**
 * A quarter of the places close on a weekday, a fifth for some days, a tenth are lent for a window only; half ask a
 * permit.
 */
export function limitsOfPlace(
  story: Story,
  plan: PlantedPlan,
  place: number,
  prepStart: CalendarDay,
  country: string,
  random: Random,
): PlaceLimits {
  const none = { closed: [], available: null, leadWorkingDays: 0, filed: prepStart };
  if (story.places[place]!.stage) return none;
  const dates = datesOfPlace(story, plan, place);
  const closed: string[] = [];
  let available: DaysText | null = null;
  const draw = random.below(20);
  if (draw < 5) {
    const used = new Set(dates.map(weekdayOf));
    const free = WEEKDAY_NAMES.filter((_, weekday) => weekday < 5 && !used.has(weekday as 0));
    if (free.length > 0) closed.push(pick(random, free));
  } else if (draw < 9) {
    // A day's margin, for dressing before and striking after.
    closed.push(...blackOuts(plan, dates, 1, 3 + random.below(8), 1, random));
  } else if (draw < 11) {
    available = windowAround(plan, dates, 5 + random.below(10), random);
  }
  let leadWorkingDays = chance(random, 0.5) ? 5 + 5 * random.below(4) : 0;
  // A late request pinches; most went in when preparation began.
  let filed = chance(random, 0.3) ? addDays(plan.start, -7 - random.below(14)) : prepStart;
  const first = dates[0];
  const ready = readyDay({ country, region: null }, filed, leadWorkingDays);
  if (first !== undefined && ready !== null && ready >= first) {
    filed = prepStart;
    leadWorkingDays = Math.min(leadWorkingDays, 15);
  }
  return { closed, available, leadWorkingDays, filed };
}

/** Orders that the planted plan keeps; one in five is a pair for the same day, two in five must be apart. */
export function drawOrders(story: Story, plan: PlantedPlan, count: number, random: Random): OrderText[] {
  const orders: OrderText[] = [];
  for (let tries = 0; orders.length < count && tries < 100 * count; tries++) {
    const a = random.below(story.scenes.length);
    const b = random.below(story.scenes.length);
    const [dateA, dateB] = [plan.dateOf[a]!, plan.dateOf[b]!];
    const shared = story.scenes[a]!.people.some((person) => story.scenes[b]!.people.includes(person));
    if (a === b || !shared) continue;
    const scenes = [story.scenes[a]!.id, story.scenes[b]!.id] as const;
    const wanted = orders.length % 5;
    if (wanted === 0) {
      if (dateA !== dateB || story.scenes[a]!.set !== story.scenes[b]!.set) continue;
      orders.push({ kind: 'same day', scenes, minDays: 0 });
    } else if (wanted < 3) {
      if (dateA !== dateB) orders.push({ kind: 'not same day', scenes, minDays: 0 });
    } else if (dateA < dateB) {
      orders.push({ kind: 'before', scenes, minDays: Math.min(random.below(3), daysBetween(dateA, dateB)) });
    }
  }
  return orders;
}

/** Songs, stunts, fittings: ready some days before the planted day of their scene. */
export function drawLeadTimes(
  story: Story,
  plan: PlantedPlan,
  count: number,
  country: string,
  random: Random,
): LeadTime[] {
  return Array.from({ length: count }, (): LeadTime => {
    const index = random.below(story.scenes.length);
    const date = plan.dateOf[index]!;
    let workingDays = 5 + random.below(20);
    const starts = addDays(plan.start, -10);
    const country0 = { country, region: null };
    while (workingDays > 0 && (readyDay(country0, starts, workingDays) ?? starts) >= date) workingDays--;
    return { scene: story.scenes[index]!.id, starts, workingDays };
  });
}

function windowAround(
  plan: PlantedPlan,
  dates: readonly CalendarDay[],
  slack: number,
  random: Random,
): DaysText | null {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return null;
  const before = random.below(slack + 1);
  const from = addDays(first, -1 - before);
  const to = addDays(last, 1 + slack - before);
  return `${from < plan.start ? addDays(plan.start, -3) : from}..${to > plan.end ? addDays(plan.end, 3) : to}`;
}

/** Ranges of `length` days with no busy date in them or within `margin` days; fewer when there is no room. */
function blackOuts(
  plan: PlantedPlan,
  busy: readonly CalendarDay[],
  count: number,
  length: number,
  margin: number,
  random: Random,
): DaysText[] {
  const taken = new Set<number>();
  for (const date of busy) for (let d = -margin; d <= margin; d++) taken.add(dayNumber(date) + d);
  const found: DaysText[] = [];
  const span = daysBetween(plan.start, plan.end) - length + 2;
  for (let tries = 0; found.length < count && tries < 60 && span > 0; tries++) {
    const from = addDays(plan.start, random.below(span));
    const number = dayNumber(from);
    if (Array.from({ length }, (_, i) => number + i).some((day) => taken.has(day))) continue;
    for (let i = 0; i < length; i++) taken.add(number + i);
    found.push(length === 1 ? from : `${from}..${addDays(from, length - 1)}`);
  }
  return found;
}
