/** What a scene of a draft says, so that it can be found again in another. */
import { plainWords } from '../../foundation/index.ts';
import type { Screenplay, ScriptNode } from '../../script/index.ts';
import { presentIn } from '../scene-cast-and-parts.ts';
import { type ScriptScene, scenesOfScript } from '../scenes-of-script.ts';

export interface SceneOfDraft {
  readonly scene: ScriptScene;
  /** Characters present. */
  readonly cast: readonly string[];
  /** Number that the script itself gives it; null: it gives none. */
  readonly written: string | null;
  /** Paragraphs below the heading, cues with what is said. */
  readonly paragraphs: readonly string[];
  /** Pairs of neighbouring words, each with how often it stands there. */
  readonly pairs: ReadonlyMap<string, number>;
  /** How many pairs. */
  readonly size: number;
  /** Heading and words, to tell that nothing has changed. */
  readonly print: string;
}

/** Scenes in the order of the script, without those that are omitted. */
export function scenesOfDraft(screenplay: Screenplay, characters: readonly string[]): readonly SceneOfDraft[] {
  const { scenes } = scenesOfScript(screenplay, characters);
  return scenes.flatMap((scene, index) => {
    if (scene.omitted) return [];
    const heading = screenplay.nodes[scene.nodeIndex]!;
    const until = scenes[index + 1]?.nodeIndex ?? screenplay.nodes.length;
    const paragraphs = screenplay.nodes.slice(scene.nodeIndex + 1, until).flatMap(shownText);
    const words = plainWords(paragraphs.join(' ')).split(' ').filter(Boolean);
    const pairs = new Map<string, number>();
    for (const [at, word] of words.entries()) {
      const pair = `${words[at - 1] ?? ''} ${word}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    return [
      {
        scene,
        cast: presentIn(scene),
        written: heading.type === 'heading' ? heading.number : null,
        paragraphs,
        pairs,
        size: words.length,
        print: `${plainWords(scene.heading)}\n${words.join(' ')}`,
      },
    ];
  });
}

function shownText(node: ScriptNode): string[] {
  switch (node.type) {
    case 'dialogue':
      return [[node.text, ...node.parts.map(({ text }) => text)].join('\n')];
    case 'action':
    case 'lyric':
    case 'shot':
    case 'transition':
    case 'other':
      return node.text === '' ? [] : [node.text];
    default:
      return [];
  }
}

/** Pairs of words that two scenes have in common. */
export function shared(a: SceneOfDraft, b: SceneOfDraft): number {
  const [few, many] = a.pairs.size < b.pairs.size ? [a.pairs, b.pairs] : [b.pairs, a.pairs];
  let sum = 0;
  for (const [pair, times] of few) {
    const other = many.get(pair);
    if (other !== undefined) sum += Math.min(times, other);
  }
  return sum;
}

/** Words in common, in percent of the words of both. */
export function likeness(a: SceneOfDraft, b: SceneOfDraft): number {
  return a.size + b.size === 0 ? 0 : Math.round((200 * shared(a, b)) / (a.size + b.size));
}
