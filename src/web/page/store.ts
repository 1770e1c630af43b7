import { useSyncExternalStore } from 'react';

/** A value that can be read and listened to; React reads one selected part of it. */
export interface Readable<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** One that anyone may replace, too. */
export interface Store<T> extends Readable<T> {
  set(change: Partial<T> | ((now: T) => Partial<T>)): void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      const patch = typeof change === 'function' ? change(state) : change;
      state = { ...state, ...patch };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The selected part must be the same value while nothing changed: select fields, never build objects in `select`. */
export function useStore<T, S>(store: Readable<T>, select: (state: T) => S): S {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
