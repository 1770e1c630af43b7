import { useMemo } from 'react';
import type { BoardView, StripView } from '../../api/index.ts';
import type { DayShot } from '../../story/index.ts';
import { onScreen } from '../live/season-link.ts';
import { shownBoard } from '../live/season-on-screen.ts';
import { useStore } from '../page/store.ts';
import type { Book } from '../records/record-kind.ts';
import { useBook } from '../records/use-book.ts';

/** The season and the days of the board that is shown. */
export interface StoryNow {
  readonly book: Book;
  readonly days: readonly DayShot[];
}

export function useStory(): StoryNow | null {
  const book = useBook();
  const board = useStore(onScreen, shownBoard);
  const days = useMemo(() => (board === null ? [] : daysShot(board)), [board]);
  return useMemo(() => (book === null ? null : { book, days }), [book, days]);
}

export function daysShot({ days }: BoardView): readonly DayShot[] {
  return days.map(({ date, unit, base, entries }) => ({
    date,
    unit,
    base,
    strips: entries.filter((entry): entry is StripView => entry.kind === 'strip'),
  }));
}
