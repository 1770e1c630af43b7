import { STRIP_COLOURS, type StripColourPreset } from '../../season/index.ts';

/** CSS custom properties `--strip-int-day` … of a preset, for the root element. */
export function presetProperties(preset: StripColourPreset): Readonly<Record<`--strip-${string}`, string>> {
  return Object.fromEntries(
    STRIP_COLOURS.filter((row) => row.preset === preset).map((row) => [`--strip-${row.key}`, row.hex]),
  );
}
