/** Strips: one per part of every scene that is not omitted, in story order. */

import { readyOf } from '../../facts/index.ts';
import { addDays, type CalendarDay, daysBetween } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { LightCode, StripModel } from '../../schedule/index.ts';
import {
  isDark,
  type LightNeed,
  lastDayFor,
  requiredDeliveries,
  type Scene,
  type SceneElement,
  type ScenePart,
  type Season,
  type StripRef,
  type Timing,
  type Way,
} from '../../season/index.ts';
import { positionsOf } from '../problem-index.ts';
import { hiredElements } from './hire-models.ts';
import { earliestAfter } from './place-models.ts';
import { type Findings, placeOfScene, type References } from './references.ts';
import type { WayTables } from './way-models.ts';
import { unfitToBegin } from './wish-models.ts';

const LIGHT_CODES: Readonly<Record<LightNeed, LightCode>> = { any: 0, day: 1, night: 2, dawn: 3, dusk: 4 };

export interface StripTables {
  readonly strips: readonly StripModel[];
  readonly names: readonly StripRef[];
  readonly scenes: readonly string[];
  readonly headingSets: readonly string[];
}

export function stripTables(
  season: Season,
  dates: readonly CalendarDay[],
  wayTable: WayTables,
  refer: References,
  findings: Findings,
): StripTables {
  const strips: StripModel[] = [];
  const names: StripRef[] = [];
  const scenes: string[] = [];
  const headingSets = new Numbering();
  const storyDays = new Numbering();
  const isUnfit = unfitToBegin(season);
  const earliest = earliestByScene(season, dates, refer);
  const latest = latestByScene(season, dates);
  const hired = positionsOf(hiredElements(season).map(({ id }) => id));
  for (const scene of season.scenes) {
    if (scene.omitted) continue;
    if (scene.units.length === 0)
      findings.contradiction('season-contradicts-itself.no-unit', { scene: scene.id }, placeOfScene(scene));
    const partsSum = scene.parts.reduce((sum, part) => sum + part.eighths, 0);
    if (partsSum !== scene.eighths) {
      const sums = { scene: scene.id, eighths: scene.eighths, sum: partsSum };
      findings.contradiction('season-contradicts-itself.parts', sums, placeOfScene(scene));
    }
    const group = wayTable.groupOf(scene.setId, scene.id);
    if (group < 0) continue;
    for (const part of scene.parts) {
      strips.push({
        group,
        set: headingSets.of(scene.set),
        minutes: Int32Array.from(wayTable.groups[group]!.ways, (way) =>
          stripMinutes(season.timing, scene, part, wayTable.records[way]!),
        ),
        eighths: part.eighths,
        light: LIGHT_CODES[scene.light],
        exterior: scene.intExt !== 'INT',
        people: known(
          part.people.map((person) => refer.person(person, message('planning.user.scene', { id: scene.id }))),
        ),
        hires: hiresOf(scene.elements, hired, (element) =>
          refer.element(element, message('planning.user.scene', { id: scene.id })),
        ),
        units: known(scene.units.map((unit) => refer.unit(unit, message('planning.user.scene', { id: scene.id })))),
        earliest: earliest.get(scene.id) ?? 0,
        ...lastDate(latest.get(scene.id)),
        storyDay: scene.storyDay === null ? -1 : storyDays.of(scene.storyDay),
        unfitToBegin: isUnfit(scene),
        scene: scenes.length,
      });
      names.push({ scene: scene.id, part: part.part });
    }
    if (scene.parts.length > 0) scenes.push(scene.id);
  }
  return { strips, names, scenes, headingSets: headingSets.names() };
}

/** Minutes of a part when shot in a given way (SPEC K-3). */
export function stripMinutes(
  timing: Timing,
  scene: Pick<Scene, 'intExt' | 'light'>,
  part: ScenePart,
  way: Pick<Way, 'minutesPercent'>,
): number {
  if (part.minutes !== null) return part.minutes;
  const dark = isDark(scene.light);
  const { intDay, intNight, extDay, extNight } = timing.minutesPerEighth;
  const perEighth = scene.intExt === 'INT' ? (dark ? intNight : intDay) : dark ? extNight : extDay;
  const castPercent = 100 + timing.castPercent * Math.max(0, part.people.length - timing.castFree);
  const tenThousandths = part.eighths * perEighth * castPercent * way.minutesPercent;
  return Math.max(timing.minimumStripMinutes, 5 * Math.ceil(tenThousandths / 50_000));
}

function lastDate(latest: number | undefined): { readonly latest?: number } {
  return latest === undefined ? {} : { latest };
}

/** Last date index of each scene that something is delivered of. */
function latestByScene(season: Season, dates: readonly CalendarDay[]): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  for (const delivery of requiredDeliveries(season)) {
    const last = daysBetween(dates[0]!, lastDayFor(delivery));
    if (last >= dates.length - 1) continue;
    for (const scene of delivery.scenes) latest.set(scene, Math.min(latest.get(scene) ?? last, last));
  }
  return latest;
}

/** First date index of each scene that waits for a prerequisite or an expected script. */
function earliestByScene(
  season: Season,
  dates: readonly CalendarDay[],
  refer: References,
): ReadonlyMap<string, number> {
  const earliest = new Map<string, number>();
  const wait = (scene: string, from: number): void =>
    void earliest.set(scene, Math.max(earliest.get(scene) ?? 0, from));
  for (const prerequisite of season.prerequisites) {
    const base =
      season.bases[refer.base(prerequisite.base, message('planning.user.prerequisite', { id: prerequisite.id }))];
    if (base === undefined) continue;
    const from = earliestAfter(readyOf(base, prerequisite), dates);
    // Scenes that no script has (any more) ask nothing; `breakdown` reports them with their line.
    for (const scene of prerequisite.scenes) wait(scene, from);
  }
  const expected = new Map(season.episodes.map((episode) => [episode.id, episode.expected]));
  for (const scene of season.scenes) {
    const arrives = scene.expected ? expected.get(scene.episode)?.arrives : undefined;
    if (arrives !== undefined) {
      wait(scene.id, Math.max(0, daysBetween(dates[0]!, addDays(arrives, season.timing.expectedPrepDays))));
    }
  }
  return earliest;
}

/** Elements that are among the problem's hires; `find` reports what the season does not have. */
function hiresOf(
  elements: readonly SceneElement[],
  hired: ReadonlyMap<string, number>,
  find: (element: string) => number,
): StripModel['hires'] {
  return elements.flatMap(({ element, amount }) => {
    const hire = find(element) < 0 || amount === 0 ? undefined : hired.get(element);
    return hire === undefined ? [] : [{ hire, amount }];
  });
}

function known(positions: readonly number[]): Int32Array {
  return Int32Array.from([...new Set(positions)].filter((position) => position >= 0));
}

/** Numbers names in the order in which they come up. */
class Numbering {
  private readonly numbers = new Map<string, number>();

  of(name: string): number {
    const number = this.numbers.get(name) ?? this.numbers.size;
    this.numbers.set(name, number);
    return number;
  }

  names(): readonly string[] {
    return [...this.numbers.keys()];
  }
}
