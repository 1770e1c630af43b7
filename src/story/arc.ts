/** One person's journey, and where in it each of their shooting days falls. */
import type { CalendarDay } from '../foundation/index.ts';
import { type Moment, type Scene, type Season, storyOf } from '../season/index.ts';
import { type DayShot, type Shot, shotByScene, shotsOf } from './shot-scenes.ts';

/** A scene of somebody's, seen from where they are in the story. */
export interface SceneInArc {
  readonly scene: Scene;
  /** From 1, among their scenes. */
  readonly position: number;
  readonly moments: readonly Moment[];
  /** The last moment before it and the next one after it. */
  readonly lastMoment: Moment | null;
  readonly nextMoment: Moment | null;
  /** Their scenes before and after it in the story, and whether these have been shot by then. */
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
  /** It is earlier in the story than what they have shot just before. */
  readonly isBack: boolean;
  /** It is shot after a meal of its day. */
  readonly isAfterMeal: boolean;
}

export interface Neighbour {
  readonly scene: string;
  /** Null: on no day yet. */
  readonly date: CalendarDay | null;
  readonly isShotBefore: boolean;
}

export interface DayInArc {
  readonly date: CalendarDay;
  readonly unit: string;
  readonly scenes: readonly SceneInArc[];
}

/** Moments of a person in the order of the story, with their scenes. */
export function arcOf(season: Season, person: string): readonly { readonly moment: Moment; readonly scene: Scene }[] {
  const { moments } = storyOf(season);
  return season.scenes
    .filter(({ omitted, people }) => !omitted && people.includes(person))
    .flatMap((scene) => ownMoments(moments, scene, person).map((moment) => ({ moment, scene })));
}

/** Every shooting day of the person, in the order of shooting. */
export function daysInArc(season: Season, days: readonly DayShot[], person: string): readonly DayInArc[] {
  const { moments } = storyOf(season);
  const own = season.scenes.filter(({ omitted, people }) => !omitted && people.includes(person));
  const position = new Map(own.map(({ id }, index) => [id, index]));
  const shots = shotByScene(season, days);
  const marked = own.map((scene) => ownMoments(moments, scene, person));
  const found: DayInArc[] = [];
  let last = -1;
  for (const shot of shotsOf(season, days)) {
    const at = position.get(shot.scene);
    if (at === undefined) continue;
    const told: SceneInArc = {
      scene: own[at]!,
      position: at + 1,
      moments: marked[at]!,
      lastMoment: marked.slice(0, at).flat().at(-1) ?? null,
      nextMoment: marked.slice(at + 1).flat()[0] ?? null,
      before: neighbour(own[at - 1], shot, shots),
      after: neighbour(own[at + 1], shot, shots),
      isBack: at < last,
      isAfterMeal: shot.isAfterMeal,
    };
    last = at;
    const day = found.at(-1);
    if (day?.date === shot.date && day.unit === shot.unit) {
      found[found.length - 1] = { ...day, scenes: [...day.scenes, told] };
    } else found.push({ date: shot.date, unit: shot.unit, scenes: [told] });
  }
  return found;
}

function neighbour(scene: Scene | undefined, now: Shot, shots: ReadonlyMap<string, Shot>): Neighbour | null {
  if (scene === undefined) return null;
  const shot = shots.get(scene.id);
  return { scene: scene.id, date: shot?.date ?? null, isShotBefore: shot !== undefined && shot.at < now.at };
}

/** Those of the scene that are the person's; without names they are everybody's. */
function ownMoments(moments: readonly Moment[], scene: Scene, person: string): readonly Moment[] {
  return moments.filter((one) => one.scene === scene.id && (one.people.length === 0 || one.people.includes(person)));
}
