/**
 * How `season.yaml` names scenes: `101-12`, or `101-12/2` for the second part. Whether the script has the scene only
 * `breakdown` can tell, so every name is noted with its place; here its form and its episode are checked.
 */
import type { Message } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { SceneReference } from '../scene-override.ts';
import type { Known } from '../yaml/ids.ts';
import type { Shape } from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';

export interface NamedPart {
  readonly scene: string;
  /** Counts from 1; null where the whole scene is meant. */
  readonly part: number | null;
  readonly at: Spot;
}

export class SceneNames {
  readonly #episodes: Known;
  /** Parts of the scenes that are split; all others have one. */
  readonly #parts = new Map<string, number>();
  /** Length of the longest id of an episode; all are known before the first scene is named. */
  #longestEpisode: number | null = null;
  readonly references: SceneReference[] = [];

  constructor(episodes: Known) {
    this.#episodes = episodes;
  }

  /** A whole scene. */
  scene(role: SceneReference['role']): Shape<string> {
    const expected = message('season.expected.scene');
    return {
      expected,
      read: (at) => {
        const named = this.#read(at, expected, role);
        if (named === undefined || named.part === null) return named?.scene;
        return at.error('bad-scene-id.part', { found: at.found, scene: named.scene });
      },
    };
  }

  /** A scene, or a part of one. */
  sceneOrPart(role: SceneReference['role']): Shape<NamedPart> {
    const expected = message('season.expected.scene-or-part');
    return { expected, read: (at) => this.#read(at, expected, role) };
  }

  /** The id of a scene written as a key. */
  fromKey(key: string, keyAt: Spot): string | undefined {
    if (!this.#hasEpisode(key, keyAt)) return undefined;
    this.references.push({ scene: key, part: null, place: keyAt.place, role: 'override' });
    return key;
  }

  noteSplit(scene: string, parts: number): void {
    this.#parts.set(scene, parts);
  }

  /** Reports a part number that the scene does not have. */
  checkPart(scene: string, part: number, at: Spot): boolean {
    const parts = this.#parts.get(scene) ?? 1;
    if (part >= 1 && part <= parts) return true;
    at.error('unknown-part', { scene, parts, part: String(part) });
    return false;
  }

  #read(at: Spot, expected: Message, role: SceneReference['role']): NamedPart | undefined {
    const match = /^([^/]+?)(?:\/(\d{1,3}))?$/.exec(at.text?.trim() ?? '');
    if (!match) {
      return at.unexpected(at.text === null ? 'wrong-type' : 'bad-scene-id', expected);
    }
    const scene = match[1]!;
    const part = match[2] === undefined ? null : Number(match[2]);
    if (!this.#hasEpisode(scene, at)) return undefined;
    if (part !== null && !this.checkPart(scene, part, at)) return undefined;
    this.references.push({ scene, part, place: at.place, role });
    return { scene, part, at };
  }

  #hasEpisode(scene: string, at: Spot): boolean {
    const { ids } = this.#episodes;
    this.#longestEpisode ??= [...ids.keys()].reduce((longest, id) => Math.max(longest, id.length), 0);
    for (let dash = scene.indexOf('-'); dash >= 0 && dash <= this.#longestEpisode; dash = scene.indexOf('-', dash + 1))
      if (dash + 1 < scene.length && ids.has(scene.slice(0, dash))) return true;
    const episodes: string[] = [];
    for (const one of ids.keys()) if (episodes.push(one) === 12) break;
    const written = scene.includes('-') ? scene.slice(0, scene.indexOf('-')) : '';
    const near = written === '' ? null : at.file.suggest(written, ids);
    at.error('bad-scene-id.episode', {
      scene,
      near: near === null ? null : `${near}${scene.slice(written.length)}`,
      example: `${episodes[0] ?? '101'}-12`,
      episodes: episodes.join(', '),
    });
    return false;
  }
}
