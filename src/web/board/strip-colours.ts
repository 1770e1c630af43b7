import { STRIP_COLOURS } from '../../season/index.ts';
import { COLOUR_KEYS, type StripLooks } from '../page/strip-looks.ts';

/** CSS custom properties `--strip-int-day` … of a preset, or of one's own colours, for the root element. */
export function colourProperties({
  colours,
  own,
}: Pick<StripLooks, 'colours' | 'own'>): Readonly<Record<`--strip-${string}`, string>> {
  if (colours === 'own') return Object.fromEntries(COLOUR_KEYS.map((key) => [`--strip-${key}`, own[key]]));
  return Object.fromEntries(
    STRIP_COLOURS.filter((row) => row.preset === colours).map((row) => [`--strip-${row.key}`, row.hex]),
  );
}
