import { PERMIT } from '../costs/permit/permit.ts';
import { PLACE_DAY } from '../costs/place-day/place-day.ts';
import { PLACE_DRESS } from '../costs/place-dress/place-dress.ts';
import { PLACE_STRIKE } from '../costs/place-strike/place-strike.ts';
import { dateFrom } from '../dates/date-set.ts';
import { brokenByDate, brokenByEnd, brokenByStart } from '../rules/place-available/weights.ts';
import { PLACE_CODES } from './codes.ts';
import type { State } from './state.ts';

const COLUMNS = PLACE_CODES.length;

/** A place's fees, dressings and permits (C-8 .. C-10), and what its shooting dates break, afresh. */
export function settlePlace(state: State, place: number): void {
  const { model, placeDates } = state;
  const { words } = model;
  const rules = state.problem.places[place];
  let broken = 0;
  let dates = 0;
  let visits = 0;
  let periods = 0;
  let coveredTo = -1;
  let before = -1;
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
    if (before < 0 || date - before - 1 > rules.keepDays) {
      visits++;
      broken += brokenByStart(rules, date);
      if (before >= 0) broken += brokenByEnd(rules, before);
    }
    before = date;
  }
  if (before >= 0) broken += brokenByEnd(rules, before);
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
}

function set(state: State, at: number, base: number, code: number, amount: number): void {
  const change = amount - state.placeCost[at];
  if (change === 0) return;
  state.placeCost[at] = amount;
  state.addCost(base, code, change);
}
