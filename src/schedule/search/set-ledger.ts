import { addDate, dateFrom, removeDate } from '../dates/date-set.ts';
import type { State } from './state.ts';

/** Enters (1) or strikes (-1) strips of a way on a day. */
export function countAtSet(state: State, way: number, day: number, strips: 1 | -1): void {
  const { model, problem, stripsAtSet } = state;
  if (problem.wishes.setReturn === 0) return;
  const { build } = problem.ways[way];
  const date = day % model.dates;
  const entry = build * model.dates + date;
  const before = stripsAtSet[entry];
  stripsAtSet[entry] = before + strips;
  if (before === 0) addDate(state.setDates, build * model.words, date);
  else if (before + strips === 0) removeDate(state.setDates, build * model.words, date);
  else return;
  state.touchedSets.add(build);
}

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
