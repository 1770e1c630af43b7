/** Commands on one board (SPEC L-4 .. L-8). Each answers the changed board, or why not. */
import { type Fields, parseCalendarDay, parseClock } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { type DayType, type PlanDayType, stripKey } from '../season/index.ts';
import { type Board, type BoardDay, type BoardEntry, dayKey, wayKey } from './board.ts';
import type { BoardCommand, DayRef, Destination, EntryRef } from './command.ts';
import { placeAmong, refers } from './destination.ts';
import { keptDays, type SeasonFacts } from './live-season.ts';
import { namedStrip, namingOf } from './naming.ts';
import { PlanBanners } from './plan-banners.ts';
import { overtaken, type Refusal, refusal } from './refusal.ts';

type Outcome = Board | Refusal;
type Days = Readonly<Record<string, BoardDay>>;

export function editBoard(board: Board, command: BoardCommand, facts: SeasonFacts): Outcome {
  switch (command.kind) {
    case 'move-entries':
      return moveEntries(board, command.entries, command.to, facts);
    case 'move-day':
      return moveDay(board, command.from, command.to, facts);
    case 'swap-days':
      return swapDays(board, command.a, command.b, facts);
    case 'move-days':
      return moveDays(board, command.moves, facts);
    case 'order-entries':
      return orderEntries(board, command.entries, facts);
    case 'add-banner': {
      const taken = allEntries(board).some((entry) => entry.kind === 'banner' && entry.id === command.id);
      if (command.text.trim() === '') return refusal('banner-exists.wordless');
      if (taken || command.id === '') {
        return refusal('banner-exists.taken', { text: command.text, id: command.id });
      }
      return insert(board, [bannerOf(command)], command.to, facts);
    }
    case 'edit-banner':
      return editBanner(board, command, facts);
    case 'remove-banner':
      return removeBanner(board, command.id, facts);
    case 'set-call':
      return setCall(board, command, facts);
    case 'lock-day': {
      const wrong = dayProblem(command.day, facts);
      if (wrong) return wrong;
      const { locked: isLocked } = dayOf(board, command.day);
      if (command.was !== undefined && command.was !== isLocked) {
        return overtaken(message('live.name.lock', dayNamed(command.day, facts)), isLocked);
      }
      return withDay(board, { ...dayOf(board, command.day), locked: command.locked });
    }
    case 'describe-day':
      return describeDay(board, command, facts);
    case 'choose-way':
      return chooseWay(board, command, facts);
    case 'arrange':
      return arrange(board, command, facts);
  }
}

/** Entries of the board in board order: days by date and unit, then the boneyard (L-5). */
export function allEntries(board: Board): readonly BoardEntry[] {
  return [...sortedDays(board).flatMap((day) => day.entries), ...board.boneyard];
}

export function sortedDays(board: Board): readonly BoardDay[] {
  return Object.values(board.days).toSorted((a, b) => (dayKey(a) < dayKey(b) ? -1 : 1));
}

function dayOf(board: Board, day: DayRef): BoardDay {
  return board.days[dayKey(day)] ?? { date: day.date, unit: day.unit, locked: false, call: null, entries: [] };
}

function withDay(board: Board, day: BoardDay): Board {
  return { ...board, days: keptDays({ ...board.days, [dayKey(day)]: day }) };
}

function dayProblem(day: DayRef, facts: SeasonFacts): Refusal | null {
  const isDate = parseCalendarDay(day.date) !== null;
  const inside = isDate && day.date >= facts.firstDate && (facts.lastDate === null || day.date <= facts.lastDate);
  if (!inside) {
    const to = facts.lastDate === null ? null : { day: facts.lastDate };
    const on = isDate ? { day: day.date } : day.date;
    return refusal('no-such-day.outside', { on, from: { day: facts.firstDate }, to });
  }
  const isUnit = facts.named.units.some(({ id }) => id === day.unit);
  if (!isUnit) return refusal('no-such-day.unit', { unit: day.unit });
  return null;
}

function locked(day: DayRef, facts: SeasonFacts): Refusal {
  return refusal('day-locked', dayNamed(day, facts));
}

function dayNamed(day: DayRef, facts: SeasonFacts): Fields {
  return { unit: namingOf(facts).unit(day.unit), on: { day: day.date } };
}

