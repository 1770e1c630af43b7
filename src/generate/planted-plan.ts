/**
 * The plan that a synthetic season is built around: it shows that a legal plan exists, and every window, black-out and
 * lead time is chosen so that it stays legal. It is thrown away; a solver should find better ones.
 */

import type { CalendarDay } from '../foundation/index.ts';
import { addDays, calendarDay, dayNumber, weekdayOf } from '../foundation/index.ts';
import type { Story, StoryScene } from './story.ts';

export interface PlantedDay {
  readonly date: CalendarDay;
  readonly base: number;
  readonly night: boolean;
  /** Indices into the story's scenes, in order. */
  readonly scenes: readonly number[];
}

export interface PlantedPlan {
  readonly start: CalendarDay;
  readonly end: CalendarDay;
  readonly days: readonly PlantedDay[];
  readonly dateOf: readonly CalendarDay[];
}

interface Bundle {
  readonly night: boolean;
  readonly scenes: number[];
  minutes: number;
}

/** Strips with their changes in a day: ten worked hours less first set-up and wrap, and some room. Ours. */
const DAY_MINUTES = 495;
/** Between civil dusk and dawn in June, less set-up, margins and a meal. Ours. */
const NIGHT_MINUTES = 300;
const MOVE_MINUTES = 80;
const CHANGE_MINUTES = 20;
const MOST_PLACES_A_DAY = 3;

/** Null when the scenes do not fit the size's days: the caller makes them shorter. `rested`: each base's holidays. */
export function plantPlan(story: Story, rested: readonly ((day: CalendarDay) => boolean)[]): PlantedPlan | null {
  const { size } = story;
  const start = calendarDay(size.start);
  const dates = openDates(start, size.days, rested[0]!);
  const away = size.bases.map((_, base) => base).slice(1);
  const home = bundlesOf(story, 0);
  // The company leaves home after two thirds of what it shoots there, goes round, and comes back.
  const before = away.length === 0 ? home : home.slice(0, Math.floor((home.length * 2) / 3));
  const legs = [
    { base: 0, bundles: before },
    ...away.map((base) => ({ base, bundles: bundlesOf(story, base) })),
    { base: 0, bundles: home.slice(before.length) },
  ].filter(({ bundles }) => bundles.length > 0);

  const days: PlantedDay[] = [];
  let next = 0;
  for (const [leg, { base, bundles }] of legs.entries()) {
    if (leg > 0) next = afterJourney(dates, next, days.at(-1)!);
    const slots: CalendarDay[] = [];
    for (; slots.length < bundles.length && next < dates.length; next++) {
      const date = dates[next]!;
      if (!rested[base]!(date)) slots.push(date);
    }
    if (slots.length < bundles.length) return null;
    days.push(...nightsLast(slots, bundles).map(({ date, night, scenes }) => ({ date, base, night, scenes })));
  }
  const dateOf: CalendarDay[] = [];
  for (const { date, scenes } of days) for (const scene of scenes) dateOf[scene] = date;
  return { start, end: dates.at(-1)!, days, dateOf };
}

function openDates(start: CalendarDay, count: number, isRested: (day: CalendarDay) => boolean): CalendarDay[] {
  const dates: CalendarDay[] = [];
  for (let date = start; dates.length < count; date = addDays(date, 1)) {
    if (weekdayOf(date) < 5 && !isRested(date)) dates.push(date);
  }
  return dates;
}

/** One free calendar day on the road, two after a night that ended in the morning. */
function afterJourney(dates: readonly CalendarDay[], next: number, last: PlantedDay): number {
  const earliest = dayNumber(last.date) + (last.night ? 3 : 2);
  let index = next;
  while (index < dates.length && dayNumber(dates[index]!) < earliest) index++;
  return index;
}

