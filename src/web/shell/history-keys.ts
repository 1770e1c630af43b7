import { useEffect } from 'react';
import { redo, undo } from '../live/season-link.ts';

/** Where keys belong to what is being typed, whose own undo a browser has. */
const TYPING =
  'input:not([type=range]):not([type=checkbox]):not([type=radio]), textarea, select, [role=dialog], [role=menu]';

/** Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y do it again, on every screen. */
export function useHistoryKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      const key = event.key.toLowerCase();
      if (key === 'z') void (event.shiftKey ? redo() : undo());
      else if (key === 'y') void redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
