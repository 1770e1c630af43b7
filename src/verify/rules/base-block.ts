/** a day is at one base, a base is visited in few blocks, with travel days between bases. */
import { daysBetween } from '../../foundation/index.ts';
import { travelBetween } from '../season-index.ts';
import type { Shoot, ShootingDay } from '../shoot.ts';
import type { Conflict } from '../verification.ts';
import { visitsToBases } from '../visits.ts';

const rule = 'base-block';

export function checkBaseBlock(shoot: Shoot): Conflict[] {
  return [...shoot.days.flatMap(checkOneBase), ...checkVisits(shoot)];
}

function checkOneBase({ date, unit, claimed, strips }: ShootingDay): Conflict[] {
  const elsewhere = strips.filter(({ place }) => place.base !== claimed.base);
  if (elsewhere.length === 0) return [];
  const bases = [...new Set(elsewhere.map(({ place }) => place.base))].join(', ');
  const message = `${unit.name} is in ${claimed.base} on ${date}, but ${elsewhere.length} strips are in ${bases}`;
  return [{ rule, message, where: { date, unit: unit.id, base: claimed.base }, amount: elsewhere.length }];
}

function checkVisits(shoot: Shoot): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const unit of shoot.season.units) {
    const visits = visitsToBases(shoot, unit);
    for (const base of shoot.season.bases) {
      const count = visits.filter((visit) => visit.base.id === base.id).length;
      if (count <= base.blocks) continue;
      const message = `${unit.name} visits ${base.name} ${count} times, at most ${base.blocks}`;
      conflicts.push({ rule, message, where: { unit: unit.id, base: base.id }, amount: count - base.blocks });
    }
    visits.slice(1).forEach((visit, i) => {
      const leaving = visits[i]!;
      const [last, first] = [leaving.days.at(-1)!.date, visit.days[0]!.date];
      const needed = travelBetween(shoot.season, leaving.base.id, visit.base.id).days;
      const free = daysBetween(last, first) - 1;
      if (free >= needed) return;
      const way = `${leaving.base.name} (${last}) to ${visit.base.name} (${first})`;
      const message = `${unit.name} goes from ${way}: ${needed} travel days needed, ${free} free`;
      conflicts.push({
        rule,
        message,
        where: { date: first, unit: unit.id, base: visit.base.id },
        amount: needed - free,
      });
    });
  }
  return conflicts;
}
