/**
 * Splits a character cue: `EMMA (V.O.) (CONT'D)` -> `EMMA`, [`V.O.`, `CONT'D`]. A bracket left open (`(cont'd`) counts
 * as closed at the end. Curly apostrophes in extensions are made straight.
 */
export function splitCue(text: string): { character: string; extensions: string[] } {
  const extensions: string[] = [];
  const character = text
    .replace(/\(([^()]*)(?:\)|$)/g, (_bracket, inside: string) => {
      const extension = inside.replace(/[’ʼ`]/g, "'").replace(/\s+/g, ' ').trim().toUpperCase();
      if (extension !== '') extensions.push(extension);
      return ' ';
    })
    .replace(/\s+/g, ' ')
    .trim();
  return { character: character === '' ? text.trim() : character, extensions };
}
