/** Ids and readable names made of the capitals of a script. */

/** An id made of a name that no other record has; what it names is added where the plain id is taken. */
export function freeId(name: string, kind: string, taken: Set<string>): string {
  const plain =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/['’]/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || kind;
  let id = plain;
  for (let n = 1; taken.has(id); n++) id = n === 1 ? `${plain}-${kind}` : `${plain}-${kind}-${n}`;
  taken.add(id);
  return id;
}

/** `EMMA'S FLAT` -> `Emma's Flat`. */
export function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s\-/(."])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** `1 scene`, `3 scenes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
