/** A script beside its translation: scenes by number, and within a scene what is said by the order of the speeches. */
import type { Screenplay, ScriptNode } from '../../script/index.ts';
import type { Season } from '../../season/index.ts';
import { sceneId } from '../scene-draft.ts';
import { nodesOfScene } from '../scene-nodes.ts';
import { scenesOfScript } from '../scenes-of-script.ts';
import { nodesByScene } from './spoken-lines.ts';

export interface PairedParagraph {
  /** Null: the other side has more. */
  readonly own: ScriptNode | null;
  readonly translated: ScriptNode | null;
}

/** Under which the translation of an episode stands among scripts; no episode is called so, ids have no slash. */
export function translationKey(episode: string, language: string): string {
  return `${episode}/${language}`;
}

/**
 * Paragraphs of each scene of an episode that is shot, with those of the translation beside them. Where the translation
 * has as many of a kind (speeches, action) as the script, they stand side by side in their order; else it is told one
 * after the other.
 */
export function pagesSideBySide(
  season: Season,
  episode: string,
  screenplay: Screenplay,
  translation: Screenplay | null,
): readonly { readonly scene: string; readonly paragraphs: readonly PairedParagraph[] }[] {
  const characters = season.people.flatMap((person) => person.characters);
  const translated = new Map<string, readonly ScriptNode[]>(
    translation === null
      ? []
      : scenesOfScript(translation, characters).scenes.map(({ number, nodeIndex }) => [
          sceneId(episode, number),
          nodesOfScene(translation.nodes, nodeIndex).filter(isPrinted),
        ]),
  );
  return nodesByScene(season, episode, screenplay.nodes).map(({ scene, nodes }) => ({
    scene,
    paragraphs: paired(nodes.filter(isPrinted), translated.get(scene) ?? []),
  }));
}

const isPrinted = ({ type, text }: ScriptNode): boolean =>
  type !== 'note' && type !== 'section' && type !== 'synopsis' && text.trim() !== '';

function paired(own: readonly ScriptNode[], translated: readonly ScriptNode[]): readonly PairedParagraph[] {
  const isAlike = own.length === translated.length && own.every(({ type }, i) => type === translated[i]!.type);
  if (isAlike) return own.map((node, i) => ({ own: node, translated: translated[i]! }));
  const speeches = translated.filter(({ type }) => type === 'dialogue');
  const areAsMany = own.filter(({ type }) => type === 'dialogue').length === speeches.length;
  if (areAsMany && speeches.length > 0) return bySpeeches(own, translated);
  return Array.from({ length: Math.max(own.length, translated.length) }, (_, i) => ({
    own: own[i] ?? null,
    translated: translated[i] ?? null,
  }));
}

/** What stands between two speeches beside what stands between the same two of the other side. */
function bySpeeches(own: readonly ScriptNode[], translated: readonly ScriptNode[]): readonly PairedParagraph[] {
  const left = betweenSpeeches(own);
  const right = betweenSpeeches(translated);
  return left.flatMap((run, i) =>
    Array.from({ length: Math.max(run.length, right[i]!.length) }, (_, k) => ({
      own: run[k] ?? null,
      translated: right[i]![k] ?? null,
    })),
  );
}

/** Runs that each begin with a speech; the first one with whatever the scene does. */
function betweenSpeeches(nodes: readonly ScriptNode[]): readonly (readonly ScriptNode[])[] {
  const runs: ScriptNode[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'dialogue') runs.push([]);
    runs.at(-1)!.push(node);
  }
  return runs;
}
