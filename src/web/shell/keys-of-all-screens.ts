import { useEffect } from 'react';
import { showKeys } from '../keys/keys-open.ts';
import { redo, undo } from '../live/season-link.ts';

/** Where keys belong to what is being typed, whose own undo a browser has. */
const TYPING =
  'input:not([type=range]):not([type=checkbox]):not([type=radio]), textarea, select, [role=dialog], [role=menu]';

/** Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y do it again, ? shows every key, on every screen. */
export function useKeysOfAllScreens(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || (event.target instanceof Element && event.target.closest(TYPING))) return;
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey)) {
        if (key !== '?') return;
        showKeys();
      } else if (key === 'z') void (event.shiftKey ? redo() : undo());
      else if (key === 'y') void redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
