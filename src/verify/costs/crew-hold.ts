/** C-20: a company on the working days between its shooting days: held by the day, or let go and started again. */
import { addDays, daysBetween, inRange, multiplyDivideRounded } from '../../foundation/index.ts';
import { isOpen } from '../clock/calendar.ts';
import { travelBetween } from '../season-index.ts';
import type { Shoot, ShootingDay } from '../shoot.ts';
import type { CountedLine } from '../verification.ts';
import { daysOfUnit } from '../visits.ts';

export function crewHoldCosts(shoot: Shoot): CountedLine[] {
  return shoot.season.units.flatMap((unit) => {
    const days = daysOfUnit(shoot, unit);
    return days.slice(1).map(
      (next, i): CountedLine => ({
        code: 'crew-hold',
        subject: unit.id,
        amount: holdCost(shoot, days[i]!, next),
        base: days[i]!.base.id,
      }),
    );
  });
}

function holdCost(shoot: Shoot, from: ShootingDay, to: ShootingDay): number {
  const { base, unit } = from;
  const { percent, restartPercent, restartAfterDays } = base.crewHold;
  const crewDay = multiplyDivideRounded(base.crewDay, unit.crewPercent, 100);
  const held = idleDays(shoot, from, to) * multiplyDivideRounded(crewDay, percent, 100);
  const free = daysBetween(from.date, to.date) - 1;
  return free < restartAfterDays ? held : Math.min(held, multiplyDivideRounded(crewDay, restartPercent, 100));
}

/** Open days at the base that is left on which the unit exists, less the days on the road to the next base. */
function idleDays({ season }: Shoot, { date, base, unit }: ShootingDay, to: ShootingDay): number {
  let open = 0;
  for (let day = addDays(date, 1); day < to.date; day = addDays(day, 1)) {
    const exists = unit.available.length === 0 || unit.available.some((range) => inRange(day, range));
    if (exists && isOpen(season, base, day)) open++;
  }
  return Math.max(0, open - travelBetween(season, base.id, to.base.id).days);
}
