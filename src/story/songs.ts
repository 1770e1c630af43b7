/** Songs and their chains: who sings where, and every step's last dates, worked back from the scene. */
import { addDays, type CalendarDay, weekdayOf } from '../foundation/index.ts';
import type { Prerequisite, PrerequisiteStep, Scene, Season } from '../season/index.ts';
import type { IsHoliday } from './preparations.ts';
import { type DayShot, type Shot, shotByScene } from './shot-scenes.ts';

export interface StepOfSong {
  readonly step: PrerequisiteStep;
  /** When it is done if nothing waits: one step after the other, from its start or from the last date of a step. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** Last day that leaves the steps after it their days before the first scene; null: that is on no day yet. */
  readonly latest: CalendarDay | null;
  /** It ends after its last day: the scene breaks `prerequisite`. */
  readonly isLate: boolean;
}

export interface Song {
  readonly song: Prerequisite;
  readonly scenes: readonly { readonly scene: Scene; readonly shot: Shot | null }[];
  readonly firstShot: CalendarDay | null;
  readonly steps: readonly StepOfSong[];
}

/** Prerequisites of kind `song`, in the season's order. */
export function songsOf(season: Season, days: readonly DayShot[], isHoliday: IsHoliday): readonly Song[] {
  const shots = shotByScene(season, days);
  const scenes = new Map(season.scenes.map((scene) => [scene.id, scene]));
  return season.prerequisites
    .filter(({ kind }) => kind === 'song')
    .map((song) => {
      const own = song.scenes.flatMap((id) => {
        const scene = scenes.get(id);
        return scene === undefined ? [] : [{ scene, shot: shots.get(id) ?? null }];
      });
      const firstShot = own.flatMap(({ shot }) => shot?.date ?? []).toSorted()[0] ?? null;
      const isWorked = (date: CalendarDay): boolean => weekdayOf(date) < 5 && !isHoliday(song.base, date);
      return { song, scenes: own, firstShot, steps: stepsOf(song, firstShot, isWorked) };
    });
}

function stepsOf(
  { starts, steps }: Prerequisite,
  firstShot: CalendarDay | null,
  isWorked: (date: CalendarDay) => boolean,
): readonly StepOfSong[] {
  const latest: (CalendarDay | null)[] = [];
  let end = firstShot === null ? null : addDays(firstShot, -1);
  for (const { workingDays } of steps.toReversed()) {
    if (end !== null) end = workedFrom(end, -1, isWorked);
    latest.unshift(end);
    if (end !== null) end = daysOff(end, workingDays, isWorked);
  }
  let next = starts;
  return steps.map((step, index) => {
    const from = workedFrom(next, 1, isWorked);
    const to = step.by ?? lastOf(from, step.workingDays, isWorked);
    next = step.by !== undefined || step.workingDays > 0 ? addDays(to, 1) : from;
    const last = latest[index]!;
    const isLate = last !== null && to > last && (step.workingDays > 0 || step.by !== undefined);
    return { step, from, to, latest: last, isLate };
  });
}

/** The date itself where it is worked, else the next one that is, onwards (1) or backwards (-1). */
function workedFrom(date: CalendarDay, way: 1 | -1, isWorked: (date: CalendarDay) => boolean): CalendarDay {
  let found = date;
  while (!isWorked(found)) found = addDays(found, way);
  return found;
}

/** The `count`-th working day from a date; the date itself where nothing is to be done. */
function lastOf(from: CalendarDay, count: number, isWorked: (date: CalendarDay) => boolean): CalendarDay {
  let date = from;
  for (let left = count; left > 0; date = addDays(date, 1)) {
    if (isWorked(date)) left--;
    if (left === 0) return date;
  }
  return date;
}

/** The day before `count` working days that end on a date. */
function daysOff(end: CalendarDay, count: number, isWorked: (date: CalendarDay) => boolean): CalendarDay {
  let date = end;
  for (let left = count; left > 0; date = addDays(date, -1)) if (isWorked(date)) left--;
  return date;
}
