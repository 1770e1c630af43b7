/** every part of every scene is shot exactly once. */
import { message } from '../../messages/index.ts';
import { stripKey } from '../../season/index.ts';
import { partOf, partsToShoot } from '../season-index.ts';
import { type Shoot, stripName } from '../shoot.ts';
import type { Conflict } from '../verification.ts';

const rule = 'scene-once';

export function checkSceneOnce({ season, index, plan }: Shoot): Conflict[] {
  const conflicts: Conflict[] = [];
  const onDays = new Map<string, number>();
  for (const day of plan.days) {
    for (const strip of day.strips) {
      const key = stripKey(strip);
      onDays.set(key, (onDays.get(key) ?? 0) + 1);
      if (partOf(index.sceneNamed(strip.scene), strip.part) === undefined) {
        const said = message('check.scene-once.unknown', { strip: key, date: day.date });
        conflicts.push({
          rule,
          message: said,
          where: { date: day.date, unit: day.unit, scene: strip.scene },
          amount: 1,
        });
      }
    }
  }
  const inBoneyard = new Set(plan.boneyard.map(stripKey));
  for (const { scene, part } of partsToShoot(season)) {
    const key = stripKey({ scene: scene.id, part: part.part });
    const times = onDays.get(key) ?? 0;
    const left = inBoneyard.delete(key);
    if (times === 1 && !left) continue;
    const found = times === 0 ? 'none' : times === 1 ? 'one' : 'many';
    const strip = { strip: stripName(scene, part), times, left: left ? 'yes' : 'no' };
    const said = message(`check.scene-once.${found}`, strip);
    conflicts.push({ rule, message: said, where: { scene: scene.id }, amount: Math.max(1, times - 1) });
  }
  for (const scene of season.scenes.filter(({ omitted }) => !omitted)) {
    const sum = scene.parts.reduce((total, part) => total + part.eighths, 0);
    if (sum === scene.eighths) continue;
    const said = message('check.scene-once.parts', { scene: scene.id, sum, eighths: scene.eighths });
    conflicts.push({ rule, message: said, where: { scene: scene.id }, amount: Math.abs(sum - scene.eighths) });
  }
  for (const key of inBoneyard) {
    conflicts.push({ rule, message: message('check.scene-once.boneyard', { strip: key }), where: {}, amount: 1 });
  }
  return conflicts;
}
