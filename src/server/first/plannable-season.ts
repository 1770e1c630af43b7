/**
 * The first `season.yaml` of a folder, such that `onyva plan` does not prove it impossible: the calendar is a week
 * longer as often as it takes.
 */
import { readSeasonFiles } from '../../breakdown/index.ts';
import { type LightWindows, lightCalendar, utcOffsetAtNoon } from '../../facts/index.ts';
import { addDays, type Diagnostic } from '../../foundation/index.ts';
import { buildProblem, demandConflict } from '../../planning/index.ts';
import { provenConflict } from '../../schedule/index.ts';
import type { Screenplay } from '../../script/index.ts';
import { CATALOG, type Conflict, type InitialSeasonInput, initialSeasonYaml } from '../../season/index.ts';

/** Weeks beyond the usual calendar that are tried. */
const WEEKS = 6;

export interface PlannableSeason {
  readonly yaml: string;
  /** What cannot hold together even so; empty nearly always. */
  readonly impossible: readonly Conflict[];
  /** Why it is no season; a first day at the end of all calendars has no last one. */
  readonly errors: readonly Diagnostic[];
}

/** `screenplays`: by the path that the season names them with. */
export function plannableSeason(
  input: InitialSeasonInput,
  screenplays: ReadonlyMap<string, Screenplay>,
): PlannableSeason {
  const lit = { ...input, lightMinutes: lightMinutes(input) };
  const hasMinors = input.scripts.some(({ minors = [] }) => minors.length > 0);
  let last: PlannableSeason | null = null;
  // Nights with a child are planned where the hours of their age allow them, else where those of the oldest do; else by
  // day, for the grading. Where no plan keeps the hours of a child, they count as 18, and each plan warns.
  for (const holdsMinors of hasMinors ? (['all', 'by-day', 'graded', 'grown-up'] as const) : (['all'] as const))
    for (let moreWeeks = 0; moreWeeks <= WEEKS; moreWeeks++) {
      const yaml = initialSeasonYaml({ ...lit, holdsMinors, moreWeeks });
      const tried = { yaml, ...whyNot(yaml, screenplays) };
      last ??= tried;
      if (tried.impossible.length === 0) return tried;
    }
  return last!;
}

/** Ours: over so many days from the first the windows of the base are looked at. */
const DAYS = 91;

/** The shortest windows of each light in the base, margins taken off (SPEC K-11). */
function lightMinutes({ base, start }: InitialSeasonInput): NonNullable<InitialSeasonInput['lightMinutes']> {
  const { latitude, longitude, timeZone } = CATALOG.cities.get(base)!;
  const days = Array.from({ length: DAYS }, (_, at) => addDays(start, at));
  const offsets = days.map((day) => utcOffsetAtNoon(timeZone, day));
  const windows = lightCalendar(days, latitude, longitude, offsets, CATALOG.timing.lightMarginMinutes);
  const shortest = (light: keyof LightWindows): number =>
    Math.max(0, Math.min(...windows.map((each) => each[light].to - each[light].from)));
  return { day: shortest('day'), night: shortest('night'), dawn: shortest('dawn'), dusk: shortest('dusk') };
}

function whyNot(yaml: string, screenplays: ReadonlyMap<string, Screenplay>): Omit<PlannableSeason, 'yaml'> {
  const { season, diagnostics } = readSeasonFiles(yaml, 'season.yaml', (path) => screenplays.get(path) ?? null);
  if (season === null) return { impossible: [], errors: diagnostics.filter(({ severity }) => severity === 'error') };
  const { problem, index } = buildProblem(season);
  const impossible = (provenConflict(problem) ?? []).map((entry) => demandConflict(season, index, entry));
  return { impossible, errors: [] };
}
