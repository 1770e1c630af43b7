/** Length of a scene in eighths of a script page: a whole number, 8 = one page. */
export type Eighths = number;

/** `12` -> `1 4/8`, `8` -> `1`, `4` -> `4/8`. Never reduced to halves or quarters (the trade's habit). */
export function formatEighths(eighths: Eighths): string {
  const pages = Math.floor(eighths / 8);
  const rest = eighths % 8;
  if (rest === 0) return String(pages);
  return pages === 0 ? `${rest}/8` : `${pages} ${rest}/8`;
}

/** Reads `1 4/8`, `4/8`, `3` (pages); `null` for anything else. */
export function parseEighths(text: string): Eighths | null {
  const match = /^(?:(\d+)(?:\s+(\d)\/8)?|(\d+)\/8)$/.exec(text.trim());
  if (!match) return null;
  if (match[3] !== undefined) return Number(match[3]);
  return Number(match[1]) * 8 + Number(match[2] ?? 0);
}
