import { createStore } from '../page/store.ts';

/** Whether the page of keys is shown. */
export const keysOpen = createStore<{ readonly isOpen: boolean }>({ isOpen: false });

export function showKeys(): void {
  keysOpen.set({ isOpen: true });
}
