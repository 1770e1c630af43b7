/** `pins`: what the user fixed. */
import type { CalendarDay } from '../../foundation/index.ts';
import type { Pin, SeasonCalendar } from '../season.ts';
import { stripKey } from '../strip.ts';
import { type Known, referenceTo } from '../yaml/ids.ts';
import { date, text, truth, whole } from '../yaml/scalars.ts';
import { byKeyPresent, listOf, optional, record, refined, required, type Shape } from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';
import type { SceneNames } from './scene-names.ts';

export function readPins(at: Spot, calendar: SeasonCalendar | null, unitIds: Known, names: SceneNames): readonly Pin[] {
  if (!at.isGiven) return [];
  const pinnedDate = dateInside(calendar);
  const pinned = new PinnedOnce();
  const shape = byKeyPresent<Pin>('pin', {
    scene: scenePin(pinnedDate, unitIds, names, pinned),
    day: dayPin(pinnedDate, unitIds, names, pinned),
  });
  return listOf(shape).read(at) ?? [];
}

/** A date on which something may be shot at all. */
function dateInside(calendar: SeasonCalendar | null): Shape<CalendarDay> {
  return refined(date, date.expected, (day, at) => {
    if (calendar === null || (day >= calendar.start && (calendar.end === null || day <= calendar.end))) return day;
    return at.error('outside-calendar', { day, start: calendar.start, end: calendar.end });
  });
}

function scenePin(pinnedDate: Shape<CalendarDay>, unitIds: Known, names: SceneNames, pinned: PinnedOnce): Shape<Pin> {
  return record(
    'scene-pin',
    {
      scene: required(names.scene('pin')),
      part: optional(whole(1, 999)),
      date: required(pinnedDate),
      unit: optional(referenceTo(unitIds)),
      why: optional(text, ''),
    },
    (pin, at): Pin | undefined => {
      if (pin.part !== null && !names.checkPart(pin.scene, pin.part, at('part'))) return undefined;
      pinned.strip(pin.scene, pin.part, pin.date, at('scene'));
      return { kind: 'scene', ...pin };
    },
  );
}

function dayPin(pinnedDate: Shape<CalendarDay>, unitIds: Known, names: SceneNames, pinned: PinnedOnce): Shape<Pin> {
  const units = [...unitIds.ids.keys()];
  const unit = referenceTo(unitIds);
  return record(
    'day-pin',
    {
      day: required(pinnedDate),
      unit: units.length === 1 ? optional(unit, units[0]!) : required(unit),
      strips: required(listOf(names.sceneOrPart('pin'))),
      shot: optional(truth, false),
      why: optional(text, ''),
    },
    (pin, at): Pin => {
      pinned.day(pin.day, pin.unit, at('day'));
      const strips = pin.strips.map(({ scene, part }) => ({ scene, part: part ?? 1 }));
      const seen = new Set<string>();
      for (const [index, strip] of strips.entries()) {
        const stripAt = pin.strips[index]!.at;
        pinned.strip(strip.scene, strip.part, pin.day, stripAt);
        if (seen.has(stripKey(strip))) stripAt.error('pin-twice.strip', { strip: stripKey(strip) });
        seen.add(stripKey(strip));
      }
      return { kind: 'day', date: pin.day, unit: pin.unit, strips, shot: pin.shot, why: pin.why };
    },
  );
}

/** Finds pins that contradict each other. */
class PinnedOnce {
  readonly #dates = new Map<
    string,
    { readonly part: number | null; readonly date: CalendarDay; readonly line: number }[]
  >();
  readonly #days = new Map<string, number>();

  strip(scene: string, part: number | null, date: CalendarDay, at: Spot): void {
    const others = this.#dates.get(scene) ?? [];
    const other = others.find((pin) => pin.date !== date && (pin.part === null || part === null || pin.part === part));
    if (other !== undefined) {
      at.error('pin-twice.scene', { scene, date, other: other.date, line: String(other.line) });
    }
    this.#dates.set(scene, others);
    // The same once more says nothing new, and would only be gone through again for each that follows.
    if (!others.some((pin) => pin.date === date && pin.part === part)) others.push({ part, date, line: at.place.line });
  }

  day(date: CalendarDay, unit: string, at: Spot): void {
    const key = `${date} ${unit}`;
    const line = this.#days.get(key);
    if (line !== undefined) {
      at.error('pin-twice.day', { date, unit, line: String(line) });
    }
    this.#days.set(key, at.place.line);
  }
}
