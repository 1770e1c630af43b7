/** A person's own hours on a date: those of the date where it has some, else those that always hold. */
import type { PersonModel } from './problem.ts';

/** Own call not before; -1: none. */
export function earliestOn({ earliest, hoursOn }: PersonModel, date: number): number {
  return hoursOn ? hoursOn.earliest[date] : earliest;
}

/** Own wrap not after; -1: none. */
export function latestOn({ latest, hoursOn }: PersonModel, date: number): number {
  return hoursOn ? hoursOn.latest[date] : latest;
}

export function hasOwnHours({ earliest, latest, hoursOn }: PersonModel): boolean {
  return earliest >= 0 || latest >= 0 || Boolean(hoursOn);
}
