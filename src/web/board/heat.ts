/** How good a day is for what is in hand, as the board colours it. Pure. */
import type { WhatIfDay } from '../../api/index.ts';

export interface Heat {
  /** `dear`: legal, but costs more. */
  readonly tone: 'good' | 'even' | 'dear' | 'bad';
  /** 0..4, for the depth of the colour. */
  readonly depth: number;
}

/** Broken rules outweigh money; money is judged against the dearest and cheapest day of this answer. */
export function heatOf(day: WhatIfDay, all: readonly WhatIfDay[]): Heat {
  if (day.brokenDelta > 0) return { tone: 'bad', depth: Math.min(4, 2 + Math.floor(Math.log10(day.brokenDelta) / 2)) };
  if (day.brokenDelta < 0)
    return { tone: 'good', depth: Math.min(4, 2 + Math.floor(Math.log10(-day.brokenDelta) / 2)) };
  if (day.costDelta === 0) return { tone: 'even', depth: 0 };
  const sane = all.filter((other) => other.brokenDelta <= 0).map((other) => Math.abs(other.costDelta));
  const scale = Math.max(1, ...sane);
  const depth = 1 + Math.round((Math.abs(day.costDelta) / scale) * 2);
  return { tone: day.costDelta < 0 ? 'good' : 'dear', depth };
}
