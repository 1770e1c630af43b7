import { PERMIT } from '../costs/permit/permit.ts';
import { PLACE_DAY } from '../costs/place-day/place-day.ts';
import { PLACE_DRESS } from '../costs/place-dress/place-dress.ts';
import { isHeld, PLACE_HOLD } from '../costs/place-hold/place-hold.ts';
import { PLACE_STRIKE } from '../costs/place-strike/place-strike.ts';
import { SET_STANDING } from '../costs/set-standing/set-standing.ts';
import { dateBefore, dateFrom } from '../dates/date-set.ts';
import type { PlaceModel } from '../problem.ts';
import { brokenByDate, brokenByEnd, brokenByStart } from '../rules/place-available/weights.ts';
import { isInTheWay } from '../rules/sets-at-once/sets-at-once.ts';
import { brokenBySetsThere } from '../rules/sets-at-once/weights.ts';
import { PLACE_CODES } from './codes.ts';
import type { State } from './state.ts';

const COLUMNS = PLACE_CODES.length;

/** A place's fees, dressings and permits (C-8 .. C-10), returns (C-24), and what its dates break, afresh. */
export function settlePlace(state: State, place: number): void {
  const { model, placeDates } = state;
  const { words } = model;
  const rules = state.problem.places[place];
  const standing = standingAt(state, place);
  let broken = rules.setsAtOnce < 0 ? 0 : brokenBySets(rules, standing);
  let held = 0;
  let dates = 0;
  let visits = 0;
  let periods = 0;
  let coveredTo = -1;
  let returns = 0;
  let before = -1;
  const { openBefore, dates: allDates } = model;
  const open = rules.base * (allDates + 1);
  for (
    let date = dateFrom(placeDates, place * words, words, 0);
    date >= 0;
    date = dateFrom(placeDates, place * words, words, date + 1)
  ) {
    dates++;
    broken += brokenByDate(rules, date);
    if (date > coveredTo) {
      periods++;
      coveredTo = date + 13;
    }
    if (before >= 0 && openBefore[open + date] > openBefore[open + before + 1]) returns++;
    if (before >= 0 && date > before + 1 && rules.hold > 0) {
      if (isHeld(rules, before, date, latestBuilt(state, standing, before))) held += date - before - 1;
    }
    if (before < 0 || date - before - 1 > rules.keepDays) {
      visits++;
      broken += brokenByStart(rules, date);
      if (before >= 0) broken += brokenByEnd(rules, before);
    }
    before = date;
  }
  if (before >= 0) broken += brokenByEnd(rules, before);
  const wished = rules.onLocation ? returns * state.problem.wishes.placeReturn : 0;
  state.wishes += wished - state.placeWishes[place];
  state.placeWishes[place] = wished;
  state.broken += broken - state.placeBroken[place];
  state.placeBroken[place] = broken;
  const permits =
    rules.permitPer === 'fortnight'
      ? periods
      : rules.permitPer === 'day'
        ? dates
        : rules.permitPer === 'use'
          ? Math.min(1, dates)
          : 0;
  const at = place * COLUMNS;
  set(state, at, rules.base, PLACE_DAY, dates * rules.fee);
  set(state, at + 1, rules.base, PLACE_DRESS, visits * rules.dressCost);
  set(state, at + 2, rules.base, PLACE_STRIKE, visits * rules.strikeCost);
  set(state, at + 3, rules.base, PERMIT, permits * rules.permitCost);
  set(state, at + 4, rules.base, PLACE_HOLD, held * rules.hold);
  set(state, at + 5, rules.base, SET_STANDING, standingCost(state, standing));
}

interface Span {
  readonly build: number;
  readonly first: number;
  readonly last: number;
}

const NOTHING: readonly Span[] = [];

/** Sets of the place with dates, as far as anything depends on when they stand, in the order in which they come. */
function standingAt(state: State, place: number): readonly Span[] {
  const { model, buildDates } = state;
  const { words, dates, buildsOf } = model;
  const from = buildsOf.start[place];
  const to = buildsOf.start[place + 1];
  if (from === to) return NOTHING;
  const spans: Span[] = [];
  for (let k = from; k < to; k++) {
    const build = buildsOf.items[k];
    const first = dateFrom(buildDates, build * words, words, 0);
    if (first >= 0) spans.push({ build, first, last: dateBefore(buildDates, build * words, dates) });
  }
  return spans.sort((a, b) => a.first - b.first || a.build - b.build);
}

/** */
function brokenBySets(rules: PlaceModel, standing: readonly Span[]): number {
  let broken = 0;
  for (let i = 0; i < standing.length; i++) {
    let others = 0;
    for (let k = 0; k < i; k++) if (isInTheWay(rules, standing[k], standing[i])) others++;
    broken += brokenBySetsThere(rules, others);
  }
  return broken;
}

/** Last date of what is built and stands on a date. */
function latestBuilt({ problem, model }: State, standing: readonly Span[], date: number): number {
  let latest = -1;
  for (const { build, first, last } of standing) {
    if (first > date) return latest;
    if (last > latest && problem.ways[model.wayOfBuild[build]].stands) latest = last;
  }
  return latest;
}

/** C-42. */
function standingCost({ problem, model }: State, standing: readonly Span[]): number {
  let sum = 0;
  for (const { build, first, last } of standing) {
    sum += (last - first + 1) * problem.ways[model.wayOfBuild[build]].standing;
  }
  return sum;
}

function set(state: State, at: number, base: number, code: number, amount: number): void {
  const change = amount - state.placeCost[at];
  if (change === 0) return;
  state.placeCost[at] = amount;
  state.addCost(base, code, change);
}
