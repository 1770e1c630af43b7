import { useSay } from '../i18n/language.ts';
import type { QueuedScript } from './script-queue.ts';

/** How many of the files have been read; nothing when all are. */
export function ReadingProgress({ rows }: { readonly rows: readonly QueuedScript<unknown>[] }) {
  const say = useSay();
  const done = rows.filter(({ state }) => state === 'read' || state === 'failed').length;
  if (done === rows.length) return null;
  const text = say('web.scripts.reading', { done: done + 1, all: rows.length });
  return (
    <p className="reading-progress" role="status">
      <progress value={done} max={rows.length} aria-label={text} />
      {text}
    </p>
  );
}
