/** each strip is at a place, in a way and by a unit that the season allows for it. */
import type { PlanDay, PlanStrip } from '../../season/index.ts';
import { partOf } from '../season-index.ts';
import type { Shoot } from '../shoot.ts';
import type { Conflict } from '../verification.ts';

const rule = 'way-allowed';

export function checkWayAllowed(shoot: Shoot): Conflict[] {
  return [...checkStrips(shoot), ...checkOneWay(shoot), ...checkCity(shoot)];
}

function checkStrips({ index, plan }: Shoot): Conflict[] {
  const conflicts: Conflict[] = [];
  const broken = (day: PlanDay, strip: PlanStrip, message: string): void => {
    const where = { date: day.date, unit: day.unit, scene: strip.scene, place: strip.place };
    conflicts.push({ rule, message, where, amount: 1 });
  };
  for (const day of plan.days) {
    for (const strip of day.strips) {
      const scene = index.sceneNamed(strip.scene);
      if (scene === undefined || partOf(scene, strip.part) === undefined) continue;
      if (!scene.units.includes(day.unit) || index.unitNamed(day.unit) === undefined) {
        broken(day, strip, `unit '${day.unit}' may not shoot ${scene.id} (allowed: ${scene.units.join(', ')})`);
      }
      const way = index.setNamed(scene.setId)?.ways.find(({ id }) => id === strip.wayId);
      if (way === undefined) {
        broken(day, strip, `'${strip.wayId}' is no way of ${scene.setId} (scene ${scene.id})`);
      } else if (way.place !== strip.place || way.kind !== strip.way) {
        const asked = `${way.kind} at '${way.place}'`;
        broken(day, strip, `${scene.id} is planned as ${strip.way} at '${strip.place}', but '${way.id}' is a ${asked}`);
      }
    }
  }
  return conflicts;
}

/** One way for all strips of a set; with `mixWays` one for all parts of a scene. */
function checkOneWay(shoot: Shoot): Conflict[] {
  const used = new Map<string, Set<string>>();
  for (const { scene, set, way } of shoot.strips) {
    const group = set.mixWays ? `scene ${scene.id}` : set.id;
    used.set(group, (used.get(group) ?? new Set()).add(way.id));
  }
  const conflicts: Conflict[] = [];
  for (const [group, ways] of used) {
    if (ways.size === 1) continue;
    const message = `${group} is shot in ${ways.size} ways (${[...ways].join(', ')}); one is allowed`;
    conflicts.push({ rule, message, where: {}, amount: ways.size - 1 });
  }
  return conflicts;
}

function checkCity(shoot: Shoot): Conflict[] {
  return shoot.strips
    .filter(({ set, way }) => set.isCity && set.fake === null && way.kind !== 'real place')
    .map(({ name, scene, set, way, date, place }) => ({
      rule,
      message: `${set.id} is the city and nobody decided to fake it, but ${name} uses a ${way.kind}`,
      where: { date, scene: scene.id, place: place.id },
      amount: 1,
    }));
}
