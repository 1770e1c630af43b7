/**
 * Puts the days of a plan into their best order, stretch by stretch, exactly: what a unit shoots on up to nine shooting
 * days in a row is dealt out to the same dates so that the waiting of everyone in it (C-6) costs least, by dynamic
 * programming over sets of days in date order, as for talent scheduling (Garcia de la Banda, Stuckey, Chu 2011). People
 * elsewhere in the plan stay where they are and count at both ends. What that leaves out (rest, calls, travel, weeks)
 * the exact cost of the whole plan judges: an order that is not cheaper there is taken back.
 */
import { hasDate } from '../dates/date-set.ts';
import type { Environment } from './environment.ts';

/** Shooting days of a stretch: a program over sets of them has 2^days cells. */
const DAYS = 9;
/** Each stretch begins so many days after the one before. */
const STEP = 4;

/** Beyond this a date that a content cannot be shot on is never chosen. */
const NEVER = 1e15;

/** Leaves the plan in the state at least as good as it was, and settled. `stop` is asked between stretches. */
export function polishDays(env: Environment, stop: () => boolean): void {
  const { units } = env.state.model;
  for (let unit = 0; unit < units; unit++) {
    for (const days of stretchesOf(env, unit)) {
      if (stop()) return;
      polish(env, days);
    }
  }
}

function polish(env: Environment, days: readonly number[]): void {
  const { state } = env;
  const { strips } = state.model;
  const contents = days.map((day) => [...state.sequence.subarray(day * strips, day * strips + state.length[day])]);
  const order = bestOrder(env, days, contents);
  if (order === null || order.every((content, i) => content === i)) return;
  const before = env.energy();
  deal(
    env,
    days,
    order.map((content) => contents[content]),
  );
  if (env.energy() >= before) deal(env, days, contents);
}

/** Shoots each content on the day at its position. */
function deal(env: Environment, days: readonly number[], contents: readonly (readonly number[])[]): void {
  const { state } = env;
  for (const content of contents) for (const strip of content) state.unplace(strip);
  for (const [i, content] of contents.entries()) {
    for (const [position, strip] of content.entries()) state.place(strip, days[i], position);
  }
  env.settle();
}

/** Shooting days in a row of a unit at one base, none of them pinned, with overlaps. */
function stretchesOf({ state }: Environment, unit: number): number[][] {
  const { dates, dayPin } = state.model;
  const runs: number[][] = [[]];
  for (let day = unit * dates; day < (unit + 1) * dates; day++) {
    if (state.length[day] === 0) continue;
    const run = runs[runs.length - 1];
    if (dayPin[day] >= 0) runs.push([]);
    else if (run.length > 0 && state.baseOf[run[0]] !== state.baseOf[day]) runs.push([day]);
    else run.push(day);
  }
  const stretches: number[][] = [];
  for (const run of runs) {
    for (let from = 0; from < run.length; from += STEP) {
      const stretch = run.slice(from, from + DAYS);
      if (stretch.length > 2) stretches.push(stretch);
      if (from + DAYS >= run.length) break;
    }
  }
  return stretches;
}

/** Content of each day in turn, at least cost; null when no order keeps everyone's dates. */
function bestOrder(
  env: Environment,
  days: readonly number[],
  contents: readonly (readonly number[])[],
): number[] | null {
  const count = days.length;
  const all = 2 ** count - 1;
  const fits = contents.map((content) => datesOf(env, days, content));
  const spells = spellsOf(env, days, contents);
  const least = new Float64Array(all + 1).fill(NEVER);
  const last = new Int8Array(all + 1).fill(-1);
  least[0] = 0;
  for (let set = 0; set < all; set++) {
    if (least[set] >= NEVER) continue;
    const at = bits(set);
    // What is between this day and the one before is paid by whoever is waiting then.
    const waiting = at === 0 ? 0 : betweenDays(spells, set, all, at);
    for (let content = 0; content < count; content++) {
      if ((set & (1 << content)) !== 0 || (fits[content] & (1 << at)) === 0) continue;
      const next = set | (1 << content);
      const cost = least[set] + waiting + onDay(spells, set, all & ~next, content, at);
      if (cost >= least[next]) continue;
      least[next] = cost;
      last[next] = content;
    }
  }
  if (least[all] >= NEVER) return null;
  const order: number[] = [];
  for (let set = all; set !== 0; set &= ~(1 << last[set])) order.push(last[set]);
  return order.reverse();
}

