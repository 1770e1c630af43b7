/** `JE NE SAIS QUOI` -> `je-ne-sais-quoi`: a folder's name that every system takes. */
export function folderFor(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
