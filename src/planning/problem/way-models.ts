/** Which strips choose a way together, and what they may choose from (SPEC R-2), in integers. */

import { readyDay } from '../../facts/index.ts';
import { type CalendarDay, divideRounded } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { PlaceModel, WayGroup, WayModel } from '../../schedule/index.ts';
import { type Place, type Season, type StorySet, truthPercent, type Way } from '../../season/index.ts';
import type { GroupName, WayName } from '../problem-index.ts';
import { earliestAfter } from './place-models.ts';
import type { Findings, References } from './references.ts';

export interface WayTables {
  readonly groups: readonly WayGroup[];
  readonly groupNames: readonly GroupName[];
  readonly ways: readonly WayModel[];
  readonly wayNames: readonly WayName[];
  /** Records of the ways, in the same order. */
  readonly records: readonly Way[];
  /** Group of the strips of a scene; -1 when its set is unknown. */
  readonly groupOf: (setId: string, scene: string) => number;
}

/** True for a set that is the city and that nobody decided to fake. */
export function isCityLocked(set: StorySet): boolean {
  return set.isCity && set.fake === null;
}

/** K-15, on location: what the set does not say its place does; 0 without windows. */
function blackOutMinutes({ timing }: Season, set: StorySet, place: Place): number {
  if (!(set.windows ?? place.windows)) return 0;
  return set.blackOutMinutes ?? place.blackOutMinutes ?? timing.blackOutMinutes;
}

/** Ways by which a set may be shot: of a locked set only real places, unless the lock is lifted to price it. */
export function allowedWays(set: StorySet, liftCityLock: boolean): readonly Way[] {
  return isCityLocked(set) && !liftCityLock ? set.ways.filter((way) => way.kind === 'real place') : set.ways;
}

/**
 * One group per set; one per scene of a set whose ways may be mixed. Only sets that some strip is in get a group.
 * The ways of several groups that are one way of one set share as `build` the index of the first of them.
 */
export function wayTables(
  season: Season,
  dates: readonly CalendarDay[],
  places: readonly PlaceModel[],
  liftCityLock: boolean,
  refer: References,
  findings: Findings,
): WayTables {
  const groups: WayGroup[] = [];
  const groupNames: GroupName[] = [];
  const ways: WayModel[] = [];
  const wayNames: WayName[] = [];
  const records: Way[] = [];
  const groupByKey = new Map<string, number>();
  const setById = new Map(season.sets.map((set) => [set.id, set]));

  const addGroup = (set: StorySet, scene: string | null, firstBuild: Map<string, number>): number => {
    const members: number[] = [];
    for (const way of allowedWays(set, liftCityLock)) {
      const place = refer.place(way.place, message('planning.user.way', { id: set.id }));
      if (place < 0) continue;
      const position = ways.length;
      const build = firstBuild.get(way.id) ?? position;
      firstBuild.set(way.id, build);
      const base = season.bases[places[place]!.base]!;
      const onLocation = way.kind === 'real place' || way.kind === 'double';
      ways.push({
        place,
        build,
        buildCost: way.build.cost + way.build.workingDays * season.places[place]!.buildPerDay,
        strikeCost: way.strikeCost,
        stands: way.build.cost > 0 || way.build.workingDays > 0,
        standing: way.standingPerDay,
        earliest: earliestAfter(readyDay(base, season.calendar.prepStart, way.build.workingDays), dates),
        notReal: notRealPerEighth(season, way),
        needsLight: onLocation,
        blackOut: onLocation ? blackOutMinutes(season, set, season.places[place]!) : 0,
      });
      wayNames.push({ set: set.id, way: way.id, kind: way.kind, place: way.place });
      records.push(way);
      members.push(position);
    }
    groups.push({ ways: Int32Array.from(members) });
    groupNames.push({ set: set.id, scene });
    return groups.length - 1;
  };

  for (const [setId, scenes] of scenesBySet(season)) {
    const set = setById.get(setId);
    if (set === undefined) {
      findings.contradiction('season-contradicts-itself.no-set', { scene: scenes[0]!, set: setId });
      continue;
    }
    if (allowedWays(set, liftCityLock).length === 0) reportNoWay(set, findings);
    const firstBuild = new Map<string, number>();
    if (!set.mixWays) groupByKey.set(setId, addGroup(set, null, firstBuild));
    else for (const scene of scenes) groupByKey.set(mixedKey(setId, scene), addGroup(set, scene, firstBuild));
  }

  return {
    groups,
    groupNames,
    ways,
    wayNames,
    records,
    groupOf: (setId, scene) => groupByKey.get(setId) ?? groupByKey.get(mixedKey(setId, scene)) ?? -1,
  };
}

function mixedKey(setId: string, scene: string): string {
  return `${setId}\n${scene}`;
}

/** Scenes of each set that is used, sets in the order of the season and unknown ones behind. */
function scenesBySet(season: Season): ReadonlyMap<string, readonly string[]> {
  const used = new Map<string, string[]>(season.sets.map((set) => [set.id, []]));
  for (const scene of season.scenes) {
    if (scene.omitted || scene.parts.length === 0) continue;
    const scenes = used.get(scene.setId) ?? [];
    used.set(scene.setId, scenes);
    scenes.push(scene.id);
  }
  return new Map([...used].filter(([, scenes]) => scenes.length > 0));
}

function reportNoWay(set: StorySet, findings: Findings): void {
  findings.contradiction(
    set.ways.length === 0 ? 'season-contradicts-itself.no-way' : 'season-contradicts-itself.no-real-place',
    { set: set.id },
  );
}

/** C-17: what an eighth shot this way costs for the part of it that is not true. */
function notRealPerEighth({ preferences }: Season, way: Way): number {
  return divideRounded(preferences.authenticity * (100 - truthPercent(way)), 100);
}
