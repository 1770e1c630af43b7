/** Where on a day, or in the boneyard, something goes (SPEC L-5, L-17). */
import { message } from '../messages/index.ts';
import type { BoardEntry } from './board.ts';
import type { Destination, EntryRef } from './command.ts';
import { isStrip } from './live-season.ts';
import { namedStrip } from './naming.ts';
import { overtaken, type Refusal } from './refusal.ts';

export function refers(ref: EntryRef, entry: BoardEntry): boolean {
  return 'banner' in ref ? entry.kind === 'banner' && entry.id === ref.banner : isStrip(entry, ref);
}

/** The index at which it goes among the entries that stay; a refusal where none of its neighbours is there any more. */
export function placeAmong(entries: readonly BoardEntry[], { after, before, position }: Destination): number | Refusal {
  const indexOf = (ref: EntryRef | undefined): number =>
    ref === undefined ? -1 : entries.findIndex((entry) => refers(ref, entry));
  const behind = indexOf(after);
  if (behind >= 0) return behind + 1;
  const inFront = indexOf(before);
  if (inFront >= 0) return inFront;
  const neighbour = after ?? before;
  if (neighbour === undefined) {
    const isNone = position === undefined || !(position >= 0) || position > entries.length;
    return isNone ? entries.length : Math.floor(position);
  }
  const named = 'banner' in neighbour ? message('live.name.banner') : namedStrip(neighbour);
  return overtaken(
    message('live.name.place-of', { neighbour: named }),
    entries.map((entry) => (entry.kind === 'banner' ? { banner: entry.id } : { scene: entry.scene, part: entry.part })),
  );
}
