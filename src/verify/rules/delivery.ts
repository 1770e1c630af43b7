/** scenes of what is delivered before the release are shot in time. */
import { addDays, daysBetween } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { Shoot } from '../shoot.ts';
import type { Conflict } from '../verification.ts';

const rule = 'delivery';

export function checkDelivery({ season, strips }: Shoot): Conflict[] {
  return strips.flatMap((strip) => {
    const due = (season.story?.deliveries ?? [])
      .filter(({ scenes, price }) => price === undefined && scenes.includes(strip.scene.id))
      .map((delivery) => ({ name: delivery.name, last: addDays(delivery.due, -delivery.days) }))
      .toSorted((a, b) => (a.last < b.last ? -1 : 1))[0];
    if (due === undefined || strip.date <= due.last) return [];
    const said = message('check.delivery', { strip: strip.name, date: strip.date, what: due.name, last: due.last });
    const where = { date: strip.date, unit: strip.unit.id, scene: strip.scene.id };
    return [{ rule, message: said, where, amount: daysBetween(due.last, strip.date) }];
  });
}
