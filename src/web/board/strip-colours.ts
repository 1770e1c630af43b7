/** Which of the trade's colours a strip has; the colours themselves are data (`season/data/strip-colours.json`). */

import data from '../../season/data/strip-colours.json' with { type: 'json' };
import type { Scene } from '../../season/index.ts';

export type StripColourKey = 'int-day' | 'ext-day' | 'int-night' | 'ext-night' | 'dawn' | 'dusk';

export interface StripLight {
  readonly intExt: Scene['intExt'];
  readonly light: Scene['light'];
  readonly time: string;
}

/** The need for light decides; an interior that needs none goes by the time of day in its heading. */
export function stripColourKey(strip: StripLight, resolvedTime?: string): StripColourKey {
  if (strip.light === 'dawn' || strip.light === 'dusk') return strip.light;
  const time = (resolvedTime ?? strip.time).toUpperCase();
  if (strip.light === 'any') {
    if (/\b(DAWN|AUBE|SUNRISE)\b/.test(time)) return 'dawn';
    if (/\b(DUSK|CRÉPUSCULE|SUNSET)\b/.test(time)) return 'dusk';
  }
  const night = strip.light === 'night' || (strip.light === 'any' && /NIGHT|NUIT|EVENING|SOIR|MIDNIGHT/.test(time));
  const exterior = strip.intExt !== 'INT';
  return night ? (exterior ? 'ext-night' : 'int-night') : exterior ? 'ext-day' : 'int-day';
}

/** CSS custom properties `--strip-int-day` … of a preset, for the root element. */
export function presetProperties(preset: 'newer' | 'singleton'): Readonly<Record<`--strip-${string}`, string>> {
  return Object.fromEntries(
    data.rows.filter((row) => row.preset === preset).map((row) => [`--strip-${row.key}`, row.hex]),
  );
}
