import { lightWindow } from '../clock/facts.ts';
import { hasDate } from '../dates/date-set.ts';
import type { Possible } from './possible.ts';

/**
 * Minutes of a strip inside the night hours (C-3), at least, on whichever of its dates it is shot and wherever in its
 * light and the hours of its place. Strips of a day do not overlap, so a day has at least the sum of theirs.
 */
export function fewestNightMinutes(
  { problem, dates }: Possible,
  strip: number,
  ways: readonly number[],
  minutes: number,
): number {
  const model = problem.strips[strip];
  let fewest = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    const { opens, closes, base } = problem.places[problem.ways[way].place];
    const { nightStart, nightEnd } = problem.bases[base];
    const set = dates.on(strip, way);
    for (let date = 0; date < problem.dateCount && fewest > 0; date++) {
      if (!hasDate(set, 0, date)) continue;
      const window = lightWindow(problem, model, way, date);
      const first = window ? Math.max(opens, window.from) : opens;
      const last = (window ? Math.min(closes, window.to) : closes) - minutes;
      // Each stretch of night grows, then shrinks, as the strip moves: it is least at one of the ends.
      const [early, late] = [first, last].map((start) => ({
        evening: overlap(start, start + minutes, nightStart[date], 1440 + nightEnd[date]),
        morning: overlap(start, start + minutes, 0, nightEnd[date]),
      }));
      fewest = Math.min(fewest, Math.min(early.evening, late.evening) + Math.min(early.morning, late.morning));
    }
  }
  return fewest === Number.POSITIVE_INFINITY ? 0 : fewest;
}

function overlap(from: number, to: number, start: number, end: number): number {
  return Math.max(0, Math.min(to, end) - Math.max(from, start));
}
