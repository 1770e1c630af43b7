/** Days, clock times and strips of `plan.json` against those worked out from the season (K-3 to K-6). */
import { formatClock, parseCalendarDay, parseWrittenClock } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { PlanDay } from '../../season/index.ts';
import type { Shoot, ShootingDay, ShotStrip } from '../shoot.ts';
import type { Disagreements } from './disagreements.ts';

export function compareDays(shoot: Shoot, disagreements: Disagreements): void {
  compareList(shoot, disagreements);
  for (const day of shoot.days) compareDay(day, disagreements);
}

/** What the list of days must be whatever is on them: readable, in order, one per unit and date, none empty. */
function compareList({ plan, index, season }: Shoot, disagreements: Disagreements): void {
  const unitRank = (day: PlanDay): number => season.units.findIndex(({ id }) => id === day.unit);
  plan.days.forEach((day, i) => {
    const name = nameOf(day);
    if (parseCalendarDay(day.date) === null)
      disagreements.wrong(`days[${i}]: date`, message('check.expected.date'), day.date);
    if (index.unitNamed(day.unit) === undefined)
      disagreements.wrong(`${name}: unit`, message('check.expected.unit'), day.unit);
    if (parseWrittenClock(day.call) === null)
      disagreements.wrong(`${name}: call`, message('check.expected.clock'), day.call);
    if (day.strips.length === 0)
      disagreements.wrong(`${name}: strips`, message('check.expected.strip'), message('check.found.none'));
    const before = plan.days[i - 1];
    if (before === undefined) return;
    const inOrder = before.date < day.date || (before.date === day.date && unitRank(before) < unitRank(day));
    if (!inOrder)
      disagreements.wrong(
        `days[${i}]`,
        message('check.expected.days-in-order'),
        message('check.found.day-after', { day: name, before: nameOf(before) }),
      );
  });
}

function compareDay(day: ShootingDay, disagreements: Disagreements): void {
  const { claimed } = day;
  const name = nameOf(claimed);
  disagreements.same(`${name}: base`, day.base.id, claimed.base);
  disagreements.same(`${name}: wrap`, formatClock(day.wrap), claimed.wrap);
  disagreements.same(
    `${name}: meals`,
    writeTimes(day.meals),
    claimed.meals.map(({ start, end }) => `${start}-${end}`).join(' '),
  );
  const waits = (claimed.waits ?? []).map(({ start, end }) => `${start}-${end}`).join(' ');
  disagreements.same(`${name}: waits`, writeTimes(day.waits), waits);
  for (const { banner, start, end } of day.banners) {
    const said = claimed.banners![banner]!;
    const times = [{ start, end }];
    disagreements.same(`${name}: ${said.text}`, writeTimes(times), `${said.start}-${said.end}`);
  }
  for (const strip of day.strips) compareStrip(`${name}: ${strip.name}`, strip, disagreements);
}

function compareStrip(name: string, strip: ShotStrip, disagreements: Disagreements): void {
  const { claimed, scene, part, way } = strip;
  disagreements.same(`${name}: set`, scene.set, claimed.set);
  disagreements.same(`${name}: way`, way.kind, claimed.way);
  disagreements.same(`${name}: place`, way.place, claimed.place);
  disagreements.same(`${name}: start`, formatClock(strip.start), claimed.start);
  disagreements.same(`${name}: end`, formatClock(strip.end), claimed.end);
  disagreements.same(`${name}: minutes`, strip.minutes, claimed.minutes);
  disagreements.same(`${name}: eighths`, part.eighths, claimed.eighths);
  disagreements.same(`${name}: cast`, [...part.people].sort().join(', '), [...claimed.cast].sort().join(', '));
}

function writeTimes(times: readonly { readonly start: number; readonly end: number }[]): string {
  return times.map(({ start, end }) => `${formatClock(start)}-${formatClock(end)}`).join(' ');
}

function nameOf(day: PlanDay): string {
  return `${day.date} ${day.unit}`;
}
