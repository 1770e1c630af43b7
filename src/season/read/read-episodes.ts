/** `episodes`: with a script, with scenes written under `scenes`, or expected. */
import { type SourcePlace, storyName } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { Episode, ExpectedEpisode, KeptNumber, Translation } from '../scenes.ts';
import { setFinder } from '../story-names.ts';
import { type Known, newId } from '../yaml/ids.ts';
import { date, eighths, text } from '../yaml/scalars.ts';
import { listOf, mapOf, optional, record, refined, required, type Shape } from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';
import { characters } from './read-people.ts';

export interface ReadEpisodes {
  readonly episodes: readonly Episode[];
  /** Where the script of each is named, by the episode's id. */
  readonly scriptPlaces: ReadonlyMap<string, SourcePlace>;
  /** Ids of episodes that are neither written nor expected: their scenes have to stand under `scenes`. */
  readonly withoutSource: ReadonlyMap<string, Spot>;
}

export function readEpisodes(at: Spot, episodeIds: Known, setIds: Known): ReadEpisodes {
  const scriptPlaces = new Map<string, SourcePlace>();
  const withoutSource = new Map<string, Spot>();
  const episodes = listOf(episodeShape(episodeIds, setIds, scriptPlaces, withoutSource)).read(at) ?? [];
  if (episodes.length === 0 && episodeIds.ids.size === 0 && at.file.diagnostics.length === 0) {
    at.error('missing-key.episode');
  }
  return { episodes, scriptPlaces, withoutSource };
}

const draft = record('draft', { colour: optional(text, 'white'), date: optional(date) }, (values) => values);

function episodeShape(
  episodeIds: Known,
  setIds: Known,
  scriptPlaces: Map<string, SourcePlace>,
  withoutSource: Map<string, Spot>,
): Shape<Episode> {
  return record(
    'episode',
    {
      id: required(newId(episodeIds)),
      title: optional(text, ''),
      script: optional(text),
      director: optional(text),
      draft: optional(draft),
      expected: optional(expectedShape(setIds)),
      release: optional(date),
      translations: optional(translationsShape, []),
      'scene numbers': optional(listOf(keptNumber)),
    },
    ({ 'scene numbers': sceneNumbers, release, translations, ...written }, at) => {
      const translated = translations.length === 0 ? written : { ...written, translations };
      const own = release === null ? translated : { ...translated, release };
      const episode = sceneNumbers === null ? own : { ...own, sceneNumbers };
      const isExpected = at('expected').isGiven;
      if (episode.script !== null) scriptPlaces.set(episode.id, at('script').place);
      if (episode.script === null && !isExpected) withoutSource.set(episode.id, at('id'));
      if (episode.script !== null && isExpected) {
        at('expected').warn('expected-and-written', { episode: episode.id });
        return { ...episode, expected: null };
      }
      return episode;
    },
  );
}

const translationsShape: Shape<readonly Translation[]> = mapOf('translations', (language) =>
  refined(text, text.expected, (script) => ({ language, script })),
);

/** `12A INT. KITCHEN - DAY`, `12 OMITTED`. */
const keptNumber: Shape<KeptNumber> = {
  expected: message('season.expected.kept-number'),
  read(at) {
    const written = text.read(at);
    if (written === undefined) return undefined;
    const [, number, heading] = /^\s*(\S+)\s+(.+)$/.exec(written) ?? [];
    if (number === undefined) return at.error('kept-number', { written });
    return { number, heading: heading!.trim() === 'OMITTED' ? null : heading!.trim() };
  },
};

function expectedShape(setIds: Known): Shape<ExpectedEpisode> {
  return record(
    'expected-episode',
    {
      arrives: required(date),
      eighths: required(eighths),
      cast: optional(characters, []),
      set: required(setName(setIds)),
    },
    (expected) => expected,
  );
}

/** A set of `sets`, or a part of one (`OFFICE - KITCHEN` and `OFFICE, KITCHEN` belong to `OFFICE`). */
function setName(setIds: Known): Shape<string> {
  let finder: ReturnType<typeof setFinder> | null = null;
  return {
    expected: message('season.expected.set-name'),
    read(at) {
      const written = text.read(at);
      if (written === undefined) return undefined;
      const name = storyName(written);
      finder ??= setFinder([...setIds.ids.keys()].map((id) => [id, id]));
      if (finder(name) !== null) return name;
      const near = at.file.suggest(name, setIds.ids);
      return at.error('unknown-reference.set', { set: name, near });
    },
  };
}
