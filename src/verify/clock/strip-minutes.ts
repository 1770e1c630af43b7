/** K-3: how long a strip takes to shoot, without meals. */
import type { Scene, ScenePart, Timing, Way } from '../../season/index.ts';

type Lit = Pick<Scene, 'intExt' | 'light'>;

export function stripMinutes(scene: Lit, part: ScenePart, way: Pick<Way, 'minutesPercent'>, timing: Timing): number {
  if (part.minutes !== null) return part.minutes;
  const extraPeople = Math.max(0, part.people.length - timing.castFree);
  const castPercent = 100 + timing.castPercent * extraPeople;
  const exact = part.eighths * minutesPerEighth(scene, timing) * castPercent * way.minutesPercent;
  const roundedUpToFive = Math.ceil(exact / (10_000 * 5)) * 5;
  return Math.max(timing.minimumStripMinutes, roundedUpToFive);
}

function minutesPerEighth(scene: Lit, timing: Timing): number {
  const table = timing.minutesPerEighth;
  const dark = scene.light === 'night' || scene.light === 'dawn' || scene.light === 'dusk';
  if (scene.intExt === 'INT') return dark ? table.intNight : table.intDay;
  return dark ? table.extNight : table.extDay;
}
