/** The part of a script that is a scene: from its heading to the next one. */
import type { Screenplay, ScriptNode } from '../../script/index.ts';
import type { Scene } from '../../season/index.ts';

/** Nothing where the script does not have the scene. */
export function nodesOfScene({ nodes }: Screenplay, { source }: Scene): readonly ScriptNode[] {
  const from = nodes.findIndex(({ type, span }) => type === 'heading' && span.line === source?.line);
  if (from === -1) return [];
  const to = nodes.findIndex(({ type }, index) => index > from && type === 'heading');
  return nodes.slice(from, to === -1 ? undefined : to);
}
