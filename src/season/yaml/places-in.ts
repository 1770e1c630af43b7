/** Where in a file of ours something stands, by its path: JSON is YAML, whose reader knows where things are. */
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { SourcePlace } from '../../foundation/index.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Spot } from './spot.ts';

/** A key of a map; an item of a list. */
export type PathPart = string | number | Readonly<Record<string, unknown>>;

/**
 * Finds lines and columns when they are asked for. An item of a list is asked for by its number, by its id, or by what
 * it says (`{ between: ['paris', 'rome'] }`). What is not there is found where the innermost part of its path that is
 * there starts.
 */
export function placesIn(text: string, file: string): (path: readonly PathPart[]) => SourcePlace {
  let root: Spot | null = null;
  return (path) => {
    root ??= parseYaml(text, file).root;
    let node = root.node;
    for (const key of path) {
      const inner: Node | null = isMap<Node, Node | null>(node)
        ? ((node.items as Pair<Node, Node | null>[]).findLast((pair) => isScalar(pair.key) && pair.key.value === key)
            ?.value ?? null)
        : isSeq<Node | null>(node)
          ? itemOf(node, key)
          : null;
      if (inner === null) break;
      node = inner;
    }
    return root.file.placeOf(node?.range?.[0] ?? 0);
  };
}

function itemOf(list: YAMLSeq<Node | null>, part: PathPart): Node | null {
  if (typeof part === 'number') return list.items[part] ?? null;
  const says = typeof part === 'string' ? { id: part } : part;
  return (
    list.items.find((item) => isMap(item) && Object.entries(says).every(([key, value]) => has(item, key, value))) ??
    null
  );
}

function has(item: YAMLMap, key: string, value: unknown): boolean {
  const found: unknown = item.get(key);
  return JSON.stringify(found) === JSON.stringify(value);
}
