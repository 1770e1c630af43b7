import type { Diagnostic, Fields, Severity, SourcePlace } from '../foundation/index.ts';
import { diagnosticOf, type FindingOf, message } from '../messages/index.ts';
import {
  nearest,
  type OrderConstraint,
  type Pin,
  type Scene,
  type SceneOverride,
  type SceneReference,
  type Season,
  type Story,
} from '../season/index.ts';

type Role = SceneReference['role'];

/**
 * Holds everything in the season that names a scene against the scenes there are. What names a scene that does not
 * exist, or one that is omitted, is reported and left out of the season returned, so that every id in it can be relied
 * on.
 */
export function withKnownScenes(
  season: Season,
  overrides: readonly SceneOverride[],
  references: readonly SceneReference[],
): { readonly season: Season; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const scenes = new Map(season.scenes.map((scene) => [scene.id, scene]));
  const said = new Set<string>();
  const placesOf = placesBySceneAndRole(references);
  const overridden = new Map(overrides.map((override) => [override.scene, override.place]));

  const report = (
    severity: Severity,
    id: string,
    role: Role,
    finding: FindingOf<'breakdown'>,
    fields: Fields,
  ): void => {
    const key = `${finding} ${role} ${id}`;
    if (said.has(key)) return;
    said.add(key);
    const own = role === 'override' ? overridden.get(id) : undefined;
    for (const place of own ? [own] : (placesOf.get(`${role} ${id}`) ?? [null]))
      diagnostics.push(diagnosticOf('breakdown', finding, { scene: id, ...fields }, place, severity));
  };
  const existing = (id: string, role: Role): Scene | undefined => {
    const scene = scenes.get(id);
    if (scene) return scene;
    const near = nearest(id, scenes.keys());
    report('error', id, role, 'unknown-scene', { where: message(`breakdown.where.${role}`), near });
    return undefined;
  };
  const isShot = (id: string, role: Role): boolean => {
    const scene = existing(id, role);
    if (!scene?.omitted) return scene !== undefined;
    report('warning', id, role, 'scene-is-omitted', {});
    return false;
  };
  const hasPart = (id: string, part: number): boolean => {
    const parts = scenes.get(id)?.parts.length ?? 0;
    if (part <= parts) return true;
    report('error', id, 'pin', 'scene-has-no-part', { part, parts });
    return false;
  };

  for (const { scene } of overrides) existing(scene, 'override');
  const notes = season.notes?.filter(({ scene }) => existing(scene, 'note') !== undefined);
  return {
    season: {
      ...season,
      ...(notes === undefined ? {} : { notes }),
      order: season.order.flatMap((constraint) => orderOf(constraint, (id) => isShot(id, 'order'))),
      prerequisites: season.prerequisites.map((prerequisite) => ({
        ...prerequisite,
        scenes: prerequisite.scenes.filter((id) => isShot(id, 'prerequisite')),
      })),
      ...(season.story === undefined ? {} : { story: storyWith(season.story, (id) => isShot(id, 'story')) }),
      pins: season.pins.flatMap((pin) => pinOf(pin, (id) => isShot(id, 'pin'), hasPart)),
    },
    diagnostics,
  };
}

function storyWith(story: Story, keep: (id: string) => boolean): Story {
  const kept = (id: string | null): string | null => (id !== null && keep(id) ? id : null);
  return {
    ...story,
    threads: story.threads.map((thread) => ({ ...thread, scenes: thread.scenes.filter(keep) })),
    moments: story.moments.filter(({ scene }) => keep(scene)),
    rehearsals: story.rehearsals.map((rehearsal) => ({ ...rehearsal, before: rehearsal.before.filter(keep) })),
    looks: story.looks.map((look) => ({
      ...look,
      scenes: look.scenes.filter(keep),
      states: look.states.filter(({ scene }) => keep(scene)),
      beginsIn: kept(look.beginsIn),
      endsIn: kept(look.endsIn),
    })),
    deliveries: story.deliveries.map((delivery) => ({ ...delivery, scenes: delivery.scenes.filter(keep) })),
  };
}

function placesBySceneAndRole(references: readonly SceneReference[]): ReadonlyMap<string, readonly SourcePlace[]> {
  const places = new Map<string, SourcePlace[]>();
  for (const { scene, role, place } of references) {
    const key = `${role} ${scene}`;
    const same = places.get(key);
    if (same === undefined) places.set(key, [place]);
    else same.push(place);
  }
  return places;
}

function orderOf(constraint: OrderConstraint, keep: (id: string) => boolean): OrderConstraint[] {
  if (constraint.kind === 'before') {
    const first = constraint.first.filter(keep);
    const then = constraint.then.filter(keep);
    return first.length > 0 && then.length > 0 ? [{ ...constraint, first, then }] : [];
  }
  const scenes = constraint.scenes.filter(keep);
  return scenes.length > 1 ? [{ ...constraint, scenes }] : [];
}

function pinOf(pin: Pin, keep: (id: string) => boolean, hasPart: (id: string, part: number) => boolean): Pin[] {
  if (pin.kind === 'scene') return keep(pin.scene) && (pin.part === null || hasPart(pin.scene, pin.part)) ? [pin] : [];
  return [{ ...pin, strips: pin.strips.filter(({ scene, part }) => keep(scene) && hasPart(scene, part)) }];
}
