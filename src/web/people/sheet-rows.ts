/** The lines of the sheet of dates: every person, then every unit that season.yaml names. */
import { useMemo } from 'react';
import type { BoardView, SeasonView } from '../../api/index.ts';
import type { CalendarDay, DayRange } from '../../foundation/index.ts';
import { type SeasonPath, type SeasonValue, valueAt } from '../../live/index.ts';
import type { Person, Unit } from '../../season/index.ts';
import { missingRow } from '../forms/missing-row.ts';
import { rowPath, seenAt } from '../forms/season-fields.ts';
import { notify, runCommand } from '../live/season-link.ts';
import {
  type Availability,
  availabilityOn,
  type Brush,
  paintedDates,
  shootingDates,
  unitOn,
  workDates,
} from './availability.ts';

export interface SheetRow {
  readonly key: string;
  /** Who or what it is of. */
  readonly of: { readonly person: Person } | { readonly unit: Unit };
  readonly on: (date: CalendarDay) => Availability;
  /** Dates on which the board has them work. */
  readonly works: ReadonlySet<string>;
  readonly paint: (range: DayRange, state: Brush | 'free') => void;
}

const NEVER: ReadonlySet<string> = new Set();

export function useSheetRows(view: SeasonView | null, board: BoardView | null): readonly SheetRow[] {
  return useMemo(() => {
    const season = view?.season ?? null;
    if (view === null || season === null) return [];
    const [worked, shot] = board === null ? [null, null] : [workDates(board), shootingDates(board)];
    const dates = view.calendar.map(({ date }) => date);
    const people = season.people.toSorted((a, b) => a.castNumber - b.castNumber);
    const units = Array.isArray(valueAt(view.source, ['units'])) ? season.units : [];
    return [
      ...people.map((person) => personRow(view, person, worked?.get(person.id) ?? NEVER)),
      ...units.map((unit, index) => {
        const path = [...rowPath(view.source, ['units'], index, unit.id), 'available'];
        return unitRow(unit, { path, was: seenAt(view.source, path) }, dates, shot?.get(unit.id) ?? NEVER);
      }),
    ];
  }, [view, board]);
}

function personRow(view: SeasonView, person: Person, works: ReadonlySet<string>): SheetRow {
  return {
    key: person.id,
    of: { person },
    on: (date) => availabilityOn(person, date),
    works,
    paint: (range, state) => {
      const edit = { kind: 'set-availability', person: person.id, range, state } as const;
      const first = missingRow(view, ['people', { id: person.id }]);
      void runCommand(
        first === null ? edit : { kind: 'batch', label: first.label, commands: [...first.commands, edit] },
      );
    },
  };
}

function unitRow(
  unit: Unit,
  written: { readonly path: SeasonPath; readonly was: SeasonValue | null },
  dates: readonly CalendarDay[],
  works: ReadonlySet<string>,
): SheetRow {
  return {
    key: `unit:${unit.id}`,
    of: { unit },
    on: (date) => unitOn(unit, date),
    works,
    paint: (range, state) => {
      const value = paintedDates(unit, dates, range, state === 'free' ? 'free' : 'away');
      if (value?.length === 0) notify({ kind: 'no-date-left' });
      else {
        void runCommand({ kind: 'edit-season', ...written, ...(value === undefined ? {} : { value }) });
      }
    },
  };
}
