/** What `season.yaml` says about single scenes; `breakdown` lays it over what the scripts say. */
import type { Eighths, SourcePlace } from '../foundation/index.ts';
import type { SceneElement } from './elements.ts';
import type { LightNeed } from './scenes.ts';

export interface SceneOverride {
  /** `<episode>-<scene number>`. */
  readonly scene: string;
  /** Counts in place of the script's; where the episode's script has no such scene, the row is a scene of its own. */
  readonly heading: string | null;
  readonly page: number | null;
  readonly eighths: Eighths | null;
  readonly synopsis: string | null;
  readonly notes: string | null;
  readonly minutes: number | null;
  readonly light: LightNeed | null;
  /** Characters, as cues have them: upper case. */
  readonly castAdd: readonly string[];
  readonly castRemove: readonly string[];
  readonly elements: readonly SceneElement[];
  /** Keys of proposals that somebody has decided. */
  readonly dismissed: readonly string[];
  readonly units: readonly string[] | null;
  readonly storyDay: string | null;
  readonly omit: boolean;
  /** `cast`: characters in the part; null = all of the scene's. Two parts at least. */
  readonly split: readonly ScenePartOverride[] | null;
  readonly place: SourcePlace;
}

export interface ScenePartOverride {
  readonly eighths: Eighths;
  readonly minutes: number | null;
  readonly cast: readonly string[] | null;
}

/** A place in `season.yaml` that names a scene, so that a scene nobody wrote can be reported there. */
export interface SceneReference {
  readonly scene: string;
  /** Counts from 1; null where the whole scene is meant. */
  readonly part: number | null;
  readonly place: SourcePlace;
  readonly role: 'override' | 'order' | 'prerequisite' | 'pin' | 'note' | 'story';
}
