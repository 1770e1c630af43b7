/** what a scene needs is there on its date, and the time that it takes to get it is over. */
import { daysBetween, inRange, type Message } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { Element } from '../../season/index.ts';
import { ready } from '../clock/calendar.ts';
import type { Shoot, ShotStrip } from '../shoot.ts';
import type { Conflict } from '../verification.ts';

const rule = 'element-available';

export function checkElementAvailable(shoot: Shoot): Conflict[] {
  return shoot.strips.flatMap((strip) =>
    strip.scene.elements
      .filter(({ amount }) => amount > 0)
      .flatMap(({ element }) => checkElement(shoot, strip, shoot.index.element(element))),
  );
}

function checkElement({ season }: Shoot, strip: ShotStrip, element: Element): Conflict[] {
  const conflicts: Conflict[] = [];
  const { date } = strip;
  const broken = (said: Message, amount: number): void => {
    const where = { date, unit: strip.unit.id, scene: strip.scene.id, element: element.id };
    conflicts.push({ rule, message: said, where, amount });
  };
  const { available, unavailable, leadDays, name } = element;
  const inside = available.length === 0 || available.some((range) => inRange(date, range));
  if (!inside || unavailable.some((range) => inRange(date, range))) {
    broken(message('check.element.not-there', { strip: strip.name, element: name, date }), 1);
  }
  const [home] = season.bases;
  const done = home === undefined ? null : ready(home, season.calendar.prepStart, leadDays);
  if (done !== null && date <= done) {
    broken(
      message('check.element.not-ready', { strip: strip.name, element: name, date, done }),
      daysBetween(date, done) + 1,
    );
  }
  return conflicts;
}
