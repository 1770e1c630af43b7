/** Looks across the order of shooting: who wears what when, what it looked like last, and what must be washed. */
import { addDays, type CalendarDay } from '../foundation/index.ts';
import { type Look, type Scene, type Season, scenesOfLook, storyOf } from '../season/index.ts';
import { type DayShot, type Shot, shotsOf } from './shot-scenes.ts';

export interface LookWorn {
  readonly look: Look;
  readonly scene: Scene;
  readonly shot: Shot;
  /** In this scene, as the look says; null: nothing. */
  readonly state: string | null;
  /** When it was shot last, and in which state. */
  readonly last: { readonly scene: string; readonly date: CalendarDay; readonly state: string | null } | null;
  /** The scene before it in the story that it must match, and whether that is shot already. */
  readonly matches: { readonly scene: string; readonly state: string | null; readonly isShot: boolean } | null;
  /** Worn on the day before, or in another state since: washed and made good before this day. */
  readonly needsLaundry: boolean;
  /** Worn in another state earlier on this very day, and there is no double: no time to make it good. */
  readonly needsDouble: boolean;
  /** It takes a change: its person wore another look of the kind before on this day. */
  readonly isChange: boolean;
}

export interface LookStrip {
  readonly look: Look;
  /** In the order of the story. */
  readonly scenes: readonly {
    readonly scene: string;
    readonly date: CalendarDay | null;
    readonly state: string | null;
  }[];
}

/** Every look in every scene that is shot, in the order of shooting. */
export function looksWorn(season: Season, days: readonly DayShot[]): readonly LookWorn[] {
  const scenes = new Map(season.scenes.map((scene) => [scene.id, scene]));
  const looks = storyOf(season).looks.map((look) => ({ look, scenes: scenesOfLook(season, look) }));
  const lastOf = new Map<string, NonNullable<LookWorn['last']>>();
  const wornOn = new Map<string, string>();
  const shotSoFar = new Set<string>();
  return shotsOf(season, days).flatMap((shot) => {
    const here = looks.filter((one) => one.scenes.includes(shot.scene));
    const worn = here.map(({ look, scenes: own }): LookWorn => {
      const state = stateIn(look, shot.scene);
      const last = lastOf.get(look.id) ?? null;
      const before = own[own.indexOf(shot.scene) - 1];
      const key = `${look.person} ${look.kind} ${shot.date} ${shot.unit}`;
      const other = wornOn.get(key);
      wornOn.set(key, look.id);
      const isSoon = last !== null && last.date < shot.date && addDays(last.date, 1) >= shot.date;
      const isToday = last !== null && last.date === shot.date;
      const isOther = last !== null && last.state !== null && last.state !== state;
      return {
        look,
        scene: scenes.get(shot.scene)!,
        shot,
        state,
        last,
        matches:
          before === undefined ? null : { scene: before, state: stateIn(look, before), isShot: shotSoFar.has(before) },
        needsLaundry: look.kind === 'costume' && look.doubles === 0 && (isSoon || (isOther && !isToday)),
        needsDouble: look.kind === 'costume' && look.doubles === 0 && isOther && isToday,
        isChange: other !== undefined && other !== look.id,
      };
    });
    for (const { look } of here)
      lastOf.set(look.id, { scene: shot.scene, date: shot.date, state: stateIn(look, shot.scene) });
    shotSoFar.add(shot.scene);
    return worn;
  });
}

/** Each look's scenes as a strip. */
export function lookStrips(season: Season, days: readonly DayShot[]): readonly LookStrip[] {
  const dates = new Map(shotsOf(season, days).map(({ scene, date }) => [scene, date]));
  return storyOf(season).looks.map((look) => ({
    look,
    scenes: scenesOfLook(season, look).map((scene) => ({
      scene,
      date: dates.get(scene) ?? null,
      state: stateIn(look, scene),
    })),
  }));
}

function stateIn({ states }: Look, scene: string): string | null {
  return states.find((one) => one.scene === scene)?.state ?? null;
}
