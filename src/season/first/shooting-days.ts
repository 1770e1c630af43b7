/** How many shooting days the scripts may take, before anything is planned. */

import type { RulePack } from '../bases.ts';
import { CATALOG } from '../catalog.ts';
import { isDark } from '../scenes.ts';
import type { InitialScene } from './initial-scene.ts';

export interface DayEstimate {
  readonly eighths: number;
  /** Minutes of all scenes (SPEC K-3, ways at 100 %). */
  readonly minutes: number;
  /** Days as long as the rules allow, a set change and a company move to a place to find a day. */
  readonly least: number;
  /** Days as long as the crew-day pays, or ten hours, whichever is less; three set changes and a company move a day. */
  readonly most: number;
}

export function estimateShootingDays(scenes: readonly InitialScene[], rules: RulePack): DayEstimate {
  const { firstSetUpMinutes, setChangeMinutes, moveMinutes, roadToFindMinutes, wrapMinutes } = CATALOG.timing;
  const move = moveMinutes + roadToFindMinutes;
  const eighths = scenes.reduce((sum, scene) => sum + scene.eighths, 0);
  const minutes = scenes.reduce((sum, scene) => sum + minutesOf(scene, scene.eighths), 0);
  const days = (worked: number, changes: number): number =>
    Math.ceil(minutes / Math.max(60, worked - firstSetUpMinutes - wrapMinutes - move - changes * setChangeMinutes));
  return {
    eighths,
    minutes,
    least: days(rules.maxWorkMinutes, 1),
    most: days(Math.min(rules.maxWorkMinutes, rules.baseDayMinutes, 600), 3),
  };
}

/** Minutes of `eighths` of a scene (SPEC K-3, a way at 100 %). */
export function minutesOf(scene: InitialScene, eighths: number): number {
  const { minutesPerEighth, castFree, castPercent, minimumStripMinutes } = CATALOG.timing;
  const dark = isDark(scene.light);
  const perEighth =
    scene.intExt === 'INT'
      ? dark
        ? minutesPerEighth.intNight
        : minutesPerEighth.intDay
      : dark
        ? minutesPerEighth.extNight
        : minutesPerEighth.extDay;
  const percent = 100 + castPercent * Math.max(0, scene.cast.length - castFree);
  return Math.max(minimumStripMinutes, Math.ceil((eighths * perEighth * percent) / 500) * 5);
}
