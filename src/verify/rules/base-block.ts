/** a day is at one base, a base is visited in few blocks, with travel days between bases. */
import { daysBetween } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
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
  const said = message('check.base-block.mixed', {
    unit: unit.name,
    base: claimed.base,
    date,
    count: elsewhere.length,
    others: bases,
  });
  return [{ rule, message: said, where: { date, unit: unit.id, base: claimed.base }, amount: elsewhere.length }];
}

function checkVisits(shoot: Shoot): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const unit of shoot.season.units) {
    const visits = visitsToBases(shoot, unit);
    for (const base of shoot.season.bases) {
      const count = visits.filter((visit) => visit.base.id === base.id).length;
      if (count <= base.blocks) continue;
      const said = message('check.base-block.visits', { unit: unit.name, base: base.name, count, most: base.blocks });
      conflicts.push({ rule, message: said, where: { unit: unit.id, base: base.id }, amount: count - base.blocks });
    }
    visits.slice(1).forEach((visit, i) => {
      const leaving = visits[i]!;
      const [last, first] = [leaving.days.at(-1)!.date, visit.days[0]!.date];
      const needed = travelBetween(shoot.season, leaving.base.id, visit.base.id).days;
      const free = daysBetween(last, first) - 1;
      if (free >= needed) return;
      const way = { from: leaving.base.name, last, to: visit.base.name, first };
      conflicts.push({
        rule,
        message: message('check.base-block.travel', { unit: unit.name, ...way, needed, free }),
        where: { date: first, unit: unit.id, base: visit.base.id },
        amount: needed - free,
      });
    });
  }
  return conflicts;
}
