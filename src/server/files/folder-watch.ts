import { type FSWatcher, watch } from 'node:fs';

/** Watches some folders, which may become others; calls `onChange` for each change of a file in them. */
export class FolderWatch {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Those that are not there (yet) are passed over. */
  set(folders: readonly string[]): void {
    for (const [folder, watcher] of this.#watchers) {
      if (folders.includes(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) {
      if (this.#watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, { persistent: false }, (_, name) => {
          // Our own half-written files and the database are of no interest.
          if (name?.endsWith('.part') === true || name?.startsWith('.onyva') === true) return;
          this.#onChange();
        });
        watcher.on('error', () => {
          watcher.close();
          this.#watchers.delete(folder);
        });
        this.#watchers.set(folder, watcher);
      } catch {
        // No such folder.
      }
    }
  }

  close(): void {
    this.set([]);
  }
}
