/**
 * What the board's user is doing right now: focus, selection, strips in hand (drag or cut), filter. None of it belongs
 * to the season.
 */
import type { BannerView, Command, TryAnswer, WhatIfAnswer } from '../../api/index.ts';
import type { CalendarDay } from '../../foundation/index.ts';
import { type Destination, dayKey } from '../../live/index.ts';
import { type StripRef, stripKey } from '../../season/index.ts';
import { sayNow } from '../i18n/language.ts';
import { client, onScreen, settledBoard } from '../live/season-link.ts';
import { boardIdOf, planOf } from '../live/season-on-screen.ts';
import { announce } from '../page/announcer.tsx';
import { oneAtATime, onlyTheLatest } from '../page/questions.ts';
import { createStore } from '../page/store.ts';
import { refOfKey } from './board-focus.ts';
import { type Heat, heatOf, scaleOf } from './heat.ts';

export type DayDialogKind =
  | 'move-day'
  | 'insert-day'
  | 'delete-day'
  | 'break-days'
  | 'describe-day'
  | 'weather'
  | 'call';

export type BoardDialog =
  | { readonly kind: 'move'; readonly strips: readonly StripRef[] }
  | { readonly kind: DayDialogKind; readonly date: CalendarDay; readonly unit: string }
  | { readonly kind: 'banner'; readonly to: Destination }
  | { readonly kind: 'edit-banner'; readonly banner: BannerView }
  | { readonly kind: 'order'; readonly keys: readonly string[] }
  | { readonly kind: 'split'; readonly strip: StripRef }
  | { readonly kind: 'rename' | 'duplicate'; readonly board: string }
  | { readonly kind: 'solve' }
  | { readonly kind: 'looks' };

export type HotDay = WhatIfAnswer['days'][number] & { readonly heat: Heat };

export interface BoardTrial {
  /** Day that would be dropped on. */
  readonly day: string;
  /** The command as JSON. */
  readonly command: string;
  readonly answer: TryAnswer;
}

export interface BoardState {
  /** Key of the strip or day header that has, or last had, the keyboard. */
  readonly focus: string | null;
  readonly selected: ReadonlySet<string>;
  /** Where a range chosen with Shift begins. */
  readonly anchor: string | null;
  /** Every tap chooses a strip more, or lets one go: for fingers, which have no Ctrl. */
  readonly picking: boolean;
  readonly hand: { readonly strips: readonly StripRef[]; readonly by: 'drag' | 'cut' } | null;
  /** Every day's price for what is in hand; null until the server has answered. */
  readonly heat: WhatIfAnswer | null;
  readonly heatByDay: ReadonlyMap<string, HotDay>;
  /** What the drop under the pointer would do exactly; null until the server has answered. */
  readonly trial: BoardTrial | null;
  readonly find: string;
  /** The strip found that is shown, among those found. */
  readonly hit: string | null;
  /** What is found; null: nothing is looked for. */
  readonly found: ReadonlySet<string> | null;
  /** Only what is found is drawn. */
  readonly onlyFound: boolean;
  readonly unit: string | null;
  /** `usual`: nobody has chosen yet; clashes as long as there are any, else what it costs. */
  readonly panel: 'strip' | 'conflicts' | 'costs' | 'usual' | null;
  readonly dialog: BoardDialog | null;
  /** Column the board should bring into view, with a turn so that the same one can be asked for again. */
  readonly reveal: { readonly key: string; readonly focus: string | null; readonly turn: number } | null;
}

export const boardState = createStore<BoardState>({
  focus: null,
  selected: new Set(),
  anchor: null,
  picking: false,
  hand: null,
  heat: null,
  heatByDay: new Map(),
  trial: null,
  find: '',
  hit: null,
  found: null,
  onlyFound: false,
  unit: null,
  panel: window.matchMedia('(min-width: 1100px)').matches ? 'usual' : null,
  dialog: null,
  reveal: null,
});

const prices = onlyTheLatest<WhatIfAnswer>();

/** Prices of every day for these strips; an older question is given up. A drag without prices is still a drag. */
export async function askWhatIf(strips: readonly StripRef[]): Promise<WhatIfAnswer | null> {
  const board = boardIdOf(onScreen.get());
  return board === null ? null : prices.ask((signal) => client.whatIf(board, { strips }, signal));
}

export function pickUp(strips: readonly StripRef[], by: 'drag' | 'cut'): void {
  boardState.set({ hand: { strips, by }, heat: null, heatByDay: new Map(), trial: null });
  announce(
    by === 'cut'
      ? sayNow('web.board.picked', { n: strips.length })
      : sayNow('web.board.picked-short', { n: strips.length }),
  );
  // A plan that is only looked at has no prices: nothing can be moved on it.
  if (planOf(onScreen.get()) !== null) return;
  void askWhatIf(strips).then((heat) => {
    if (heat && boardState.get().hand?.strips === strips) {
      const scale = scaleOf(heat.days);
      const heatByDay = new Map(heat.days.map((day) => [dayKey(day), { ...day, heat: heatOf(day, scale) }]));
      boardState.set({ heat, heatByDay });
    }
  });
}

/** No more questions about what is in hand: it is on its way. */
export function stopAsking(): void {
  prices.giveUp();
  trials.forget();
}

export function putBack(say: boolean): void {
  if (boardState.get().hand === null) return;
  stopAsking();
  boardState.set({ hand: null, heat: null, heatByDay: new Map(), trial: null });
  if (say) announce(sayNow('web.board.put-back-said'));
}

const trials = oneAtATime<{ readonly day: string; readonly command: Command; readonly key: string }>(
  async ({ day, command, key }) => {
    const board = settledBoard();
    if (board === null) return;
    const answer = await client.tryCommand(board.id, { command, have: board.revision }).catch(() => null);
    // What is in hand may have been dropped meanwhile.
    if (answer !== null && boardState.get().hand !== null) boardState.set({ trial: { day, command: key, answer } });
  },
);

/** Asks what exactly this drop would do. */
export function tryDrop(day: string, command: Command): void {
  if (planOf(onScreen.get()) !== null) return;
  const key = JSON.stringify(command);
  if (boardState.get().trial?.command === key || trials.wished()?.key === key) return;
  trials.wish({ day, command, key });
}

/** What the server said this very command would do, if it was asked. */
export function foreseen(command: Command): TryAnswer | null {
  const { trial } = boardState.get();
  return trial !== null && trial.command === JSON.stringify(command) && trial.answer.refused.length === 0
    ? trial.answer
    : null;
}

/** The strip itself, or the whole selection when the strip is part of it. */
export function withSelection(strip: StripRef): readonly StripRef[] {
  const { selected } = boardState.get();
  if (!selected.has(stripKey(strip)) || selected.size < 2) return [{ scene: strip.scene, part: strip.part }];
  return [...selected].map(refOfKey);
}

export function reveal(key: string, focus: string | null = null): void {
  boardState.set((now) => ({ reveal: { key, focus, turn: (now.reveal?.turn ?? 0) + 1 } }));
}

export function openDialog(dialog: BoardDialog | null): void {
  boardState.set({ dialog });
}
