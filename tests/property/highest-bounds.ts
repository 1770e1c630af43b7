import { boundByDays } from '../../src/schedule/bounds/by-days.ts';
import { boundByWholeDays } from '../../src/schedule/bounds/day-program.ts';
import { allNetFactors } from '../../src/schedule/bounds/net-factors.ts';
import { cutIntoPieces } from '../../src/schedule/bounds/pieces.ts';
import { whatIsPossible } from '../../src/schedule/bounds/possible.ts';
import { makeReady, pricedBound } from '../../src/schedule/bounds/priced.ts';
import type { Problem } from '../../src/schedule/problem.ts';

const LEANINGS = [0, 0.7, 1.2].flatMap((start) => [0, 0.3].map((cap) => ({ start, cap })));

/** The highest bound by prices over all leanings, good and bad, and all ways to share what pieces have in common. */
export function highestByPrices(problem: Problem): number {
  const possible = whatIsPossible(problem);
  const short = cutIntoPieces(possible);
  const long = cutIntoPieces(possible, 1);
  const byMinute = new Uint8Array(problem.places.length).fill(1);
  const byBlock = new Uint8Array(problem.places.length);
  const cuts = [short, long, { ...short, byMinute }, { ...short, byMinute: byBlock }, { ...long, byMinute: byBlock }];
  let highest = Number.NEGATIVE_INFINITY;
  for (const net of allNetFactors(problem)) {
    for (const pieces of cuts) {
      const ready = makeReady(possible, pieces, net);
      for (const leaning of LEANINGS) {
        highest = Math.max(highest, pricedBound(possible, pieces, ready, leaning, false).total);
      }
    }
  }
  return highest;
}

/**
 * The same by days, prices sought for a while: with short pieces or with long ones, whoever pays for a day at a place.
 */
export function highestByDays(problem: Problem, seed: number): number {
  const possible = whatIsPossible(problem);
  const short = cutIntoPieces(possible);
  const byMinute = new Uint8Array(problem.places.length).fill(1);
  const pieces = [short, cutIntoPieces(possible, 1), { ...short, byMinute }][seed % 3]!;
  let highest = Number.NEGATIVE_INFINITY;
  for (const net of allNetFactors(problem)) {
    const ready = makeReady(possible, pieces, net);
    const byDays = boundByDays(possible, pieces, ready, { start: 0.7, cap: 0.3 }, 12);
    highest = Math.max(highest, byDays.total, boundByWholeDays(possible, pieces, ready, byDays.ofStrips).total);
  }
  return highest;
}
