import type { ScriptNode } from '../script/index.ts';

/** A character's name in the two ways that action writes it. */
export interface SpokenName {
  /** `MADAME BOUDOT`. */
  readonly name: string;
  /** `Madame Boudot`. */
  readonly initials: string;
}

export function spokenName(name: string): SpokenName {
  return { name, initials: name.replace(/\p{L}+/gu, (word) => word[0]! + word.slice(1).toLowerCase()) };
}

/** Nobody is called by more characters than this in action; so the cost of looking is bounded. */
const LONGEST_NAME = 100;
/** Words as names are told apart by: letters and digits, or whatever is written with two UTF-16 units. */
const WORD = /[\p{L}\p{N}]+|[\ud800-\udfff]+/gu;

/** A way of writing a name, from its first word on, and what stands before that word. */
interface Spelling {
  readonly before: string;
  readonly index: number;
}

/**
 * Answers which of `names` the action of a scene names, in capitals or with capital initials, in the order of `names`.
 * A character who is there and silent is the thing a breakdown by cues misses, so it is said; whether they are there
 * only a reader can tell. Text is gone through once, whatever the number of names.
 */
export function namesInAction(names: readonly SpokenName[]): (body: readonly ScriptNode[]) => readonly string[] {
  /** Lengths of the spellings that begin with a word, and the spellings themselves. */
  const lengths = new Map<string, Set<number>>();
  const spellings = new Map<string, Spelling[]>();
  for (const [index, { name, initials }] of names.entries())
    for (const written of new Set([name, initials])) {
      const [word] = written.match(WORD) ?? [];
      if (word === undefined || written.length > LONGEST_NAME) continue;
      const at = written.indexOf(word);
      const rest = written.slice(at);
      lengths.set(word, (lengths.get(word) ?? new Set()).add(rest.length));
      const same = spellings.get(rest) ?? [];
      same.push({ before: written.slice(0, at), index });
      spellings.set(rest, same);
    }
  return (body) => {
    const text = actionOf(body);
    const found = new Set<number>();
    for (const { 0: word, index: at } of text.matchAll(WORD))
      for (const length of lengths.get(word) ?? []) {
        if (isLetter(text[at + length])) continue;
        for (const { before, index } of spellings.get(text.slice(at, at + length)) ?? [])
          if (text.startsWith(before, at - before.length) && !isLetter(text[at - before.length - 1])) found.add(index);
      }
    return [...found].sort((a, b) => a - b).map((index) => names[index]!.name);
  };
}

function actionOf(body: readonly ScriptNode[]): string {
  return body
    .filter(({ type }) => type === 'action' || type === 'shot' || type === 'other')
    .map((node) => node.text)
    .join('\n')
    .replace(/[’ʼ]/g, "'");
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
