import { useMemo } from 'react';
import type { BoardView, SeasonView, StripView } from '../../api/index.ts';
import { parseWrittenClock } from '../../foundation/index.ts';
import type { DayShot, IsHoliday } from '../../story/index.ts';
import { onScreen } from '../live/season-link.ts';
import { shownBoard } from '../live/season-on-screen.ts';
import { useStore } from '../page/store.ts';
import type { Book } from '../records/record-kind.ts';
import { useBook } from '../records/use-book.ts';

/** The season and the days of the board that is shown. */
export interface StoryNow {
  readonly book: Book;
  readonly days: readonly DayShot[];
  readonly isHoliday: IsHoliday;
}

export function useStory(): StoryNow | null {
  const book = useBook();
  const board = useStore(onScreen, shownBoard);
  const days = useMemo(() => (board === null ? [] : daysShot(board)), [board]);
  return useMemo(() => (book === null ? null : { book, days, isHoliday: holidaysOf(book.view) }), [book, days]);
}

/** Public holidays of the bases, as the server knows them. */
export function holidaysOf({ holidays }: Pick<SeasonView, 'holidays'>): IsHoliday {
  const sets = new Map(Object.entries(holidays).map(([base, dates]) => [base, new Set(dates)]));
  return (base, date) => sets.get(base)?.has(date) === true;
}

export function daysShot({ days }: BoardView): readonly DayShot[] {
  return days.map(({ date, unit, base, entries, meals }) => ({
    date,
    unit,
    base,
    strips: entries
      .filter((entry): entry is StripView => entry.kind === 'strip')
      .map(({ scene, part, place, start }) => ({
        ...{ scene, part, place },
        isAfterMeal: start !== null && meals.some((meal) => minutesOf(meal.end) <= minutesOf(start)),
      })),
  }));
}

function minutesOf(clock: string): number {
  return parseWrittenClock(clock) ?? 0;
}
