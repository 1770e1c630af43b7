/** C-46: windows blacked out, or lit from outside, because the hour is not that of the scene (K-15). */
import { multiplyDivideRounded } from '../../foundation/index.ts';
import { lightAt } from '../clock/calendar.ts';
import { blackOut, hasToBeBlackedOut, isDark } from '../clock/day-clock.ts';
import type { Shoot, ShootingDay, ShotStrip } from '../shoot.ts';
import type { CountedLine } from '../verification.ts';

export function windowLightCosts({ season, days }: Shoot): CountedLine[] {
  return days.map((day) => {
    const { base, unit } = day;
    const crewDay = multiplyDivideRounded(base.crewDay, unit.crewPercent, 100);
    const amount = againstTheHour(season, day)
      .map((strip) => multiplyDivideRounded(crewDay, blackOut(season, strip), base.rules.baseDayMinutes))
      .reduce((a, b) => a + b, 0);
    return { code: 'window-light', subject: unit.id, amount, base: base.id };
  });
}

/** Strips that the gaps did not make ready, at an hour that does not suit them; what follows there finds it made. */
function againstTheHour(season: Shoot['season'], { strips }: ShootingDay): ShotStrip[] {
  const paid: ShotStrip[] = [];
  let ready: 'day' | 'dark' | null = null;
  for (const [i, strip] of strips.entries()) {
    if (blackOut(season, strip) === 0) {
      ready = null;
      continue;
    }
    const wanted = isDark(strip.scene.light) ? 'dark' : 'day';
    const previous = strips[i - 1];
    if (previous !== undefined && previous.place.id !== strip.place.id) ready = null;
    const inTheGap = previous === undefined ? wanted === 'dark' : hasToBeBlackedOut(season, previous, strip);
    if (ready === wanted || inTheGap) {
      ready = wanted;
      continue;
    }
    ready = null;
    const light = lightAt(season, strip.place, strip.base, strip.date)[wanted === 'dark' ? 'night' : 'day'];
    if (strip.start >= light.from && strip.end <= light.to) continue;
    paid.push(strip);
    ready = wanted;
  }
  return paid;
}
