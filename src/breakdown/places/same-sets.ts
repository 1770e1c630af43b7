/**
 * Sets that may be one place: proposed with what speaks for it, never joined by themselves. What differs by an article
 * or a preposition alone is one set already (`placeKey`).
 */
import { plainWords } from '../../foundation/index.ts';
import { placeParts, type Season } from '../../season/index.ts';

/** `spacing`: RACETRACK, RACE TRACK; `possessive`: JACK'S HOUSE, JACK HOUSE; `one-letter`: CEMETERY, CEMETARY. */
export type SameSetBecause = 'spacing' | 'possessive' | 'one-letter';

export interface SameSetProposal {
  /** As `dismissed` of the season has it. */
  readonly key: string;
  /** The set with more scenes, and the one that would be one with it. */
  readonly keep: string;
  readonly also: string;
  readonly because: SameSetBecause;
  readonly scenes: { readonly keep: number; readonly also: number };
}

/** Shorter names differ by a letter because they are different names: BAR, CAR. */
const LEAST_LETTERS = 7;

export function sameSetsOf(season: Pick<Season, 'sets' | 'scenes' | 'dismissed'>): readonly SameSetProposal[] {
  const scenes = new Map<string, number>();
  for (const { setId, omitted } of season.scenes) if (!omitted) scenes.set(setId, (scenes.get(setId) ?? 0) + 1);
  const dismissed = new Set(season.dismissed ?? []);
  const proposals: SameSetProposal[] = [];
  const propose = (a: string, b: string, because: SameSetBecause): void => {
    const key = `same-set/${[a, b].map(plainWords).sort().join('+')}`;
    const [more, fewer] = (scenes.get(a) ?? 0) >= (scenes.get(b) ?? 0) ? [a, b] : [b, a];
    if (dismissed.has(key) || proposals.some((one) => one.key === key)) return;
    const counted = { keep: scenes.get(more) ?? 0, also: scenes.get(fewer) ?? 0 };
    proposals.push({ key, keep: more, also: fewer, because, scenes: counted });
  };
  const names = season.sets.map(({ id }) => id);
  for (const [because, keysOf] of KEYS) {
    const first = new Map<string, string>();
    for (const name of names)
      for (const key of keysOf(placeParts(name).join(' '))) {
        const other = first.get(key);
        if (other === undefined) first.set(key, name);
        else if (other !== name) propose(other, name, because);
      }
  }
  return proposals;
}

/** Sets under one key may be one; every name has few keys, so that a thousand sets are a thousand look-ups. */
const KEYS: readonly (readonly [SameSetBecause, (words: string) => readonly string[]])[] = [
  ['spacing', (words) => [words.replaceAll(' ', '')]],
  ['possessive', (words) => [words.replace(/(?<=\p{L}{2})S(?= )/gu, '')]],
  ['one-letter', (words) => (words.length < LEAST_LETTERS || /\d/.test(words) ? [] : lettersOff(words))],
];

/** The name with each of its letters left out, and that with none of them changed. */
function lettersOff(words: string): readonly string[] {
  const [first] = words.split(' ');
  // Another first letter is another name: LIGHTHOUSE, NIGHTHOUSE.
  const rest = words.slice(1, MOST_LETTERS);
  if (first === undefined) return [];
  const without = [...rest].map((_, at) => `${words[0]}${rest.slice(0, at)}${rest.slice(at + 1)}`);
  return [words, ...new Set(without)];
}

/** Ours: longer names are compared by their beginning. */
const MOST_LETTERS = 60;
