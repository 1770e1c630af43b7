/** Records by id, made once per version of the season. */
import { useMemo } from 'react';
import type { BoardSummary, BoardView } from '../../api/index.ts';
import { boardName } from '../../live/index.ts';
import type { Base, Person, Place, Scene, Season, StorySet, Unit } from '../../season/index.ts';
import { sayText } from '../i18n/language.ts';
import { useStore } from '../page/store.ts';
import { onScreen } from './season-link.ts';
import { currencyOf, shownBoard } from './season-on-screen.ts';

export interface Lookups {
  readonly scenes: ReadonlyMap<string, Scene>;
  readonly people: ReadonlyMap<string, Person>;
  readonly places: ReadonlyMap<string, Place>;
  readonly sets: ReadonlyMap<string, StorySet>;
  readonly bases: ReadonlyMap<string, Base>;
  readonly units: ReadonlyMap<string, Unit>;
}

const EMPTY: Lookups = {
  scenes: new Map(),
  people: new Map(),
  places: new Map(),
  sets: new Map(),
  bases: new Map(),
  units: new Map(),
};
const made = new WeakMap<Season, Lookups>();

export function lookups(season: Season | null): Lookups {
  if (season === null) return EMPTY;
  let found = made.get(season);
  if (found === undefined) {
    found = {
      scenes: byId(season.scenes),
      people: byId(season.people),
      places: byId(season.places),
      sets: byId(season.sets),
      bases: byId(season.bases),
      units: byId(season.units),
    };
    made.set(season, found);
  }
  return found;
}

export function useLookups(): Lookups {
  return lookups(useStore(onScreen, (now) => now.season?.season ?? null));
}

export function useCurrency(): string {
  return useStore(onScreen, currencyOf);
}

const NO_BOARDS: readonly BoardSummary[] = [];

export function useBoards(): readonly BoardSummary[] {
  return useStore(onScreen, (now) => now.season?.boards ?? NO_BOARDS);
}

/**
 * The same with the board that is shown as it is now: the list is as old as the season's records, the board as new as
 * its last edit.
 */
export function useBoardsNow(): readonly BoardSummary[] {
  const boards = useBoards();
  const shown = useStore(onScreen, shownBoard);
  return useMemo(
    () => boards.map((board) => (board.id === shown?.id ? summaryNow(board, shown) : board)),
    [boards, shown],
  );
}

function summaryNow(board: BoardSummary, { cost, conflicts, days }: BoardView): BoardSummary {
  const shot = days.filter(({ number }) => number !== null);
  return {
    ...board,
    cost: cost?.total ?? null,
    conflicts: conflicts.length,
    first: shot[0]?.date ?? null,
    last: shot.at(-1)?.date ?? null,
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** A scenario's name as it is shown. */
export function nameOfBoard(board: { readonly id: string; readonly name: string }): string {
  return sayText(boardName(board));
}
