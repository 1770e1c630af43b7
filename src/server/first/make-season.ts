/** A season folder made from scripts: their copies, and a first `season.yaml`. Nothing is written over. */
import { join } from 'node:path';
import { isTaken, makeFiles } from '../../folder/index.ts';
import { type CalendarDay, calendarDay, type Diagnostic, hasErrors, type Message } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { Conflict } from '../../season/index.ts';
import { hasFolderStore } from '../../store/index.ts';
import type { FirstScript } from './first-scripts.ts';
import { plannableSeason } from './plannable-season.ts';

/** Ours: the city and the first day of a season of which nobody has said more. A Monday in spring. */
export const USUAL_BASE = 'paris';
export const USUAL_START = calendarDay('2027-04-12');

export interface MakeOrder {
  readonly scripts: readonly FirstScript[];
  readonly title: string;
  /** A city of the catalogue. */
  readonly base: string;
  readonly start: CalendarDay;
  /** Whole path of the folder, and how it is called where something is in the way. */
  readonly folder: string;
  readonly shownAs: string;
}

export type MadeSeason =
  | { readonly impossible: readonly Conflict[]; readonly scenes: number }
  /** No `season.yaml` was written: something is in the way, or what would stand in it is no season. */
  | { readonly refused: readonly Diagnostic[] };

/** Whether the folder is a season's already. */
export function hasSeason(folder: string): boolean {
  return isTaken(join(folder, 'season.yaml'));
}

/** Why no season can be made in a folder; null when one can. */
export function whyTaken(folder: string, shownAs: string): Message | null {
  if (hasSeason(folder)) return message('cli.stays', { file: join(shownAs, 'season.yaml') });
  // `onyva open` would take the new one for an edit of that.
  return hasFolderStore(join(folder, '.onyva')) ? message('cli.season-kept', { folder: shownAs }) : null;
}

export async function makeSeason({ scripts, folder, shownAs, ...input }: MakeOrder): Promise<MadeSeason> {
  const byName = new Map(scripts.map(({ name, file }) => [name, file]));
  const screenplays = new Map([...byName].map(([name, { screenplay }]) => [`scripts/${name}`, screenplay]));
  const initial = scripts.map((script) => script.initial);
  const { yaml, impossible, errors } = plannableSeason({ ...input, scripts: initial }, screenplays);
  if (errors.length > 0) return { refused: errors };
  const copies = [...byName].map(([name, { bytes }]) => ({ path: join('scripts', name), content: bytes }));
  const inTheWay = await makeFiles(folder, shownAs, [...copies, { path: 'season.yaml', content: yaml }]);
  if (hasErrors(inTheWay)) return { refused: inTheWay };
  return { impossible, scenes: initial.reduce((sum, { scenes }) => sum + scenes.length, 0) };
}
