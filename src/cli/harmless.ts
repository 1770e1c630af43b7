/**
 * Text for a terminal in which nothing but text is left: seasons and scripts come from anyone, and a terminal does what
 * control characters say (ECMA-48: move, colour, rename, answer). They are shown as JSON writes them, so that a JSON
 * document stays the same document. Line feeds, tabs and form feeds stay. So are the marks that turn the direction of
 * what follows, beyond the end of their text (Unicode TR 36); Hebrew and Arabic need none.
 */
export function harmless(text: string): string {
  return text.replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/g;