/** Positions of the stretch on which all strips of a content may be shot, as bits. */
function datesOf({ state }: Environment, days: readonly number[], content: readonly number[]): number {
  const { model } = state;
  let fits = 0;
  for (const [at, day] of days.entries()) {
    const date = day % model.dates;
    const ok = content.every((strip) => {
      const from = (model.minutesStart[strip] + model.wayIndex[state.wayOf(strip)]) * model.words;
      return hasDate(model.okDates, from, date);
    });
    if (ok) fits |= 1 << at;
  }
  return fits;
}

/** Someone, or a place, that costs money for days between days of theirs. */
interface Spell {
  /** Contents they are in, as bits. */
  readonly contents: number;
  /** Whether they are wanted before and after the stretch too. */
  readonly before: boolean;
  readonly after: boolean;
  /** Cents of waiting on the day itself, by position, and since the day before, by position. */
  readonly onDay: Float64Array;
  readonly since: Float64Array;
}

/** Everyone held by the day who is in some but not all of the stretch. */
function spellsOf(env: Environment, days: readonly number[], contents: readonly (readonly number[])[]): Spell[] {
  const { state } = env;
  const { model, problem } = state;
  const { dates, words, openBefore } = model;
  const inContents = new Map<number, number>();
  for (const [content, strips] of contents.entries()) {
    for (const strip of strips) {
      for (const person of problem.strips[strip].people) {
        inContents.set(person, (inContents.get(person) ?? 0) | (1 << content));
      }
    }
  }
  const first = days[0] % dates;
  const end = days[days.length - 1] % dates;
  const base = state.baseOf[days[0]] * (dates + 1);
  const spells: Spell[] = [];
  for (const [person, contentsOfPerson] of inContents) {
    const { contract, homeBase } = problem.people[person];
    const weekly = contract.kind === 'weekly';
    if (contract.kind !== 'day' && !weekly) continue;
    const away = homeBase >= 0 && homeBase !== state.baseOf[days[0]];
    const { perDiem, hotel } = problem.bases[state.baseOf[days[0]]];
    // A week of waiting, and a week of work too many, is spread over its days.
    const perDay = (weekly ? (contract.hold + contract.rate) / 10 : contract.hold) + (away ? perDiem + hotel : 0);
    if (perDay === 0) continue;
    let before = false;
    let after = false;
    for (let date = 0; date < first; date++) before ||= hasDate(state.personDates, person * words, date);
    for (let date = end + 1; date < dates; date++) after ||= hasDate(state.personDates, person * words, date);
    const onDay = new Float64Array(days.length).fill(perDay);
    const since = new Float64Array(days.length);
    for (let at = 1; at < days.length; at++) {
      const open = openBefore[base + (days[at] % dates)] - openBefore[base + (days[at - 1] % dates) + 1];
      since[at] = open * perDay;
    }
    spells.push({ contents: contentsOfPerson, before, after, onDay, since });
  }
  return spells;
}

function isWaiting(spell: Spell, done: number, left: number): boolean {
  return (spell.before || (spell.contents & done) !== 0) && (spell.after || (spell.contents & left) !== 0);
}

function betweenDays(spells: readonly Spell[], done: number, all: number, at: number): number {
  let sum = 0;
  for (const spell of spells) if (spell.since[at] > 0 && isWaiting(spell, done, all & ~done)) sum += spell.since[at];
  return sum;
}

function onDay(spells: readonly Spell[], done: number, left: number, content: number, at: number): number {
  let sum = 0;
  for (const spell of spells) {
    if ((spell.contents & (1 << content)) === 0 && isWaiting(spell, done, left)) sum += spell.onDay[at];
  }
  return sum;
}

function bits(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count++;
  return count;
}