/** Days full of scenes of one place, the rests of two places together; dark exteriors apart. */
function bundlesOf(story: Story, base: number): Bundle[] {
  const groups = new Map<string, number[]>();
  for (const [i, scene] of story.scenes.entries()) {
    const place = story.sets[scene.set]!.place;
    if (story.places[place]!.base !== base) continue;
    const key = `${String(place).padStart(4, '0')}${isDarkOutside(scene) ? 'n' : 'd'}`;
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  const full: Bundle[] = [];
  const rests: Bundle[] = [];
  for (const [key, members] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const night = key.endsWith('n');
    const bundles = packed(story, members.sort(byLightSetAndDay(story)), night);
    rests.push(bundles.pop()!);
    full.push(...bundles);
  }
  return [...full, ...joined(story, rests)];
}

function isDarkOutside(scene: StoryScene): boolean {
  return scene.outside && scene.light !== 'day';
}

function byLightSetAndDay({ scenes }: Story) {
  const key = (scene: StoryScene): string => `${scene.light === 'dusk' ? 0 : 1} ${String(scene.set).padStart(4, '0')}`;
  return (a: number, b: number): number => {
    const [x, y] = [key(scenes[a]!), key(scenes[b]!)];
    return x < y ? -1 : x > y ? 1 : a - b;
  };
}

function packed(story: Story, members: readonly number[], night: boolean): Bundle[] {
  const bundles: Bundle[] = [];
  let current: Bundle | null = null;
  for (const i of members) {
    const scene = story.scenes[i]!;
    // One scene of the last light a day; a second one becomes night.
    if (scene.light === 'dusk' && current !== null && holdsDusk(story, current)) scene.light = 'night';
    const last: number | undefined = current?.scenes.at(-1);
    const minutes = roughMinutes(scene) + (last === undefined ? 0 : changeMinutes(scene, story.scenes[last]!));
    const tooLong = current !== null && current.minutes + minutes > (night ? NIGHT_MINUTES : DAY_MINUTES);
    const secondMinor =
      current !== null && hasMinor(story, i) && current.scenes.some((other) => hasMinor(story, other));
    if (current === null || tooLong || secondMinor) {
      current = { night, scenes: [], minutes: 0 };
      bundles.push(current);
    }
    current.scenes.push(i);
    current.minutes += minutes;
  }
  return bundles;
}

/** Puts up to three rests of the same kind into one day where they fit, with company moves between. */
function joined(story: Story, rests: readonly Bundle[]): Bundle[] {
  const open = [...rests].sort((a, b) => b.minutes - a.minutes);
  const result: Bundle[] = [];
  while (open.length > 0) {
    const day = open.shift()!;
    for (let places = 1; places < MOST_PLACES_A_DAY; places++) {
      const room = (day.night ? NIGHT_MINUTES : DAY_MINUTES) - MOVE_MINUTES - day.minutes;
      const minor = day.scenes.some((i) => hasMinor(story, i));
      const partner = open.findIndex(
        (rest) =>
          rest.night === day.night &&
          rest.minutes <= room &&
          !(minor && rest.scenes.some((i) => hasMinor(story, i))) &&
          !holdsDusk(story, rest),
      );
      if (partner < 0) break;
      const [rest] = open.splice(partner, 1);
      day.scenes.push(...rest!.scenes);
      day.minutes += MOVE_MINUTES + rest!.minutes;
    }
    result.push(day);
  }
  return result;
}

function holdsDusk(story: Story, bundle: Bundle): boolean {
  return bundle.scenes.some((i) => story.scenes[i]!.light === 'dusk');
}

function hasMinor(story: Story, scene: number): boolean {
  return story.scenes[scene]!.people.some((person) => story.people[person]!.minor);
}

/** About the minutes of SPEC K-3 at the timing defaults. */
function roughMinutes({ eighths, outside, light, people }: StoryScene): number {
  const rate = outside ? (light === 'day' ? 10 : 13) : light === 'day' ? 9 : 10;
  return Math.max(15, 5 * Math.ceil((eighths * rate * (100 + 5 * Math.max(0, people.length - 2))) / 500));
}

function changeMinutes(scene: StoryScene, before: StoryScene): number {
  const costume = scene.storyDay !== before.storyDay && scene.people.some((person) => before.people.includes(person));
  const relit = (scene.light === 'day') !== (before.light === 'day');
  return scene.set !== before.set || costume || relit ? CHANGE_MINUTES : 0;
}

/** Deals days and nights out over the weeks, nights at the end of each week, so that everyone sleeps. */
function nightsLast(slots: readonly CalendarDay[], bundles: readonly Bundle[]): (Bundle & { date: CalendarDay })[] {
  const nights = bundles.filter(({ night }) => night);
  const days = bundles.filter(({ night }) => !night);
  const result: (Bundle & { date: CalendarDay })[] = [];
  for (let from = 0; from < slots.length; ) {
    let to = from + 1;
    while (to < slots.length && weekdayOf(slots[to]!) > weekdayOf(slots[to - 1]!)) to++;
    const left = days.length + nights.length;
    const last = to === slots.length;
    const share = last ? nights.length : Math.min(nights.length, Math.ceil(((to - from) * nights.length) / left));
    const fill = Math.min(days.length, to - from - share);
    for (let i = from; i < to; i++) {
      const bundle = i - from < fill ? days.shift() : (nights.shift() ?? days.shift());
      if (bundle) result.push({ ...bundle, date: slots[i]! });
    }
    from = to;
  }
  return result;
}
