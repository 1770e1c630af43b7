import type { DraftView } from '../../api/index.ts';
import { client, takeDraft } from '../live/season-link.ts';
import { drafts } from './offered-scripts.ts';
import type { QueuedScript } from './script-queue.ts';

export interface DraftChoices {
  /** Scenes whose change is kept out. */
  readonly keepOut: readonly string[];
  /** Revision colour; empty: not said. */
  readonly colour: string;
}

/** True when it was taken. What the season has outrun is read again, against the season as it is now. */
export async function take(row: QueuedScript<DraftView>, { keepOut, colour }: DraftChoices): Promise<boolean> {
  const id = row.view?.id;
  if (id == null) return false;
  const isTaken = await takeDraft(id, { keepOut, ...(colour.trim() === '' ? {} : { colour: colour.trim() }) });
  if (!isTaken) drafts.again(row.key);
  return isTaken;
}

export function takeAsItIs(row: QueuedScript<DraftView>): Promise<boolean> {
  return take(row, { keepOut: [], colour: '' });
}

/** Holds it against another episode. */
export function readFor(row: QueuedScript<DraftView>, episode: string): void {
  drafts.again(row.key, (script) => client.draft({ ...script, episode }));
}
