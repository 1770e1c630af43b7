import type { Board, BoardDay, BoardEntry, LiveSeason, SeasonFacts } from '../../live/index.ts';
import { dayKey, emptyBoard, followFacts } from '../../live/index.ts';
import type { StripRef } from '../../season/index.ts';
import type { BoardOfFile, SceneLine } from './season-of-schedule.ts';

/**
 * The boards of a file as those of a live season whose text is `text`. Every part of a scene that the season splits
 * stands where the file has the scene. Dates outside the calendar go to the boneyard. The last board with days is the
 * active one: revisions follow one another.
 */
export function liveSeasonOfBoards(
  text: string,
  boards: readonly BoardOfFile[],
  facts: SeasonFacts,
  unit: string,
): LiveSeason {
  const parts = new Map<string, StripRef[]>();
  for (const strip of facts.strips) {
    const same = parts.get(strip.scene);
    if (same === undefined) parts.set(strip.scene, [strip]);
    else same.push(strip);
  }
  const made = boards.map((board, index) => liveBoard(`board-${index + 1}`, board, facts, parts, unit));
  const all = made.length > 0 ? made : [emptyBoard('main', 'Main board', facts)];
  const active = all.findLast(({ days }) => Object.keys(days).length > 0) ?? all[0]!;
  const live = { text, activeBoard: active.id, boards: Object.fromEntries(all.map((board) => [board.id, board])) };
  return followFacts(live, facts);
}

function liveBoard(
  id: string,
  board: BoardOfFile,
  facts: SeasonFacts,
  parts: ReadonlyMap<string, readonly StripRef[]>,
  unit: string,
): Board {
  let banners = 0;
  const entriesOf = (lines: readonly SceneLine[]): BoardEntry[] =>
    lines.flatMap((line): readonly BoardEntry[] => {
      if ('banner' in line) {
        banners++;
        return [{ kind: 'banner', id: `${id}-banner-${banners}`, text: line.banner }];
      }
      return (parts.get(line.scene) ?? []).map((strip) => ({ kind: 'strip', ...strip }));
    });
  const days: Record<string, BoardDay> = {};
  const late: BoardEntry[] = [];
  for (const { date, lines } of board.days) {
    const entries = entriesOf(lines);
    const isInside = date >= facts.firstDate && (facts.lastDate === null || date <= facts.lastDate);
    const key = dayKey({ date, unit });
    if (!isInside) late.push(...entries);
    else if (entries.length > 0) {
      const before = days[key]?.entries ?? [];
      days[key] = { date, unit, locked: false, call: null, entries: [...before, ...entries] };
    }
  }
  return { id, name: board.name, days, boneyard: [...late, ...entriesOf(board.boneyard)], ways: {} };
}
