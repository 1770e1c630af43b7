import type { SeasonStore } from './store.ts';

/**
 * A store that is still being made, and so is known to be empty: a season can be read from its files at once, and the
 * first edits wait until they can be kept. `onFailure` hears why it could not be made; edits are then refused with the
 * same error.
 */
export function deferredStore(making: Promise<SeasonStore>, onFailure: (error: unknown) => void): SeasonStore {
  const seasons = new Map<string, string>();
  let ready: Promise<SeasonStore> = making;
  making.catch(onFailure);
  return {
    list: async () => [...seasons].map(([id, title]) => ({ id, title, revision: 0 })),
    load: async (id) => (seasons.has(id) ? (await ready).load(id) : null),
    async create(id, title, live) {
      if (seasons.has(id)) throw new Error(`the store has a season ${id} already`);
      seasons.set(id, title);
      ready = ready.then(async (store) => {
        await store.create(id, title, live);
        return store;
      });
      ready.catch(() => {});
    },
    append: async (id, edit, live) => (await ready).append(id, edit, live),
    document: async (id, name) => (await ready).document(id, name),
    putDocument: async (id, name, text) => (await ready).putDocument(id, name, text),
    onAppend: async (id, listener) => (await ready).onAppend(id, listener),
    close: async () => {
      await ready.then(
        (store) => store.close(),
        () => {},
      );
    },
  };
}
