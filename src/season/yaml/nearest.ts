/** Nobody mistypes a longer word; the cost of a comparison is bounded by it. */
const LONGEST_WORD = 100;

/** Words looked at for the sake of one file. A file with more than so many questions has no typos but another fault. */
const MOST_COMPARISONS = 500_000;

/** Finds the nearest of many words; null, too, when so much was asked already that the answers would cost seconds. */
export type Suggest = (word: string, known: { readonly size: number; keys(): Iterable<string> }) => string | null;

/** `nearest` for one file, with a bound on all its questions together. */
export function suggestions(): Suggest {
  let left = MOST_COMPARISONS;
  return (word, known) => {
    if (known.size > left) return null;
    left -= known.size;
    return nearest(word, known.keys());
  };
}

/**
 * The known word a mistyped one was most likely meant to be, for "did you mean". Distance: optimal string alignment
 * (insert, delete, replace, swap neighbours; each costs 1), letter case ignored.
 * Source: Damerau 1964, "A technique for computer detection and correction of spelling errors".
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  if (word.length > LONGEST_WORD) return null;
  const target = word.toLowerCase();
  let best: string | null = null;
  let bestDistance = 1 + Math.max(1, Math.floor(target.length / 3));
  for (const candidate of known) {
    if (Math.abs(candidate.length - target.length) >= bestDistance) continue;
    const distance = editDistance(target, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let distance = Math.min(replace, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, beforeLast[j - 2]! + 1);
      }
      row.push(distance);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
