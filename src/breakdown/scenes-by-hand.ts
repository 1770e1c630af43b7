import type { Diagnostic, SourcePlace } from '../foundation/index.ts';
import { diagnosticOf } from '../messages/index.ts';
import { type HeadingNode, readSceneHeading } from '../script/index.ts';
import type { Episode, SceneOverride } from '../season/index.ts';
import type { SceneDraft } from './scene-draft.ts';
import type { Report } from './script-report.ts';
import { StoryClock } from './story-clock.ts';
import { StoryPlaces } from './story-places.ts';

/**
 * Scenes that `season.yaml` has and no script: rows under `scenes` with a heading. A board that came from another tool
 * has no script; a pick-up is in none. They follow the scenes of the script, in the order of the file.
 */
export class ScenesByHand {
  readonly #rows: ReadonlyMap<string, readonly SceneOverride[]>;

  /** A scene belongs to the episode with the longest id that its own begins with. */
  constructor(episodes: readonly Episode[], overrides: readonly SceneOverride[]) {
    const byLength = episodes.map(({ id }) => id).sort((a, b) => b.length - a.length);
    const rows = new Map<string, SceneOverride[]>();
    for (const override of overrides) {
      const episode = byLength.find((id) => override.scene.startsWith(`${id}-`));
      if (override.heading === null || episode === undefined) continue;
      const same = rows.get(episode);
      if (same === undefined) rows.set(episode, [override]);
      else same.push(override);
    }
    this.#rows = rows;
  }

  /** @param inScript ids of the scenes that the script has: their rows make no scene */
  draftsOf(episode: string, inScript: ReadonlySet<string>, diagnostics: Diagnostic[]): readonly SceneDraft[] {
    const rows = this.#rows.get(episode) ?? [];
    const read = headingReader(diagnostics);
    return rows.flatMap((row): readonly SceneDraft[] => {
      const number = row.scene.slice(episode.length + 1);
      const saidBefore = diagnostics.length;
      const heading = read(row, number);
      if (inScript.has(row.scene)) {
        // Those after it may be CONTINUOUS; what is wrong with it is said where it lies over the script's.
        diagnostics.length = saidBefore;
        return [];
      }
      const draft: SceneDraft = {
        ...heading,
        id: row.scene,
        episode,
        number,
        eighths: row.eighths ?? 1,
        page: row.page ?? 1,
        synopsis: null,
        cast: [],
        named: [],
        omitted: false,
        expected: false,
        source: { file: row.place.file, line: row.place.line },
      };
      return [draft];
    });
  }
}

/** A scene of a script under the heading that its row in `season.yaml` gives it. */
export function underHeading(draft: SceneDraft, row: SceneOverride, diagnostics: Diagnostic[]): SceneDraft {
  const said = headingReader(diagnostics)(row, draft.number);
  // CONTINUOUS goes by the scenes before it, which only the script knows.
  const { time, resolvedTime, light, lightGuessed } = said.time === draft.time ? draft : said;
  const { intExtGuessed: _side, lightGuessed: _light, standsAs, ...own } = draft;
  const { lightGuessed: _said, ...place } = said;
  // A heading of its own makes a scene of a shot.
  const omitted = draft.omitted && standsAs === undefined;
  return { ...own, ...place, omitted, time, resolvedTime, light, ...(lightGuessed ? { lightGuessed } : {}) };
}

type SaidByHeading = Pick<
  SceneDraft,
  'heading' | 'intExt' | 'intExtGuessed' | 'set' | 'time' | 'resolvedTime' | 'light' | 'lightGuessed'
>;

/** Reads headings of rows, one after the other. */
function headingReader(diagnostics: Diagnostic[]): (row: SceneOverride, number: string) => SaidByHeading {
  let place: SourcePlace | null = null;
  const report: Report = (_node, severity, finding, fields = {}) => {
    diagnostics.push(diagnosticOf('breakdown', finding, fields, place, severity));
  };
  const clock = new StoryClock(report);
  const places = new StoryPlaces(report);
  return (row, number) => {
    place = row.place;
    const heading = headingOf(row, number);
    const written = readSceneHeading(heading.text);
    const { intExt, isGuessed, set } = places.read(written, heading, number);
    const { lightGuessed, ...time } = clock.read({ ...written, intExt }, heading, number);
    return {
      heading: heading.text,
      intExt,
      ...(isGuessed ? { intExtGuessed: true } : {}),
      set,
      time: written.time,
      ...time,
      ...(lightGuessed ? { lightGuessed } : {}),
    };
  };
}

function headingOf(row: SceneOverride, number: string): HeadingNode {
  const { line, column } = row.place;
  return {
    type: 'heading',
    text: row.heading ?? '',
    number,
    forced: false,
    omitted: false,
    marks: [],
    statedEighths: null,
    statedPage: null,
    title: null,
    span: { start: 0, end: 0, line, column, endLine: line },
  };
}
