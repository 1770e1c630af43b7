/** A season folder on disk: `season.yaml`, the scripts it names, `plan.json`. */
import { join } from 'node:path';
import { readSeasonFiles, type SeasonOfFiles } from '../breakdown/index.ts';
import type { Diagnostic } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { readScript, type Screenplay } from '../script/index.ts';
import { type PlanReading, readPlan } from '../season/index.ts';
import { missingFile } from './missing-file.ts';
import { readOrNull, readTextOrNull } from './read-or-null.ts';

/** Everything is read from the disk when it is asked for. */
export interface SeasonFolder {
  /** Text of `season.yaml`; null: there is no such file. */
  seasonText(): string | null;
  /** Text of `plan.json`; null: there is no such file. */
  planText(): string | null;
  /** The script at a path, as `season.yaml` writes it; null: there is no such file. */
  script(path: string): Screenplay | null;
  /** The season with its scripts. A missing `season.yaml` is a diagnostic. */
  season(): SeasonOfFiles;
  /** The plan. A missing `plan.json` is a diagnostic. */
  plan(): PlanReading;
  /** What is to be said when there is no `season.yaml`. */
  readonly noSeason: Diagnostic;
}

/** @param shownAs the folder as diagnostics name it; empty: files are named by their path inside the folder */
export function seasonFolder(folder: string, shownAs: string): SeasonFolder {
  const shown = (path: string): string => join(shownAs, path);
  const seasonText = (): string | null => readTextOrNull(join(folder, 'season.yaml'));
  const planText = (): string | null => readTextOrNull(join(folder, 'plan.json'));
  const script = (path: string): Screenplay | null => {
    const bytes = readOrNull(join(folder, path));
    return bytes === null ? null : readScript(bytes, shown(path));
  };
  const named = shownAs === '' ? folder : shownAs;
  const noSeason = missingFile(join(named, 'season.yaml'), message('folder.file-missing.season', { folder: named }));
  return {
    seasonText,
    planText,
    script,
    noSeason,
    season() {
      const text = seasonText();
      if (text === null) return { season: null, screenplays: new Map(), diagnostics: [noSeason] };
      return readSeasonFiles(text, shown('season.yaml'), script);
    },
    plan() {
      const text = planText();
      if (text !== null) return readPlan(text, shown('plan.json'));
      const missing = missingFile(shown('plan.json'), message('folder.file-missing.plan', { folder: named }));
      return { plan: null, diagnostics: [missing] };
    },
  };
}
