/** what is shot before what, on one day, or not on one day. */
import { daysBetween } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { Shoot, ShotStrip } from '../shoot.ts';
import type { Conflict } from '../verification.ts';

const rule = 'order';

export function checkOrder(shoot: Shoot): Conflict[] {
  return shoot.season.order.flatMap((constraint) => {
    if (constraint.kind === 'before') {
      // With a price it is a wish (C-16).
      if (constraint.price !== undefined) return [];
      const { first, then, minDays, why } = constraint;
      return stripsOf(shoot, first).flatMap((a) =>
        stripsOf(shoot, then).flatMap((b) => checkBefore(a, b, minDays, why)),
      );
    }
    const { kind, scenes, why } = constraint;
    return kind === 'same-day' ? checkSameDay(shoot, scenes, why) : checkNotSameDay(shoot, scenes, why);
  });
}

function checkBefore(a: ShotStrip, b: ShotStrip, minDays: number, why: string): Conflict[] {
  const conflicts: Conflict[] = [];
  const where = { date: b.date, scene: b.scene.id };
  const days = daysBetween(a.date, b.date);
  if (days < minDays) {
    const both = { later: b.name, on: b.date, first: a.name, date: a.date };
    conflicts.push({
      rule,
      message: message('check.order.before', { ...both, days: minDays, why }),
      where,
      amount: minDays - days,
    });
  }
  if (days === 0 && a.end > b.start) {
    const times = { later: b.name, date: a.date, start: { clock: b.start }, end: { clock: a.end }, first: a.name };
    conflicts.push({
      rule,
      message: message('check.order.before-same-day', { ...times, why }),
      where,
      amount: a.end - b.start,
    });
  }
  return conflicts;
}

function checkSameDay(shoot: Shoot, scenes: readonly string[], why: string): Conflict[] {
  const dates = new Set(stripsOf(shoot, scenes).map((strip) => strip.date));
  if (dates.size <= 1) return [];
  const said = message('check.order.same-day', { scenes: scenes.join(', '), dates: [...dates].join(', '), why });
  return [{ rule, message: said, where: { scene: scenes[0]! }, amount: dates.size - 1 }];
}

function checkNotSameDay(shoot: Shoot, scenes: readonly string[], why: string): Conflict[] {
  const strips = stripsOf(shoot, scenes);
  return [...new Set(strips.map((strip) => strip.date))].flatMap((date) => {
    const together = new Set(strips.filter((strip) => strip.date === date).map((strip) => strip.scene.id));
    if (together.size <= 1) return [];
    const said = message('check.order.not-same-day', { scenes: [...together].join(', '), date, why });
    return [{ rule, message: said, where: { date }, amount: together.size - 1 }];
  });
}

function stripsOf(shoot: Shoot, scenes: readonly string[]): ShotStrip[] {
  return shoot.strips.filter((strip) => scenes.includes(strip.scene.id));
}
