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

/**
 * Those of `names` that the action of a scene names, in capitals or with capital initials. A character who is
 * there and silent is the thing a breakdown by cues misses, so it is said; whether they are there only a reader can tell.
 */
export function namedInAction(body: readonly ScriptNode[], names: readonly SpokenName[]): readonly string[] {
  const text = body
    .filter(({ type }) => type === 'action' || type === 'shot' || type === 'other')
    .map((node) => node.text)
    .join('\n')
    .replace(/[’ʼ]/g, "'");
  if (text === '') return [];
  return names.filter(({ name, initials }) => has(text, name) || has(text, initials)).map(({ name }) => name);
}

function has(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return true;
  }
  return false;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
