/**
 * Scrolls the board while something is dragged near its edges. Our own, because the drag library's auto-scroll looks
 * for every scrollable thing under the pointer in every frame (`elementsFromPoint`, 3 ms a frame on a full board); here
 * the one thing that scrolls is known.
 */
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

/** Pixels from an edge within which it scrolls, and pixels a frame at the very edge. */
const REACH = 72;
const FASTEST = 22;

/** The returned function ends it. */
export function scrollAtEdges(scroller: HTMLElement): () => void {
  let pointer: { readonly clientX: number; readonly clientY: number } | null = null;
  let frame = 0;
  const step = (): void => {
    frame = 0;
    if (pointer === null) return;
    const box = scroller.getBoundingClientRect();
    const isOver =
      pointer.clientX >= box.left &&
      pointer.clientX <= box.right &&
      pointer.clientY >= box.top &&
      pointer.clientY <= box.bottom;
    const x = isOver ? speedAt(pointer.clientX, box.left, box.right) : 0;
    const y = isOver ? speedAt(pointer.clientY, box.top, box.bottom) : 0;
    if (x === 0 && y === 0) return;
    scroller.scrollBy(x, y);
    frame = requestAnimationFrame(step);
  };
  const follow = (input: { readonly clientX: number; readonly clientY: number }): void => {
    pointer = input;
    if (frame === 0) frame = requestAnimationFrame(step);
  };
  const stop = (): void => {
    pointer = null;
    cancelAnimationFrame(frame);
    frame = 0;
  };
  const unmonitor = monitorForElements({
    onDrag: ({ location }) => follow(location.current.input),
    onDropTargetChange: ({ location }) => follow(location.current.input),
    onDrop: stop,
  });
  return () => {
    unmonitor();
    stop();
  };
}

/** Pixels a frame: 0 in the middle, faster towards either edge; negative at the first one. */
function speedAt(at: number, from: number, to: number): number {
  const reach = Math.min(REACH, (to - from) / 4);
  const first = reach - (at - from);
  const last = reach - (to - at);
  if (first > 0) return -Math.ceil((Math.min(first, reach) / reach) * FASTEST);
  return last > 0 ? Math.ceil((Math.min(last, reach) / reach) * FASTEST) : 0;
}
