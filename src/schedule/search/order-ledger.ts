import type { OrderModel } from '../problem.ts';
import { brokenByDates, brokenByPair, brokenByScenesBeyond } from '../rules/order/weights.ts';
import type { State } from './state.ts';

/** What one order constraint breaks, afresh. */
export function settleOrder(state: State, index: number): void {
  const rule = state.problem.order[index];
  const broken =
    rule.kind === 'before'
      ? brokenBefore(state, rule.first, rule.then, rule.minDays)
      : rule.kind === 'same-day'
        ? brokenByDates(distinctDates(state, rule.strips, ++state.stamp))
        : brokenNotSameDay(state, rule);
  state.broken += broken - state.orderBroken[index];
  state.orderBroken[index] = broken;
}

/** One pair of scenes: in reverse or too late (C-16), or on two dates though one goes on from the other (C-28). */
export function settleStory(state: State, index: number): void {
  const { dates, storyPairs } = state.model;
  const [earlier, later, reversed, apart, late, last] = storyPairs[index];
  const first = state.dayOf[earlier];
  const then = state.dayOf[later];
  let wished = 0;
  if (first >= 0 && then >= 0) {
    const days = (then % dates) - (first % dates);
    if (days < 0) wished += reversed;
    if (days !== 0) wished += apart;
    if (then % dates > last) wished += late;
  }
  state.wishes += wished - state.storyWishes[index];
  state.storyWishes[index] = wished;
}

function brokenBefore(state: State, firsts: Int32Array, thens: Int32Array, minDays: number): number {
  const { dates } = state.model;
  let broken = 0;
  for (let i = 0; i < firsts.length; i++) {
    const a = firsts[i];
    const dayA = state.dayOf[a];
    if (dayA < 0) continue;
    for (let j = 0; j < thens.length; j++) {
      const b = thens[j];
      const dayB = state.dayOf[b];
      if (dayB < 0) continue;
      const days = (dayB % dates) - (dayA % dates);
      const late = state.callOf[dayA] + state.endOf[a] - state.callOf[dayB] - state.startOf[b];
      broken += brokenByPair(minDays, days, late);
    }
  }
  return broken;
}

/** Dates on which any of the strips is placed; marks them with the stamp. */
function distinctDates(state: State, strips: Int32Array, stamp: number): number {
  let distinct = 0;
  for (let i = 0; i < strips.length; i++) {
    const day = state.dayOf[strips[i]];
    if (day < 0) continue;
    const date = day % state.model.dates;
    if (state.dateStamp[date] === stamp) continue;
    state.dateStamp[date] = stamp;
    distinct++;
  }
  return distinct;
}

/** Sum over dates of scenes beyond the first = (scene, date) pairs less dates with any scene. */
function brokenNotSameDay(state: State, rule: Extract<OrderModel, { kind: 'not-same-day' }>): number {
  let pairs = 0;
  for (let i = 0; i < rule.scenes.length; i++) pairs += distinctDates(state, rule.scenes[i], ++state.stamp);
  if (pairs === 0) return 0;
  const stamp = ++state.stamp;
  let dates = 0;
  for (let i = 0; i < rule.scenes.length; i++) dates += distinctDates(state, rule.scenes[i], stamp);
  return brokenByScenesBeyond(pairs - dates);
}
