/** what is shot before what, on one day, or not on one day. */
import { daysBetween, formatClock } from '../../foundation/index.ts';
import type { Shoot, ShotStrip } from '../shoot.ts';
import type { Conflict } from '../verification.ts';

const rule = 'order';

export function checkOrder(shoot: Shoot): Conflict[] {
  return shoot.season.order.flatMap((constraint) => {
    if (constraint.kind === 'before') {
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
    const message = `${b.name} (${b.date}) is to be shot at least ${minDays} days after ${a.name} (${a.date}): ${why}`;
    conflicts.push({ rule, message, where, amount: minDays - days });
  }
  if (days === 0 && a.end > b.start) {
    const times = `${formatClock(b.start)}, before ${formatClock(a.end)}`;
    const message = `${b.name} starts on ${a.date} at ${times} when ${a.name} ends: ${why}`;
    conflicts.push({ rule, message, where, amount: a.end - b.start });
  }
  return conflicts;
}

function checkSameDay(shoot: Shoot, scenes: readonly string[], why: string): Conflict[] {
  const dates = new Set(stripsOf(shoot, scenes).map((strip) => strip.date));
  if (dates.size <= 1) return [];
  const message = `${scenes.join(', ')} are to be shot on one day, not on ${[...dates].join(', ')}: ${why}`;
  return [{ rule, message, where: { scene: scenes[0]! }, amount: dates.size - 1 }];
}

function checkNotSameDay(shoot: Shoot, scenes: readonly string[], why: string): Conflict[] {
  const strips = stripsOf(shoot, scenes);
  return [...new Set(strips.map((strip) => strip.date))].flatMap((date) => {
    const together = new Set(strips.filter((strip) => strip.date === date).map((strip) => strip.scene.id));
    if (together.size <= 1) return [];
    const message = `${[...together].join(', ')} are not to be shot on one day, but are on ${date}: ${why}`;
    return [{ rule, message, where: { date }, amount: together.size - 1 }];
  });
}

function stripsOf(shoot: Shoot, scenes: readonly string[]): ShotStrip[] {
  return shoot.strips.filter((strip) => scenes.includes(strip.scene.id));
}