function moveEntries(board: Board, refs: readonly EntryRef[], to: Destination, facts: SeasonFacts): Outcome {
  const named = (entry: BoardEntry): boolean => refs.some((ref) => refers(ref, entry));
  const all = allEntries(board);
  const missing = refs.find((ref) => !all.some((entry) => refers(ref, entry)));
  if (missing !== undefined) {
    if ('banner' in missing) return refusal('no-such-entry.banner');
    return refusal('no-such-entry.strip', { strip: namedStrip(missing) });
  }
  const leaving = Object.values(board.days).find((day) => day.locked && day.entries.some(named));
  if (leaving !== undefined) return locked(leaving, facts);
  const days = mapEntries(board.days, (entries) =>
    entries.some(named) ? entries.filter((entry) => !named(entry)) : entries,
  );
  const boneyard = board.boneyard.filter((entry) => !named(entry));
  return insert({ ...board, days, boneyard }, all.filter(named), to, facts);
}

function insert(board: Board, entries: readonly BoardEntry[], to: Destination, facts: SeasonFacts): Outcome {
  if ('boneyard' in to) {
    const at = placeAmong(board.boneyard, to);
    if (typeof at !== 'number') return at;
    return { ...board, boneyard: board.boneyard.toSpliced(at, 0, ...entries), days: keptDays(board.days) };
  }
  const wrong = dayProblem(to, facts);
  if (wrong) return wrong;
  const day = dayOf(board, to);
  if (day.locked) return locked(day, facts);
  const at = placeAmong(day.entries, to);
  return typeof at === 'number' ? withDay(board, { ...day, entries: day.entries.toSpliced(at, 0, ...entries) }) : at;
}

function moveDay(board: Board, from: DayRef, to: DayRef, facts: SeasonFacts): Outcome {
  return moveDays(board, [{ from, to }], facts);
}

function swapDays(board: Board, a: DayRef, b: DayRef, facts: SeasonFacts): Outcome {
  return moveDays(
    board,
    [
      { from: a, to: b },
      { from: b, to: a },
    ],
    facts,
  );
}

type DayMove = { readonly from: DayRef; readonly to: DayRef };

/** All are taken up before any is put down; what a date is for stays with the date (L-13). */
function moveDays(board: Board, named: readonly DayMove[], facts: SeasonFacts): Outcome {
  for (const { from, to } of named) {
    const wrong = dayProblem(from, facts) ?? dayProblem(to, facts);
    if (wrong) return wrong;
  }
  const moves = named.filter(({ from, to }) => dayKey(from) !== dayKey(to));
  const leaving = new Set(moves.map(({ from }) => dayKey(from)));
  const goals = new Set<string>();
  for (const { from, to } of moves) {
    const [source, goal] = [dayOf(board, from), dayOf(board, to)];
    if (source.locked) return locked(source, facts);
    if (goal.locked) return locked(goal, facts);
    const isTaken = goal.entries.length > 0 && !leaving.has(dayKey(to));
    if (isTaken || goals.has(dayKey(to))) return refusal('day-taken', dayNamed(to, facts));
    goals.add(dayKey(to));
  }
  if (leaving.size < moves.length) return refusal('day-taken', dayNamed(moves[0]!.from, facts));
  const days: Record<string, BoardDay> = { ...board.days };
  for (const { from } of moves) days[dayKey(from)] = withWorkOf(dayOf(board, from), NO_WORK);
  for (const { from, to } of moves) days[dayKey(to)] = withWorkOf(dayOf(board, to), dayOf(board, from));
  return { ...board, days: keptDays(days) };
}

const NO_WORK: Pick<BoardDay, 'entries' | 'call' | 'note'> = { entries: [], call: null };

/** The date, with its lock and type, of the one; entries, call and note of the other. */
function withWorkOf(
  { date, unit, locked, type }: BoardDay,
  { entries, call, note }: Pick<BoardDay, 'entries' | 'call' | 'note'>,
): BoardDay {
  return described({ date, unit, locked, call, entries }, type ?? null, note ?? null);
}

function described(day: BoardDay, type: DayType | null, note: string | null): BoardDay {
  const { type: _type, note: _note, ...rest } = day;
  return { ...rest, ...(type === null ? {} : { type }), ...(note === null ? {} : { note }) };
}

function describeDay(
  board: Board,
  { day: ref, type, note }: Extract<BoardCommand, { readonly kind: 'describe-day' }>,
  facts: SeasonFacts,
): Outcome {
  const wrong = dayProblem(ref, facts);
  if (wrong) return wrong;
  const day = dayOf(board, ref);
  const words = note === undefined ? (day.note ?? null) : note;
  const isBlank = words === null || words.trim() === '';
  return withDay(board, described(day, type === undefined ? (day.type ?? null) : type, isBlank ? null : words));
}

