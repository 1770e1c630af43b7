/** Nodes of a branching that are still open, the one with the highest bound on top. */
export interface OpenNode {
  readonly bound: number;
}

export function pushNode<N extends OpenNode>(heap: N[], node: N): void {
  let at = heap.length;
  heap.push(node);
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (heap[above].bound >= node.bound) break;
    heap[at] = heap[above];
    at = above;
  }
  heap[at] = node;
}

export function popNode<N extends OpenNode>(heap: N[]): N {
  const top = heap[0];
  const node = heap.pop()!;
  if (heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && heap[below + 1].bound > heap[below].bound) below++;
    if (heap[below].bound <= node.bound) break;
    heap[at] = heap[below];
    at = below;
  }
  heap[at] = node;
  return top;
}
