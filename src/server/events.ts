import type { ServerEvent } from '../api/index.ts';

/** Everyone who listens: one open stream per tab. */
export class Events {
  readonly #listeners = new Set<(event: ServerEvent) => void>();

  tell(event: ServerEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  listen(listener: (event: ServerEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
