/** Steps into which the minutes to be spread are cut. */
const STEPS = 48;

/**
 * Least total of several rising functions of minutes when `minutes` more are spread over them in any way. Cut into
 * steps and rounded down in each function, so the result is a bound from below; it is at most `functions` steps of
 * minutes too small.
 */
export function spreadMinutes(minutes: number, functions: readonly ((more: number) => number)[]): number {
  const step = minutes / STEPS;
  // Each function may be short of its true minutes by less than a step.
  const steps = Math.max(0, STEPS - functions.length);
  let least: number[] = [0, ...Array.from({ length: steps }, () => Number.POSITIVE_INFINITY)];
  for (const cost of functions) {
    const costs = Array.from({ length: steps + 1 }, (_, taken) => cost(taken * step));
    least = least.map((_, total) => {
      let best = Number.POSITIVE_INFINITY;
      for (let taken = 0; taken <= total; taken++) best = Math.min(best, least[total - taken] + costs[taken]);
      return best;
    });
  }
  return least[steps];
}
