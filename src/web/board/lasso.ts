/**
 * A rectangle drawn over the board with the mouse, from where no strip is: what it touches is chosen. With Ctrl or
 * Shift besides what is chosen already. Keyboards have Shift and arrows, fingers the button "Choose strips".
 */
import { boardState } from './board-state.ts';
import { boxBetween, overlaps } from './selection.ts';

/** Pixels before a press is a rectangle and not a click. */
const BEGINS_AT = 5;
const NOT_FROM = 'button, a, input, select, textarea, .strip, .banner, .panel, .ribbon, .toolbar, .hand-bar';

/** The returned function ends it. */
export function lassoOver(board: HTMLElement): () => void {
  const onDown = (down: PointerEvent): void => {
    const { target } = down;
    if (down.button !== 0 || down.pointerType === 'touch' || !(target instanceof Element)) return;
    if (target.closest('.board-body') === null || target.closest(NOT_FROM) !== null || !board.contains(target)) return;
    // A press on a scrollbar is none on the board.
    if (target instanceof HTMLElement && isOnScrollbar(target, down)) return;
    begin(down);
  };
  const begin = (down: PointerEvent): void => {
    const from = { x: down.clientX, y: down.clientY };
    const before = down.ctrlKey || down.metaKey || down.shiftKey ? boardState.get().selected : new Set<string>();
    let drawn: HTMLElement | null = null;
    const onMove = (event: PointerEvent): void => {
      const box = boxBetween(from, { x: event.clientX, y: event.clientY });
      if (drawn === null && box.right - box.left < BEGINS_AT && box.bottom - box.top < BEGINS_AT) return;
      if (drawn === null) {
        drawn = document.createElement('div');
        drawn.className = 'lasso';
        document.body.append(drawn);
        window.getSelection()?.removeAllRanges();
      }
      event.preventDefault();
      drawn.style.transform = `translate(${box.left}px, ${box.top}px)`;
      drawn.style.width = `${box.right - box.left}px`;
      drawn.style.height = `${box.bottom - box.top}px`;
      const selected = new Set(before);
      for (const strip of board.querySelectorAll('.strip')) {
        if (!overlaps(box, strip.getBoundingClientRect())) continue;
        const key = strip.querySelector('[data-key]')?.getAttribute('data-key');
        if (key) selected.add(key);
      }
      boardState.set({ selected });
    };
    const end = (): void => {
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('pointerup', end);
      document.removeEventListener('pointercancel', end);
      drawn?.remove();
      // A press beside the strips lets go of them.
      if (drawn === null && before.size === 0) boardState.set({ selected: new Set() });
    };
    document.addEventListener('pointermove', onMove);
    document.addEventListener('pointerup', end);
    document.addEventListener('pointercancel', end);
  };
  board.addEventListener('pointerdown', onDown);
  return () => board.removeEventListener('pointerdown', onDown);
}

function isOnScrollbar(target: HTMLElement, { clientX, clientY }: PointerEvent): boolean {
  const box = target.getBoundingClientRect();
  return (
    clientX > box.left + target.clientWidth + target.clientLeft ||
    clientY > box.top + target.clientHeight + target.clientTop
  );
}
