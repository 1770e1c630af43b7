/** `hires`, and `scenes`: what differs from the scripts. */

import { message } from '../../messages/index.ts';
import type { SceneOverride, ScenePartOverride } from '../scene-override.ts';
import { LIGHT_NEEDS } from '../scenes.ts';
import type { Hire } from '../season.ts';
import type { Money } from '../yaml/amounts.ts';
import { type Known, newId, referenceTo } from '../yaml/ids.ts';
import { atLeastOneMinute, eighths, minutes, oneOf, oneOrMore, text, truth, whole } from '../yaml/scalars.ts';
import { completeListOf, listOf, mapOf, optional, record, refined, required, type Shape } from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';
import { characters } from './read-people.ts';
import type { SceneNames } from './scene-names.ts';

export function readHires(at: Spot, money: Money, hireIds: Known): readonly Hire[] {
  const shape: Shape<Hire> = record(
    'hire',
    {
      id: required(newId(hireIds)),
      name: optional(text),
      kind: required(oneOf(['background', 'equipment'])),
      rate: required(money.amount),
    },
    (hire) => ({ ...hire, name: hire.name ?? hire.id }),
  );
  return at.isGiven ? (listOf(shape).read(at) ?? []) : [];
}

export function readSceneOverrides(
  at: Spot,
  names: SceneNames,
  unitIds: Known,
  hireIds: Known,
): readonly SceneOverride[] {
  const overrides = mapOf('scenes', (key, keyAt) => {
    const scene = names.fromKey(key, keyAt);
    return scene === undefined ? undefined : sceneShape(scene, keyAt, names, unitIds, hireIds);
  });
  return at.isGiven ? (overrides.read(at) ?? []) : [];
}

const castChange = record(
  'cast',
  { add: optional(characters, []), remove: optional(characters, []) },
  (change) => change,
);

const partMinutes = atLeastOneMinute(minutes);

const part: Shape<ScenePartOverride> = record(
  'part-of-a-scene',
  { eighths: optional(eighths, 0), minutes: optional(partMinutes), cast: optional(characters) },
  (values) => values,
);

function sceneShape(
  scene: string,
  nameAt: Spot,
  names: SceneNames,
  unitIds: Known,
  hireIds: Known,
): Shape<SceneOverride> {
  return record(
    'scene',
    {
      heading: optional(text),
      page: optional(whole(1)),
      eighths: optional(eighths),
      synopsis: optional(text),
      notes: optional(text),
      minutes: optional(partMinutes),
      light: optional(oneOf(LIGHT_NEEDS)),
      cast: optional(castChange, { add: [], remove: [] }),
      hires: optional(hireAmounts(hireIds), []),
      units: optional(oneOrMore(referenceTo(unitIds))),
      'story day': optional(text),
      omit: optional(truth, false),
      split: optional(completeListOf(part)),
    },
    (values, at) => {
      if (values.split !== null) {
        if (values.split.length < 2) {
          at('split').error('bad-split.parts', { scene, count: String(values.split.length) });
        }
        if (values.minutes !== null) {
          at('minutes').error('bad-split.minutes', { scene });
        }
      }
      // A split that is wrong has been reported; parts that others name are not counted against it.
      const isWrong = values.split === null || values.split.length < 2;
      if (at('split').isGiven) names.noteSplit(scene, isWrong ? Number.POSITIVE_INFINITY : values.split.length);
      if (values.units?.length === 0) {
        at('units').error('out-of-range.units');
      }
      return {
        scene,
        heading: values.heading,
        page: values.page,
        eighths: values.eighths,
        synopsis: values.synopsis,
        notes: values.notes,
        minutes: values.minutes,
        light: values.light,
        castAdd: values.cast.add,
        castRemove: values.cast.remove,
        hires: values.hires,
        units: values.units,
        storyDay: values['story day'],
        omit: values.omit,
        split: values.split,
        place: nameAt.place,
      };
    },
  );
}

function hireAmounts(hireIds: Known): Shape<readonly { readonly hire: string; readonly amount: number }[]> {
  const reference = referenceTo(hireIds);
  return mapOf('amounts-by-hire', (_key, keyAt) => {
    const hire = reference.read(keyAt);
    return hire === undefined
      ? undefined
      : refined(whole(0), message('season.expected.how-many'), (amount) => ({ hire, amount }));
  });
}
