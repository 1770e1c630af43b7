import { useEffect, useState } from 'react';

/** Words of the script that somebody has chosen, by mouse, keyboard or touch. */
export interface SelectedWords {
  readonly words: string;
  /** Id of the scene they are in. */
  readonly scene: string;
}

/** Longer than this is no element and no line. */
const LONGEST = 200;

/** What is selected within a script; null: nothing, or nothing of a scene. */
export function useSelectedWords(): SelectedWords | null {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  useEffect(() => {
    const look = () => {
      const now = selectedNow();
      setSelected((before) => (before?.words === now?.words && before?.scene === now?.scene ? before : now));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  return selected;
}

function selectedNow(): SelectedWords | null {
  const selection = document.getSelection();
  const { anchorNode, isCollapsed } = selection ?? {};
  if (selection === null || isCollapsed === true || anchorNode == null) return null;
  const at = anchorNode instanceof Element ? anchorNode : anchorNode.parentElement;
  const scene = at?.closest<HTMLElement>('.script-page [data-scene]')?.dataset.scene;
  const words = selection.toString().replace(/\s+/g, ' ').trim();
  return scene === undefined || words === '' || words.length > LONGEST ? null : { words, scene };
}
