/** From the records of a season to the integers of a scheduling problem (`schedule/SPEC.md`), and the way back. */
import { type Diagnostic, hasErrors, weekdayOf } from '../../foundation/index.ts';
import type { Problem } from '../../schedule/index.ts';
import type { Season } from '../../season/index.ts';
import type { ProblemIndex } from '../problem-index.ts';
import { baseModels, baseTravel, unitModels } from './base-models.ts';
import { constantLines } from './constant-lines.ts';
import { orderModels, pinModels, storyNeighbours, stripFinder, wishedDates, wishedOrder } from './constraint-models.ts';
import { foresee } from './foresee.ts';
import { hiredElements, hireModels } from './hire-models.ts';
import { horizonOf } from './horizon.ts';
import { personModels } from './person-models.ts';
import { placeModels, roads } from './place-models.ts';
import { newFindings, referencesOf } from './references.ts';
import { stripMinutes, stripTables } from './strip-models.ts';
import { wayTables } from './way-models.ts';
import { wishModel } from './wish-models.ts';

export interface BuildOptions {
  /** Let sets that are the city be shot in any of their ways, to see what the lock costs. */
  readonly liftCityLock?: boolean;
}

export interface BuiltProblem {
  readonly problem: Problem;
  readonly index: ProblemIndex;
  /** With an error among them the problem is not fit to be solved. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Builds the problem of a season. Records that contradict one another are reported, never thrown; what can be seen
 * before solving (a strip longer than any day, a scene that fits no date) comes as warnings.
 */
export function buildProblem(season: Season, options: BuildOptions = {}): BuiltProblem {
  const findings = newFindings();
  const refer = referencesOf(season, findings);
  const dates = horizonOf(season, estimatedMinutes(season), findings);
  const bases = baseModels(season, dates, findings);
  const travel = baseTravel(season, refer);
  const { places, sunSites } = placeModels(season, dates, bases, refer);
  const wayTable = wayTables(season, dates, places, options.liftCityLock ?? false, refer, findings);
  const stripTable = stripTables(season, dates, wayTable, refer, findings);
  const find = stripFinder(season, stripTable.names);
  const constants = constantLines(season, refer);
  const { timing } = season;
  const problem: Problem = {
    dateCount: dates.length,
    firstWeekday: weekdayOf(dates[0]!),
    units: unitModels(season, dates, refer),
    bases,
    baseTravelDays: travel.days,
    baseTravelCompany: travel.company,
    baseTravelFare: travel.fare,
    sunSites,
    places,
    road: roads(season),
    groups: wayTable.groups,
    ways: wayTable.ways,
    strips: stripTable.strips,
    people: personModels(season, dates, bases, refer),
    hires: hireModels(season, dates),
    order: orderModels(season, find),
    ...pinModels(season, dates, find, refer, findings),
    storyNeighbours: storyNeighbours(season, find),
    wishedOrder: wishedOrder(season, find),
    wishedDates: wishedDates(season, dates, find),
    wishes: wishModel(season),
    constants: constants.lines,
    clock: {
      firstSetUp: timing.firstSetUpMinutes,
      setChange: timing.setChangeMinutes,
      relight: timing.relightMinutes,
      costumeChange: timing.costumeChangeMinutes,
      move: timing.moveMinutes,
      wrap: timing.wrapMinutes,
      mealBy: timing.mealByMinutes,
      lightWait: timing.waitForLightMinutes,
    },
  };
  const index: ProblemIndex = {
    dates,
    units: season.units.map((unit) => unit.id),
    bases: season.bases.map((base) => base.id),
    places: season.places.map((place) => place.id),
    people: season.people.map((person) => person.id),
    hires: hiredElements(season).map(({ id }) => id),
    groups: wayTable.groupNames,
    ways: wayTable.wayNames,
    strips: stripTable.names,
    scenes: stripTable.scenes,
    headingSets: stripTable.headingSets,
    constants: constants.names,
  };
  if (!hasErrors(findings.list)) foresee(season, problem, index, findings);
  return { problem, index, diagnostics: withoutRepeats(findings.list) };
}

/** Minutes of all strips at the slowest way of their set, to size an open calendar. */
function estimatedMinutes(season: Season): number {
  const slowest = new Map(
    season.sets.map((set) => [set.id, Math.max(100, ...set.ways.map((way) => way.minutesPercent))]),
  );
  let minutes = 0;
  for (const scene of season.scenes) {
    const minutesPercent = slowest.get(scene.setId) ?? 100;
    for (const part of scene.parts) minutes += stripMinutes(season.timing, scene, part, { minutesPercent });
  }
  return minutes;
}

function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, message }) => {
    const key = `${code} ${JSON.stringify(message)}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
