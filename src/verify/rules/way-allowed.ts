/** each strip is at a place, in a way and by a unit that the season allows for it. */
import type { Message, Text } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { PlanDay, PlanStrip, WayKind } from '../../season/index.ts';
import { partOf } from '../season-index.ts';
import type { Shoot } from '../shoot.ts';
import type { Conflict } from '../verification.ts';

const rule = 'way-allowed';

export function checkWayAllowed(shoot: Shoot): Conflict[] {
  return [...checkStrips(shoot), ...checkOneWay(shoot), ...checkCity(shoot)];
}

function checkStrips({ index, plan }: Shoot): Conflict[] {
  const conflicts: Conflict[] = [];
  const broken = (day: PlanDay, strip: PlanStrip, said: Message): void => {
    const where = { date: day.date, unit: day.unit, scene: strip.scene, place: strip.place };
    conflicts.push({ rule, message: said, where, amount: 1 });
  };
  for (const day of plan.days) {
    for (const strip of day.strips) {
      const scene = index.sceneNamed(strip.scene);
      if (scene === undefined || partOf(scene, strip.part) === undefined) continue;
      if (!scene.units.includes(day.unit) || index.unitNamed(day.unit) === undefined) {
        const named = (unit: string): string => index.unitNamed(unit)?.name ?? unit;
        const allowed = scene.units.map(named).join(', ');
        broken(day, strip, message('check.way.unit', { unit: named(day.unit), scene: scene.id, allowed }));
      }
      const way = index.setNamed(scene.setId)?.ways.find(({ id }) => id === strip.wayId);
      if (way === undefined) {
        broken(day, strip, message('check.way.none', { way: strip.wayId, set: scene.setId, scene: scene.id }));
      } else if (way.place !== strip.place || way.kind !== strip.way) {
        const asked = { way: way.id, askedKind: kindName(way.kind), askedPlace: way.place };
        const planned = { scene: scene.id, kind: kindName(strip.way), place: strip.place };
        broken(day, strip, message('check.way.other', { ...planned, ...asked }));
      }
    }
  }
  return conflicts;
}

/** One way for all strips of a set; with `mixWays` one for all parts of a scene. */
function checkOneWay(shoot: Shoot): Conflict[] {
  const used = new Map<string, { readonly group: Text; readonly ways: Set<string> }>();
  for (const { scene, set, way } of shoot.strips) {
    const key = set.mixWays ? `#${scene.id}` : set.id;
    const group = set.mixWays ? message('plan.name.scene', { scene: scene.id }) : set.id;
    const known = used.get(key) ?? { group, ways: new Set() };
    known.ways.add(way.id);
    used.set(key, known);
  }
  const conflicts: Conflict[] = [];
  for (const { group, ways } of used.values()) {
    if (ways.size === 1) continue;
    const said = message('check.way.several', { group, count: ways.size, ways: [...ways].join(', ') });
    conflicts.push({ rule, message: said, where: {}, amount: ways.size - 1 });
  }
  return conflicts;
}

function checkCity(shoot: Shoot): Conflict[] {
  return shoot.strips
    .filter(({ set, way }) => set.isCity && set.fake === null && way.kind !== 'real place')
    .map(({ name, scene, set, way, date, place }) => ({
      rule,
      message: message('check.way.city', { set: set.id, strip: name, kind: kindName(way.kind) }),
      where: { date, scene: scene.id, place: place.id },
      amount: 1,
    }));
}

function kindName(kind: WayKind): Message {
  return message(kind === 'real place' ? 'plan.way.real-place' : `plan.way.${kind}`);
}
