/** A season folder on disk: `season.yaml`, the scripts it names, `plan.json`. */
import { join } from 'node:path';
import { readSeasonFiles, type SeasonOfFiles } from '../breakdown/index.ts';
import type { Diagnostic } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import type { Screenplay } from '../script/index.ts';
import { type ComparisonReading, type PlanReading, readComparison, readPlan } from '../season/index.ts';
import { COMPARISON_NAME, LARGEST_COMPARISON } from './comparison-on-disk.ts';
import { missingFile } from './missing-file.ts';
import { LARGEST_PLAN, LARGEST_SCRIPT, LARGEST_SEASON, readFile, readText } from './read-file.ts';
import { readScriptFile } from './read-script-file.ts';
import { scriptPath } from './script-path.ts';

/** Everything is read from the disk when it is asked for; a season whose files are as they were is not made anew. */
export interface SeasonFolder {
  /** Text of `season.yaml`; why it cannot be read; null: there is no such file. */
  seasonText(): string | Diagnostic | null;
  /** Text of `plan.json`; why it cannot be read; null: there is no such file. */
  planText(): string | Diagnostic | null;
  /**
   * The bytes of the script at a path, as `season.yaml` writes it; why they cannot be read; null: there is no such
   * file.
   */
  scriptBytes(path: string): Uint8Array | Diagnostic | null;
  /** The same, read. */
  script(path: string): Screenplay | Diagnostic | null;
  /** The season with its scripts. A missing `season.yaml` is a diagnostic. */
  season(): SeasonOfFiles;
  /**
   * The same without ways, places, bases and travel that cannot be read, where the rest can do without them: each is a
   * warning that says so.
   */
  readableSeason(): SeasonOfFiles;
  /** The plan. A missing `plan.json` is a diagnostic. */
  plan(): PlanReading;
  /** What `onyva compare` left; null: nothing has been compared. */
  comparison(): ComparisonReading | null;
  /** What is to be said when there is no `season.yaml`. */
  readonly noSeason: Diagnostic;
}

/** @param shownAs the folder as diagnostics name it; empty: files are named by their path inside the folder */
export function seasonFolder(folder: string, shownAs: string): SeasonFolder {
  const shown = (path: string): string => join(shownAs, path);
  const named = shownAs === '' ? folder : shownAs;
  const noSeason = missingFile(join(named, 'season.yaml'), message('folder.file-missing.season', { folder: named }));
  let last: SeasonAsRead | null = null;
  const files: SeasonFolder = {
    seasonText: () => readText(join(folder, 'season.yaml'), shown('season.yaml'), LARGEST_SEASON),
    planText: () => readText(join(folder, 'plan.json'), shown('plan.json'), LARGEST_PLAN),
    scriptBytes(path) {
      const found = scriptPath(folder, path);
      return typeof found === 'string' ? readFile(found, shown(path), LARGEST_SCRIPT) : found;
    },
    script(path) {
      const bytes = files.scriptBytes(path);
      return bytes instanceof Uint8Array ? readScriptFile(bytes, shown(path)) : bytes;
    },
    noSeason,
    season() {
      const text = files.seasonText();
      if (typeof text !== 'string') {
        return { season: null, screenplays: new Map(), diagnostics: [text ?? noSeason] };
      }
      if (last === null || last.text !== text || !isAsRead(last.scripts, files)) {
        const scripts = new Map<string, Uint8Array | Diagnostic | null>();
        const season = readSeasonFiles(text, shown('season.yaml'), (path) => {
          const bytes = files.scriptBytes(path);
          scripts.set(path, bytes);
          return bytes instanceof Uint8Array ? readScriptFile(bytes, shown(path)) : bytes;
        });
        last = { text, scripts, season };
      }
      return last.season;
    },
    readableSeason() {
      const text = files.seasonText();
      const whole = files.season();
      if (whole.season !== null || typeof text !== 'string') return whole;
      return readSeasonFiles(text, shown('season.yaml'), files.script, { leaveOut: true });
    },
    plan() {
      const text = files.planText();
      if (typeof text === 'string') return readPlan(text, shown('plan.json'));
      const missing = missingFile(shown('plan.json'), message('folder.file-missing.plan', { folder: named }));
      return { plan: null, diagnostics: [text ?? missing] };
    },
    comparison() {
      const text = readText(join(folder, COMPARISON_NAME), shown(COMPARISON_NAME), LARGEST_COMPARISON);
      if (text === null) return null;
      return typeof text === 'string'
        ? readComparison(text, shown(COMPARISON_NAME))
        : { comparison: null, diagnostics: [text] };
    },
  };
  return files;
}

interface SeasonAsRead {
  readonly text: string;
  readonly scripts: ReadonlyMap<string, Uint8Array | Diagnostic | null>;
  readonly season: SeasonOfFiles;
}

/** Every script could be read, and has the same bytes now. */
function isAsRead(scripts: SeasonAsRead['scripts'], files: SeasonFolder): boolean {
  return [...scripts].every(([path, before]) => {
    const now = files.scriptBytes(path);
    return before instanceof Uint8Array && now instanceof Uint8Array && Buffer.compare(before, now) === 0;
  });
}
