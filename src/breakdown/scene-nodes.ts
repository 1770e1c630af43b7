import { type DialogueNode, type HeadingNode, readSceneHeading, type ScriptNode } from '../script/index.ts';
import { soloSpeakers } from './cue-names.ts';
import { type Standing, standingOf } from './heading-standing.ts';

/** Scripts stay as they are while the season around them is edited. */
const known = new WeakMap<readonly ScriptNode[], ReadonlyMap<number, Exclude<Standing, 'scene'>>>();

/** The headings of a script that are no scenes, by their index: shots of the scene before them, and cards. */
export function headingsWithoutScene(nodes: readonly ScriptNode[]): ReadonlyMap<number, Exclude<Standing, 'scene'>> {
  const before = known.get(nodes);
  if (before !== undefined) return before;
  const found = new Map<number, Exclude<Standing, 'scene'>>();
  const starts = nodes.flatMap((node, index) => (node.type === 'heading' ? [index] : []));
  const speakers = soloSpeakers(nodes.filter((node): node is DialogueNode => node.type === 'dialogue'));
  let hasScene = false;
  for (const [at, index] of starts.entries()) {
    const heading = nodes[index] as HeadingNode;
    if (heading.omitted) continue;
    const body = nodes.slice(index + 1, starts[at + 1] ?? nodes.length);
    const standing = standingOf(readSceneHeading(heading.text), body, speakers);
    // A shot of no scene is the first of one.
    if (standing === 'card' || (standing === 'shot' && hasScene)) found.set(index, standing);
    else hasScene = true;
  }
  known.set(nodes, found);
  return found;
}

/** From the heading to the next one that begins a scene: shots between them are of the scene. */
export function nodesOfScene(nodes: readonly ScriptNode[], heading: number): readonly ScriptNode[] {
  const without = headingsWithoutScene(nodes);
  const isShot = without.get(heading) === 'shot';
  let end = heading + 1;
  while (end < nodes.length && (nodes[end]!.type !== 'heading' || (!isShot && without.get(end) === 'shot'))) end++;
  return nodes.slice(heading, end);
}
