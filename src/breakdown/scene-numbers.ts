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
 * counted 1, 2, 3; in a script with some, a scene without one gets the number before it and a letter (12 -> 12A), before
 * the first one a letter in front (A1).
 */
export function numberScenes(written: readonly (string | null)[]): SceneNumber[] {
  const own = written.map((number) => number?.trim() || null);
  if (own.every((number) => number === null)) return own.map((_, i) => ({ number: String(i + 1), from: 'counted' }));
  const taken = new Set(own.map((number) => number?.toUpperCase()));
  const seen = new Set<string>();
  const free = (make: (letter: string) => string): string => {
    for (let round = 1; ; round++)
      for (const letter of LETTERS) {
        const number = make(letter.repeat(round));
        if (!taken.has(number.toUpperCase())) {
          taken.add(number.toUpperCase());
          return number;
        }
      }
  };
  const first = own.find((number) => number !== null)!;
  let before: string | null = null;
  return own.map((number): SceneNumber => {
    if (number === null) {
      const base = before;
      return { number: free((letter) => (base === null ? `${letter}${first}` : `${base}${letter}`)), from: 'counted' };
    }
    before = number;
    if (seen.has(number.toUpperCase())) return { number: free((letter) => `${number}${letter}`), from: 'repeated' };
    seen.add(number.toUpperCase());
    return { number, from: 'script' };
  });
}
