/** Colours that mean something on paper. */
import { STRIP_COLOURS, type StripColour, type StripColourPreset } from '../../season/index.ts';

/** Hex of each strip's colour, in one of the trade's two families. */
export function stripHexes(preset: StripColourPreset = 'newer'): Readonly<Record<StripColour, string>> {
  const rows = STRIP_COLOURS.filter((row) => row.preset === preset);
  return Object.fromEntries(rows.map((row) => [row.key, row.hex])) as Record<StripColour, string>;
}
