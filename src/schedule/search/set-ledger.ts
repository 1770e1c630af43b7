import { dateFrom } from '../dates/date-set.ts';
import type { State } from './state.ts';

/** Returns to a set, shot one way, after open days elsewhere (C-24), afresh. */
export function settleSet(state: State, build: number): void {
  const { model, setDates, setReturns } = state;
  const { words, openBefore } = model;
  const open = model.baseOfBuild[build] * (model.dates + 1);
  let returns = 0;
  let before = -1;
  for (
    let date = dateFrom(setDates, build * words, words, 0);
    date >= 0;
    date = dateFrom(setDates, build * words, words, date + 1)
  ) {
    if (before >= 0 && openBefore[open + date] > openBefore[open + before + 1]) returns++;
    before = date;
  }
  state.wishes += (returns - setReturns[build]) * state.problem.wishes.setReturn;
  setReturns[build] = returns;
}
