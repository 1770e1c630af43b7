/** One walk over a whole YAML tree for what the YAML reader would ask again at every key and alias. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';

export interface WholeTree {
  /**
   * What each alias stands for: the last node of its name before it; null where there is none, or where it is inside
   * it.
   */
  readonly aliases: ReadonlyMap<Node, Node | null>;
  /** Keys that their map has already, as the YAML reader would compare them (yaml 2.9, `mapIncludes`). */
  readonly repeatedKeys: readonly Node[];
  /** Keys and values, each alias counted as what it stands for. */
  readonly unfolded: number;
}

export function walkTree(document: Document): WholeTree {
  const aliases = new Map<Node, Node | null>();
  const repeatedKeys: Node[] = [];
  const anchors = new Map<string, Node>();
  /** Of nodes with an anchor, once all of them was seen. */
  const sizes = new Map<Node, number>();

  const aliasSize = (alias: Node, source: string): number => {
    const target = anchors.get(source) ?? null;
    const size = target === null ? undefined : sizes.get(target);
    aliases.set(alias, size === undefined ? null : target);
    return size ?? 1;
  };
  const sizeOf = (node: Node | null): number => {
    if (node === null) return 1;
    if (isAlias(node)) return aliasSize(node, node.source);
    const { anchor } = node as { readonly anchor?: string };
    if (anchor !== undefined) anchors.set(anchor, node);
    let size = 1;
    if (isMap(node)) {
      const keys = new Set<unknown>();
      for (const pair of node.items as Pair<Node, Node | null>[]) {
        if (isScalar(pair.key)) {
          if (keys.has(pair.key.value)) repeatedKeys.push(pair.key);
          keys.add(pair.key.value);
        }
        size += sizeOf(pair.key) + sizeOf(pair.value);
      }
    } else if (isSeq(node)) for (const item of node.items as (Node | null)[]) size += sizeOf(item);
    if (anchor !== undefined) sizes.set(node, size);
    return size;
  };
  const unfolded = sizeOf(document.contents);
  return { aliases, repeatedKeys, unfolded };
}
