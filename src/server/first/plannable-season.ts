/**
 * The first `season.yaml` of a folder, such that `onyva plan` does not prove it impossible: the calendar is a week
 * longer as often as it takes.
 */
import { readSeasonFiles } from '../../breakdown/index.ts';
import { buildProblem, demandConflict } from '../../planning/index.ts';
import { provenConflict } from '../../schedule/index.ts';
import type { Screenplay } from '../../script/index.ts';
import { type Conflict, type InitialSeasonInput, initialSeasonYaml } from '../../season/index.ts';

/** Weeks beyond the usual calendar that are tried. */
const WEEKS = 6;

export interface PlannableSeason {
  readonly yaml: string;
  /** What cannot hold together even so; empty nearly always. */
  readonly impossible: readonly Conflict[];
}

/** `screenplays`: by the path that the season names them with. */
export function plannableSeason(
  input: InitialSeasonInput,
  screenplays: ReadonlyMap<string, Screenplay>,
): PlannableSeason {
  let last: PlannableSeason = { yaml: initialSeasonYaml(input), impossible: [] };
  for (let moreWeeks = 0; moreWeeks <= WEEKS; moreWeeks++) {
    const yaml = initialSeasonYaml({ ...input, moreWeeks });
    const impossible = impossibleIn(yaml, screenplays);
    if (moreWeeks === 0 || impossible.length === 0) last = { yaml, impossible };
    if (impossible.length === 0) return last;
  }
  return last;
}

function impossibleIn(yaml: string, screenplays: ReadonlyMap<string, Screenplay>): readonly Conflict[] {
  const { season } = readSeasonFiles(yaml, 'season.yaml', (path) => screenplays.get(path) ?? null);
  if (season === null) return [];
  const { problem, index } = buildProblem(season);
  return (provenConflict(problem) ?? []).map((entry) => demandConflict(season, index, entry));
}
