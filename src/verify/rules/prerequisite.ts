/** lead times are over before the day: prerequisites, permits, builds, scripts still to come. */
import { addDays, type CalendarDay, daysBetween, type Text } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { ready } from '../clock/calendar.ts';
import type { Shoot, ShotStrip } from '../shoot.ts';
import type { Conflict } from '../verification.ts';

const rule = 'prerequisite';

export function checkPrerequisite(shoot: Shoot): Conflict[] {
  const conflicts: Conflict[] = [];
  const after = (strip: ShotStrip, done: CalendarDay | null, what: Text): void => {
    if (done === null || strip.date > done) return;
    const said = message('check.prerequisite', { strip: strip.name, date: strip.date, what, done });
    const where = { date: strip.date, unit: strip.unit.id, scene: strip.scene.id, place: strip.place.id };
    conflicts.push({ rule, message: said, where, amount: daysBetween(strip.date, done) + 1 });
  };
  const { season, index } = shoot;
  for (const strip of shoot.strips) {
    for (const { scenes, starts, base, steps, name } of season.prerequisites) {
      if (!scenes.includes(strip.scene.id)) continue;
      const dated = steps.findLastIndex((step) => step.by !== undefined);
      const last = steps[dated];
      const days = steps.slice(dated + 1).reduce((sum, step) => sum + step.workingDays, 0);
      const from = last?.by === undefined ? starts : addDays(last.by, 1);
      const done = ready(index.base(base), from, days) ?? last?.by ?? null;
      after(strip, done, last === undefined ? name : `${name} · ${last.name}`);
    }
    const { permit } = strip.place;
    const placeBase = index.base(strip.place.base);
    if (permit !== null) {
      after(
        strip,
        ready(placeBase, permit.filed, permit.leadWorkingDays),
        message('check.prerequisite.permit', { place: strip.place.name }),
      );
    }
    const built = ready(placeBase, season.calendar.prepStart, strip.way.build.workingDays);
    after(strip, built, message('check.prerequisite.build', { set: strip.set.id, way: strip.way.id }));
    after(
      strip,
      lastDayOfScriptPrep(shoot, strip),
      message('check.prerequisite.script', { episode: strip.scene.episode }),
    );
  }
  return conflicts;
}

/** A scene of an expected episode is shot `expectedPrepDays` days after the script arrives, or later. */
function lastDayOfScriptPrep({ season }: Shoot, { scene }: ShotStrip): CalendarDay | null {
  const expected = season.episodes.find(({ id }) => id === scene.episode)?.expected ?? null;
  if (!scene.expected || expected === null) return null;
  return addDays(expected.arrives, season.timing.expectedPrepDays - 1);
}
