/** what the user fixed stays. */
import { message } from '../../messages/index.ts';
import { type Pin, stripKey } from '../../season/index.ts';
import { partOf } from '../season-index.ts';
import { type Shoot, stripName } from '../shoot.ts';
import type { Conflict } from '../verification.ts';

const rule = 'pinned';

export function checkPinned(shoot: Shoot): Conflict[] {
  return shoot.season.pins.flatMap((pin) =>
    pin.kind === 'scene' ? checkScenePin(shoot, pin) : checkDayPin(shoot, pin),
  );
}

function checkScenePin(shoot: Shoot, pin: Extract<Pin, { kind: 'scene' }>): Conflict[] {
  const scene = shoot.index.sceneNamed(pin.scene);
  if (scene === undefined || scene.omitted) return [];
  const { unit, date, why } = pin;
  return scene.parts
    .filter(({ part }) => pin.part === null || pin.part === part)
    .filter((part) => {
      const shot = shoot.strips.find((strip) => strip.scene.id === scene.id && strip.part.part === part.part);
      return shot === undefined || shot.date !== date || (unit !== null && shot.unit.id !== unit);
    })
    .map((part) => {
      return {
        rule,
        message: message('check.pinned.strip', {
          strip: stripName(scene, part),
          date,
          unit: unit && (shoot.index.unitNamed(unit)?.name ?? unit),
          why,
        }),
        where: { date, scene: scene.id },
        amount: 1,
      };
    });
}

function checkDayPin(shoot: Shoot, pin: Extract<Pin, { kind: 'day' }>): Conflict[] {
  const asked = pin.strips
    .filter(({ scene, part }) => partOf(shoot.index.sceneNamed(scene), part) !== undefined)
    .map(stripKey);
  const found = shoot.days
    .filter((day) => day.date === pin.date && day.unit.id === pin.unit)
    .flatMap((day) => day.strips.map((strip) => stripKey({ scene: strip.scene.id, part: strip.part.part })));
  const length = Math.max(asked.length, found.length);
  const different = Array.from({ length }, (_, i) => asked[i] !== found[i]).filter(Boolean).length;
  if (different === 0) return [];
  const said = message('check.pinned.day', {
    date: pin.date,
    unit: shoot.index.unitNamed(pin.unit)?.name ?? pin.unit,
    asked: asked.join(', '),
    found: found.join(', ') || null,
    why: pin.why,
  });
  return [{ rule, message: said, where: { date: pin.date, unit: pin.unit }, amount: different }];
}
