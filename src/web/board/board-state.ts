/** What the board's user is doing right now: focus, selection, strips in hand (drag or cut), filter. None of it belongs to the season. */
import type { StripRef, WhatIfAnswer } from '../../api/index.ts';
import { messages } from '../i18n/language.ts';
import { announce } from '../live/announcer.tsx';
import { client, live } from '../live/live-season.ts';
import { createStore } from '../live/store.ts';
import { stripKey } from './board-columns.ts';

export type BoardDialog =
  | { readonly kind: 'move'; readonly strips: readonly StripRef[] }
  | { readonly kind: 'move-day' | 'swap-day'; readonly date: string; readonly unit: string }
  | { readonly kind: 'call' | 'banner'; readonly date: string; readonly unit: string }
  | { readonly kind: 'edit-banner'; readonly id: string; readonly text: string }
  | { readonly kind: 'split'; readonly strip: StripRef }
  | { readonly kind: 'rename' | 'duplicate'; readonly board: string }
  | { readonly kind: 'solve' }
  | { readonly kind: 'help' };

export interface BoardState {
  /** Key of the strip or day header that has, or last had, the keyboard. */
  readonly focus: string | null;
  readonly selected: ReadonlySet<string>;
  readonly hand: { readonly strips: readonly StripRef[]; readonly by: 'drag' | 'cut' } | null;
  /** Every day's price for what is in hand; null until the server has answered. */
  readonly heat: WhatIfAnswer | null;
  readonly heatByDay: ReadonlyMap<string, WhatIfAnswer['days'][number]>;
  readonly find: string;
  readonly unit: string | null;
  readonly panel: 'strip' | 'conflicts' | 'costs' | null;
  readonly dialog: BoardDialog | null;
  /** Column the board should bring into view, with a turn so that the same one can be asked for again. */
  readonly reveal: { readonly key: string; readonly focus: string | null; readonly turn: number } | null;
}

export const boardState = createStore<BoardState>({
  focus: null,
  selected: new Set(),
  hand: null,
  heat: null,
  heatByDay: new Map(),
  find: '',
  unit: null,
  panel: window.matchMedia('(min-width: 1100px)').matches ? 'conflicts' : null,
  dialog: null,
  reveal: null,
});

let asking: AbortController | null = null;

/** Prices of every day for these strips; an older question is given up. */
export async function askWhatIf(strips: readonly StripRef[]): Promise<WhatIfAnswer | null> {
  asking?.abort();
  const abort = new AbortController();
  asking = abort;
  const board = live.get().boardId;
  if (board === null) return null;
  try {
    return await client.whatIf(board, { strips }, abort.signal);
  } catch {
    // Given up, or the server went away: a drag without prices is still a drag.
    return null;
  }
}

export function pickUp(strips: readonly StripRef[], by: 'drag' | 'cut'): void {
  boardState.set({ hand: { strips, by }, heat: null, heatByDay: new Map() });
  announce(by === 'cut' ? messages().board.picked(strips.length) : messages().board.pickedShort(strips.length));
  void askWhatIf(strips).then((heat) => {
    if (heat && boardState.get().hand?.strips === strips) {
      boardState.set({ heat, heatByDay: new Map(heat.days.map((day) => [`${day.date}/${day.unit}`, day])) });
    }
  });
}

export function putBack(say: boolean): void {
  if (boardState.get().hand === null) return;
  asking?.abort();
  boardState.set({ hand: null, heat: null, heatByDay: new Map() });
  if (say) announce(messages().board.putBackSaid);
}

/** The strip itself, or the whole selection when the strip is part of it. */
export function withSelection(strip: StripRef): readonly StripRef[] {
  const { selected } = boardState.get();
  if (!selected.has(stripKey(strip)) || selected.size < 2) return [{ scene: strip.scene, part: strip.part }];
  return [...selected].map(refOfKey);
}

export function refOfKey(key: string): StripRef {
  const slash = key.lastIndexOf('/');
  return { scene: key.slice(0, slash), part: Number(key.slice(slash + 1)) };
}

let turns = 0;
export function reveal(key: string, focus: string | null = null): void {
  turns += 1;
  boardState.set({ reveal: { key, focus, turn: turns } });
}

export function openDialog(dialog: BoardDialog | null): void {
  boardState.set({ dialog });
}
