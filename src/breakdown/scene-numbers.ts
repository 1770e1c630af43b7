/** Letters that number scenes in between; I and O are left out because they read as 1 and 0. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** How a scene came by its number. */
export interface SceneNumber {
  readonly number: string;
  /** `repeated`: the script has this number twice, the second got a letter; `counted`: the script gave none. */
  readonly from: 'script' | 'counted' | 'repeated';
}

/**
 * Gives every scene a number of its own, in order. Numbers of the script stay as written. A script without numbers is
 * counted 1, 2, 3; in a script with some, a scene without one gets the number before it and a letter (12 -> 12A),
 * before the first one a letter in front (A1).
 */
export function numberScenes(written: readonly (string | null)[]): SceneNumber[] {
  const own = written.map((number) => number?.trim() || null);
  if (own.every((number) => number === null)) return own.map((_, i) => ({ number: String(i + 1), from: 'counted' }));
  const taken = new Set(own.map((number) => number?.toUpperCase()));
  const seen = new Set<string>();
  /** How many letters were tried for a number already: none of those is free again. */
  const tried = new Map<string, number>();
  const free = (base: string, make: (letters: string) => string): string => {
    for (let next = tried.get(base) ?? 0; ; next++) {
      const number = make(LETTERS[next % LETTERS.length]!.repeat(1 + Math.floor(next / LETTERS.length)));
      if (taken.has(number.toUpperCase())) continue;
      taken.add(number.toUpperCase());
      tried.set(base, next + 1);
      return number;
    }
  };
  const first = own.find((number) => number !== null)!;
  let before: string | null = null;
  return own.map((number): SceneNumber => {
    if (number === null) {
      const base = before;
      const made =
        base === null ? free('', (letter) => `${letter}${first}`) : free(base, (letter) => `${base}${letter}`);
      return { number: made, from: 'counted' };
    }
    before = number;
    if (seen.has(number.toUpperCase()))
      return { number: free(number, (letter) => `${number}${letter}`), from: 'repeated' };
    seen.add(number.toUpperCase());
    return { number, from: 'script' };
  });
}