/** The entries named take, in this order, the places that they have among them on the board (L-14). */
function orderEntries(board: Board, refs: readonly EntryRef[], facts: SeasonFacts): Outcome {
  const all = allEntries(board);
  const wanted: BoardEntry[] = [];
  for (const ref of refs) {
    const entry = all.find((candidate) => refers(ref, candidate));
    if (entry === undefined || wanted.includes(entry)) {
      if ('banner' in ref) return refusal('no-such-entry.banner');
      return refusal('no-such-entry.twice', { strip: namedStrip(ref) });
    }
    wanted.push(entry);
  }
  const named = new Set(wanted);
  let next = 0;
  const ordered = (entries: readonly BoardEntry[]): readonly BoardEntry[] =>
    entries.some((entry) => named.has(entry))
      ? entries.map((entry) => (named.has(entry) ? wanted[next++]! : entry))
      : entries;
  const days: Record<string, BoardDay> = { ...board.days };
  for (const day of sortedDays(board)) {
    const entries = ordered(day.entries);
    if (day.locked && !sameEntries(day.entries, entries)) return locked(day, facts);
    if (entries !== day.entries) days[dayKey(day)] = { ...day, entries };
  }
  return { ...board, days, boneyard: ordered(board.boneyard) };
}

type Banner = Extract<BoardEntry, { readonly kind: 'banner' }>;

function bannerOf(banner: {
  readonly id: string;
  readonly text: string;
  readonly minutes?: number | null | undefined;
}): Banner {
  const { id, text, minutes } = banner;
  return { kind: 'banner', id, text, ...(minutes === undefined || minutes === null ? {} : { minutes }) };
}

function editBanner(
  board: Board,
  { id, text, minutes, was }: Extract<BoardCommand, { readonly kind: 'edit-banner' }>,
  facts: SeasonFacts,
): Outcome {
  const names = (entry: BoardEntry): entry is Banner => entry.kind === 'banner' && entry.id === id;
  const old = allEntries(board).find(names);
  if (old === undefined) return refusal('no-such-entry.banner');
  if (text.trim() === '') return refusal('banner-exists.wordless');
  const present = { text: old.text, minutes: old.minutes ?? null };
  if (was !== undefined && (was.text !== present.text || was.minutes !== present.minutes)) {
    return overtaken(message('live.name.banner'), present);
  }
  const banner = bannerOf({ id, text, minutes: minutes === undefined ? old.minutes : minutes });
  const day = Object.values(board.days).find(({ entries }) => entries.some(names));
  if (day?.locked && banner.minutes !== old.minutes) return locked(day, facts);
  const edited = (entries: readonly BoardEntry[]): readonly BoardEntry[] =>
    entries.some(names) ? entries.map((entry) => (names(entry) ? banner : entry)) : entries;
  return { ...board, days: mapEntries(board.days, edited), boneyard: edited(board.boneyard) };
}

function removeBanner(board: Board, id: string, facts: SeasonFacts): Outcome {
  const names = (entry: BoardEntry): boolean => entry.kind === 'banner' && entry.id === id;
  if (!allEntries(board).some(names)) return refusal('no-such-entry.banner');
  const day = Object.values(board.days).find(({ entries }) => entries.some(names));
  if (day?.locked) return locked(day, facts);
  const without = (entries: readonly BoardEntry[]): readonly BoardEntry[] =>
    entries.some(names) ? entries.filter((entry) => !names(entry)) : entries;
  return { ...board, days: keptDays(mapEntries(board.days, without)), boneyard: without(board.boneyard) };
}

function setCall(
  board: Board,
  { day: ref, call, was }: Extract<BoardCommand, { readonly kind: 'set-call' }>,
  facts: SeasonFacts,
): Outcome {
  const wrong = dayProblem(ref, facts);
  if (wrong) return wrong;
  if (call !== null && parseClock(call) === null) return refusal('bad-call', { call });
  const day = dayOf(board, ref);
  if (day.locked) return locked(day, facts);
  if (was !== undefined && was !== day.call) {
    return overtaken(message('live.name.call', dayNamed(ref, facts)), day.call);
  }
  return withDay(board, { ...day, call });
}

