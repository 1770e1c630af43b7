/**
 * Names that may be one person's: proposed with what speaks for it, never joined by themselves. Two who are in one
 * scene are two people.
 */
import { plainWords } from '../../foundation/index.ts';
import data from '../data/short-names.json' with { type: 'json' };

export interface NamedCharacter {
  readonly name: string;
  /** Ids of the scenes they are in. */
  readonly scenes: readonly string[];
}

/**
 * `short-name`: JIM is what a JAMES is called. `part-of-name`: LOU and LOU GRANT. `title`: BOUDOT and MADAME BOUDOT.
 * `one-letter`: CLEMENCE and CLEMANCE.
 */
export type SameBecause = 'short-name' | 'part-of-name' | 'title' | 'one-letter';

export interface SamePersonProposal {
  /** The name with more scenes, and the one that would be theirs too. */
  readonly keep: string;
  readonly also: string;
  readonly because: SameBecause;
  readonly scenes: { readonly keep: number; readonly also: number };
  /** 0 to 100, ours. */
  readonly confidence: number;
}

const TITLES = new Set(data.titles.map(plainWords));
/** YOUNG JIM is played by somebody else. */
const OTHERS = new Set(data.others.map(plainWords));
const SHORT_NAMES = new Map(
  Object.entries(data.names).map(([name, short]) => [plainWords(name), new Set(short.map(plainWords))]),
);
/** Shorter names differ by a letter because they are different names. */
const LEAST_LETTERS = 6;

const CONFIDENCE: Readonly<Record<SameBecause, number>> = {
  title: 85,
  'short-name': 70,
  'part-of-name': 70,
  'one-letter': 60,
};

interface Known extends NamedCharacter {
  readonly plain: string;
  readonly words: readonly string[];
}

/** Pairs that nobody has decided, the likeliest first. Looks only at names that share a word or its beginning. */
export function samePeople(characters: readonly NamedCharacter[]): readonly SamePersonProposal[] {
  const known = characters.map((one): Known => {
    const plain = plainWords(one.name);
    return { ...one, plain, words: plain.split(' ').filter((word) => word !== '') };
  });
  const proposals: SamePersonProposal[] = [];
  for (const [a, b] of pairsToCompare(known)) {
    const because = sameBecause(a, b);
    if (because === null || areTogether(a, b)) continue;
    const [keep, also] = a.scenes.length >= b.scenes.length ? [a, b] : [b, a];
    proposals.push({
      keep: keep.name,
      also: also.name,
      because,
      scenes: { keep: keep.scenes.length, also: also.scenes.length },
      confidence: CONFIDENCE[because],
    });
  }
  return proposals.sort((a, b) => b.confidence - a.confidence || b.scenes.also - a.scenes.also);
}

function sameBecause(a: Known, b: Known): SameBecause | null {
  const differing = [...a.words, ...b.words].filter((word) => !(a.words.includes(word) && b.words.includes(word)));
  if (differing.length === 0 || differing.some((word) => OTHERS.has(word) || /\d|#/.test(word))) return null;
  const [fewer, more] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (fewer.words.every((word) => more.words.includes(word))) {
    return differing.every((word) => TITLES.has(word)) ? 'title' : isFirstOrLast(fewer, more) ? 'part-of-name' : null;
  }
  if (differing.length !== 2) return null;
  const [one, other] = differing as [string, string];
  if (SHORT_NAMES.get(one)?.has(other) || SHORT_NAMES.get(other)?.has(one)) return 'short-name';
  return isOneLetterOff(one, other) ? 'one-letter' : null;
}

/** A single name that is the first or last of a whole one: LOU of LOU GRANT, not WAITER of TALL WAITER TWO. */
function isFirstOrLast(fewer: Known, more: Known): boolean {
  const [only] = fewer.words;
  const isName = fewer.words.length === 1 && more.words.length <= 3 && !TITLES.has(only!);
  return isName && (more.words[0] === only || more.words.at(-1) === only);
}

function areTogether(a: Known, b: Known): boolean {
  const there = new Set(a.scenes);
  return b.scenes.some((scene) => there.has(scene));
}

/** Of equal words but for one letter more, less or other. */
function isOneLetterOff(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LEAST_LETTERS || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const rest = (word: string, skip: number): string => word.slice(from + skip);
  if (a.length === b.length) return rest(a, 1) === rest(b, 1);
  return a.length < b.length ? rest(a, 0) === rest(b, 1) : rest(a, 1) === rest(b, 0);
}

/** Names under one word, one short name or one beginning: all that could be the same, and few others. */
function* pairsToCompare(known: readonly Known[]): Generator<readonly [Known, Known]> {
  const buckets = new Map<string, number[]>();
  const put = (key: string, index: number): void => {
    const same = buckets.get(key);
    if (same === undefined) buckets.set(key, [index]);
    else if (same.at(-1) !== index) same.push(index);
  };
  for (const [index, { words }] of known.entries())
    for (const word of words) {
      put(word, index);
      for (const short of SHORT_NAMES.get(word) ?? []) put(short, index);
      if (word.length >= LEAST_LETTERS - 1) {
        put(`^${word.slice(0, 3)}`, index);
        put(`$${word.slice(-3)}`, index);
      }
    }
  const seen = new Set<number>();
  for (const same of buckets.values()) {
    // Sixty SOLDIERs are numbered, not one person.
    if (same.length > 40) continue;
    for (const [i, a] of same.entries())
      for (const b of same.slice(i + 1)) {
        const pair = a * known.length + b;
        if (seen.has(pair)) continue;
        seen.add(pair);
        yield [known[a]!, known[b]!];
      }
  }
}
