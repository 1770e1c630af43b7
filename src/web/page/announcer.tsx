import { createStore, useStore } from './store.ts';

const spoken = createStore<{ readonly text: string; readonly turn: number }>({ text: '', turn: 0 });

/** Says something to people who listen rather than look. The same words twice in a row are said twice. */
export function announce(text: string): void {
  spoken.set((now) => ({ text, turn: now.turn + 1 }));
}

/** The one live region of the page; stays mounted so that screen readers know it. */
export function Announcer() {
  const text = useStore(spoken, (state) => state.text);
  const turn = useStore(spoken, (state) => state.turn);
  return (
    <div aria-live="polite" aria-atomic="true" className="visually-hidden announcer" data-testid="announcer">
      {turn % 2 === 0 ? text : `${text}\u00a0`}
    </div>
  );
}