function chooseWay(
  board: Board,
  { set, scene, way, was }: Extract<BoardCommand, { readonly kind: 'choose-way' }>,
  facts: SeasonFacts,
): Outcome {
  const known = facts.sets.find(({ id }) => id === set);
  const isOpen = known !== undefined && known.mixWays === (scene !== null) && known.ways.some(({ id }) => id === way);
  if (!isOpen) return refusal('way-not-open', { way: namingOf(facts).way(set, way), set, scene });
  const present = board.ways[wayKey(set, scene)] ?? known.ways[0]!.id;
  if (was !== undefined && was !== present) return overtaken(message('live.name.way', { set }), present);
  return { ...board, ways: { ...board.ways, [wayKey(set, scene)]: way } };
}

function arrange(
  board: Board,
  { days: arranged, ways, dayTypes }: Extract<BoardCommand, { readonly kind: 'arrange' }>,
  facts: SeasonFacts,
): Outcome {
  const left = new Map<string, BoardEntry>();
  for (const entry of allEntries(board)) if (entry.kind === 'strip') left.set(stripKey(entry), entry);
  const planBanners = new PlanBanners(allEntries(board));
  const days = new Map<string, BoardDay>();
  for (const day of sortedDays(board)) {
    days.set(dayKey(day), { ...day, entries: day.entries.filter(({ kind }) => kind === 'banner') });
  }
  for (const day of arranged) {
    const wrong = dayProblem(day, facts);
    if (wrong) return wrong;
    const strips: BoardEntry[] = [];
    for (const strip of day.strips) {
      const entry = left.get(stripKey(strip));
      if (entry === undefined) {
        return refusal('no-such-entry.twice', { strip: namedStrip(strip) });
      }
      left.delete(stripKey(strip));
      strips.push(entry);
    }
    const old = dayOf(board, day);
    const { banners, call = old.call } = day;
    if (call !== null && parseClock(call) === null) return refusal('bad-call', { call });
    const entries =
      banners === undefined ? withBanners(strips, old.entries) : planBanners.among(strips, banners, old.entries);
    days.set(dayKey(day), { ...old, call, entries });
  }
  for (const day of Object.values(board.days)) {
    const after = days.get(dayKey(day))!;
    const isSame = day.call === after.call && sameEntries(day.entries, after.entries);
    if (day.locked && !isSame) return locked(day, facts);
  }
  if (dayTypes !== undefined) describeDays(board, days, dayTypes, facts);
  const banners = board.boneyard.filter(({ kind }) => kind === 'banner');
  const known = new Map(facts.sets.map((set) => [set.id, set]));
  const open = Object.entries(ways).filter(([key, way]) =>
    known.get(key.split('#')[0]!)?.ways.some(({ id }) => id === way),
  );
  return {
    ...board,
    days: keptDays(Object.fromEntries(days)),
    boneyard: [...left.values(), ...banners],
    ways: { ...board.ways, ...Object.fromEntries(open) },
  };
}

/** Each date is for what the plan says, and no other is for anything; a note that no plan can hold stays. */
function describeDays(
  board: Board,
  days: Map<string, BoardDay>,
  said: readonly PlanDayType[],
  facts: SeasonFacts,
): void {
  const isSaid = new Set(said.map(dayKey));
  for (const [key, day] of days) {
    if (day.type !== undefined && !isSaid.has(key)) days.set(key, described(day, null, day.note ?? null));
  }
  for (const { date, unit, type, note } of said) {
    if (!facts.named.units.some(({ id }) => id === unit)) continue;
    const day = days.get(dayKey({ date, unit })) ?? dayOf(board, { date, unit });
    days.set(dayKey(day), described(day, type, note ?? (day.type === undefined ? (day.note ?? null) : null)));
  }
}

/** The strips with the day's banners at the places they had, or at the end. */
function withBanners(strips: readonly BoardEntry[], before: readonly BoardEntry[]): readonly BoardEntry[] {
  const entries = [...strips];
  for (const [index, entry] of before.entries()) {
    if (entry.kind === 'banner') entries.splice(Math.min(index, entries.length), 0, entry);
  }
  return entries;
}

function sameEntries(a: readonly BoardEntry[], b: readonly BoardEntry[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function mapEntries(days: Days, change: (entries: readonly BoardEntry[]) => readonly BoardEntry[]): Days {
  return Object.fromEntries(
    Object.entries(days).map(([key, day]) => {
      const entries = change(day.entries);
      return [key, entries === day.entries ? day : { ...day, entries }];
    }),
  );
}
