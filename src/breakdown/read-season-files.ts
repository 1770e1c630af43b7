import { type Diagnostic, hasErrors } from '../foundation/index.ts';
import type { Screenplay } from '../script/index.ts';
import { CATALOG, readSeason, type Season } from '../season/index.ts';
import { breakDownInto } from './scenes-into-season.ts';

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
export function readSeasonFiles(text: string, file: string, scriptAt: ScriptAt): SeasonOfFiles {
  const reading = readSeason(text, file, CATALOG);
  const screenplays = new Map<string, Screenplay>();
  if (reading.season === null) return { season: null, screenplays, diagnostics: reading.diagnostics };
  const diagnostics = [...reading.diagnostics];
  let isUnreadable = false;
  for (const { id, script } of reading.season.episodes) {
    const found = script === null ? null : scriptAt(script);
    if (found === null) continue;
    if ('code' in found) {
      isUnreadable = true;
      diagnostics.push({ ...found, place: found.place ?? reading.scriptPlaces.get(id) ?? null });
      continue;
    }
    for (const diagnostic of found.diagnostics) diagnostics.push(diagnostic);
    screenplays.set(id, found);
  }
  // Without one of its scripts, much else would be said of the season that is not so.
  if (isUnreadable) return { season: null, screenplays, diagnostics };
  const brokenDown = breakDownInto(reading.season, screenplays, reading);
  for (const diagnostic of brokenDown.diagnostics) diagnostics.push(diagnostic);
  return { season: hasErrors(diagnostics) ? null : brokenDown.season, screenplays, diagnostics };
}
