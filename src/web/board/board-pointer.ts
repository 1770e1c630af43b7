/**
 * Clicks of the board, heard in one place: whatever has `data-key` can have the focus, whatever has `data-menu` opens a
 * menu.
 */
import { useEffect } from 'react';
import type { BoardView } from '../../api/index.ts';
import type { Column } from './board-columns.ts';
import { pressBoardKey, select } from './board-keys.ts';
import { boardState } from './board-state.ts';
import type { OpenMenu } from './entry-menu.tsx';
import { ranged } from './selection.ts';

const TYPING = 'input:not([type=range]), textarea, select, [role=dialog], [role=menu]';

/** Keys of the board, wherever on the page they are pressed, but not where something is being typed. */
export function useBoardKeys(
  columns: readonly Column[],
  board: BoardView,
  rows: boolean,
  openMenu: (menu: OpenMenu) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      const ctrl = event.ctrlKey || event.metaKey;
      if (event.key === '/' && !ctrl) {
        event.preventDefault();
        document.getElementById('board-find')?.focus();
        return;
      }
      const on = event.target instanceof Element ? event.target.closest('[data-key]') : null;
      const focus = on?.getAttribute('data-key') ?? null;
      if ((event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && focus !== null && on !== null) {
        event.preventDefault();
        openMenu({ key: focus, element: on });
        return;
      }
      const press = { key: event.key, ctrl, shift: event.shiftKey, alt: event.altKey };
      if (pressBoardKey(press, focus, columns, board, rows)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [columns, board, rows, openMenu]);
}

/**
 * A click gives the strip the focus; with Ctrl it is chosen too, or let go, with Shift all from the one chosen before.
 * On a menu button it opens that menu.
 */
export function clickBoard(
  event: React.MouseEvent,
  order: () => readonly string[],
  openMenu: (menu: OpenMenu) => void,
): void {
  const target = event.target as Element;
  // Menus and dialogs are portals: React hands their events on to here, the page does not.
  if (!event.currentTarget.contains(target)) return;
  const opener = target.closest('[data-menu]');
  if (opener) {
    const key = opener.getAttribute('data-menu')!;
    boardState.set({ focus: key });
    openMenu({ key, element: opener });
    return;
  }
  const key = target.closest('[data-key]')?.getAttribute('data-key');
  if (key === undefined || key === null || key.includes(':') || key === 'boneyard') return;
  const { picking, anchor, focus, selected } = boardState.get();
  // The focus has gone to the strip with the press of the button: which had it before stands in the anchor.
  if (event.shiftKey) {
    const add = event.ctrlKey || event.metaKey ? selected : new Set<string>();
    boardState.set({
      selected: ranged(order(), anchor ?? focus, key, add),
      focus: key,
      anchor: anchor ?? focus ?? key,
    });
    return;
  }
  if (event.ctrlKey || event.metaKey || picking) {
    select(key, picking ? key : anchor);
    return;
  }
  const panel = boardState.get().panel === null ? {} : { panel: 'strip' as const };
  boardState.set({ focus: key, anchor: key, selected: new Set(), ...panel });
}

export function rightClickBoard(event: React.MouseEvent, openMenu: (menu: OpenMenu) => void): void {
  const on = (event.target as Element).closest('[data-key]');
  const key = on?.getAttribute('data-key');
  if (!on || !key || key === 'boneyard') return;
  event.preventDefault();
  openMenu({ key, element: on });
}

export function focusBoard(event: React.FocusEvent): void {
  if (!event.currentTarget.contains(event.target)) return;
  const key = event.target.getAttribute('data-key');
  if (key !== null && !key.startsWith('day:') && key !== 'boneyard') boardState.set({ focus: key });
}
