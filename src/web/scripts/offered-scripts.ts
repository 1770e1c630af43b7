/** Scripts on their way into the season, wherever they were dropped. */
import type { DraftView } from '../../api/index.ts';
import { client, problemOf } from '../live/season-link.ts';
import { createStore } from '../page/store.ts';
import { scriptQueue } from './script-queue.ts';

export const addingScripts = createStore<{ readonly isOpen: boolean }>({ isOpen: false });

export const drafts = scriptQueue<DraftView>((script) => client.draft({ ...script, episode: null }), problemOf);

/** Opens the dialog, with these files in it. */
export function addScripts(files: Iterable<File> = []): void {
  drafts.add(files);
  addingScripts.set({ isOpen: true });
}
