import type { ServerEvent } from '../api/index.ts';

/** An event as it goes over the line: `data: {...}` (HTML standard, 9.2.5), in UTF-8. */
export type SentEvent = Uint8Array;

/** Everyone who listens: one open stream per tab. An event is written out once, whoever listens and however many. */
export class Events {
  readonly #listeners = new Set<(event: SentEvent) => void>();

  tell(event: ServerEvent): void {
    if (this.#listeners.size === 0) return;
    const sent = asSent(event);
    for (const listener of this.#listeners) listener(sent);
  }

  listen(listener: (event: SentEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** JSON has no line breaks of its own, so that one line holds it. */
export function asSent(event: ServerEvent): SentEvent {
  return new TextEncoder().encode(`data: ${JSON.stringify(event)}\n\n`);
}
