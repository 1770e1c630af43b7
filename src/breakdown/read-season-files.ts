import { type Diagnostic, hasErrors } from '../foundation/index.ts';
import { diagnosticOf } from '../messages/index.ts';
import { type EpisodeOfScript, episodesOfScript, type Screenplay } from '../script/index.ts';
import { CATALOG, type Episode, type ReadingTerms, readSeason, type Season } from '../season/index.ts';
import { withKeptNumbers } from './drafts/kept-numbers.ts';
import { breakDownInto } from './scenes-into-season.ts';
import { translationKey } from './words/translated-lines.ts';

/** A season as its text and its scripts give it. */
export interface SeasonOfFiles {
  /** Null when the text or a script has errors that leave nothing to plan. */
  readonly season: Season | null;
  /** By episode; without those that are missing. */
  readonly screenplays: ReadonlyMap<string, Screenplay>;
  /** Of the text, then of the scripts, then of the breakdown. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A script at a path, as `season.yaml` writes it; why it cannot be read; null: there is no such file. */
export type ScriptAt = (path: string) => Screenplay | Diagnostic | null;

/**
 * The season that a text of `season.yaml` and the scripts it names make. A script that is missing, and everything else
 * that is wrong, is a diagnostic.
 *
 * @param file name of the text for diagnostics
 */
export function readSeasonFiles(
  text: string,
  file: string,
  scriptAt: ScriptAt,
  terms: ReadingTerms = {},
): SeasonOfFiles {
  const reading = readSeason(text, file, CATALOG, terms);
  const screenplays = new Map<string, Screenplay>();
  if (reading.season === null) return { season: null, screenplays, diagnostics: reading.diagnostics };
  const diagnostics = [...reading.diagnostics];
  let isUnreadable = false;
  const episodes: Episode[] = [];
  const taken = new Set(reading.season.episodes.map(({ id }) => id));
  for (const [script, rows] of byScript(reading.season.episodes)) {
    const found = script === null ? null : scriptAt(script);
    if (found === null) continue;
    const [first] = rows as [Episode];
    if ('code' in found) {
      isUnreadable = true;
      diagnostics.push({ ...found, place: found.place ?? reading.scriptPlaces.get(first.id) ?? null });
      continue;
    }
    for (const diagnostic of found.diagnostics) diagnostics.push(diagnostic);
    const parts = episodesOfScript(found);
    // An only episode is given to each row, several one to each.
    for (const [index, { id, sceneNumbers }] of rows.entries()) {
      const part = parts.length === 1 ? parts[0] : parts[index];
      if (!part) continue;
      const { screenplay } = part;
      screenplays.set(id, sceneNumbers === undefined ? screenplay : withKeptNumbers(screenplay, sceneNumbers));
    }
    for (const part of parts.slice(rows.length)) {
      if (parts.length === 1) break;
      const added = anotherEpisode(rows.at(-1)!, taken);
      diagnostics.push(severalEpisodes(part, added, found.file));
      screenplays.set(added.id, part.screenplay);
      episodes.push(added);
    }
  }
  for (const { id, translations = [] } of reading.season.episodes) {
    for (const { language, script } of translations) {
      const found = scriptAt(script);
      // A translation that cannot be read leaves the season as it is: only pages side by side lack it.
      if (found === null)
        diagnostics.push(
          diagnosticOf('breakdown', 'translation-missing', { script, episode: id, language }, null, 'warning'),
        );
      else if ('code' in found) diagnostics.push({ ...found, severity: 'warning' });
      else screenplays.set(translationKey(id, language), found);
    }
  }
  // Without one of its scripts, much else would be said of the season that is not so.
  if (isUnreadable) return { season: null, screenplays, diagnostics };
  const season = episodes.length === 0 ? reading.season : withEpisodes(reading.season, episodes);
  const brokenDown = breakDownInto(season, screenplays, reading);
  for (const diagnostic of brokenDown.diagnostics) diagnostics.push(diagnostic);
  return { season: hasErrors(diagnostics) ? null : brokenDown.season, screenplays, diagnostics };
}

function byScript(episodes: readonly Episode[]): Map<string | null, Episode[]> {
  const rows = new Map<string | null, Episode[]>();
  for (const episode of episodes) rows.set(episode.script, [...(rows.get(episode.script) ?? []), episode]);
  return rows;
}

/** The next free id after an episode's: 102 after 101. */
function anotherEpisode(before: Episode, taken: Set<string>): Episode {
  const number = Number(/\d+$/.exec(before.id)?.[0] ?? 1);
  const stem = before.id.replace(/\d+$/, '');
  let next = number + 1;
  while (taken.has(`${stem}${next}`)) next++;
  const id = `${stem}${next}`;
  taken.add(id);
  return { ...before, id, title: before.title, expected: null };
}

/** Each added episode after the last row with its script. */
function withEpisodes(season: Season, added: readonly Episode[]): Season {
  const episodes = [...season.episodes];
  for (const episode of added) {
    const last = episodes.map(({ script }) => script).lastIndexOf(episode.script);
    episodes.splice(last + 1, 0, episode);
  }
  return { ...season, episodes };
}

function severalEpisodes(part: EpisodeOfScript, episode: Episode, file: string): Diagnostic {
  const { line = 1, column = 1 } = part.screenplay.nodes[0]?.span ?? {};
  const said = { label: part.label ?? episode.id, episode: episode.id, script: episode.script };
  return diagnosticOf('breakdown', 'several-episodes-in-script', said, { file, line, column }, 'warning');
}
