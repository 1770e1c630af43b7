import type { ScriptNode } from '../script/index.ts';

/**
 * Those of `names` (capitals) that the action of a scene names, in capitals or with capital initials. A character who is
 * there and silent is the thing a breakdown by cues misses, so it is said; whether they are there only a reader can tell.
 */
export function namedInAction(body: readonly ScriptNode[], names: readonly string[]): readonly string[] {
  const text = body
    .filter(({ type }) => type === 'action' || type === 'shot' || type === 'other')
    .map((node) => node.text)
    .join('\n')
    .replace(/[’ʼ]/g, "'");
  if (text === '') return [];
  return names.filter((name) => has(text, name) || has(text, titleCase(name)));
}

function has(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return true;
  }
  return false;
}

function titleCase(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => word[0]! + word.slice(1).toLowerCase());
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
