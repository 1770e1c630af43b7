import type { Scene } from './scenes.ts';

/** Which of the trade's colours a strip has; the colours themselves are data (`STRIP_COLOURS`). */
export type StripColour = 'int-day' | 'ext-day' | 'int-night' | 'ext-night' | 'dawn' | 'dusk';

/** By the light the scene asks for, and inside or out; the same on board and paper. */
export function stripColour({ intExt, light }: Pick<Scene, 'intExt' | 'light'>): StripColour {
  if (light === 'dawn' || light === 'dusk') return light;
  const inside = intExt === 'INT' ? 'int' : 'ext';
  return light === 'night' ? `${inside}-night` : `${inside}-day`;
}
