/** Episodes, expected episodes, scenes and their parts, as read from the scripts and overridden in `season.yaml`. */
import type { CalendarDay, Eighths } from '../foundation/index.ts';
import type { SceneElement } from './elements.ts';

export interface Episode {
  readonly id: string;
  readonly title: string;
  readonly script: string | null;
  readonly director: string | null;
  readonly draft: { readonly colour: string; readonly date: CalendarDay | null } | null;
  /** Its script in other languages, for pages side by side: language (`fr`) and file; missing: none. */
  readonly translations?: readonly Translation[];
  /** Its own release; missing: the season's. */
  readonly release?: CalendarDay;
  /** Not written yet: the plan keeps room for it. */
  readonly expected: ExpectedEpisode | null;
  /** Numbers that its scenes keep, in the order of the script; missing: those of the script. */
  readonly sceneNumbers?: readonly KeptNumber[];
}

export interface Translation {
  readonly language: string;
  readonly script: string;
}

/** A number that a scene keeps from draft to draft, and the heading by which it is found again. */
export interface KeptNumber {
  readonly number: string;
  /** Null: the scene was taken out, its number stays its own. */
  readonly heading: string | null;
}

export interface ExpectedEpisode {
  readonly arrives: CalendarDay;
  readonly eighths: Eighths;
  readonly cast: readonly string[];
  readonly set: string;
}

export const LIGHT_NEEDS = ['any', 'day', 'night', 'dawn', 'dusk'] as const;
export type LightNeed = (typeof LIGHT_NEEDS)[number];

/** Lights that take the minutes of the dark (SPEC K-3). */
export function isDark(light: LightNeed): boolean {
  return light === 'night' || light === 'dawn' || light === 'dusk';
}

export interface Scene {
  /** `<episode>-<scene number>`, `101-12A`. Scenes of an expected episode are `105-E1`, `105-E2` ... */
  readonly id: string;
  readonly episode: string;
  readonly number: string;
  readonly heading: string;
  readonly intExt: 'INT' | 'EXT' | 'INT/EXT';
  /** The heading says neither, nor does another of the set: `intExt` is a guess until somebody gives it a heading. */
  readonly intExtGuessed?: boolean;
  /**
   * What its heading stands for, where that is no scene: a shot of the scene before it, or a title card. Such a row is
   * `omitted`: there is nothing of it to shoot. Missing: a scene.
   */
  readonly standsAs?: 'shot' | 'card';
  /** Set as the heading has it, sub-sets joined by ` - `. */
  readonly set: string;
  /** Id of the `StorySet` it belongs to. */
  readonly setId: string;
  /** Time of day as written, and as resolved (CONTINUOUS takes the time before it). */
  readonly time: string;
  readonly resolvedTime: string;
  readonly light: LightNeed;
  /** The heading says nothing of the light: it is the scene's before, or day, until somebody says. */
  readonly lightGuessed?: boolean;
  readonly eighths: Eighths;
  readonly page: number;
  readonly synopsis: string | null;
  /** Of the breakdown sheet, for everybody who reads it. */
  readonly notes?: string;
  readonly characters: readonly string[];
  readonly people: readonly string[];
  /** What it needs besides people, with what that needs in turn. */
  readonly elements: readonly SceneElement[];
  /** Keys of proposals (`props/red pencil`) that somebody has decided, and that are not made again. */
  readonly dismissed?: readonly string[];
  /** Units that may shoot it. */
  readonly units: readonly string[];
  readonly storyDay: string | null;
  readonly omitted: boolean;
  readonly expected: boolean;
  /** One part unless the season splits the scene; parts add up to the scene's eighths. Empty for omitted scenes. */
  readonly parts: readonly ScenePart[];
  readonly source: { readonly file: string; readonly line: number } | null;
}

/** `EXT`, and `EXT?` where that is a guess: as board and paper write it. */
export function sideOfScene({ intExt, intExtGuessed }: Pick<Scene, 'intExt' | 'intExtGuessed'>): string {
  return intExtGuessed === true ? `${intExt}?` : intExt;
}

/** What stands behind a light, or a time of day, that is a guess. */
export function lightDoubt({ lightGuessed }: Pick<Scene, 'lightGuessed'>): '?' | '' {
  return lightGuessed === true ? '?' : '';
}

export interface ScenePart {
  /** Counts from 1. */
  readonly part: number;
  readonly eighths: Eighths;
  /** Minutes given by the AD; null: eighths x the timing table (SPEC K-3). */
  readonly minutes: number | null;
  readonly people: readonly string[];
}
