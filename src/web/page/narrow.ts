/** Whether the window is as narrow as a phone: the same limit as in the style sheets. */
import type { Readable } from './store.ts';

const query = window.matchMedia('(max-width: 700px)');

export const isNarrow: Readable<boolean> = {
  get: () => query.matches,
  subscribe(listener) {
    query.addEventListener('change', listener);
    return () => query.removeEventListener('change', listener);
  },
};
