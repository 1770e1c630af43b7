/** XML 1.0 section 4.1: what may follow `&` in a well-formed file. */
const BARE_AMPERSAND = /&(?!(?:#[0-9]+|#x[0-9A-Fa-f]+|[A-Za-z_][\w.-]*);)/g;

/**
 * Hand-made files have `Tom & Jerry`. An XML reader would then look for the entity's `;` and swallow tags on the way,
 * so such an `&` is stood in for by a private-use character of the same length (offsets stay true) and put back in the
 * text.
 */
export function withoutBareAmpersands(text: string): {
  source: string;
  restore: (chunk: string) => string;
  bareAmpersands: readonly number[];
} {
  const bareAmpersands = [...text.matchAll(BARE_AMPERSAND)].map((match) => match.index);
  if (bareAmpersands.length === 0) return { source: text, restore: (chunk) => chunk, bareAmpersands };
  const used = new Set(text.match(/[\ue000-\uf8ff]/g));
  let code = 0xe000;
  while (code < 0xf8ff && used.has(String.fromCharCode(code))) code++;
  const standIn = String.fromCharCode(code);
  return {
    source: text.replace(BARE_AMPERSAND, standIn),
    restore: (chunk) => chunk.replaceAll(standIn, '&'),
    bareAmpersands,
  };
}
