import { setKey } from '../season/index.ts';

/** Spells each set as it was first spelt, in story order: `BIG TOP` after `BIG-TOP` is that set again. */
export function setSpelling(): (set: string) => string {
  const first = new Map<string, string>();
  return (set) => {
    const key = setKey(set);
    if (!first.has(key)) first.set(key, set);
    return first.get(key)!;
  };
}
