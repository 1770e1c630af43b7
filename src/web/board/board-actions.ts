/**
 * What can be done on the board, each in one place: drag, menu and keyboard call these, and they issue the commands.
 * Each keeps the focus on what was moved and lets `runCommand` say what it cost and broke.
 */
import type { Command, EntryView, StripView } from '../../api/index.ts';
import { type DayRef, type Destination, dayKey, type EntryRef } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import { type StripRef, stripKey } from '../../season/index.ts';
import { pages } from '../i18n/format.ts';
import { sayNow } from '../i18n/language.ts';
import { onScreen, runCommand, whenDrawn } from '../live/season-link.ts';
import { boardIdOf, shownBoard } from '../live/season-on-screen.ts';
import { announce } from '../page/announcer.tsx';
import { besideEntries, entryKey, type Located, locate, stayingPosition } from './board-columns.ts';
import { entryOfKey, isStripKey, refOfKey } from './board-focus.ts';
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
  const id = boardId();
  const board = shownBoard(onScreen.get());
  if (id === null || board === null || entries.length === 0) return null;
  const moving = new Set(entries.map((entry) => ('banner' in entry ? `banner:${entry.banner}` : stripKey(entry))));
  return { kind: 'move-entries', board: id, entries, to: besideEntries(to, board, moving) };
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

/** One place earlier (-1) or later (+1) within the day: a strip or a banner, by its key. */
export async function nudge(key: string, by: -1 | 1): Promise<boolean> {
  const board = shownBoard(onScreen.get());
  if (board === null) return false;
  const holds = (entries: readonly EntryView[]): boolean => entries.some((entry) => entryKey(entry) === key);
  const day = board.days.find(({ entries }) => holds(entries)) ?? null;
  const entries = day?.entries ?? board.boneyard;
  const position = entries.findIndex((entry) => entryKey(entry) === key) + by;
  if (!holds(entries) || position < 0 || position >= entries.length) return false;
  const to = day === null ? { boneyard: true as const } : { date: day.date, unit: day.unit };
  return moveEntries([entryOfKey(key)], { ...to, position });
}

/** To the neighbouring open day of the same unit, as the board shows them. */
export async function toNeighbourDay(key: string, days: readonly DayRef[], by: -1 | 1): Promise<boolean> {
  const board = shownBoard(onScreen.get());
  const day = board?.days.find(({ entries }) => entries.some((entry) => entryKey(entry) === key));
  if (day === undefined) return false;
  const own = days.filter(({ unit }) => unit === day.unit);
  const target = own[own.findIndex(({ date }) => date === day.date) + by];
  if (target === undefined) return false;
  const entries = isStripKey(key) ? withSelection(refOfKey(key)) : [entryOfKey(key)];
  const position = day.entries.findIndex((entry) => entryKey(entry) === key);
  return moveEntries(entries, { date: target.date, unit: target.unit, position });
}

/** The strips take, in this order, the places that they have among them now. */
export async function orderStrips(strips: readonly StripRef[]): Promise<boolean> {
  const board = boardId();
  if (board === null || strips.length < 2) return false;
  const entries = strips.map(({ scene, part }) => ({ scene, part }));
  return runCommand({ kind: 'order-entries', board, entries });
}

/** The days on which the strips stand here, on another scenario too. */
export async function copyToBoard(strips: readonly StripRef[], board: string): Promise<boolean> {
  const byDay = new Map<string, { readonly to: Destination; readonly entries: StripRef[] }>();
  for (const strip of strips) {
    const day = placeOf(strip)?.day ?? null;
    const key = day === null ? 'boneyard' : dayKey(day);
    const to: Destination = day === null ? { boneyard: true } : { date: day.date, unit: day.unit };
    const group = byDay.get(key) ?? { to, entries: [] };
    group.entries.push(strip);
    byDay.set(key, group);
  }
  const commands = [...byDay.values()].map(({ to, entries }) => ({
    kind: 'move-entries' as const,
    board,
    entries,
    to,
  }));
  const [only] = commands;
  if (only === undefined) return false;
  const label = message('web.board.copied-to-board', { n: strips.length });
  return runCommand(commands.length === 1 ? only : { kind: 'batch', label, commands });
}

/** Onto the clipboard as rows of a table: a list for a mail or a spreadsheet. */
export async function copyAsText(strips: readonly StripView[]): Promise<void> {
  const rows = strips.map((strip) =>
    [
      strip.parts > 1 ? `${strip.scene} ${strip.part}/${strip.parts}` : strip.scene,
      strip.intExt,
      strip.set,
      strip.time,
      pages(strip.eighths),
      strip.castNumbers.join(', '),
      strip.synopsis ?? '',
    ].join('\t'),
  );
  await navigator.clipboard.writeText(rows.join('\n'));
  announce(sayNow('web.board.copied', { n: strips.length }));
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
