import type { LiveSeason } from '../live/index.ts';
import type { SeasonStore, StoredEdit } from './store.ts';

interface Kept {
  readonly title: string;
  live: LiveSeason;
  readonly edits: StoredEdit[];
  readonly documents: Map<string, string>;
}

/** Keeps nothing when the process ends: for tests, and for looking at a season without leaving a trace. */
export function memoryStore(): SeasonStore {
  const seasons = new Map<string, Kept>();
  const of = (id: string): Kept => {
    const kept = seasons.get(id);
    if (kept === undefined) throw new Error(`there is no season ${id} in the store`);
    return kept;
  };
  return {
    list: async () => [...seasons].map(([id, { title, edits }]) => ({ id, title, revision: edits.length })),
    load: async (id) => {
      const kept = seasons.get(id);
      if (kept === undefined) return null;
      return { id, title: kept.title, live: kept.live, revision: kept.edits.length, edits: [...kept.edits] };
    },
    create: async (id, title, live) => {
      if (seasons.has(id)) throw new Error(`the store has a season ${id} already`);
      seasons.set(id, { title, live, edits: [], documents: new Map() });
    },
    append: async (id, edit, live) => {
      const kept = of(id);
      if (edit.revision !== kept.edits.length + 1) return { kind: 'overtaken', revision: kept.edits.length };
      kept.edits.push(structuredClone(edit));
      kept.live = structuredClone(live);
      return { kind: 'kept' };
    },
    document: async (id, name) => of(id).documents.get(name) ?? null,
    putDocument: async (id, name, text) => {
      of(id).documents.set(name, text);
    },
    onAppend: async () => async () => {},
    close: async () => {},
  };
}
