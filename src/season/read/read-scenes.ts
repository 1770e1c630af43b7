/** `scenes`: what differs from the scripts. */
import type { SceneOverride, ScenePartOverride } from '../scene-override.ts';
import { LIGHT_NEEDS } from '../scenes.ts';
import { type Known, referenceTo } from '../yaml/ids.ts';
import { atLeastOneMinute, eighths, minutes, oneOf, oneOrMore, text, truth, whole } from '../yaml/scalars.ts';
import { completeListOf, mapOf, optional, record, type Shape } from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';
import { joinedWithHires, sceneElements } from './read-elements.ts';
import { characters } from './read-people.ts';
import type { SceneNames } from './scene-names.ts';

export function readSceneOverrides(
  at: Spot,
  names: SceneNames,
  unitIds: Known,
  elementIds: Known,
): readonly SceneOverride[] {
  const overrides = mapOf('scenes', (key, keyAt) => {
    const scene = names.fromKey(key, keyAt);
    return scene === undefined ? undefined : sceneShape(scene, keyAt, names, unitIds, elementIds);
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
  elementIds: Known,
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
      elements: optional(sceneElements(elementIds), []),
      hires: optional(sceneElements(elementIds), []),
      dismissed: optional(oneOrMore(text), []),
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
        elements: joinedWithHires(values.hires, values.elements),
        dismissed: values.dismissed,
        units: values.units,
        storyDay: values['story day'],
        omit: values.omit,
        split: values.split,
        place: nameAt.place,
      };
    },
  );
}
