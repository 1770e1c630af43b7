/** what needs the sun, or the dark, has it from start to end. */
import { message } from '../../messages/index.ts';
import { lightAt } from '../clock/calendar.ts';
import { needsLight } from '../clock/light-hours.ts';
import type { Shoot } from '../shoot.ts';
import type { Conflict } from '../verification.ts';

const rule = 'light';

export function checkLight(shoot: Shoot): Conflict[] {
  return shoot.strips.flatMap((strip) => {
    const { light } = strip.scene;
    if (light === 'any' || !needsLight(strip)) return [];
    const window = lightAt(shoot.season, strip.place, strip.base, strip.date)[light];
    const where = { date: strip.date, unit: strip.unit.id, scene: strip.scene.id, place: strip.place.id };
    if (window.from > window.to) {
      const said = message('check.light.none', { light, strip: strip.name, place: strip.place.name, date: strip.date });
      return [{ rule, message: said, where, amount: strip.end - strip.start }];
    }
    // Minutes out of the light: before the window opens, and after it closes.
    const early = Math.max(0, window.from - strip.start);
    const late = Math.max(0, strip.end - window.to);
    if (early + late === 0) return [];
    const said = message('check.light.outside', {
      light,
      strip: strip.name,
      start: { clock: strip.start },
      end: { clock: strip.end },
      place: strip.place.name,
      date: strip.date,
      from: { clock: window.from },
      to: { clock: window.to },
    });
    return [{ rule, message: said, where, amount: early + late }];
  });
}
