import type { ScriptNode } from '../script/index.ts';

/** From the heading to the next one. */
export function nodesOfScene(nodes: readonly ScriptNode[], heading: number): readonly ScriptNode[] {
  let end = heading + 1;
  while (end < nodes.length && nodes[end]!.type !== 'heading') end++;
  return nodes.slice(heading, end);
}
