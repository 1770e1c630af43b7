/**
 * The plan read against the season: the choices are the plan's (unit, date, call, order, way, place), everything that
 * follows from them is worked out here again. Strips and days the season does not have are left out; and
 * `compare/` report them.
 */
import { type CalendarDay, type ClockMinutes, parseCalendarDay, parseWrittenClock } from '../foundation/index.ts';
import {
  type Base,
  type Place,
  type PlanDay,
  type PlanFile,
  type PlanStrip,
  type Scene,
  type ScenePart,
  type Season,
  type StorySet,
  stripKey,
  type Unit,
  type Way,
} from '../season/index.ts';
import { clockOfDay, type DayClock } from './clock/day-clock.ts';
import { lightHours } from './clock/light-hours.ts';
import { stripMinutes } from './clock/strip-minutes.ts';
import { indexSeason, partOf, type SeasonIndex } from './season-index.ts';

export interface Shoot {
  readonly season: Season;
  readonly index: SeasonIndex;
  readonly plan: PlanFile;
  /** By date, then as in the plan. */
  readonly days: readonly ShootingDay[];
  /** Strips of all days in that order. */
  readonly strips: readonly ShotStrip[];
}

export interface ShootingDay {
  readonly date: CalendarDay;
  readonly unit: Unit;
  /** Base of the first strip's place. */
  readonly base: Base;
  readonly call: ClockMinutes;
  readonly wrap: ClockMinutes;
  readonly meals: readonly { readonly start: ClockMinutes; readonly end: ClockMinutes }[];
  /** K-17. */
  readonly waits: DayClock['waits'];
  readonly worked: number;
  /** K-14. */
  readonly continuous: boolean;
  readonly strips: readonly ShotStrip[];
  /** K-16, with their position in the plan's list. */
  readonly banners: DayClock['banners'];
  readonly claimed: PlanDay;
}

export interface ShotStrip {
  /** `101-12`, or `101-12/2` where the scene is split. */
  readonly name: string;
  readonly scene: Scene;
  readonly part: ScenePart;
  readonly set: StorySet;
  readonly way: Way;
  readonly place: Place;
  /** Base of the place. */
  readonly base: Base;
  readonly date: CalendarDay;
  readonly unit: Unit;
  readonly minutes: number;
  readonly start: ClockMinutes;
  readonly end: ClockMinutes;
  /** K-13: minutes by which it makes a meal late. */
  readonly late: number;
  readonly claimed: PlanStrip;
}

export function readShoot(season: Season, plan: PlanFile): Shoot {
  const index = indexSeason(season);
  const days = oncePerDate(plan.days)
    .map((claimed) => readDay(season, index, claimed))
    .filter((day) => day !== null)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { season, index, plan, days, strips: days.flatMap((day) => day.strips) };
}

/** K-5: a unit that is twice on a date has one day there, the later strips after the earlier ones. */
function oncePerDate(days: readonly PlanDay[]): readonly PlanDay[] {
  const once = new Map<string, PlanDay>();
  for (const day of days) {
    const key = `${day.date} ${day.unit}`;
    const first = once.get(key);
    once.set(key, first === undefined ? day : { ...first, strips: [...first.strips, ...day.strips] });
  }
  return [...once.values()];
}

/** Name of a strip for people; the part is named only where there are several. */
export function stripName(scene: Scene, part: ScenePart): string {
  return scene.parts.length > 1 ? stripKey({ scene: scene.id, part: part.part }) : scene.id;
}

function readDay(season: Season, index: SeasonIndex, claimed: PlanDay): ShootingDay | null {
  const date = parseCalendarDay(claimed.date);
  const unit = index.unitNamed(claimed.unit);
  const call = parseWrittenClock(claimed.call);
  const found = claimed.strips.map((strip) => findStrip(season, index, strip)).filter((strip) => strip !== null);
  const first = found[0];
  if (date === null || unit === undefined || call === null || first === undefined) return null;

  const { base } = first;
  const toClock = found.map((strip) => ({ ...strip, ...lightHours(season, strip, date) }));
  const clock = clockOfDay(season, base, call, toClock, claimed.banners);
  const strips = found.map((strip, i) => ({ ...strip, ...clock.strips[i]!, date, unit }));
  return { ...clock, date, unit, base, call, strips, claimed };
}

type FoundStrip = Omit<ShotStrip, 'date' | 'unit' | 'start' | 'end' | 'late'>;

function findStrip(season: Season, index: SeasonIndex, claimed: PlanStrip): FoundStrip | null {
  const scene = index.sceneNamed(claimed.scene);
  const part = partOf(scene, claimed.part);
  const set = scene === undefined ? undefined : index.setNamed(scene.setId);
  const way = set?.ways.find(({ id }) => id === claimed.wayId);
  const place = index.placeNamed(claimed.place);
  if (!scene || !part || !set || !way || !place) return null;
  const minutes = stripMinutes(scene, part, way, season.timing);
  const base = index.base(place.base);
  return { name: stripName(scene, part), scene, part, set, way, place, base, minutes, claimed };
}
