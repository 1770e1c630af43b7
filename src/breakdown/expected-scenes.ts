import { storyName } from '../foundation/index.ts';
import type { Episode, ExpectedEpisode, Timing } from '../season/index.ts';
import type { SceneDraft } from './scene-draft.ts';

/**
 * Scenes that keep room for an episode not yet written: strips of `timing.expectedStripEighths` each, the last one the
 * rest, in the set given, with all who will probably be in the episode.
 */
export function expectedScenes(episode: Episode, expected: ExpectedEpisode, timing: Timing): SceneDraft[] {
  const strip = Math.max(1, timing.expectedStripEighths);
  const drafts: SceneDraft[] = [];
  const set = storyName(expected.set);
  for (let done = 0; done < expected.eighths; done += strip) {
    const number = `E${drafts.length + 1}`;
    drafts.push({
      id: `${episode.id}-${number}`,
      episode: episode.id,
      number,
      heading: `${set} (expected)`,
      intExt: 'INT',
      set,
      time: '',
      resolvedTime: '',
      light: 'any',
      eighths: Math.min(strip, expected.eighths - done),
      page: 1 + Math.floor(done / 8),
      synopsis: null,
      cast: expected.cast.map(storyName),
      named: [],
      omitted: false,
      expected: true,
      source: null,
    });
  }
  return drafts;
}
