/** Which of the trade's colours a strip has; the colours themselves are data (`season/data/strip-colours.json`). */

import data from '../../season/data/strip-colours.json' with { type: 'json' };
import type { Scene } from '../../season/index.ts';

export type StripColourKey = 'int-day' | 'ext-day' | 'int-night' | 'ext-night' | 'dawn' | 'dusk';

export interface StripLight {
  readonly intExt: Scene['intExt'];
  readonly light: Scene['light'];
}

/** By the light the scene asks for, and inside or out, as on paper (`stripTone` of the documents). */
export function stripColourKey({ intExt, light }: StripLight): StripColourKey {
  if (light === 'dawn' || light === 'dusk') return light;
  const inside = intExt === 'INT' ? 'int' : 'ext';
  return light === 'night' ? `${inside}-night` : `${inside}-day`;
}

/** CSS custom properties `--strip-int-day` … of a preset, for the root element. */
export function presetProperties(preset: 'newer' | 'singleton'): Readonly<Record<`--strip-${string}`, string>> {
  return Object.fromEntries(
    data.rows.filter((row) => row.preset === preset).map((row) => [`--strip-${row.key}`, row.hex]),
  );
}
