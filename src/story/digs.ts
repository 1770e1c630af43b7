/** Who laughs at whom: digs by side over the season, from the notes that say so. */
import type { LineNote, Season } from '../season/index.ts';

export interface DigsOfSides {
  readonly who: string;
  readonly at: string;
  /** One number each episode, in order. */
  readonly perEpisode: readonly number[];
  readonly notes: readonly LineNote[];
}

/** Most digs first; each direction by itself. */
export function digsOf(season: Season): readonly DigsOfSides[] {
  const episodeOf = new Map(season.scenes.map(({ id, episode }) => [id, episode]));
  const bySides = new Map<string, LineNote[]>();
  for (const note of season.notes ?? []) {
    if (note.laughs === undefined || !episodeOf.has(note.scene)) continue;
    const key = JSON.stringify([note.laughs.who, note.laughs.at]);
    bySides.set(key, [...(bySides.get(key) ?? []), note]);
  }
  return [...bySides.values()]
    .map(
      (notes): DigsOfSides => ({
        ...notes[0]!.laughs!,
        perEpisode: season.episodes.map(({ id }) => notes.filter(({ scene }) => episodeOf.get(scene) === id).length),
        notes,
      }),
    )
    .toSorted((a, b) => b.notes.length - a.notes.length);
}
