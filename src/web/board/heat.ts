import type { MoveEffect } from '../../live/index.ts';
/** How good a day is for what is in hand, as the board colours it. Pure. */

export interface Heat {
  /** `dear`: legal, but costs more. */
  readonly tone: 'good' | 'even' | 'dear' | 'bad';
  /** 0..4, for the depth of the colour. */
  readonly depth: number;
}

/** Broken rules outweigh money; money is judged against the dearest day of this answer (`scaleOf`). */
export function heatOf(day: MoveEffect, scale: number): Heat {
  if (day.broken !== 'same') return { tone: day.broken === 'more' ? 'bad' : 'good', depth: day.depth };
  if (day.costDelta === 0) return { tone: 'even', depth: 0 };
  const depth = 1 + Math.round((Math.abs(day.costDelta) / scale) * 2);
  return { tone: day.costDelta < 0 ? 'good' : 'dear', depth };
}

export function scaleOf(days: readonly MoveEffect[]): number {
  return days.reduce((most, day) => (day.broken === 'more' ? most : Math.max(most, Math.abs(day.costDelta))), 1);
}
