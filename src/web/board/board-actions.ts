/**
 * What can be done on the board, each in one place: drag, menu and keyboard call these, and they issue the commands.
 * Each keeps the focus on what was moved and lets `runCommand` say what it cost and broke.
 */
import type { Command } from '../../api/index.ts';
import { type DayRef, type Destination, dayKey, type EntryRef } from '../../live/index.ts';
import { type StripRef, stripKey } from '../../season/index.ts';
import { onScreen, runCommand, whenDrawn } from '../live/season-link.ts';
import { boardIdOf, shownBoard } from '../live/season-on-screen.ts';
import { type Located, locate, stayingPosition } from './board-columns.ts';
import { boardState, foreseen, pickUp, putBack, reveal, stopAsking, withSelection } from './board-state.ts';

function boardId(): string | null {
  return boardIdOf(onScreen.get());
}

function placeOf(strip: StripRef): Located | null {
  const board = shownBoard(onScreen.get());
  return board === null ? null : (locate(board).get(stripKey(strip)) ?? null);
}

export async function moveEntries(entries: readonly EntryRef[], to: Destination): Promise<boolean> {
  const command = moveCommand(entries, to);
  if (command === null) return false;
  const known = foreseen(command);
  const { hand } = boardState.get();
  stopAsking();
  const doing = runCommand(command, known);
  // It leaves the hand in the same frame in which it stands in its new place.
  const land = (moved: boolean) => {
    if (boardState.get().hand === hand) putBack(false);
    if (moved) revealMoved(entries, to);
  };
  if (known !== null) whenDrawn(() => land(true));
  const done = await doing;
  if (known === null) whenDrawn(() => land(done));
  return done;
}

export function moveCommand(entries: readonly EntryRef[], to: Destination): Command | null {
  const board = boardId();
  return board === null || entries.length === 0 ? null : { kind: 'move-entries', board, entries, to };
}

function revealMoved([first]: readonly EntryRef[], to: Destination): void {
  if (first === undefined || !('scene' in first)) return;
  reveal('boneyard' in to ? 'boneyard' : dayKey(to), stripKey(first));
}

export function cut(strip: StripRef): void {
  pickUp(withSelection(strip), 'cut');
}

/** Puts what is in hand down on a day (behind the strip named, or at its end) or in the boneyard. */
export async function paste(day: DayRef | null, afterKey: string | null) {
  const { hand } = boardState.get();
  const board = shownBoard(onScreen.get());
  if (hand === null || board === null) return;
  if (day === null) return moveEntries(hand.strips, { boneyard: true });
  const view = board.days.find((candidate) => candidate.date === day.date && candidate.unit === day.unit);
  const keys = view?.entries.map((entry) => (entry.kind === 'strip' ? stripKey(entry) : `banner:${entry.id}`)) ?? [];
  const moving = new Set(hand.strips.map(stripKey));
  const gap = afterKey === null ? keys.length : keys.indexOf(afterKey) + 1;
  return moveEntries(hand.strips, { date: day.date, unit: day.unit, position: stayingPosition(keys, gap, moving) });
}

export function toBoneyard(strip: StripRef): Promise<boolean> {
  return moveEntries(withSelection(strip), { boneyard: true });
}

/** One place earlier (-1) or later (+1) within the day. */
export async function nudge(strip: StripRef, by: -1 | 1): Promise<boolean> {
  const at = placeOf(strip);
  if (at === null) return false;
  const length = at.day === null ? (shownBoard(onScreen.get())?.boneyard.length ?? 0) : at.day.entries.length;
  const position = at.index + by;
  if (position < 0 || position >= length) return false;
  const to = at.day === null ? { boneyard: true as const } : { date: at.day.date, unit: at.day.unit };
  return moveEntries([{ scene: strip.scene, part: strip.part }], { ...to, position });
}

/** To the neighbouring open day of the same unit, as the board shows them. */
export async function toNeighbourDay(strip: StripRef, days: readonly DayRef[], by: -1 | 1): Promise<boolean> {
  const at = placeOf(strip);
  if (at?.day == null) return false;
  const own = days.filter((day) => day.unit === at.day?.unit);
  const target = own[own.findIndex((day) => day.date === at.day?.date) + by];
  if (target === undefined) return false;
  return moveEntries(withSelection(strip), { date: target.date, unit: target.unit, position: at.index });
}

export async function togglePin(strip: StripRef): Promise<boolean> {
  const at = placeOf(strip);
  if (at === null) return false;
  const part = at.strip.parts > 1 ? strip.part : null;
  if (at.strip.pinned) return runCommand({ kind: 'unpin-scene', scene: strip.scene, part });
  if (at.day === null) return false;
  const { date, unit } = at.day;
  return runCommand({ kind: 'pin-scene', scene: strip.scene, part, date, unit, why: 'Pinned on the board' });
}
