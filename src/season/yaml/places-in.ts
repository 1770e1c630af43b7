/** Where in a file of ours something stands, by its path: JSON is YAML, whose reader knows where things are. */
import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { SourcePlace } from '../../foundation/index.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Spot } from './spot.ts';

/**
 * Finds lines and columns when they are asked for. What is not there is found where the innermost part of its path that
 * is there starts.
 */
export function placesIn(text: string, file: string): (path: readonly (string | number)[]) => SourcePlace {
  let root: Spot | null = null;
  return (path) => {
    root ??= parseYaml(text, file).root;
    let node = root.node;
    for (const key of path) {
      const inner: Node | null = isMap<Node, Node | null>(node)
        ? ((node.items as Pair<Node, Node | null>[]).findLast((pair) => isScalar(pair.key) && pair.key.value === key)
            ?.value ?? null)
        : isSeq<Node | null>(node)
          ? (node.items[Number(key)] ?? null)
          : null;
      if (inner === null) break;
      node = inner;
    }
    return root.file.placeOf(node?.range?.[0] ?? 0);
  };
}
